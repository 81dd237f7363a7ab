// SPDX-License-Identifier: MIT
#include "app/saving_answers.h"

#include "app/answer_to_save.h"
#include "app/applying_items.h"
#include "app/couple_status.h"
#include "app/frozen_definitions.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/form/check_response.h"
#include "forms/regex.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

void collect_given(const std::vector<domain::ResponseItem>& items, std::set<std::string>& given,
                   int& answered)
{
    for (const domain::ResponseItem& item : items) {
        if (!item.answers.empty()) given.insert(item.link_id);
        answered += !item.answers.empty();
        for (const domain::Answer& answer : item.answers) collect_given(answer.items, given, answered);
        collect_given(item.items, given, answered);
    }
}

/// What was said to which question, in order, however the tree has it.
std::vector<std::pair<std::string, domain::Value>> given_in(const std::vector<domain::ResponseItem>& items)
{
    std::vector<std::pair<std::string, domain::Value>> given;
    domain::each_answer(items, [&](std::string_view link_id, const domain::Answer& answer) {
        given.emplace_back(link_id, answer.value);
    });
    return given;
}

domain::Progressing status_of(const std::string& word)
{
    return word == "in-progress" || word == "stopped" ? domain::Progressing::InProgress
                                                      : domain::Progressing::Completed;
}

/// Everything that speaks against saving these answers.
base::Problems problems_of(const domain::Questionnaire& questionnaire, const domain::Response& response,
                           base::Date today)
{
    base::Problems problems = domain::check_response(questionnaire, response, forms::matches_regex);
    if (!response.authored)
        problems.push_back({"/authored", tr("the day and time of filling with its time zone is missing")});
    else if (base::local_day(*response.authored) > today)
        problems.push_back(
            {"/authored", say("{} is still to come", base::to_text(base::local_day(*response.authored)))});
    if (response.status == "entered-in-error")
        problems.push_back({"/status", tr("the file says that it was entered in error")});
    return problems;
}

/// Questions about sex are asked only of who said yes to them.
void demand_consent(domain::Practice& practice, const domain::Couple& couple, const forms::CatalogEntry& form,
                    domain::Side side, base::Date day)
{
    if (!lacks_consent(practice, couple, form, side, day)) return;
    throw base::Error(base::Trouble::Refused,
                      say("Questions about sex are off until partner {} says yes to them: \"consent record "
                          "--partner {} --purpose sexual-intimacy\". Nothing was saved.",
                          domain::word(side), domain::word(side)));
}

} // namespace

SavingAnswers::SavingAnswers(domain::Practice& practice, AnswersToSave wanted)
    : m_practice(practice), m_wanted(std::move(wanted))
{
    demand_open(m_wanted.couple);
}

void SavingAnswers::wrong(const std::string& where, const base::Problems& problems)
{
    for (const base::Problem& problem : problems) m_problems.push_back({where + problem.where, problem.what});
}

void SavingAnswers::add(const forms::CatalogEntry& form, domain::Side side, Whose whose,
                        const domain::Response& response, const std::string& where)
{
    const domain::Questionnaire& questionnaire = *form.form.questionnaire;
    if (const auto problems = problems_of(questionnaire, response, m_wanted.today); !problems.empty())
        return wrong(where, problems);
    demand_consent(m_practice, m_wanted.couple, form, side, base::local_day(*response.authored));
    ImportedAnswers imported;
    imported.title = questionnaire.title;
    std::set<std::string> given;
    collect_given(response.items, given, imported.answered);
    imported.response = stored(form, side, response, given);
    if (const auto problems = repeats(imported.response, side); !problems.empty())
        return wrong(where, problems);
    if (amends_nothing(imported.response))
        return wrong(where, {{"", tr("every answer is as it was, so there is nothing to amend")}});
    if (whose == Whose::Said && other_gave(imported.response))
        return wrong(where,
                     {{"", say("the other partner has given exactly these answers at the same time; is "
                               "partner {} the right one?",
                               domain::word(side))}});
    if (const domain::ScoringKey* key = form.scoring_key())
        imported.scores =
            domain::score(questionnaire, *key, response,
                          applying_items(form.form, response, base::local_day(*response.authored)));
    m_forms.push_back(&form);
    m_imported.push_back(std::move(imported));
}

void SavingAnswers::demand_no_problems()
{
    if (!m_problems.empty())
        throw base::Error(m_wanted.amendment ? tr("The answers were not amended; nothing was changed.")
                                             : tr("The answers were not imported; nothing was changed."),
                          m_wanted.source, std::move(m_problems));
}

std::vector<ImportedAnswers> SavingAnswers::save()
{
    demand_no_problems();
    m_practice.together([&] {
        for (std::size_t i = 0; i < m_imported.size(); ++i) {
            const domain::StoredResponse& response = m_imported[i].response;
            m_practice.definitions().freeze({response.questionnaire, m_forms[i]->form.bytes});
            if (response.key) m_practice.definitions().freeze({*response.key, m_forms[i]->key->bytes});
            m_practice.responses().save(response);
        }
    });
    return std::move(m_imported);
}

domain::StoredResponse SavingAnswers::stored(const forms::CatalogEntry& form, domain::Side side,
                                             const domain::Response& response,
                                             const std::set<std::string>& given)
{
    domain::StoredResponse stored;
    stored.id = m_wanted.begun ? *m_wanted.begun : domain::ResponseId{m_practice.new_id()};
    stored.couple = m_wanted.couple.id;
    stored.owner = domain::owner_of(side);
    stored.session = m_wanted.session;
    stored.questionnaire = ref_of(*form.form.questionnaire);
    if (const domain::ScoringKey* key = form.scoring_key()) stored.key = ref_of(*key);
    stored.authored = *response.authored;
    stored.status = status_of(response.status);
    stored.administration = m_wanted.administration;
    stored.amendment = m_wanted.amendment;
    stored.items = response.items;
    for (const std::string& link_id : given) {
        const auto visibility = class_to_save(form.scoring_key(), form.own, link_id);
        if (visibility != domain::Visibility::Normal) stored.visibility[link_id] = visibility;
    }
    return stored;
}

/// Given before by this partner, or twice in one file.
base::Problems SavingAnswers::repeats(const domain::StoredResponse& response, domain::Side side)
{
    // What was begun is there, and gives way when it is saved; what is amended is there, and stays.
    if (!m_wanted.begun && !m_wanted.amendment &&
        m_practice.responses().has(response.couple, response.owner, response.questionnaire,
                                   response.authored))
        return {
            {"/authored", say("partner {} has already given these answers: the same form at the same time",
                              domain::word(side))}};
    for (const ImportedAnswers& earlier : m_imported) {
        const domain::StoredResponse& other = earlier.response;
        if (other.owner == response.owner && other.questionnaire == response.questionnaire &&
            other.authored.utc == response.authored.utc)
            return {{"/authored", say("the file holds these answers of partner {} twice: the same form at "
                                      "the same time",
                                      domain::word(side))}};
    }
    return {};
}

/// What a file that was taken for the wrong partner's looks like.
bool SavingAnswers::other_gave(const domain::StoredResponse& response)
{
    if (!m_there) m_there = m_practice.responses().of(m_wanted.couple.id);
    return std::ranges::any_of(*m_there, [&](const domain::StoredResponse& other) {
        return other.owner != response.owner && other.questionnaire == response.questionnaire &&
               other.authored == response.authored && other.items == response.items;
    });
}

/// An amendment that says what was said before.
bool SavingAnswers::amends_nothing(const domain::StoredResponse& response)
{
    if (!response.amendment || response.status != domain::Progressing::Completed) return false;
    const auto all = m_practice.responses().ever(response.couple);
    const auto amended = std::ranges::find(all, response.amendment->of, &domain::StoredResponse::id);
    return amended != all.end() && given_in(amended->items) == given_in(response.items);
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/import_answers.h"

#include "app/applying_items.h"
#include "app/couple_status.h"
#include "app/frozen_definitions.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/form/check_response.h"
#include "forms/regex.h"
#include "forms/response/codec.h"

#include <algorithm>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

[[noreturn]] void refuse(const AnswersToSave& answers, base::Problems problems)
{
    throw base::Error(tr("The answers were not imported; nothing was changed."), answers.source,
                      std::move(problems));
}

/// The installed questionnaire this response is for.
const forms::CatalogEntry& form_of(const Library& library, const AnswersToSave& answers,
                                   const std::string& canonical)
{
    const auto* entry = library.forms().find(canonical);
    if (entry && entry->form.questionnaire && !entry->usable())
        throw base::Error(
            base::Trouble::Data,
            say("The installed form \"{}\" or its scoring key has problems, so that its answers would get no "
                "scores; \"forms examples\" lists them. Nothing was changed.",
                entry->id));
    if (entry && entry->form.questionnaire) return *entry;
    const std::string url = canonical.substr(0, canonical.find('|'));
    if (const auto* other_version = library.forms().find(url);
        other_version && other_version->form.questionnaire)
        refuse(answers,
               {{"/questionnaire", say("these answers are for \"{}\", but the installed form is \"{}\"",
                                       canonical, other_version->form.questionnaire->canonical())}});
    throw base::Error(
        base::Trouble::NotFound,
        say("The questionnaire \"{}\" that {} answers is not installed. \"forms list\" shows those that are.",
            canonical, answers.source));
}

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

/// Who may see an answer. Nobody has said so of all items of a form the practice brought in: what its key
/// does not name is kept like the strictest that it does, and never open to the other partner.
domain::Visibility visibility_in(const forms::CatalogEntry& form, const std::string& link_id)
{
    const domain::ScoringKey* const key = form.scoring_key();
    if (key != nullptr && key->items.contains(link_id)) return domain::visibility_of(*key, link_id);
    if (!form.own) return domain::Visibility::Normal;
    auto strictest = domain::Visibility::Private;
    if (key == nullptr) return strictest;
    for (const auto& [named, fact] : key->items) strictest = std::max(strictest, fact.visibility);
    for (const domain::Scale& scale : key->scales) strictest = std::max(strictest, scale.visibility);
    return strictest;
}

/// Questions about sex are asked only of who said yes to them.
void demand_consent(domain::Practice& practice, const forms::CatalogEntry& form, const AnswersToSave& answers,
                    base::Date day)
{
    const domain::ScoringKey* const key = form.scoring_key();
    const bool intimate = key != nullptr && std::ranges::any_of(key->scales, [](const domain::Scale& scale) {
                              return scale.domain == "SEX";
                          });
    if (!intimate) return;
    const auto consents = practice.consents().of(answers.couple.id);
    if (domain::holding(consents, answers.side, domain::Purpose::SexualIntimacy, "", day) == nullptr)
        throw base::Error(
            base::Trouble::Refused,
            say("Questions about sex are off until partner {} says yes to them: \"consent record "
                "--partner {} --purpose sexual-intimacy\". Nothing was saved.",
                domain::word(answers.side), domain::word(answers.side)));
}

} // namespace

ImportedAnswers save_answers(domain::Practice& practice, const forms::CatalogEntry& form,
                             const AnswersToSave& answers, const domain::Response& response)
{
    demand_open(answers.couple);
    const domain::Questionnaire& questionnaire = *form.form.questionnaire;
    if (auto problems = problems_of(questionnaire, response, answers.today); !problems.empty())
        refuse(answers, std::move(problems));
    demand_consent(practice, form, answers, base::local_day(*response.authored));

    domain::StoredResponse stored;
    stored.id = {practice.new_id()};
    stored.couple = answers.couple.id;
    stored.owner = domain::owner_of(answers.side);
    stored.session = answers.session;
    stored.questionnaire = ref_of(questionnaire);
    stored.authored = *response.authored;
    stored.status = status_of(response.status);
    stored.items = response.items;
    if (practice.responses().has(stored.couple, stored.owner, stored.questionnaire, stored.authored))
        refuse(answers, {{"/authored",
                          say("partner {} has already given these answers: the same form at the same time",
                              domain::word(answers.side))}});

    for (const domain::StoredResponse& other : practice.responses().of(stored.couple)) {
        if (other.owner != stored.owner && other.questionnaire == stored.questionnaire &&
            other.authored == stored.authored && other.items == stored.items)
            refuse(
                answers,
                {{"",
                  say("the other partner has given exactly these answers at the same time; is partner {} the "
                      "right one?",
                      domain::word(answers.side))}});
    }

    ImportedAnswers result;
    std::set<std::string> given;
    collect_given(response.items, given, result.answered);
    for (const std::string& link_id : given) {
        const auto visibility = visibility_in(form, link_id);
        if (visibility != domain::Visibility::Normal) stored.visibility[link_id] = visibility;
    }
    if (const domain::ScoringKey* key = form.scoring_key()) {
        stored.key = ref_of(*key);
        result.scores =
            domain::score(questionnaire, *key, response,
                          applying_items(form.form, response, base::local_day(*response.authored)));
    }
    practice.together([&] {
        practice.definitions().freeze({stored.questionnaire, form.form.bytes});
        if (stored.key) practice.definitions().freeze({*stored.key, form.key->bytes});
        practice.responses().save(stored);
    });
    result.response = std::move(stored);
    result.title = questionnaire.title;
    return result;
}

ImportedAnswers import_answers(domain::Practice& practice, const Library& library,
                               const AnswersToSave& answers, std::string_view bytes)
{
    const auto read = forms::read_response(bytes);
    if (!read.response || !read.problems.empty()) refuse(answers, read.problems);
    const forms::CatalogEntry& form = form_of(library, answers, read.response->questionnaire);
    return save_answers(practice, form, answers, *read.response);
}

} // namespace rekindle::app

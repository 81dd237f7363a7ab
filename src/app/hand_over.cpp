// SPDX-License-Identifier: MIT
#include "app/hand_over.h"

#include "app/answer_to_save.h"
#include "app/couple_status.h"
#include "app/frozen_definitions.h"
#include "app/import_answers.h"
#include "base/error.h"
#include "base/translate.h"

#include <algorithm>
#include <cassert>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using base::Trouble;

std::string crisis_words_of(domain::Practice& practice)
{
    return practice.office().setting("crisis-text").value_or("");
}

void demand_consent(domain::Practice& practice, const domain::Couple& couple, const domain::ScoringKey* key,
                    domain::Side side, base::Date today)
{
    if (lacks_consent(practice, couple, key, side, today))
        throw base::Error(
            Trouble::Refused,
            say("Questions about sex are off until partner {} says yes to them. Nothing was begun.",
                domain::word(side)));
}

const forms::CatalogEntry& form_called(const Library& library, const std::string& name)
{
    const forms::CatalogEntry* const entry = library.forms().find(name);
    if (entry == nullptr)
        throw base::Error(Trouble::NotFound, say("There is no questionnaire \"{}\".", name));
    if (!entry->form.questionnaire || !entry->usable())
        throw base::Error(
            Trouble::Data,
            say("The form \"{}\" or its scoring key has problems, so it cannot be filled.", entry->id));
    return *entry;
}

void freeze(domain::Practice& practice, const forms::CatalogEntry& entry, const domain::HandedForm& form)
{
    practice.definitions().freeze({form.questionnaire, entry.form.bytes});
    if (form.key) practice.definitions().freeze({*form.key, entry.key->bytes});
}

domain::Couple couple_of(domain::Practice& practice, const domain::Ticket& ticket)
{
    const auto couple = practice.couples().find(ticket.couple.value);
    if (!couple)
        throw base::Error(Trouble::NotFound, tr("The couple of this hand-over is not there any more."));
    return *couple;
}

/// What is in the practice of a form of a ticket; nullptr before it was begun.
const domain::StoredResponse* response_of(const std::vector<domain::StoredResponse>& responses,
                                          const domain::HandedForm& form)
{
    const auto found = std::ranges::find(responses, form.response, &domain::StoredResponse::id);
    return found == responses.end() ? nullptr : &*found;
}

bool is_completed(const domain::StoredResponse* response)
{
    return response != nullptr && response->status == domain::Progressing::Completed;
}

} // namespace

HandOver::HandOver(domain::Ticket ticket, std::vector<FormInHand> forms, std::string crisis_words,
                   std::unique_ptr<domain::Capturing> capturing)
    : m_ticket(std::move(ticket)),
      m_forms(std::move(forms)),
      m_crisis_words(std::move(crisis_words)),
      m_capturing(std::move(capturing))
{
    for (const FormInHand& form : m_forms) {
        m_begun.push_back(form.begun);
        m_completed.push_back(form.completed);
    }
}

void HandOver::save(const domain::Captured& what)
{
    assert(m_capturing != nullptr); // not after stop() or hand_back()
    m_capturing->append(what);
}

void HandOver::begin(std::size_t form)
{
    if (m_begun.at(form)) return;
    save(domain::FormBegun{form});
    m_begun[form] = true;
}

base::Problems HandOver::answer(std::size_t form, const domain::AnswerPlace& place,
                                const std::vector<domain::Value>& values, std::size_t had)
{
    auto problems = check_answers(*m_forms.at(form).form.questionnaire, place, values);
    if (m_completed.at(form))
        problems.push_back({"", tr("this form is finished; its answers do not change any more")});
    if (!problems.empty()) return problems;
    begin(form);
    save(domain::AnswersGiven{form, place, values, had});
    return {};
}

void HandOver::complete(std::size_t form)
{
    if (m_completed.at(form)) return;
    begin(form);
    save(domain::FormCompleted{form});
    m_completed[form] = true;
}

void HandOver::stop()
{
    save(domain::HandOverStopped{});
    m_capturing.reset();
}

void HandOver::hand_back()
{
    save(domain::HandedBack{});
    m_capturing.reset();
}

HandOver begin_hand_over(domain::Practice& practice, const Library& library, const HandOverWanted& wanted)
{
    demand_open(wanted.couple);
    if (wanted.questionnaires.empty())
        throw base::Error(Trouble::Data, tr("Choose a questionnaire to be filled."));
    domain::Ticket ticket{{practice.new_id()}, wanted.couple.id, wanted.side, {}, wanted.today};
    std::vector<const forms::CatalogEntry*> entries;
    std::vector<FormInHand> forms;
    for (const std::string& name : wanted.questionnaires) {
        const forms::CatalogEntry& entry = form_called(library, name);
        if (std::ranges::find(entries, &entry) != entries.end())
            throw base::Error(Trouble::Data, say("\"{}\" is chosen twice.", entry.id));
        const domain::ScoringKey* const key = entry.scoring_key();
        demand_consent(practice, wanted.couple, key, wanted.side, wanted.today);
        domain::HandedForm form{ref_of(*entry.form.questionnaire), std::nullopt, {practice.new_id()}};
        if (key != nullptr) form.key = ref_of(*key);
        ticket.forms.push_back(std::move(form));
        entries.push_back(&entry);
        forms.push_back({entry.form, {}});
    }
    std::unique_ptr<domain::Capturing> capturing;
    practice.together([&] {
        for (std::size_t i = 0; i < entries.size(); ++i) freeze(practice, *entries[i], ticket.forms[i]);
        capturing = practice.hand_overs().begin(ticket);
    });
    return {std::move(ticket), std::move(forms), crisis_words_of(practice), std::move(capturing)};
}

std::vector<OpenHandOver> open_hand_overs(domain::Practice& practice)
{
    FrozenDefinitions definitions(practice);
    std::vector<OpenHandOver> open;
    for (const domain::Ticket& ticket : practice.hand_overs().open()) {
        if (practice.hand_overs().goes_on(ticket.id)) continue;
        OpenHandOver one{ticket, couple_of(practice, ticket), {}, {}};
        const auto responses = practice.responses().ever(ticket.couple);
        for (const domain::HandedForm& form : ticket.forms) {
            one.titles.push_back(definitions.questionnaire(form.questionnaire).questionnaire->title);
            one.completed.push_back(is_completed(response_of(responses, form)));
        }
        open.push_back(std::move(one));
    }
    return open;
}

HandOver resume_hand_over(domain::Practice& practice, const domain::TicketId& id, base::Date today)
{
    auto ticket = practice.hand_overs().find(id);
    if (!ticket) throw base::Error(Trouble::NotFound, tr("There is no such hand-over in this practice."));
    const domain::Couple couple = couple_of(practice, *ticket);
    demand_open(couple);
    FrozenDefinitions definitions(practice);
    const auto responses = practice.responses().ever(ticket->couple);
    std::vector<FormInHand> forms;
    for (const domain::HandedForm& handed : ticket->forms) {
        const domain::ScoringKey* const key =
            handed.key ? &definitions.key(*handed.key, handed.questionnaire) : nullptr;
        const domain::StoredResponse* const response = response_of(responses, handed);
        FormInHand form{
            definitions.questionnaire(handed.questionnaire), {}, response != nullptr, is_completed(response)};
        if (!form.completed) demand_consent(practice, couple, key, ticket->side, today);
        if (form.begun && !form.completed) {
            // Laid out anew: a section that repeats may have been left empty in the middle, and the next
            // answer is to stand beside the others.
            practice.responses().save(*response);
            form.given = response->items;
        }
        forms.push_back(std::move(form));
    }
    auto capturing = practice.hand_overs().resume(id);
    return {std::move(*ticket), std::move(forms), crisis_words_of(practice), std::move(capturing)};
}

void end_hand_over(domain::Practice& practice, const domain::TicketId& ticket)
{
    practice.hand_overs().end(ticket);
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/read_inbox.h"

#include "app/answer_to_save.h"
#include "app/frozen_definitions.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/form/check_response.h"
#include "forms/regex.h"
#include "report/blocks/words.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::say_of;
using base::tr;
using End = HandOverThatCame::End;

/// The records of one ticket on their way into the practice.
class TakingIn {
public:
    TakingIn(domain::Practice& practice, FrozenDefinitions& definitions, const domain::Arrived& arrived)
        : m_practice(practice), m_definitions(definitions), m_ticket(arrived.ticket)
    {
        m_came.ticket = m_ticket;
        m_came.couple = practice.couples().find(m_ticket.couple.value).value();
        m_came.end = arrived.going_on ? End::GoingOn : End::BrokenOff;
        const auto responses = practice.responses().ever(m_ticket.couple);
        const auto own = practice.own_forms().all();
        for (const domain::HandedForm& form : m_ticket.forms) {
            const auto there = std::ranges::find(responses, form.response, &domain::StoredResponse::id);
            m_came.forms.push_back(
                {definitions.questionnaire(form.questionnaire).questionnaire->title,
                 form.response,
                 0,
                 there != responses.end() && there->status == domain::Progressing::Completed,
                 {}});
            m_begun.push_back(there != responses.end());
            m_own.push_back(std::ranges::find(own, form.questionnaire, &domain::OwnForm::questionnaire) !=
                            own.end());
            m_touched.push_back(false);
            m_places.emplace_back();
        }
    }

    /// False when it cannot be saved.
    bool take(const domain::CapturedRecord& record)
    {
        m_at = record.at;
        return std::visit([this](const auto& what) { return save(what); }, record.what);
    }

    /// Without the forms that nothing came for.
    HandOverThatCame came() &&
    {
        for (const FormThatCame& each : m_came.forms) {
            if (!each.completed) m_came.not_finished.push_back(say("\"{}\"", each.title));
        }
        std::size_t form = 0;
        std::erase_if(m_came.forms, [&](const FormThatCame&) { return !m_touched[form++]; });
        return std::move(m_came);
    }

private:
    bool save(const domain::FormBegun& begun) { return begin(begun.form); }

    bool save(const domain::AnswersGiven& given)
    {
        if (!begin(given.form)) return false;
        const domain::HandedForm& form = m_ticket.forms[given.form];
        const forms::LoadedQuestionnaire& loaded = m_definitions.questionnaire(form.questionnaire);
        if (!check_answers(*loaded.questionnaire, given.place, given.values).empty()) return false;
        const auto* const key = form.key ? &m_definitions.key(*form.key, form.questionnaire) : nullptr;
        const auto visibility = class_to_save(key, m_own[given.form], given.place.steps.back().link_id);
        save_question(m_practice, form.response, given.place, given.values, given.had, visibility);
        auto& places = m_places[given.form];
        std::erase(places, given.place);
        if (!given.values.empty()) places.push_back(given.place);
        m_came.forms[given.form].answers = static_cast<int>(places.size());
        return true;
    }

    bool save(const domain::FormCompleted& completed)
    {
        if (!begin(completed.form)) return false;
        FormThatCame& came = m_came.forms[completed.form];
        const auto responses = m_practice.responses().of(m_ticket.couple);
        const auto found = std::ranges::find(responses, came.response, &domain::StoredResponse::id);
        domain::StoredResponse response = *found;
        const domain::Questionnaire& questionnaire =
            *m_definitions.questionnaire(response.questionnaire).questionnaire;
        came.lacking = domain::check_response(questionnaire,
                                              {questionnaire.canonical(), "completed", m_at, response.items},
                                              forms::matches_regex);
        if (!came.lacking.empty()) return true;
        response.status = domain::Progressing::Completed;
        response.authored = free_moment(response.questionnaire);
        m_practice.responses().save(response);
        came.completed = true;
        return true;
    }

    bool save(const domain::HandOverStopped& /*stopped*/)
    {
        m_came.end = End::Stopped;
        return true;
    }

    bool save(const domain::HandedBack& /*back*/)
    {
        m_came.end = End::HandedBack;
        return true;
    }

    /// False for a form that is not there, or takes nothing more.
    bool begin(std::size_t form)
    {
        if (form >= m_ticket.forms.size() || m_came.forms[form].completed) return false;
        m_touched[form] = true;
        if (m_begun[form]) return true;
        const domain::HandedForm& handed = m_ticket.forms[form];
        domain::StoredResponse response;
        response.id = handed.response;
        response.couple = m_ticket.couple;
        response.owner = domain::owner_of(m_ticket.side);
        response.questionnaire = handed.questionnaire;
        response.key = handed.key;
        response.authored = free_moment(handed.questionnaire);
        response.status = domain::Progressing::InProgress;
        response.administration = domain::Administration::Alone;
        m_practice.responses().save(response);
        m_begun[form] = true;
        return true;
    }

    /// The record's, or the next at which this partner has not filled this form: no two fillings of a form
    /// have the same, but a clock can be set.
    base::Instant free_moment(const domain::DefinitionRef& questionnaire)
    {
        base::Instant moment = m_at;
        while (m_practice.responses().has(m_ticket.couple, domain::owner_of(m_ticket.side), questionnaire,
                                          moment))
            moment.utc += std::chrono::milliseconds(1);
        return moment;
    }

    domain::Practice& m_practice;
    FrozenDefinitions& m_definitions;
    const domain::Ticket& m_ticket;
    HandOverThatCame m_came;
    std::vector<bool> m_begun, m_own, m_touched; ///< by form
    std::vector<std::vector<domain::AnswerPlace>>
        m_places; ///< of the questions that came and are answered, by form
    base::Instant m_at;
};

bool all_completed(domain::Practice& practice, const domain::Ticket& ticket)
{
    const auto responses = practice.responses().ever(ticket.couple);
    return std::ranges::all_of(ticket.forms, [&](const domain::HandedForm& form) {
        const auto found = std::ranges::find(responses, form.response, &domain::StoredResponse::id);
        return found != responses.end() && found->status == domain::Progressing::Completed;
    });
}

void add_alerts(domain::Practice& practice, HandOverThatCame& came)
{
    for (SafetyMatter& matter : safety_standing(practice, came.couple).matters) {
        const bool of_these = std::ranges::any_of(came.forms, [&](const FormThatCame& form) {
            return matter.name.starts_with(domain::alert_name(form.response, ""));
        });
        if (of_these && matter.open) came.alerts.push_back(std::move(matter));
    }
}

std::string in_words(const FormThatCame& form)
{
    return say_of(form.answers, "{} answer to \"{}\"", "{} answers to \"{}\"", form.answers, form.title);
}

std::string in_words(const HandOverThatCame& came)
{
    std::string forms;
    for (const FormThatCame& form : came.forms) forms += (forms.empty() ? "" : "; ") + in_words(form);
    std::string sentence =
        say("From partner {} of couple {}, filled alone: {}.", domain::word(came.ticket.side),
            came.couple.code, forms.empty() ? tr("no answers") : forms);
    if (came.end == End::GoingOn) return sentence + " " + tr("It is still being filled.");
    if (came.not_finished.empty()) return sentence;
    const std::string open = base::joined(came.not_finished, ", ");
    return sentence + " " +
           (came.end == End::Stopped
                ? say("It was stopped before its end, as anybody may. Not finished: {}.", open)
                : say("It has not come to its end. Not finished: {}.", open));
}

} // namespace

bool InboxRead::any_alert() const
{
    return std::ranges::any_of(came, [](const HandOverThatCame& one) { return !one.alerts.empty(); });
}

InboxRead read_inbox(domain::Practice& practice)
{
    FrozenDefinitions definitions(practice);
    InboxRead read;
    read.set_aside =
        practice.hand_overs().read_in([&](const domain::Arrived& arrived) -> std::optional<std::int64_t> {
            TakingIn taking(practice, definitions, arrived);
            std::optional<std::int64_t> refused;
            for (const domain::CapturedRecord& record : arrived.records) {
                if (taking.take(record)) continue;
                refused = record.number;
                break;
            }
            read.came.push_back(std::move(taking).came());
            return refused;
        });
    for (HandOverThatCame& came : read.came) add_alerts(practice, came);
    for (const domain::Ticket& ticket : practice.hand_overs().open()) {
        if (!practice.hand_overs().goes_on(ticket.id) && all_completed(practice, ticket))
            practice.hand_overs().end(ticket.id);
    }
    return read;
}

std::vector<std::string> in_words(const InboxRead& read)
{
    std::vector<std::string> sentences;
    for (const HandOverThatCame& came : read.came) {
        for (const SafetyMatter& matter : came.alerts)
            sentences.push_back(
                say("Safety: {} ({}), by what partner {} of couple {} answered alone in \"{}\".",
                    matter.title, report::in_words(matter.severity), domain::word(came.ticket.side),
                    came.couple.code, matter.source));
    }
    for (const HandOverThatCame& came : read.came) sentences.push_back(in_words(came));
    sentences.insert(sentences.end(), read.set_aside.begin(), read.set_aside.end());
    return sentences;
}

} // namespace rekindle::app

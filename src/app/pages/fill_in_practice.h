// SPDX-License-Identifier: MIT
#pragma once

#include "app/amend_answers.h"
#include "app/keep_answers.h"
#include "app/pages/fill_form.h"
#include "app/pages/save_beside.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace rekindle::app {

/// A questionnaire being filled in the open practice: each answer is durable as soon as it is called saved.
class FillInPractice {
public:
    struct Wanted {
        domain::Couple couple;
        domain::Side side = domain::Side::A;
        domain::Administration how = domain::Administration::Interview;
        std::optional<domain::SessionId> session; ///< of a new one
        std::optional<base::Date> on_paper;       ///< the day on which it was filled in on paper
        std::function<base::Instant()> now;       ///< called on the thread that saves, too
        SaveBeside::Where saves = {}; ///< the practice is that thread's while an order is under way
    };

    /// Begins the form of this id; nothing is kept before the first answer. Throws base::Error: NotFound, and
    /// as begin_answers() does.
    FillInPractice(domain::Practice& practice, const Library& library, Wanted wanted,
                   const std::string& form);
    /// Goes on with one that was begun. Throws base::Error as resume_answers() does, and Call for one that is
    /// the other partner's.
    FillInPractice(domain::Practice& practice, const Library& library, Wanted wanted,
                   const domain::ResponseId& response);
    /// Amends a completed one: its answers stand there, and from the first that is changed on an amendment is
    /// in progress. Throws base::Error as demand_can_amend() does.
    FillInPractice(domain::Practice& practice, const Library& library, Wanted wanted,
                   const AnswersToAmend& amending);
    FillInPractice(const FillInPractice&) = delete;
    FillInPractice& operator=(const FillInPractice&) = delete;

    FillForm& form() { return *m_form; }
    /// Saves what was typed and everything that waits, before it returns: for when the practice is locked.
    void save_now();
    // Only while nothing is being saved.

    /// Under which it is in the practice; empty before the first answer, of an amendment before the first
    /// that is changed.
    domain::ResponseId response() const { return m_amending ? domain::ResponseId{} : m_response.id; }
    /// Once it is completed: what was saved, with its scores and alerts, for the counselor alone.
    const std::optional<ImportedAnswers>& outcome() const { return m_outcome; }

private:
    void fill(FormToFill::Begins begins);
    void save(const SaveOrder& order);
    AnswersToSave whose() const;
    base::Instant moment() const; ///< that the answers are of

    domain::Practice& m_practice;
    Wanted m_wanted;
    forms::CatalogEntry m_entry;
    domain::StoredResponse
        m_response; ///< this, what amends and the outcome are written by the thread that saves
    std::optional<AnswersToAmend> m_amending; ///< in m_response; the amendment is not begun yet
    std::optional<ImportedAnswers> m_outcome;
    std::unique_ptr<FillForm> m_form;
    SaveBeside m_saving{
        m_wanted.saves, [this](std::uint64_t number) { m_form->saved(number); },
        [this](std::uint64_t number, const std::string& why) { m_form->not_saved(number, why); }};
};

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "app/keep_answers.h"
#include "app/pages/fill_form.h"

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
        std::function<base::Instant()> now;
        /// Does what it is given, now or a little later, in the same thread: so the next question may be on
        /// the screen before the disk is waited for. Whatever it still holds when this goes does nothing.
        std::function<void(std::function<void()>)> later = [](const std::function<void()>& work) { work(); };
    };

    /// Begins the form of this id; nothing is kept before the first answer. Throws base::Error: NotFound, and
    /// as begin_answers() does.
    FillInPractice(domain::Practice& practice, const Library& library, Wanted wanted,
                   const std::string& form);
    /// Goes on with one that was begun. Throws base::Error as resume_answers() does, and Call for one that is
    /// the other partner's.
    FillInPractice(domain::Practice& practice, const Library& library, Wanted wanted,
                   const domain::ResponseId& response);
    FillInPractice(const FillInPractice&) = delete;
    FillInPractice& operator=(const FillInPractice&) = delete;

    FillForm& form() { return *m_form; }
    /// Saves what was typed and everything that waits, before it returns: for when the practice is locked.
    void save_now();
    /// Under which it is in the practice; empty before the first answer.
    const domain::ResponseId& response() const { return m_response.id; }
    /// Once it is completed: what was saved, with its scores and alerts, for the counselor alone.
    const std::optional<ImportedAnswers>& outcome() const { return m_outcome; }

private:
    void fill(bool begun);
    void keep();
    void save(const SaveOrder& order);
    AnswersToSave whose() const;
    base::Instant moment() const; ///< that the answers are of

    domain::Practice& m_practice;
    Wanted m_wanted;
    forms::CatalogEntry m_entry;
    domain::StoredResponse m_response;
    std::optional<SaveOrder> m_order; ///< is under way
    std::optional<ImportedAnswers> m_outcome;
    std::unique_ptr<FillForm> m_form;
    std::shared_ptr<bool> m_here =
        std::make_shared<bool>(true); ///< what comes later looks whether it still is
};

} // namespace rekindle::app

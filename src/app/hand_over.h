// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "base/problem.h"
#include "domain/hand_over.h"
#include "domain/practice.h"

#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

// Hand-over, without any window. In this order:
//   1. begin_hand_over() while the practice is open; keep what it returns, then close the practice.
//   2. HandOver's verbs while the partner fills. Each is on the disk when it returns.
//   3. Destroy the HandOver, let the counselor unlock, read_inbox() (app/read_inbox.h).
// After a kill there is only 3. resume_hand_over() then goes on where it was.

struct HandOverWanted {
    domain::Couple couple;
    domain::Side side = domain::Side::A;
    std::vector<std::string> questionnaires; ///< what Catalog::find() takes; shown in this order
    base::Date today;
};

/// One form of a hand-over as it stands.
struct FormInHand {
    forms::LoadedQuestionnaire form;
    /// Of this partner alone: what was answered under this ticket before, of a form that is not finished.
    std::vector<domain::ResponseItem> given;
    bool begun = false, completed = false;
};

/// What a window keeps when the practice is closed: the forms, and where the answers go. There is nothing of
/// the practice in it but its words for a crisis, and of people no more than which partner it is for. The
/// verbs are for one thread at a time, which need not be the one of the window.
class HandOver {
public:
    HandOver(domain::Ticket ticket, std::vector<FormInHand> forms, std::string crisis_words,
             std::unique_ptr<domain::Capturing> capturing);

    const domain::TicketId& ticket() const { return m_ticket.id; }
    domain::Side side() const { return m_ticket.side; }
    /// In the order they are shown. Nothing changes here while the partner fills: the page knows.
    const std::vector<FormInHand>& forms() const { return m_forms; }
    /// The support text of the last page, the same for everybody; "" when the counselor has set none.
    const std::string& crisis_words() const { return m_crisis_words; }

    // `form` is an index into forms(). All throw base::Error(World) with a sentence that the partner may read
    // when the disk does not take it: nothing of it is saved then, and the same may be tried again, for as
    // long as it takes. An answer that is no text, or longer than 1 MiB, is Data.

    /// The partner sees the form. answer() does it where it was not done; again does nothing.
    void begin(std::size_t form);
    /// Saves all answers of one question in one step, also domain::Declined; none: it has no answer any more.
    /// `place` is that of the first, the others stand at the same with repetition 1, 2 ...; `had` is how many
    /// may be saved from before. Empty when it is saved; else what is wrong, and nothing is saved, as with
    /// every answer to a form that is completed.
    base::Problems answer(std::size_t form, const domain::AnswerPlace& place,
                          const std::vector<domain::Value>& values, std::size_t had);
    /// The same for a question with one answer.
    base::Problems answer(std::size_t form, const domain::AnswerPlace& place, const domain::Value& value)
    {
        return answer(form, place, {value}, 1);
    }
    base::Problems clear(std::size_t form, const domain::AnswerPlace& place)
    {
        return answer(form, place, {}, 1);
    }
    /// The partner is done with the form. Whether all that is required was answered the page has asked
    /// before; when it is read in that is asked again, and a form that lacks something stays unfinished.
    void complete(std::size_t form);
    /// The partner chose to stop, on whatever page. Nothing can be saved after it.
    void stop();
    /// The partner came to the end. Nothing can be saved after it.
    void hand_back();

private:
    void save(const domain::Captured& what);

    domain::Ticket m_ticket;
    std::vector<FormInHand> m_forms;
    std::vector<bool> m_begun, m_completed; ///< by form
    std::string m_crisis_words;
    std::unique_ptr<domain::Capturing> m_capturing; ///< none after stop() and hand_back()
};

/// Freezes the forms with their keys, keeps a ticket and opens what captures. `library` must hold the
/// practice's own forms. Throws base::Error: NotFound for a form; Data for one that cannot run, twice the
/// same, or none; Refused for a closed record, and for questions about sex this partner has not said yes to;
/// World when the disk takes no more. Nothing is kept then.
HandOver begin_hand_over(domain::Practice& practice, const Library& library, const HandOverWanted& wanted);

/// A hand-over that was broken off or stopped, for the counselor to go on with or to end.
struct OpenHandOver {
    domain::Ticket ticket;
    domain::Couple couple;
    std::vector<std::string> titles; ///< of its forms
    std::vector<bool> completed;     ///< each of them
};
/// Those that may be resumed, in the order they were begun; after read_inbox(). One that goes on in another
/// window is not among them.
std::vector<OpenHandOver> open_hand_overs(domain::Practice& practice);

/// Goes on where it was: forms that are completed are not asked again. Throws base::Error as
/// begin_hand_over(); NotFound for a ticket there is not; Refused for one that ended or goes on elsewhere.
HandOver resume_hand_over(domain::Practice& practice, const domain::TicketId& ticket, base::Date today);

/// Nothing more comes in under it; what did stays as it is. Throws base::Error: NotFound; Refused for one
/// that ended or goes on elsewhere.
void end_hand_over(domain::Practice& practice, const domain::TicketId& ticket);

} // namespace rekindle::app

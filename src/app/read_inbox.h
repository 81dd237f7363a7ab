// SPDX-License-Identifier: MIT
#pragma once

#include "app/safety.h"
#include "base/problem.h"
#include "domain/hand_over.h"
#include "domain/practice.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// A form something came in for.
struct FormThatCame {
    std::string title; ///< of the questionnaire
    domain::ResponseId response;
    int answers = 0; ///< how many questions came and are answered or declined by now
    bool completed = false;
    base::Problems lacking; ///< why a form the partner called done is not completed
};

/// What came in under one ticket.
struct HandOverThatCame {
    domain::Ticket ticket;
    domain::Couple couple;
    std::vector<FormThatCame> forms; ///< in the order of the ticket
    enum class End {
        GoingOn,    ///< it is still being filled
        BrokenOff,  ///< by a kill, a crash, or the counselor
        Stopped,    ///< the partner chose to stop
        HandedBack, ///< the partner came to the end
    } end = End::BrokenOff;
    std::vector<std::string> not_finished; ///< titles, quoted, of the ticket's forms that are not
    /// Of these forms, finished or not, as they stand now; for the counselor alone.
    std::vector<SafetyMatter> alerts;
};

struct InboxRead {
    std::vector<HandOverThatCame> came;
    std::vector<std::string> set_aside; ///< a sentence for each file of which something was no good
    bool anything() const { return !came.empty() || !set_aside.empty(); }
    bool any_alert() const;
};

/// Reads in what partners answered while the practice was locked; to be called whenever one was opened. Each
/// answer is saved as any other, with its audit entry and the class its key gives it, once, also when the
/// computer is stopped on the way. A ticket whose forms are all completed ends. Throws base::Error(World)
/// when the practice takes nothing: then the rest comes in the next time.
InboxRead read_inbox(domain::Practice& practice);

/// For the counselor alone, one sentence each: what came, alerts first, then what was set aside.
std::vector<std::string> in_words(const InboxRead& read);

} // namespace rekindle::app

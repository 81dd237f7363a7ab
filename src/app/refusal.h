// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <string>
#include <utility>
#include <vector>

namespace rekindle::app {

/// What may be done after a refusal. The engine says what is so; what to do next each program says in its own
/// words: an option of a command (cli/next_step.h), a field or a page (app/pages/next_step.h).
struct NextStep {
    enum class What {
        SetAside,        ///< a safety rule, with a reason
        LookAtSafety,    ///< what is open
        RecordYes,       ///< of partner about[0], to about[1]
        MarkYes,         ///< on the mutual-yes list
        AskAgain,        ///< a partner, alone
        NoteTheirYes,    ///< as the answer to question about[0]
        SayTheDay,       ///< of the reports of a batch
        GoOnAsStopped,   ///< with what the stopped batch was made of, or elsewhere
        BeginAnew,       ///< there is nothing to go on with
        SayBrokenOff,    ///< a sheet that is not whole
        SayAnotherSheet, ///< with the same answers as one that was typed
        SayWhyErased,
        NameItSo, ///< the file about[0], or make another format
        SayLicenceHolder,
        SayItWasBefore, ///< the couple was opened: a session of an old paper record
        LiftHold,       ///< of couple about[0]
        CloseRecord,    ///< of couple about[0]
        EraseEarlier,   ///< than it may, with a reason
    } what;
    std::vector<std::string> about = {};
};

/// A base::Error that knows what may be done next.
class Refusal : public base::Error {
public:
    Refusal(base::Trouble trouble, const std::string& sentence, std::vector<NextStep> next)
        : base::Error(trouble, sentence), m_next(std::move(next))
    {
    }
    Refusal(const std::string& sentence, std::string file, base::Problems problems,
            std::vector<NextStep> next)
        : base::Error(sentence, std::move(file), std::move(problems)), m_next(std::move(next))
    {
    }

    const std::vector<NextStep>& next() const { return m_next; }

private:
    std::vector<NextStep> m_next;
};

} // namespace rekindle::app

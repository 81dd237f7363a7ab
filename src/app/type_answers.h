// SPDX-License-Identifier: MIT
#pragma once

#include "app/import_answers.h"
#include "domain/paper/check_code.h"

#include <optional>
#include <string>

namespace rekindle::app {

/// What somebody typed from a printed questionnaire (forms/paper/typed_sheet.h).
struct TypedFile {
    std::string name; ///< for messages
    std::string bytes;
};

struct AnswersOnPaper {
    domain::Couple couple;
    domain::Side side = domain::Side::A;
    std::optional<domain::SessionId> session;
    std::string form;                ///< id of the questionnaire
    base::Date printed;              ///< the day on the sheet
    base::Date filled;               ///< from that day to today
    std::optional<std::string> code; ///< as typed; empty: the sheet has none
    bool unfinished = false;         ///< broken off: what must be answered may be open
    bool again = false;              ///< another sheet with the same answers as one that was typed before
    TypedFile first;
    std::optional<TypedFile> second; ///< typed again, by somebody else or on another day
    base::Date today;
};

/// Saves what was typed from paper just as an import of the same answers would. Throws base::Error: Data
/// where the code is not of this sheet, where two typings differ, with every place where they do, where the
/// sheet looks like one that was typed before, and with everything that is wrong; NotFound for the form. Then
/// nothing is saved.
ImportedAnswers type_answers(domain::Practice& practice, const Library& library, const AnswersOnPaper& paper);

} // namespace rekindle::app

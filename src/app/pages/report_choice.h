// SPDX-License-Identifier: MIT
#pragma once

#include "app/make_report.h"
#include "app/prompts.h"

#include <filesystem>
#include <optional>
#include <string>

namespace rekindle::app {

/// What the counselor has chosen and typed of a report that is to be made.
struct ReportChoice {
    std::string report; ///< its id
    domain::Audience audience = domain::Audience::CoupleShared;
    Format format = Format::Xlsx;
    std::string first_day = {}, last_day = {}; ///< as typed, 2026-03-31; "": no such end
    std::string safety_reason = {}; ///< in a partner's own copy; "": without the own answers on safety
    Handover handover = {};
};

/// The same as a request, of no couple yet, as of `as_of` or the last day. Throws base::Error (Call) for what
/// is no day, and as set_period() and include_safety() do.
report::Request request_of(const ReportChoice& choice, base::Date as_of, base::Date today);

/// "counselor" -> "the counselor's record" ...
std::string in_words(domain::Audience audience);
/// "xlsx" -> "Workbook (.xlsx)" ...
std::string in_words(Format format);

/// Asks for the file, or for CSV the folder, that the report is to become; "C-0001-progress" is proposed with
/// its ending, which is added where it was not typed. Whether a workbook that is there is to be replaced is
/// asked. Empty when the question is put aside.
std::optional<std::filesystem::path> ask_for_target(Prompts& prompts, Format format, const std::string& name);

} // namespace rekindle::app

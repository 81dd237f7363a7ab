// SPDX-License-Identifier: MIT
#pragma once

#include "report/blocks/blocks.h"

#include <optional>

namespace rekindle::report {

// The blocks for everybody but the counselor, in plain words: no judgement, no ranks, no measures that only a
// counselor reads. A column or section stands there only where the data has something for it, so that the
// same layout serves both partners, one of them, and research; nothing says what else there might be.

/// Empty where there is nothing to show, or for a block without a plain layout.
std::optional<Sheet> plain_sheet(const Contents& contents, const Edition& edition, const Block& block);

/// What stands alone where no block has anything.
Sheet plain_nothing(const Contents& contents, const Edition& edition);

std::optional<Sheet> plain_summary(const Contents& contents, const Edition& edition, const Block& block);
std::optional<Sheet> plain_trends(const Contents& contents, const Edition& edition, const Block& block);
std::optional<Sheet> plain_homework(const Contents& contents, const Edition& edition, const Block& block);
std::optional<Sheet> plain_goals(const Contents& contents, const Edition& edition, const Block& block);
/// Only where both partners have scores in the data.
std::optional<Sheet> plain_feedback(const Contents& contents, const Edition& edition, const Block& block);
// For research: one value a row, and what the values are.
std::optional<Sheet> plain_long(const Contents& contents, const Edition& edition, const Block& block);
std::optional<Sheet> plain_dictionary(const Contents& contents, const Edition& edition, const Block& block);

// What they have in common.

/// Report and block, then whom it is about and the period.
void add_plain_top(Sheet& sheet, const Contents& contents, const Edition& edition, const Block& block);
/// What the edition says of itself, on its first sheet.
void add_note(Sheet& sheet, const Edition& edition, const Block& block);
void add_nothing_yet(Sheet& sheet);
/// The label as the couple chose it; "Partner A" without one.
std::string plain_name(const domain::Couple& couple, domain::Side side);
/// Whose copy it is, or both.
std::vector<domain::Side> sides_of(domain::Audience audience);
/// Which partners' adherence is in the data.
std::vector<domain::Side> sides_with_adherence(const std::vector<HomeworkLine>& homework);
/// On every printed page, behind the day: "For the two of you."
std::string plain_footer(const Contents& contents);

} // namespace rekindle::report

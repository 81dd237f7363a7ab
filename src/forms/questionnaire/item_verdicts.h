// SPDX-License-Identifier: MIT
#pragma once

#include "forms/questionnaire/load.h"

#include <string>
#include <vector>

namespace rekindle::forms {

/// What was made of one item of a file, or of what stands around its items.
struct ItemVerdict {
    std::string where;         ///< JSON pointer; "" for what stands around the items
    std::string link_id, text; ///< as the file has them
    Finding::Effect worst = Finding::Effect::Note;
    std::vector<Finding>
        findings; ///< about it, and about nothing below it that is an item, too; none: taken as it is
};

/// The file around the items first, then each of its items in order. Every finding is in one of them.
std::vector<ItemVerdict> item_verdicts(const LoadedQuestionnaire& form);

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace rekindle::forms {

/// Which item of a form is which item of a key: the key's linkId, the form's. What is not in it has the same
/// linkId in both.
using ItemMap = std::map<std::string, std::string>;

struct LoadedItemMap {
    std::optional<ItemMap> map; ///< empty exactly when there are problems
    base::Problems problems;    ///< with pointers into the mapping
};

/// Reads a mapping: one JSON object of texts (docs/form-format.md).
LoadedItemMap load_item_map(std::string_view bytes);

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/listed_key.h"
#include "gui/page.h"

#include <vector>

namespace rekindle::gui {

/// The keys that open the practice, and what can be done with them. `keys`: as they are now.
MakePage keys_page(std::vector<domain::ListedKey> keys);

} // namespace rekindle::gui

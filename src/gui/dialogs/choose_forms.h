// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/couple_questionnaires.h"

#include <optional>
#include <string>
#include <vector>

class wxWindow;

namespace rekindle::gui {

/// Which questionnaires this partner is to fill alone: their ids, in the order they are shown; empty when the
/// counselor thought better of it.
std::optional<std::vector<std::string>> choose_forms(wxWindow* parent,
                                                     const app::CoupleQuestionnaires::Of& of);

} // namespace rekindle::gui

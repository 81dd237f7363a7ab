// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

class wxWindow;

namespace rekindle::gui {

/// Asks why something is done that is recorded with its reason; `words` say what, `action` is the word on the
/// button. Empty when that was put aside.
std::optional<std::string> ask_reason(wxWindow* parent, const std::string& title, const std::string& words,
                                      const std::string& action);

} // namespace rekindle::gui

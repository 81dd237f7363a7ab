// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>

class wxWindow;

namespace rekindle::gui {

struct NewPassphrase {
    std::string secret; ///< what opens the practice now: the passphrase, or the recovery key
    std::string new_passphrase;
};

/// Asks for the recovery key and a passphrase in place of the one that is forgotten. Empty when put aside.
std::optional<NewPassphrase> ask_for_recovery(wxWindow* parent, const std::function<std::string()>& propose);
/// Asks for the passphrase of now and a new one. Empty when put aside.
std::optional<NewPassphrase> ask_for_new_passphrase(wxWindow* parent,
                                                    const std::function<std::string()>& propose);

/// The same before everything is encrypted anew: for when somebody may know the ones of now.
std::optional<NewPassphrase> ask_for_all_new_keys(wxWindow* parent,
                                                  const std::function<std::string()>& propose);

} // namespace rekindle::gui

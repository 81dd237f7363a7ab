// SPDX-License-Identifier: MIT
#pragma once

#include "gui/page.h"

#include <filesystem>

namespace rekindle::gui {

/// Asks for the passphrase of a practice, or for the recovery key when that is forgotten. Throws base::Error
/// where there is no practice, or one that cannot be opened whatever the passphrase.
/// Once it is open `first` is shown, or where none is named Today.
void show_unlock_page(Shell& shell, const std::filesystem::path& practice, const MakePage& first = {});
/// The page alone, whatever is there.
MakePage unlock_page(const std::filesystem::path& practice, const MakePage& first = {});

} // namespace rekindle::gui

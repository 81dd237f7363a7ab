// SPDX-License-Identifier: MIT
#pragma once

#include "base/signal.h"

#include <memory>

class wxBoxSizer;

namespace rekindle::gui {

class Page;
class Shell;

/// The backups there are, with what can be done with them and with the keys of the practice.
class BackupsSection {
public:
    virtual ~BackupsSection() = default;
};
/// Adds its controls to a page.
std::unique_ptr<BackupsSection> add_backups(Page* page, wxBoxSizer* rows, Shell& shell);

} // namespace rekindle::gui

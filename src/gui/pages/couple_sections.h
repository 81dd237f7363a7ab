// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "gui/page.h"

#include <span>

namespace rekindle::gui {

/// A section of the page of a couple. Its page has no title and no place of its own.
struct CoupleSection {
    const char* id;    ///< "summary"
    const char* title; ///< to be translated
    Page* (*make)(wxWindow* parent, Shell& shell, const domain::Couple& couple);
};
/// In the order in which they are shown.
std::span<const CoupleSection> couple_sections();

} // namespace rekindle::gui

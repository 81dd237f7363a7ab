// SPDX-License-Identifier: MIT
#pragma once

#include "report/paint/handles.h"
#include "report/theme.h"

#include <string>
#include <string_view>

namespace rekindle::report {

/// A text that was shaped and broken into lines.
using SetText = Handle<PangoLayout>;

/// Turns texts into lines of glyphs. Every script is shaped and put in its direction; where the font has no
/// such letters another one that is installed gives them. The font is the workbook's, the one that takes its
/// place, or one that every system has; a wider one is set smaller, so that a digit is as wide as the columns
/// expect. Not for several threads.
class Typesetter {
public:
    /// `language` (BCP 47) chooses between letters that languages write differently, and says from which side
    /// sentences are read.
    explicit Typesetter(const std::string& language);

    /// Any bytes, as plain_text() shows them, in lines of at most `width` points: broken at spaces and, where
    /// a word is too long, inside it, never with a hyphen that is not there. 0: as wide as it is.
    SetText set(std::string_view text, const Look& look, double width = 0) const;

private:
    Handle<PangoFontMap> m_fonts;
    Handle<PangoContext> m_from_left, m_from_right; ///< what is read from that side
    bool m_language_from_right;
    double m_shrunk = 1; ///< sizes are multiplied by it
};

struct Extent {
    double width, height;
};
/// In points, with the room that lines need.
Extent extent_of(const SetText& text);

} // namespace rekindle::report

// SPDX-License-Identifier: MIT
#pragma once

#include <wx/statbmp.h>

#include <functional>
#include <string>

namespace rekindle::gui {

/// A picture that is painted for the screen it is on, and told to screen readers in words.
class Picture : public wxStaticBitmap {
public:
    explicit Picture(wxWindow* parent);

    /// Paints it: as PNG, at a scale of so many pixels of the screen to what is one of ours. The sentence in
    /// `words` is what a screen reader reads.
    using Paint = std::function<std::string(double scale)>;
    void show(const Paint& png, double scale, const std::string& name, const std::string& words);
};

/// How much larger the texts of a window are than those of a chart or page at a scale of 1.
double text_scale(const wxWindow* window);

/// Puts a picture, as PNG, on the clipboard, from which it fades as everything that is copied here. False
/// when the clipboard does not take it.
bool copy_picture(const std::string& png);

} // namespace rekindle::gui

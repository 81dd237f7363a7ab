// SPDX-License-Identifier: MIT
#pragma once

#include <wx/sizer.h>

namespace rekindle::gui {

/// Labels at the left and their controls at the right; each label above its control where there is too little
/// room for both. A choice of long names is no wider than a field to type in.
class Fields : public wxFlexGridSizer {
public:
    explicit Fields(wxWindow* parent);

    wxSize CalcMin() override;

private:
    int room() const;

    wxWindow* m_parent;
};

/// How wide a field to type in is, in pixels.
int field_width(const wxWindow* window);

} // namespace rekindle::gui

// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_form.h"

class wxBoxSizer;
class wxGauge;
class wxStaticText;
class wxWindow;

namespace rekindle::gui {

class Paragraph;

/// The head of a form that is filled: by words and by colour who answers, what it is, and how far it is
/// filled.
class FillFormHead {
public:
    FillFormHead(wxWindow* parent, wxBoxSizer* rows, const app::FillForm& form);

    void render();
    wxWindow* last() const; ///< in the order of the Tab key

private:
    const app::FillForm& m_form;
    wxGauge* m_gauge;
    wxStaticText* m_progress;
    Paragraph* m_page_title;
};

} // namespace rekindle::gui

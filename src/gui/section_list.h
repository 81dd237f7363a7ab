// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

class wxBoxSizer;
class wxChoice;
class wxListBox;
class wxWindow;

namespace rekindle::gui {

/// What a page has sections of: a list at the left of the section that is shown, and where there is too
/// little room for both, a choice above it.
class SectionList {
public:
    /// At the end of `rows`. `chosen` is called when another is chosen by hand.
    SectionList(wxWindow* page, wxBoxSizer* rows, const std::string& name,
                const std::vector<std::string>& titles, const std::function<void()>& chosen);

    int chosen() const;
    void choose(int section);
    void begin();                     ///< puts the keyboard there
    void add_below(wxWindow* button); ///< the list, or the choice
    void show(wxWindow* section);     ///< beside it, or below; the one before is gone

private:
    void fit();

    wxWindow* m_page;
    wxListBox* m_list;
    wxChoice* m_choice;
    wxBoxSizer *m_side, *m_both;
};

} // namespace rekindle::gui

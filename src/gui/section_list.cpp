// SPDX-License-Identifier: MIT
#include "gui/section_list.h"

#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/sizer.h>

namespace rekindle::gui {
namespace {

constexpr int narrow = 80; ///< characters: then the list would leave too little for what is beside it

} // namespace

SectionList::SectionList(wxWindow* page, wxBoxSizer* rows, const std::string& name,
                         const std::vector<std::string>& titles, const std::function<void()>& chosen)
    : m_page(page),
      m_list(new wxListBox(page, wxID_ANY)),
      m_choice(new wxChoice(page, wxID_ANY)),
      m_side(new wxBoxSizer(wxVERTICAL)),
      m_both(new wxBoxSizer(wxHORIZONTAL))
{
    for (const std::string& title : titles) {
        m_list->Append(shown(title));
        m_choice->Append(shown(title));
    }
    name_for_all(m_list, name);
    name_for_all(m_choice, name);
    m_list->Bind(wxEVT_LISTBOX, [this, chosen](wxCommandEvent&) {
        m_choice->SetSelection(m_list->GetSelection());
        chosen();
    });
    m_choice->Bind(wxEVT_CHOICE, [this, chosen](wxCommandEvent&) {
        m_list->SetSelection(m_choice->GetSelection());
        chosen();
    });
    m_choice->Hide();
    const int gap = page->FromDIP(6);
    m_side->Add(m_list, wxSizerFlags(1).Expand().Border(wxALL, gap));
    m_side->Add(m_choice, wxSizerFlags().Border(wxALL, gap));
    m_both->Add(m_side, wxSizerFlags().Expand());
    rows->Add(m_both, wxSizerFlags(1).Expand());
    page->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
}

int SectionList::chosen() const
{
    return m_list->GetSelection();
}

void SectionList::choose(int section)
{
    m_list->SetSelection(section);
    m_choice->SetSelection(section);
}

void SectionList::begin()
{
    if (m_choice->IsShown()) {
        m_choice->SetFocus();
    } else {
        m_list->SetFocus();
    }
}

void SectionList::add_below(wxWindow* button)
{
    m_side->Add(button, wxSizerFlags().Border(wxALL, m_page->FromDIP(6)));
}

void SectionList::show(wxWindow* section)
{
    m_both->Add(section, wxSizerFlags(1).Expand());
}

void SectionList::fit()
{
    const bool is_narrow = m_page->GetClientSize().x < width_of(m_page, narrow);
    if (is_narrow == m_choice->IsShown()) return;
    const bool has_keyboard = wxWindow::FindFocus() == m_list || m_choice->HasFocus();
    m_list->Show(!is_narrow);
    m_choice->Show(is_narrow);
    m_side->SetOrientation(is_narrow ? wxHORIZONTAL : wxVERTICAL);
    m_both->SetOrientation(is_narrow ? wxVERTICAL : wxHORIZONTAL);
    if (has_keyboard) begin();
    m_page->Layout();
}

} // namespace rekindle::gui

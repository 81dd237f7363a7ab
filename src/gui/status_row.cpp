// SPDX-License-Identifier: MIT
#include "gui/status_row.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/stattext.h>

#include <utility>

namespace rekindle::gui {

StatusRow::StatusRow(wxWindow* parent)
    : wxPanel(parent),
      m_sentence(new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                  wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE)),
      m_joint_room(new wxStaticText(this, wxID_ANY, "")),
      m_backup(new wxStaticText(this, wxID_ANY, "")),
      m_countdown(new wxStaticText(this, wxID_ANY, ""))
{
    auto* const fields = new wxBoxSizer(wxHORIZONTAL);
    fields->Add(m_sentence, wxSizerFlags(1).CenterVertical().Border(wxALL, FromDIP(4)));
    for (wxStaticText* const field : {m_joint_room, m_backup, m_countdown})
        fields->Add(field, wxSizerFlags().CenterVertical().Border(wxALL, FromDIP(4)));
    m_joint_room->SetFont(GetFont().Bold());
    auto* const rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(new wxStaticLine(this), wxSizerFlags().Expand());
    rows->Add(fields, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(4)));
    SetSizer(rows);
}

void StatusRow::put(wxStaticText* field, const std::string& words)
{
    const wxString text = shown(words);
    if (field->GetLabelText() == text) return;
    field->SetLabelText(text);
    Layout();
}

void StatusRow::say(const std::string& sentence)
{
    m_is_old = false;
    put(m_sentence, sentence);
    announce(m_sentence, sentence);
}

void StatusRow::page_came()
{
    if (std::exchange(m_is_old, true)) put(m_sentence, "");
}

std::string StatusRow::said() const
{
    return typed(m_sentence->GetLabelText());
}

void StatusRow::show_joint_room(bool is_on)
{
    put(m_joint_room, is_on ? base::tr("Joint-room view") : "");
}

void StatusRow::show_countdown(const std::string& words)
{
    put(m_countdown, words);
}

void StatusRow::show_backup(const std::string& words, bool is_old)
{
    m_backup->SetFont(is_old ? GetFont().Bold() : GetFont());
    put(m_backup, words);
}

} // namespace rekindle::gui

// SPDX-License-Identifier: MIT
#include "gui/settings_fields.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/page.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;
using Kind = app::Setting::Kind;

std::string description(const app::Setting& setting)
{
    return say("{} {}", tr(setting.what), app::usual_in_words(setting));
}

} // namespace

SettingsFields::SettingsFields(wxWindow* parent, wxBoxSizer* rows, Shell& shell, app::SettingGroup group,
                               std::function<void()> saved)
    : m_shell(shell),
      m_form(shell.workspace(), shell.entrance(), group),
      m_saved(std::move(saved)),
      m_fields(m_form.rows().size())
{
    for (std::size_t row = 0; row < m_fields.size(); ++row) add(parent, rows, row);
    rows->Add(make_button(parent, tr("Save the settings"), [this] { save(); }),
              wxSizerFlags().Border(wxALL, parent->FromDIP(6)));
}

void SettingsFields::take_keyboard()
{
    const Field& first = m_fields.front();
    if (first.text)
        first.text->SetFocus();
    else
        first.check->SetFocus();
}

void SettingsFields::add(wxWindow* parent, wxBoxSizer* rows, std::size_t row)
{
    const app::Setting& setting = *m_form.rows()[row].setting;
    Field& field = m_fields[row];
    const int gap = parent->FromDIP(6);
    auto* const line = new wxWrapSizer(wxHORIZONTAL);
    if (setting.kind == Kind::YesNo) {
        field.check = new wxCheckBox(parent, wxID_ANY, label(tr(setting.label)));
        field.check->SetValue(m_form.rows()[row].typed == "yes");
        name_for_all(field.check, tr(setting.label), description(setting));
        field.check->Bind(wxEVT_CHECKBOX, [this, row](wxCommandEvent&) {
            m_form.type(row, m_fields[row].check->GetValue() ? "yes" : "no");
        });
        line->Add(field.check, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap));
    } else {
        Paragraph* const name = add_words(parent, rows, tr(setting.label));
        name->set_font(name->GetFont().Bold());
        field.text = text_of(parent, row);
        line->Add(field.text, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap));
    }
    if (setting.kind == Kind::Folder) {
        const auto choose = [this, row] {
            const auto folder = m_shell.prompts().choose_folder(tr(m_form.rows()[row].setting->label));
            if (folder) m_fields[row].text->SetValue(shown(folder->string()));
        };
        line->Add(make_button(parent, tr("Choose the folder …"), choose),
                  wxSizerFlags().CenterVertical().Border(wxRIGHT, gap));
    }
    wxButton* const back = make_button(parent, tr("Back to the default"), [this, row] { show_default(row); });
    name_for_all(back, say("{}: back to the default", tr(setting.label)));
    line->Add(back, wxSizerFlags().CenterVertical());
    rows->Add(line, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap));
    field.wrong = add_trouble(parent, rows);
    add_words(parent, rows, description(setting));
}

wxTextCtrl* SettingsFields::text_of(wxWindow* parent, std::size_t row)
{
    const app::SettingsForm::Row& shown_row = m_form.rows()[row];
    const bool is_words = shown_row.setting->kind == Kind::Words;
    auto* const field = new wxTextCtrl(parent, wxID_ANY, shown(shown_row.typed), wxDefaultPosition,
                                       wxDefaultSize, is_words ? wxTE_MULTILINE : wxTE_PROCESS_ENTER);
    const int characters = shown_row.setting->kind == Kind::Number ? 10 : 50;
    field->SetMinSize({std::min(width_of(parent, characters), parent->FromDIP(420)),
                       is_words ? parent->GetCharHeight() * 4 : parent->GetCharHeight() * 3 / 2});
    name_for_all(field, tr(shown_row.setting->label), description(*shown_row.setting));
    field->Bind(wxEVT_TEXT, [this, row](wxCommandEvent&) {
        m_form.type(row, typed(m_fields[row].text->GetValue()));
        if (m_fields[row].wrong->IsShown()) show_wrong(row);
    });
    field->Bind(wxEVT_KILL_FOCUS, [this, row](wxFocusEvent& event) {
        event.Skip();
        show_wrong(row);
    });
    if (!is_words) field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { save(); });
    return field;
}

void SettingsFields::show_wrong(std::size_t row)
{
    const std::string& words = m_form.rows()[row].wrong;
    Paragraph* const place = m_fields[row].wrong;
    if (place->IsShown() || !words.empty()) show_trouble(place, words);
}

void SettingsFields::show_default(std::size_t row)
{
    m_form.type_default(row);
    const std::string& value = m_form.rows()[row].typed;
    if (m_fields[row].text)
        m_fields[row].text->ChangeValue(shown(value));
    else
        m_fields[row].check->SetValue(value == "yes");
    if (m_fields[row].wrong->IsShown()) show_wrong(row);
}

void SettingsFields::save()
{
    if (!m_form.save()) {
        bool is_first = true;
        for (std::size_t row = 0; row < m_fields.size(); ++row) {
            show_wrong(row);
            if (m_form.rows()[row].wrong.empty() || !m_fields[row].text || !std::exchange(is_first, false))
                continue;
            m_fields[row].text->SetFocus();
        }
        return;
    }
    m_shell.settings_changed();
    m_shell.say(tr("The settings are saved."));
    m_saved();
}

} // namespace rekindle::gui

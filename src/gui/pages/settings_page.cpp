// SPDX-License-Identifier: MIT
#include "gui/pages/settings_page.h"

#include "app/pages/workspace.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/pages/backups_section.h"
#include "gui/settings_fields.h"
#include "gui/text.h"

#include <wx/listbox.h>
#include <wx/sizer.h>

#include <memory>

namespace rekindle::gui {
namespace {

using app::SettingGroup;
using base::tr;

/// The settings of one group.
class SettingsSection : public Page {
public:
    SettingsSection(wxWindow* parent, Shell& window, SettingGroup group) : Page(parent, window)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, app::title(group));
        if (group == SettingGroup::Backups) m_backups = add_backups(this, rows, window);
        m_fields = std::make_unique<SettingsFields>(this, rows, window, group, [&window, group] {
            window.show(settings_page(group)); // as large as was set, and what hangs on it anew
        });
        SetSizer(rows);
        FitInside();
    }

    ~SettingsSection() override { DestroyChildren(); } // which tell the fields that they lose the keyboard

    std::string title() const override { return tr("Settings"); }
    app::Guide guide() const override
    {
        return m_backups ? app::Guide::BackupAndRecovery : app::Guide::Settings;
    }
    bool may_leave() override
    {
        return !m_fields->is_changed() ||
               shell().prompts().confirm(tr("What was changed here is not saved. Leave it like that?"),
                                         tr("Leave without saving"));
    }

private:
    std::unique_ptr<BackupsSection> m_backups;
    std::unique_ptr<SettingsFields> m_fields;
};

class SettingsPage : public Page {
public:
    SettingsPage(wxWindow* parent, Shell& window, SettingGroup group) : Page(parent, window)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("Settings"));
        m_groups = new wxListBox(this, wxID_ANY);
        int chosen = 0;
        for (const SettingGroup each : app::setting_groups()) {
            m_groups->Append(shown(app::title(each)));
            if (each == group) chosen = static_cast<int>(m_groups->GetCount()) - 1;
        }
        m_groups->SetSelection(chosen);
        name_for_all(m_groups, tr("Groups of settings"));
        m_groups->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_section(); });
        m_columns = new wxBoxSizer(wxHORIZONTAL);
        m_columns->Add(m_groups, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
        rows->Add(m_columns, wxSizerFlags(1).Expand());
        SetSizer(rows);
        show_section();
    }

    std::string title() const override { return tr("Settings"); }
    app::Guide guide() const override { return m_section->guide(); }
    std::optional<app::Command> place() const override { return app::Command::ShowSettings; }
    void begin() override { m_groups->SetFocus(); }
    bool may_leave() override { return m_section->may_leave(); }

private:
    void show_section()
    {
        const int chosen = m_groups->GetSelection();
        if (chosen == wxNOT_FOUND || chosen == m_shown) return;
        if (m_section && !m_section->may_leave()) {
            m_groups->SetSelection(m_shown);
            return;
        }
        m_groups->SetSelection(m_shown); // the one there stays where this fails
        Page* const next =
            new SettingsSection(this, shell(), app::setting_groups()[static_cast<std::size_t>(chosen)]);
        if (m_section) m_section->Destroy();
        m_section = next;
        m_shown = chosen;
        m_groups->SetSelection(chosen);
        m_columns->Add(m_section, wxSizerFlags(1).Expand());
        Layout();
        m_section->FitInside();
    }

    wxListBox* m_groups;
    wxBoxSizer* m_columns;
    Page* m_section = nullptr;
    int m_shown = wxNOT_FOUND;
};

} // namespace

MakePage settings_page(SettingGroup group)
{
    return
        [group](wxWindow* parent, Shell& shell) -> Page* { return new SettingsPage(parent, shell, group); };
}

} // namespace rekindle::gui

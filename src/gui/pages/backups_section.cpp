// SPDX-License-Identifier: MIT
#include "gui/pages/backups_section.h"

#include "app/pages/backup_list.h"
#include "app/pages/entrance.h"
#include "base/translate.h"
#include "gui/dialogs/change_passphrase.h"
#include "gui/dialogs/restore_backup.h"
#include "gui/layout.h"
#include "gui/page.h"
#include "gui/safekeeping.h"
#include "gui/table.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace rekindle::gui {
namespace {

using base::tr;

class Section : public BackupsSection {
public:
    Section(Page* page, wxBoxSizer* rows, Shell& shell) : m_shell(shell)
    {
        m_summary = add_words(page, rows, "");
        m_table = new Table(
            page, tr("Backups there are"),
            {{tr("Made"), 22}, {tr("Age"), 12}, {tr("State"), 26}, {tr("Where"), 20}, {tr("Size"), 10}},
            [this](std::size_t row, std::size_t column) { return words(m_rows[row], column); },
            [this](std::size_t row) { restore_backup(m_shell, m_table, m_rows[row].folder); });
        m_table->SetMinSize({width_of(page, 28), page->GetCharHeight() * 9});
        rows->Add(m_table, wxSizerFlags().Expand().Border(wxALL, page->FromDIP(6)));
        auto* const buttons = new wxWrapSizer(wxHORIZONTAL);
        const auto add = [&](const char* label, const std::function<void()>& pressed) {
            auto* const button = make_button(page, label, pressed);
            buttons->Add(button, wxSizerFlags().Border(wxALL, page->FromDIP(6)));
            return button;
        };
        add(tr("Make a backup"), [this] { back_up(m_shell); });
        add(tr("Make one on another disk …"), [this] { back_up_elsewhere(m_shell); });
        add(tr("Restore …"), [this] { restore(); });
        add(tr("Check the practice …"), [this] { check_practice(m_shell, m_table); });
        add(tr("Keys …"), [this] { show_keys(m_shell, m_table); });
        add(tr("Change the passphrase …"), [this] { change_passphrase(m_shell, m_table); });
        rows->Add(buttons, wxSizerFlags().Expand());
        m_changed = shell.workspace().changed.connect([this] { render(); });
        render();
    }

private:
    static std::string words(const app::BackupList::Row& row, std::size_t column)
    {
        switch (column) {
        case 0:
            return row.made;
        case 1:
            return row.age;
        case 2:
            return row.state;
        case 3:
            return row.where;
        default:
            return row.size;
        }
    }

    void render()
    {
        app::BackupList list(m_shell.entrance().world().practices, m_shell.workspace());
        m_rows = list.rows();
        m_summary->say(list.summary());
        m_table->show_rows(m_rows.size());
        if (!m_rows.empty()) m_table->choose(app::newest_good(m_rows));
    }

    void restore()
    {
        const auto row = m_table->chosen();
        restore_backup(m_shell, m_table,
                       row ? std::optional(m_rows[*row].folder) : std::optional<std::filesystem::path>());
    }

    Shell& m_shell;
    std::vector<app::BackupList::Row> m_rows;
    Paragraph* m_summary;
    Table* m_table;
    base::Subscription m_changed;
};

} // namespace

std::unique_ptr<BackupsSection> add_backups(Page* page, wxBoxSizer* rows, Shell& shell)
{
    return std::make_unique<Section>(page, rows, shell);
}

} // namespace rekindle::gui

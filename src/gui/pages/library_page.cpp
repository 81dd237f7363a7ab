// SPDX-License-Identifier: MIT
#include "gui/pages/library_page.h"

#include "app/pages/entrance.h"
#include "app/pages/library_list.h"
#include "base/plural.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/pages/edit_key_page.h"
#include "gui/pages/import_forms_page.h"
#include "gui/pages/try_form_page.h"
#include "gui/saved_file.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <array>

namespace rekindle::gui {
namespace {

using app::LibraryEntry;
using base::say_of;
using base::tr;

constexpr std::array kinds{LibraryEntry::Kind::Questionnaire, LibraryEntry::Kind::ScoringKey,
                           LibraryEntry::Kind::Homework, LibraryEntry::Kind::Text};

class LibraryPage : public Page {
public:
    LibraryPage(wxWindow* parent, Shell& window)
        : Page(parent, window), m_library(window.workspace(), window.entrance().world().data)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_search = add_text_field(this, fields, tr("Search the library"));
        m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { narrow(); });
        m_kind = new wxChoice(this, wxID_ANY);
        m_kind->Append(shown(tr("Everything")));
        for (const LibraryEntry::Kind kind : kinds) m_kind->Append(shown(app::in_words(kind)));
        m_kind->SetSelection(0);
        m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { narrow(); });
        add_field(fields, tr("Kind"), m_kind);
        m_count = add_words(this, rows, "");
        add_table(rows);
        add_buttons(rows);
        m_preview = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, {-1, GetCharHeight() * 8},
                                   wxTE_MULTILINE | wxTE_READONLY);
        name_for_all(m_preview, tr("What is chosen, in words"));
        rows->Add(m_preview, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        m_saved = new SavedFile(this);
        rows->Add(m_saved, wxSizerFlags().Expand());
        SetSizer(rows);
        narrow();
    }

    std::string title() const override { return tr("Library"); }
    app::Guide guide() const override { return app::Guide::Library; }
    std::optional<app::Command> place() const override { return app::Command::ShowLibrary; }
    void begin() override { m_search->SetFocus(); }
    bool can(app::Command command) const override
    {
        return command == app::Command::SaveToFile && m_print->IsEnabled();
    }
    void run(app::Command) override { print(); }

private:
    void add_table(wxBoxSizer* rows)
    {
        m_table = new Table(
            this, tr("What is in the library"),
            {{tr("Title"), 40, Table::Column::Holds::Sentences},
             {tr("Kind"), 14},
             {tr("Version"), 9},
             {tr("Language"), 11},
             {tr("Scored"), 12},
             {tr("From"), 20},
             {tr("Licence"), 50}},
            [this](std::size_t row, std::size_t column) { return words(m_library.rows()[row], column); },
            [this](std::size_t) { try_out(); });
        m_table->SetMinSize({width_of(this, 28), GetCharHeight() * 8});
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_chosen(); });
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    }

    void add_buttons(wxBoxSizer* rows)
    {
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        m_try = make_button(this, tr("Try it out"), [this] { try_out(); });
        line->Add(m_try, wxSizerFlags().Border(wxALL, FromDIP(6)));
        m_print = make_button(this, tr("Print a blank one …"), [this] { print(); });
        line->Add(m_print, wxSizerFlags().Border(wxALL, FromDIP(6)));
        m_edit_key = make_button(this, tr("Scoring key …"), [this] { edit_key(); });
        line->Add(m_edit_key, wxSizerFlags().Border(wxALL, FromDIP(6)));
        line->Add(
            make_button(this, tr("Import …"), [this] { shell().show(import_forms_page(library_page())); }),
            wxSizerFlags().Border(wxALL, FromDIP(6)));
        rows->Add(line, wxSizerFlags().Expand());
    }

    static std::string words(const LibraryEntry& row, std::size_t column)
    {
        switch (column) {
        case 0:
            return row.title;
        case 1:
            return app::in_words(row.kind);
        case 2:
            return row.version;
        case 3:
            return row.language;
        case 4:
            return row.scored;
        case 5:
            return row.source;
        default:
            return row.licence;
        }
    }

    void narrow()
    {
        app::LibraryList::Wanted wanted;
        wanted.search = typed(m_search->GetValue());
        if (const int kind = m_kind->GetSelection(); kind > 0)
            wanted.kind = kinds.at(static_cast<std::size_t>(kind) - 1);
        m_library.narrow(wanted);
        const std::size_t count = m_library.rows().size();
        m_table->show_rows(count);
        m_count->say(say_of(count, "{} entry", "{} entries", count));
        if (count > 0) m_table->choose(0);
        render_chosen();
    }

    const LibraryEntry* chosen() const
    {
        const auto row = m_table->chosen();
        return row && *row < m_library.rows().size() ? &m_library.rows()[*row] : nullptr;
    }

    void render_chosen()
    {
        const LibraryEntry* const entry = chosen();
        m_try->Enable(entry != nullptr && entry->questionnaire() != nullptr);
        m_edit_key->Enable(entry != nullptr && entry->key_can_be_edited);
        m_print->Enable(entry != nullptr && app::LibraryList::can_be_printed(*entry));
        m_preview->ChangeValue(entry == nullptr ? wxString() : shown(m_library.preview(*entry)));
        m_preview->SetInsertionPoint(0);
    }

    void try_out()
    {
        const LibraryEntry* const entry = chosen();
        if (entry != nullptr && entry->questionnaire() != nullptr)
            shell().show(try_form_page(*entry->questionnaire(), library_page()));
    }

    void edit_key()
    {
        const LibraryEntry* const entry = chosen();
        if (entry != nullptr && entry->key_can_be_edited)
            shell().show(edit_key_page(*entry->questionnaire(), library_page()));
    }

    void print()
    {
        const LibraryEntry* const entry = chosen();
        if (entry == nullptr) return;
        const auto target = shell().prompts().choose_new_file(tr("Print to a new file"), "form.pdf",
                                                              tr("PDF and HTML files|*.pdf;*.html"));
        if (!target) return;
        m_library.print(*entry, *target);
        m_saved->show(*target);
    }

    app::LibraryList m_library;
    wxTextCtrl *m_search = nullptr, *m_preview = nullptr;
    wxChoice* m_kind = nullptr;
    Paragraph* m_count = nullptr;
    Table* m_table = nullptr;
    wxButton *m_try = nullptr, *m_print = nullptr, *m_edit_key = nullptr;
    SavedFile* m_saved = nullptr;
};

} // namespace

MakePage library_page()
{
    return [](wxWindow* parent, Shell& shell) -> Page* { return new LibraryPage(parent, shell); };
}

} // namespace rekindle::gui

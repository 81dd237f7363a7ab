// SPDX-License-Identifier: MIT
#include "gui/pages/import_forms_page.h"

#include "app/pages/entrance.h"
#include "app/pages/import_forms.h"
#include "app/scoring_in_words.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::say_of;
using base::tr;

class ImportFormsPage : public Page {
public:
    ImportFormsPage(wxWindow* parent, Shell& window, MakePage back)
        : Page(parent, window),
          m_back(std::move(back)),
          m_forms(window.workspace(), window.entrance().world().data)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, tr("Take questionnaires into the library"));
        add_words(
            this, rows,
            tr("FHIR R4 questionnaires. Each is read and looked at first; nothing is taken in before you "
               "say so, and then all of them or none. Of its licence say who holds it, or on what ground you "
               "use the form."));
        add_files(rows);
        add_fields_of_chosen(rows);
        m_items = new Table(
            this, tr("What is made of each item"),
            {{tr("Item"), 34, Table::Column::Holds::Sentences},
             {tr("Verdict"), 16},
             {tr("Why"), 60, Table::Column::Holds::Sentences},
             {tr("Place in the file"), 24}},
            [this](std::size_t row, std::size_t column) {
                const app::FormFileRow& of = m_rows[row];
                return column == 0 ? of.item : column == 1 ? of.verdict : column == 2 ? of.what : of.where;
            },
            [](std::size_t) {});
        m_items->SetMinSize({width_of(this, 28), GetCharHeight() * 6});
        rows->Add(m_items, wxSizerFlags(2).Expand().Border(wxALL, FromDIP(6)));
        m_in_the_way = add_words(this, rows, "");
        add_ends(rows);
        SetSizer(rows);
        show_files(0);
    }

    std::string title() const override { return tr("Library"); }
    app::Guide guide() const override { return app::Guide::Library; }
    std::optional<app::Command> place() const override { return app::Command::ShowLibrary; }
    void begin() override { m_choose->SetFocus(); }
    bool may_leave() override
    {
        return m_forms.files().empty() ||
               shell().prompts().confirm(tr("Nothing of these files was taken in."),
                                         tr("Leave all the same"));
    }

private:
    void add_files(wxBoxSizer* rows)
    {
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        m_choose = add_button(line, tr("Choose files …"), [this] { choose(); });
        m_take_away = add_button(line, tr("Take off the list"), [this] { take_away(); });
        rows->Add(line, wxSizerFlags().Expand());
        m_files = new Table(
            this, tr("Files"), {{tr("File"), 30}, {tr("Title"), 36}, {tr("Verdict"), 28}},
            [this](std::size_t row, std::size_t column) {
                const app::FormFile& file = m_forms.files()[row];
                return column == 0 ? file.name : column == 1 ? file.title() : file.verdict();
            },
            [](std::size_t) {});
        m_files->SetMinSize({width_of(this, 28), GetCharHeight() * 4});
        m_files->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_chosen(); });
        rows->Add(m_files, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    }

    void add_fields_of_chosen(wxBoxSizer* rows)
    {
        wxFlexGridSizer* const fields = add_fields(this, rows);
        m_key = new wxChoice(this, wxID_ANY);
        m_key->Append(shown(tr("No key: it gives no scores")));
        for (const auto& instrument : m_forms.instruments())
            m_key->Append(shown(app::title_of(*instrument.loaded.key)));
        m_key->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { set_key(); });
        m_key->SetMinSize({width_of(this, 28), -1}); // some names are long
        add_field(fields, tr("Scored by the key of"), m_key);
        m_licence = add_text_field(this, fields, tr("Licence"));
        m_licence->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { set_licence(); });
    }

    void add_ends(wxBoxSizer* rows)
    {
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        m_take_in = add_button(line, tr("Take into the library"), [this] { take_in(); });
        add_button(line, tr("Cancel"), [this] { shell().show(m_back); });
        rows->Add(line, wxSizerFlags().Expand());
    }

    wxButton* add_button(wxSizer* line, const char* words, const std::function<void()>& pressed)
    {
        wxButton* const button = make_button(this, words, pressed);
        line->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
        return button;
    }

    void choose()
    {
        const std::size_t before = m_forms.files().size();
        m_forms.add(shell().prompts().choose_files(tr("FHIR questionnaires"), "JSON (*.json)|*.json"));
        if (m_forms.files().size() > before) show_files(before);
    }

    void take_away()
    {
        if (const auto file = chosen()) m_forms.take_away(*file);
        show_files(0);
    }

    std::optional<std::size_t> chosen() const
    {
        const auto row = m_files->chosen();
        return row && *row < m_forms.files().size() ? row : std::nullopt;
    }

    void show_files(std::size_t choose)
    {
        m_files->show_rows(m_forms.files().size());
        if (choose < m_forms.files().size()) m_files->choose(choose);
        render_chosen();
    }

    void render_chosen()
    {
        const auto file = chosen();
        const bool runs = file && m_forms.files()[*file].runs();
        m_take_away->Enable(file.has_value());
        m_key->Enable(runs);
        m_licence->Enable(runs);
        const std::string instrument = file ? m_forms.files()[*file].instrument : "";
        const auto at = std::ranges::find(m_forms.instruments(), instrument, &forms::InstrumentKey::id);
        m_key->SetSelection(
            at == m_forms.instruments().end() ? 0 : static_cast<int>(at - m_forms.instruments().begin()) + 1);
        m_licence->ChangeValue(file ? shown(m_forms.files()[*file].licence) : wxString());
        render_verdict();
    }

    void render_verdict()
    {
        const auto file = chosen();
        m_rows = file ? m_forms.rows(*file) : std::vector<app::FormFileRow>();
        m_items->show_rows(m_rows.size());
        render_ends();
    }

    void render_ends()
    {
        const std::vector<std::string> reasons = m_forms.in_the_way();
        m_in_the_way->say(base::joined(reasons, "\n"));
        m_take_in->Enable(reasons.empty());
        Layout();
        FitInside();
    }

    void set_key()
    {
        const auto file = chosen();
        if (!file) return;
        const int at = m_key->GetSelection();
        m_forms.set_instrument(*file,
                               at > 0 ? m_forms.instruments().at(static_cast<std::size_t>(at) - 1).id : "");
        render_verdict();
    }

    void set_licence()
    {
        const auto file = chosen();
        if (!file) return;
        m_forms.set_licence(*file, typed(m_licence->GetValue()));
        render_ends();
    }

    void take_in()
    {
        const std::size_t taken = m_forms.take_in();
        shell().say(say_of(taken, "{} questionnaire is in the practice's own library now.",
                           "{} questionnaires are in the practice's own library now.", taken));
        shell().show(m_back);
    }

    MakePage m_back;
    app::ImportForms m_forms;
    std::vector<app::FormFileRow> m_rows;
    Table *m_files = nullptr, *m_items = nullptr;
    wxChoice* m_key = nullptr;
    wxTextCtrl* m_licence = nullptr;
    Paragraph* m_in_the_way = nullptr;
    wxButton *m_choose = nullptr, *m_take_away = nullptr, *m_take_in = nullptr;
};

} // namespace

MakePage import_forms_page(MakePage back)
{
    return [back = std::move(back)](wxWindow* parent, Shell& shell) -> Page* {
        return new ImportFormsPage(parent, shell, back);
    };
}

} // namespace rekindle::gui

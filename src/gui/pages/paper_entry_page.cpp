// SPDX-License-Identifier: MIT
#include "gui/pages/paper_entry_page.h"

#include "app/pages/paper_entry.h"
#include "app/pages/workspace.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/pages/couple_page.h"
#include "gui/paragraph.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

/// The character of a key of either block of the keyboard.
char character_of(int key)
{
    if (key >= WXK_NUMPAD0 && key <= WXK_NUMPAD9) return static_cast<char>('0' + (key - WXK_NUMPAD0));
    if (key == WXK_NUMPAD_SUBTRACT) return '-';
    if (key == WXK_NUMPAD_MULTIPLY) return '*';
    return key > ' ' && key < 127 ? static_cast<char>(key) : '\0';
}

class PaperEntryPage : public Page {
public:
    PaperEntryPage(wxWindow* parent, Shell& window, app::AnswersOnPaper sheet, bool twice)
        : Page(parent, window),
          m_couple(sheet.couple),
          m_entry(window.workspace().practice(), window.workspace().library(), std::move(sheet), twice)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, m_entry.title());
        m_head = add_words(this, rows, "");
        m_table = new Table(
            this, tr("Rows of the sheet"),
            {{tr("No."), 6}, {tr("Question"), 46}, {tr("Answer"), 16}, {tr("To be looked at"), 34}},
            [this](std::size_t row, std::size_t column) { return words_of(row, column); },
            [this](std::size_t) { m_field->SetFocus(); });
        m_table->SetMinSize({width_of(this, 28), GetCharHeight() * 5});
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
            if (const auto row = m_table->chosen()) m_entry.go_to(*row);
        });
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        m_question = add_words(this, rows, "");
        m_field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
        m_field->SetMinSize({-1, GetCharHeight() * 7 / 4});
        m_field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_entry.type(typed(m_field->GetValue())); });
        m_field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_entry.next(); });
        m_field->Bind(wxEVT_CHAR, [this](wxKeyEvent& event) { on_key(event); });
        rows->Add(m_field, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
        m_trouble = add_trouble(this, rows);
        add_words(this, rows, tr("Nothing is saved before the end."));
        add_buttons(rows);
        SetSizer(rows);
        m_changed = m_entry.changed.connect([this] { render(); });
        m_table->show_rows(m_entry.rows().size());
        render();
    }

    std::string title() const override { return m_couple.code; }
    app::Guide guide() const override { return app::Guide::Paper; }
    std::optional<app::Command> place() const override { return app::Command::ShowCouples; }
    void begin() override { m_field->SetFocus(); }
    bool may_leave() override
    {
        return !m_entry.anything_typed() ||
               shell().prompts().confirm(
                   tr("Nothing of this sheet is saved yet. What you typed will be lost."),
                   tr("Leave all the same"));
    }

private:
    void add_buttons(wxBoxSizer* rows)
    {
        auto* const line = new wxWrapSizer(wxHORIZONTAL);
        const auto add = [&](const char* words, const std::function<void()>& pressed) {
            wxButton* const button = make_button(this, words, pressed);
            line->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
            return button;
        };
        m_again = add(tr("Type it again"), [this] { done(); });
        m_save = add(tr("Save"), [this] { done(); });
        m_more = add(tr("One more time"), [this] {
            m_entry.add_again();
            m_table->show_rows(m_entry.rows().size());
            render();
        });
        add(tr("Back to the couple"), [this] { leave(); });
        rows->Add(line, wxSizerFlags().Expand());
    }

    std::string words_of(std::size_t row, std::size_t column) const
    {
        switch (column) {
        case 0:
            return m_entry.rows()[row].place;
        case 1:
            return m_entry.rows()[row].question;
        case 2:
            return m_entry.typed(row);
        default:
            return m_entry.wrong(row);
        }
    }

    void on_key(wxKeyEvent& event)
    {
        if (event.GetKeyCode() == WXK_UP) return m_entry.back();
        if (event.GetKeyCode() == WXK_DOWN) return m_entry.next();
        const char key = event.HasModifiers() ? '\0' : character_of(event.GetKeyCode());
        if (key == '\0' || !m_entry.press(key)) event.Skip();
    }

    void done()
    {
        m_entry.done();
        if (m_entry.outcome()) return tell_saved();
        m_table->show_rows(m_entry.rows().size());
        render();
        m_field->SetFocus();
    }

    void tell_saved()
    {
        const app::ImportedAnswers& saved = *m_entry.outcome();
        shell().workspace().changed();
        shell().say(base::say_of(saved.answered, "Saved: {} answer.", "Saved: {} answers.", saved.answered));
        for (const domain::RaisedAlert& alert : saved.scores.alerts)
            shell().prompts().tell(say("Talk about this with partner {} alone: {} ({})",
                                       domain::word(saved.response.owner), alert.title,
                                       domain::word(alert.severity)));
        leave();
    }

    void leave() { shell().show(couple_page(m_couple.id, "questionnaires")); }

    void render()
    {
        m_head->say(m_entry.in_words());
        m_again->Show(m_entry.is_first_of_two());
        m_save->Show(!m_entry.is_first_of_two());
        show_trouble(m_trouble, m_entry.trouble());
        const auto& rows = m_entry.rows();
        if (!rows.empty()) {
            const std::size_t at = m_entry.here();
            const app::PaperEntry::Row& row = rows[at];
            const std::string options = base::joined(row.options, "   ");
            m_more->Enable(row.more);
            m_question->say(say("{}. {}", row.place, row.question) + (options.empty() ? "" : "\n" + options) +
                            "\n" + m_entry.hint());
            name_for_all(m_field, say("{}. {}", row.place, row.question), options + " " + m_entry.hint());
            if (typed(m_field->GetValue()) != m_entry.typed(at)) {
                m_field->ChangeValue(shown(m_entry.typed(at)));
                m_field->SetInsertionPointEnd();
            }
            if (m_table->chosen() != at) m_table->choose(at);
            m_table->Refresh();
        }
        Layout();
        FitInside();
    }

    domain::Couple m_couple;
    app::PaperEntry m_entry;
    base::Subscription m_changed;
    Paragraph *m_head = nullptr, *m_question = nullptr, *m_trouble = nullptr;
    Table* m_table = nullptr;
    wxTextCtrl* m_field = nullptr;
    wxButton *m_again = nullptr, *m_save = nullptr, *m_more = nullptr;
};

} // namespace

MakePage paper_entry_page(app::AnswersOnPaper sheet, bool twice)
{
    return [sheet = std::move(sheet), twice](wxWindow* parent, Shell& shell) -> Page* {
        return new PaperEntryPage(parent, shell, sheet, twice);
    };
}

} // namespace rekindle::gui

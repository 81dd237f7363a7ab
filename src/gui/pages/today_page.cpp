// SPDX-License-Identifier: MIT
#include "gui/pages/today_page.h"

#include "app/pages/entrance.h"
#include "app/pages/today.h"
#include "base/plural.h"
#include "base/translate.h"
#include "gui/layout.h"
#include "gui/pages/couple_page.h"
#include "gui/paragraph.h"
#include "gui/table.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/stopwatch.h>
#include <wx/timer.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::say_of;
using base::tr;

constexpr long slice_milliseconds = 12; ///< of work between two looks at keys and mouse

class TodayPage : public Page {
public:
    TodayPage(wxWindow* parent, Shell& window) : Page(parent, window), m_today(window.workspace())
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_heading(this, rows, say("Today, {}", base::to_text(window.workspace().today())));
        for (const std::string& sentence : window.entrance().told()) add_words(this, rows, sentence);
        m_summary = add_words(this, rows, "");
        m_table = new Table(
            this, tr("What is to be done"),
            {{tr("Couple"), 10},
             {tr("Due"), 12, Table::Column::Holds::Values, true},
             {tr("To do"), 90, Table::Column::Holds::Sentences}},
            [this](std::size_t row, std::size_t column) { return words(m_today.rows()[row], column); },
            [this](std::size_t row) { open(row); });
        rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        m_table->SetMinSize({-1, GetCharHeight() * 8});
        m_table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { render_chosen(); });
        m_whole = add_words(this, rows, "");
        m_crisis = add_words(this, rows, "");
        SetSizer(rows);
        m_work.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { go_on(); });
        go_on();
    }

    std::string title() const override { return tr("Today"); }
    app::Guide guide() const override { return app::Guide::Couples; }
    std::optional<app::Command> place() const override { return app::Command::ShowToday; }
    void begin() override { m_table->SetFocus(); }

private:
    static std::string words(const app::Today::Row& row, std::size_t column)
    {
        if (column == 0) return row.code;
        if (column == 1) return row.task.due ? base::to_text(*row.task.due) : "";
        return row.task.urgent ? say("URGENT: {}", row.task.words) : row.task.words;
    }

    void go_on()
    {
        const wxStopWatch time;
        bool more = true;
        while (more && time.Time() < slice_milliseconds) more = m_today.go_on();
        if (!more || m_today.looked_at() % 50 == 0) render(more);
        if (more) m_work.StartOnce(1);
    }

    void render(bool more)
    {
        m_table->show_rows(m_today.rows().size());
        if (!m_today.rows().empty()) m_table->choose(0);
        render_chosen();
        m_summary->say(summary(more));
        m_crisis->say(crisis_words());
        Layout();
    }

    void render_chosen()
    {
        const auto row = m_table->chosen();
        m_whole->say(row ? words(m_today.rows()[*row], 2) : "");
        Layout();
    }

    std::string summary(bool more) const
    {
        if (more) return say("Looking at couple {} of {} ...", m_today.looked_at(), m_today.couples());
        if (m_today.couples() == 0) return tr("No couples yet. Begin with \"New couple\".");
        const auto count = m_today.rows().size();
        return count == 0 ? tr("Nothing is to be done.")
                          : say_of(count, "{} thing is to be done. Enter opens the couple.",
                                   "{} things are to be done. Enter opens the couple.", count);
    }

    std::string crisis_words() const
    {
        const std::string& words = m_today.crisis_text();
        if (words.empty()) return tr("Crisis numbers for your region are not set yet.");
        return m_today.anything_urgent() ? say("In a crisis: {}", words) : "";
    }

    void open(std::size_t row)
    {
        const app::Today::Row& chosen = m_today.rows()[row];
        shell().show(couple_page(chosen.couple, app::section_for(chosen.task)));
    }

    app::Today m_today;
    Paragraph* m_summary;
    Paragraph* m_crisis;
    Table* m_table;
    Paragraph* m_whole; ///< of the chosen row, which may be cut off in the table
    wxTimer m_work;
};

} // namespace

MakePage today_page()
{
    return [](wxWindow* parent, Shell& shell) -> Page* { return new TodayPage(parent, shell); };
}

} // namespace rekindle::gui

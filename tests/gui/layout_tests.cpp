// SPDX-License-Identifier: MIT
// What stands in a window is there to be seen: none of it is cut off or squeezed.
#include "app/pages/filling.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/occasion_strip_view.h"
#include "gui/one_window.h"
#include "gui/pages/fill_form_panel.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/display.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

using namespace rekindle;
using namespace items;

namespace {

/// Something in the window, as large as that is.
template <typename Shown>
struct InWindow {
    explicit InWindow(Shown* of) : shown(of)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        rows->Add(shown, wxSizerFlags(1).Expand());
        window()->SetSizer(rows);
        window()->Layout();
    }
    ~InWindow()
    {
        window()->SetSizer(nullptr);
        shown->Destroy();
    }
    Shown* shown;
};

/// As high and wide as it is to be, and within its parent.
bool is_whole(const wxWindow* control)
{
    const wxSize wanted = control->GetBestSize(), size = control->GetSize();
    return size.y >= wanted.y && wxRect(control->GetParent()->GetClientSize()).Contains(control->GetRect());
}

/// As wide and high as its lines are, within what it stands in.
bool is_broken_to_fit(const wxWindow* words)
{
    const wxSize wanted = words->GetBestSize(), size = words->GetSize();
    return size.y >= wanted.y && size.x >= wanted.x &&
           words->GetPosition().x + size.x <= words->GetParent()->GetClientSize().x;
}

} // namespace

BOOST_AUTO_TEST_SUITE(layout_tests)

BOOST_AUTO_TEST_CASE(the_marks_of_a_strip_are_seen_whole_though_they_come_after_it)
{
    InWindow page(new wxPanel(window()));
    auto* const rows = new wxBoxSizer(wxVERTICAL);
    auto* const strip = new gui::OccasionStripView(page.shown, [](base::Date) {});
    rows->Add(strip, wxSizerFlags().Expand());
    page.shown->SetSizer(rows);
    page.shown->Layout();
    app::ShownOccasion done, open;
    done.mark = "d";
    open.mark = "-";
    strip->show("Júlia (B)", {done, open});
    page.shown->Layout();
    BOOST_TEST(soon([] { return true; }));
    const auto marks = all<wxButton>(strip);
    BOOST_TEST(marks.size() == 2u);
    for (const wxButton* const each : marks) {
        BOOST_TEST(is_whole(each));
        BOOST_TEST(each->GetSize().x >= each->GetBestSize().x);
        BOOST_TEST(each->IsShownOnScreen());
    }
}

BOOST_AUTO_TEST_CASE(a_field_below_a_question_of_several_lines_is_whole_and_no_wider_than_its_page)
{
    const std::string question = "What is it that the two of you want to be different by then, in words that "
                                 "both of you would choose for it if somebody asked you";
    Filling filling(R"({"linkId": "q", "type": "string", "text": ")" + question + R"("},)" +
                    R"({"linkId": "r", "type": "text", "text": ")" + question + R"("})");
    InWindow page(new wxPanel(window()));
    auto* const panel = new gui::FillFormPanel(page.shown, *filling, "Leave", [] {});
    panel->SetSize(0, 0, 900, 600);
    BOOST_TEST(soon([&] { return panel->FindFocus() != nullptr; }));
    for (const int width : {900, 420, 700}) {
        panel->SetSize(0, 0, width, 600);
        BOOST_TEST(soon([] { return true; }));
        for (const wxTextCtrl* const each : all<wxTextCtrl>(panel)) {
            BOOST_TEST_CONTEXT("in " << width) BOOST_TEST(is_whole(each));
            BOOST_TEST(each->GetSize().x < width);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_line_that_begins_with_a_name_runs_in_the_direction_of_the_sentence)
{
    const std::string lines = "ليلى (A): 3 of 4\nדניאל (B): 2 of 4\nBoth: 5 of 8";
    const std::string way = "\u200e";
    BOOST_TEST(gui::sentence(lines).utf8_string() ==
               way + "ليلى (A): 3 of 4\n" + way + "דניאל (B): 2 of 4\n" + way + "Both: 5 of 8");
}

BOOST_AUTO_TEST_CASE(what_leads_on_and_out_of_a_form_is_in_sight_however_long_its_page_is)
{
    std::string made;
    for (int i = 1; i <= 10; ++i)
        made += (i > 1 ? "," : "") + choice("q" + std::to_string(i), {"never", "at times", "often"});
    Filling filling(made);
    InWindow page(new gui::FillFormPanel(window(), *filling, "Leave", [] {}));
    BOOST_TEST(soon([] { return true; }));
    int found = 0;
    for (const wxButton* const each : all<wxButton>(page.shown)) {
        if (!each->IsShown()) continue;
        ++found;
        const wxRect in_window(each->GetScreenPosition(), each->GetSize());
        BOOST_TEST(window()->GetScreenRect().Contains(in_window), each->GetLabelText().utf8_string());
    }
    BOOST_TEST(found == 3); // Back, Finish, Stop here
}

BOOST_AUTO_TEST_CASE(a_dialog_shows_its_buttons_however_much_is_wrong_in_it)
{
    const std::string line = "partner A needs a name, as that partner wants to be called here and on paper\n";
    for (const int lines : {2, 100}) {
        gui::StandardDialog dialog(window(), "Couple", "Add");
        gui::add_text_field(&dialog, gui::add_fields(&dialog, dialog.rows()), "How partner A is called");
        const auto button = [&](int id) { return dynamic_cast<wxButton*>(dialog.FindWindow(id)); };
        wxTimer press, look;
        press.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
            wxCommandEvent event(wxEVT_BUTTON, wxID_OK);
            button(wxID_OK)->ProcessWindowEvent(event);
            look.StartOnce(100);
        });
        look.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
            const wxRect screen = wxDisplay(&dialog).GetClientArea();
            BOOST_TEST_CONTEXT(lines << " lines")
            {
                BOOST_TEST(screen.Contains(dialog.GetScreenRect()));
                BOOST_TEST(is_whole(button(wxID_OK)));
                BOOST_TEST(is_whole(button(wxID_CANCEL)));
                for (const auto* const each : all<gui::Paragraph>(&dialog))
                    BOOST_TEST(is_broken_to_fit(each));
            }
            dialog.EndModal(wxID_CANCEL);
        });
        press.StartOnce(100);
        std::string wrong;
        for (int i = 0; i < lines; ++i) wrong += line;
        BOOST_TEST(!dialog.ask([&] { return wrong; }));
    }
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
// A form on screen, over the model that tests/app/pages tries without one.
#include "gui/pages/fill_form_panel.h"

#include "app/pages/filling.h"
#include "gui/items/entry_box.h"
#include "gui/one_window.h"

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <set>

using namespace rekindle;
using namespace items;

namespace {

/// A form in the window.
struct OnScreen {
    explicit OnScreen(const std::string& made, bool saves_at_once = true) : filling(made, saves_at_once)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        panel = new gui::FillFormPanel(window(), *filling, "Leave", [this] { left = true; });
        rows->Add(panel, wxSizerFlags(1).Expand());
        window()->SetSizer(rows);
        window()->Layout();
    }
    ~OnScreen()
    {
        window()->SetSizer(nullptr);
        panel->Destroy();
    }

    std::vector<gui::EntryBox*> boxes()
    {
        std::vector<gui::EntryBox*> shown;
        for (auto* const box : all<gui::EntryBox>(panel)) {
            if (box->IsShown()) shown.push_back(box);
        }
        return shown;
    }
    gui::EntryBox* box(const std::string& label)
    {
        for (auto* const each : boxes()) {
            if (each->entry().label == label) return each;
        }
        return nullptr;
    }
    wxRadioButton* radio(const std::string& label, std::size_t option)
    {
        return all<wxRadioButton>(box(label)).at(option + 1); // behind the one for no answer
    }
    wxTextCtrl* text(const std::string& label) { return all<wxTextCtrl>(box(label)).at(0); }
    wxButton* button(const std::string& label)
    {
        for (wxButton* const each : all<wxButton>(panel)) {
            if (each->GetLabelText() == label && each->IsShown()) return each;
        }
        return nullptr;
    }
    static void click(wxRadioButton* radio)
    {
        radio->SetValue(true);
        wxCommandEvent event(wxEVT_RADIOBUTTON, radio->GetId());
        event.SetEventObject(radio);
        radio->ProcessWindowEvent(event);
    }
    static void press(wxButton* button)
    {
        BOOST_TEST_REQUIRE(button != nullptr);
        wxCommandEvent event(wxEVT_BUTTON, button->GetId());
        event.SetEventObject(button);
        button->ProcessWindowEvent(event);
    }
    void key(int code)
    {
        wxKeyEvent event(wxEVT_CHAR_HOOK);
        event.m_keyCode = code;
        event.m_rawCode = static_cast<wxUint32>(code); // the symbol that the key gives
        panel->ProcessWindowEvent(event);
    }
    bool says(const std::string& words)
    {
        for (wxStaticText* const each : all<wxStaticText>(panel)) {
            if (each->IsShown() && each->GetLabelText().utf8_string().find(words) != std::string::npos)
                return true;
        }
        return false;
    }

    Filling filling;
    gui::FillFormPanel* panel;
    bool left = false;
};

std::string many_questions(int count)
{
    std::string made;
    for (int i = 1; i <= count; ++i)
        made += (i > 1 ? "," : "") + choice("q" + std::to_string(i), {"never", "often"});
    return made;
}

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(EndToolkit);

BOOST_AUTO_TEST_SUITE(fill_form_panel_tests)

BOOST_AUTO_TEST_CASE(only_what_is_shown_has_widgets)
{
    OnScreen screen(group("g", many_questions(300)));
    BOOST_TEST(screen.boxes().size() == 10u);
    screen.press(screen.button("Next"));
    BOOST_TEST(soon([&] { return screen.box("q11") != nullptr; }));
    BOOST_TEST(soon([&] { return all<gui::EntryBox>(screen.panel).size() == 10u; }));
}

BOOST_AUTO_TEST_CASE(a_click_answers_and_what_hangs_on_it_appears_while_the_rest_stays)
{
    OnScreen screen(item("asked", "boolean") + "," +
                    item("why", "string", when("asked", R"("answerBoolean": true)")) + "," +
                    item("last", "string"));
    gui::EntryBox* const asked = screen.box("asked");
    gui::EntryBox* const last = screen.box("last");
    BOOST_TEST(!screen.radio("asked", 0)->GetValue());
    screen.click(screen.radio("asked", 0));
    BOOST_TEST_REQUIRE(screen.box("why") != nullptr);
    BOOST_TEST((screen.box("asked") == asked && screen.box("last") == last));
    BOOST_TEST(screen.boxes().size() == 3u);
    screen.click(screen.radio("asked", 1));
    BOOST_TEST(screen.box("why") == nullptr);
    BOOST_TEST(screen.says("1 of 2 answered"));
    BOOST_TEST(screen.says("Everything is saved"));
}

BOOST_AUTO_TEST_CASE(number_keys_answer_and_lead_from_one_question_to_the_next)
{
    OnScreen screen(many_questions(2));
    screen.panel->begin();
    screen.key('2');
    BOOST_TEST(screen.radio("q1", 1)->GetValue());
    screen.key(0xffb1); // 1 on the number pad
    BOOST_TEST(screen.radio("q2", 0)->GetValue());
    BOOST_TEST(screen.filling.saves() == (std::vector<std::string>{"q1=often", "q2=never"}),
               boost::test_tools::per_element());
    screen.key('0'); // the place is behind the last question
    BOOST_TEST(screen.filling.passed.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_has_the_keyboard_is_in_sight_with_what_is_wrong_and_is_what_a_number_key_answers)
{
    std::string made;
    for (int i = 1; i <= 10; ++i)
        made += (i > 1 ? "," : "") +
                choice("q" + std::to_string(i), {"never", "at times", "often"}, R"("required": true)");
    OnScreen screen(made);
    const auto in_sight = [&](const wxWindow* what) {
        const wxWindow* const page = screen.box("q1")->GetParent();
        return wxRect(page->GetScreenPosition(), page->GetClientSize())
            .Contains(wxRect(what->GetScreenPosition(), what->GetSize()));
    };
    BOOST_TEST(soon([&] { return screen.radio("q1", 0)->HasFocus(); }));
    for (const char* const each : {"q10", "q1", "q6"}) {
        screen.radio(each, 0)->SetFocus(); // as Tab does
        BOOST_TEST_CONTEXT(each)
        {
            BOOST_TEST(soon([&] { return screen.filling.here() == each; }));
            BOOST_TEST(soon([&] { return in_sight(screen.radio(each, 0)); }));
        }
        screen.key('2');
        BOOST_TEST(screen.radio(each, 1)->GetValue());
    }
    screen.radio("q9", 2)->SetFocus();
    BOOST_TEST(soon([&] { return screen.filling.here() == "q9"; }));
    screen.press(screen.button("Finish")); // q2 is the first that lacks its answer
    BOOST_TEST(soon([&] { return screen.filling.here() == "q2" && in_sight(screen.box("q2")); }));
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_an_answer_when_one_goes_on_and_what_is_wrong_is_said_beside_it)
{
    OnScreen screen(group("one", item("n", "integer")) + "," + group("two", item("m", "string")));
    screen.text("n")->SetValue("many");
    screen.press(screen.button("Next"));
    BOOST_TEST(soon([&] { return screen.says("“many” is not a whole number."); }));
    screen.text("n")->SetValue("7");
    BOOST_TEST(!screen.says("“many” is not a whole number."));
    screen.press(screen.button("Next"));
    BOOST_TEST(soon([&] { return screen.box("m") != nullptr; }));
    BOOST_TEST(screen.filling.saves() == std::vector<std::string>{"one/n=7"},
               boost::test_tools::per_element());
    BOOST_TEST(screen.button("Finish") != nullptr);
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_an_answer_as_soon_as_nobody_types_any_more)
{
    OnScreen screen(item("m", "string"));
    screen.text("m")->SetValue("a word");
    BOOST_TEST(screen.says("Not saved yet"));
    BOOST_TEST(soon([&] { return !screen.filling.passed.empty(); }));
    BOOST_TEST(screen.filling.saves() == std::vector<std::string>{"m=a word"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_saved_is_said_and_can_be_tried_again)
{
    OnScreen screen(many_questions(1), false);
    BOOST_TEST(screen.button("Try to save again") == nullptr);
    screen.click(screen.radio("q1", 0));
    BOOST_TEST(screen.says("Saving 1 answer"));
    screen.filling->not_saved(screen.filling.passed.back().number, "The disk is full.");
    BOOST_TEST(screen.says("Not saved: The disk is full."));
    screen.press(screen.button("Try to save again"));
    BOOST_TEST(soon([&] { return screen.filling.passed.size() == 2u; }));
    screen.filling->saved(screen.filling.passed.back().number);
    BOOST_TEST(screen.says("Everything is saved"));
}

BOOST_AUTO_TEST_CASE(stopping_takes_every_question_from_the_screen)
{
    OnScreen screen(many_questions(3));
    screen.press(screen.button("Stop here"));
    BOOST_TEST(soon([&] { return screen.button("Leave") != nullptr; }));
    BOOST_TEST(soon([&] { return all<gui::EntryBox>(screen.panel).empty(); }));
    BOOST_TEST(screen.says("Call 1-2-3"));
    screen.press(screen.button("Leave"));
    BOOST_TEST(soon([&] { return screen.left; }));
}

BOOST_AUTO_TEST_CASE(every_control_of_every_kind_has_a_name_of_its_own)
{
    const std::string slider =
        R"(, {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl", "valueCodeableConcept":
{"coding": [{"code": "slider"}]}})";
    OnScreen screen(choice("one", {"a", "b"}) + "," + choice("several", {"a", "b"}, R"("repeats": true)") +
                    "," + choice("open", {"a"}, "", "open-choice") + "," +
                    choice("down", {"a", "b"}, control("drop-down")) + "," + item("line", "string") + "," +
                    item("paragraph", "text") + "," + item("slid", "integer", limits(0, 200, slider)) + "," +
                    group("again", item("inside", "date"), R"("repeats": true)"));
    const std::set<std::string> of_wx{"radioButton", "check",  "choice", "text",
                                      "slider",      "button", "panel",  "groupBox"};
    int controls = 0;
    for (wxWindow* const each : all<wxWindow>(screen.panel)) {
        const bool is_control = each->CanAcceptFocus() && each->IsShown() && each->GetChildren().empty() &&
                                dynamic_cast<wxPanel*>(each) == nullptr;
        if (!is_control) continue;
        ++controls;
        const std::string name = each->GetName().utf8_string();
        BOOST_TEST((!name.empty() && !of_wx.contains(name)), "a control is called \"" << name << "\"");
    }
    BOOST_TEST(controls >= 19);
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
// desktop_measure WHAT ...: one measurement of the window as a process of its own, on the screen of DISPLAY;
// bench.py runs them in turns. Times are seconds until what is new has been painted, memory KiB; each on
// standard output.
#include "app/pages/entrance.h"
#include "app/pages/fill_in_practice.h"
#include "app/record.h"
#include "gui/desktop_app.h"
#include "gui/main_frame.h"
#include "gui/pages/couple_page.h"
#include "gui/pages/couples_page.h"
#include "gui/pages/fill_form_page.h"
#include "gui/pages/homework_log_page.h"
#include "gui/text.h"
#include "practices.h"
#include "programs/encrypted_practices.h"
#include "programs/hardening.h"
#include "reference/memory.h"
#include "storage/recovery_key.h"

#include <fmt/format.h>
#include <gtk/gtk.h>
#include <wx/dataview.h>
#include <wx/init.h>
#include <wx/radiobut.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <stdexcept>

using namespace rekindle;
using namespace std::chrono_literals;
using Words = std::vector<std::string>;
using Clock = std::chrono::steady_clock;

namespace {

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The program's window, and when it has painted.
class Desktop {
public:
    explicit Desktop(const std::filesystem::path& folder)
        : m_environment{.world = {.practices = m_practices,
                                  .seeded_practices = programs::seeded_practices,
                                  .data = REKINDLE_SOURCE_DIR,
                                  .settings = folder.string() + ".settings",
                                  .documents = folder.parent_path(),
                                  .demo = {.folder = folder / "no demo"},
                                  .now = storage::surroundings_of_this_computer().now},
                        .since_boot = [] { return 100h; }}
    {
        m_app = new gui::DesktopApp(m_environment, {});
        wxApp::SetInstance(m_app);
        int count = 0;
        if (!wxEntryStart(count, static_cast<char**>(nullptr)) || !m_app->CallOnInit())
            throw std::runtime_error("the window did not come up");
        g_signal_connect(gtk_widget_get_frame_clock(frame().GetHandle()), "after-paint",
                         G_CALLBACK(&Desktop::painted), this);
        until([] { return true; });
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;
    ~Desktop()
    {
        frame().Destroy();
        wxEntryCleanup();
    }

    gui::MainFrame& frame() { return m_app->frame(); }

    /// Runs the window until that is so and has been painted.
    void until(const std::function<bool()>& happened)
    {
        const auto start = Clock::now();
        wxTimer look; // what waits for a timer or another thread wakes the window by itself; this for the end
        look.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
            if (seconds_since(start) > 60) wxTheApp->ExitMainLoop();
        });
        look.Start(1'000);
        m_happened = [&] { return happened(); };
        frame().Refresh();
        wxTheApp->MainLoop();
        m_happened = nullptr;
        if (!happened()) throw std::runtime_error("it never came about");
    }

    /// As somebody does between two keys: longer than a frame, for which the next paint would wait.
    void rest()
    {
        constexpr int milliseconds = 40;
        wxTimer over;
        over.Bind(wxEVT_TIMER, [](wxTimerEvent&) { wxTheApp->ExitMainLoop(); });
        over.StartOnce(milliseconds);
        wxTheApp->MainLoop();
    }

    /// Runs the window until something has been painted.
    void until_painted()
    {
        m_happened = [] { return true; };
        wxTheApp->MainLoop();
        m_happened = nullptr;
    }

    void enter(const std::filesystem::path& practice)
    {
        std::ifstream file(bench::key_beside(practice));
        std::string key;
        std::getline(file, key);
        frame().enter(frame().entrance().open(practice, {app::Practices::Unlock::By::RecoveryKey, key}));
    }
    /// A page, painted: seconds.
    double show(gui::MakePage page, const std::string& title)
    {
        const auto start = Clock::now();
        const wxWindow* const before = frame().page();
        frame().show(std::move(page));
        until([&] { return frame().page() != before && frame().GetTitle().StartsWith(title); });
        return seconds_since(start);
    }
    domain::Couple couple(const std::string& code)
    {
        return app::couple_called(frame().workspace().practice(), code);
    }

private:
    static void painted(GdkFrameClock*, Desktop* desktop)
    {
        if (desktop->m_happened && desktop->m_happened()) wxTheApp->ExitMainLoop();
    }

    programs::EncryptedPractices m_practices{storage::surroundings_of_this_computer()};
    gui::Environment m_environment;
    gui::DesktopApp* m_app = nullptr;
    std::function<bool()> m_happened;
};

template <typename Control>
Control* find(wxWindow* below, const std::function<bool(Control&)>& wanted)
{
    for (wxWindow* const child : below->GetChildren()) {
        auto* const control = dynamic_cast<Control*>(child);
        if (control && wanted(*control)) return control;
        if (Control* const found = find<Control>(child, wanted)) return found;
    }
    return nullptr;
}

/// From the key that unlocks (no Argon2id) to the painted list.
void list(const Words& words)
{
    Desktop desktop(words.at(0));
    const auto start = Clock::now();
    desktop.enter(words.at(0));
    desktop.show(gui::couples_page(), "Couples");
    fmt::print("{:.9f}\n", seconds_since(start));
}

/// Each TEXT typed into the search over what was there before: until the list is painted.
void search(const Words& words)
{
    Desktop desktop(words.at(0));
    desktop.enter(words.at(0));
    desktop.show(gui::couples_page(), "Couples");
    auto* const field =
        find<wxTextCtrl>(&desktop.frame(), [](wxTextCtrl& text) { return text.IsEditable(); });
    for (std::size_t i = 1; i < words.size(); ++i) {
        desktop.rest();
        const auto start = Clock::now();
        field->ChangeValue(words[i]);
        wxCommandEvent typed(wxEVT_TEXT, field->GetId());
        typed.SetEventObject(field);
        field->ProcessWindowEvent(typed);
        const double worked = seconds_since(start);
        desktop.until([] { return true; });
        if (i > 1) fmt::print("{:.9f} {:.9f}\n", worked, seconds_since(start));
    }
}

std::string form_of(int items)
{
    std::string text = R"({"resourceType": "Questionnaire", "status": "active", "id": "bench-)" +
                       std::to_string(items) + R"(", "version": "1", "url": "https://example.org/bench-)" +
                       std::to_string(items) + R"(", "title": "Of )" + std::to_string(items) +
                       R"(", "item": [{"linkId": "g", "type": "group", "text": "All", "item": [)";
    for (int i = 1; i <= items; ++i)
        text += fmt::format(
            "{}{{\"linkId\": \"q{:03}\", \"text\": \"How often is that so, number {}?\", \"type\": "
            "\"choice\", \"answerOption\": [{{\"valueString\": \"never\"}}, {{\"valueString\": "
            "\"at times\"}}, {{\"valueString\": \"always\"}}]}}",
            i > 1 ? "," : "", i, i);
    return text + "]}]}";
}

/// A library with that form, and the form opened.
std::shared_ptr<app::FillInPractice> filling(Desktop& desktop, const app::Library& library,
                                             const domain::Couple& couple, const std::string& form)
{
    app::Workspace& workspace = desktop.frame().workspace();
    app::FillInPractice::Wanted wanted{couple,
                                       domain::Side::A,
                                       domain::Administration::Interview,
                                       {},
                                       {},
                                       storage::surroundings_of_this_computer().now};
    wanted.saves = {&workspace.saving(),
                    [](std::function<void()> work) { wxTheApp->CallAfter(std::move(work)); }};
    return std::make_shared<app::FillInPractice>(workspace.practice(), library, wanted, form);
}

/// A data folder as the program's, with one form more.
app::Library library_with(const std::filesystem::path& data, int items)
{
    namespace fs = std::filesystem;
    fs::create_directories(data);
    fs::copy(fs::path(REKINDLE_SOURCE_DIR) / "forms", data / "forms",
             fs::copy_options::recursive | fs::copy_options::skip_existing);
    const fs::path folder = data / "forms" / "questionnaires" / fmt::format("bench-{}", items);
    fs::create_directories(folder);
    std::ofstream(folder / "questionnaire.json") << form_of(items);
    return app::Library(data);
}

/// Opened and painted: seconds.
void form(const Words& words)
{
    const int items = std::stoi(words.at(1));
    Desktop desktop(words.at(0));
    const app::Library library = library_with(words.at(2), items);
    desktop.enter(words.at(0));
    const domain::Couple couple = desktop.couple("C-0001");
    desktop.show(gui::couple_page(couple.id), couple.code);
    const auto start = Clock::now();
    desktop.show(gui::fill_form_page(filling(desktop, library, couple, fmt::format("bench-{}", items)),
                                     couple.id, gui::couples_page()),
                 couple.code);
    fmt::print("{:.9f}\n", seconds_since(start));
}

/// From the click on an answer to the words that it is saved.
void answers(const Words& words)
{
    constexpr int warm = 30;
    Desktop desktop(words.at(0));
    const app::Library library = library_with(words.at(2), 300);
    desktop.enter(words.at(0));
    const domain::Couple couple = desktop.couple("C-0001");
    const auto filled = filling(desktop, library, couple, "bench-300");
    desktop.show(gui::fill_form_page(filled, couple.id, gui::couples_page()), couple.code);
    for (int i = 0; i < warm + std::stoi(words.at(1)); ++i) {
        const std::size_t here = filled->form().shown().at(static_cast<std::size_t>(i) % 10);
        const auto start = Clock::now();
        filled->form().choose(here, static_cast<std::size_t>(i / 10) % 3);
        double saved = 0;
        const base::Subscription listening = filled->form().changed.connect([&] {
            if (saved == 0 && filled->form().all_saved()) saved = seconds_since(start);
        });
        desktop.until([&] { return filled->form().all_saved(); });
        if (i >= warm) fmt::print("{:.9f}\n", saved);
    }
}

/// After a look at what is largest.
void memory(const Words& words)
{
    Desktop desktop(words.at(0));
    desktop.enter(words.at(0));
    desktop.show(gui::couples_page(), "Couples");
    const domain::Couple couple = desktop.couple("HEAVY");
    desktop.show(gui::couple_page(couple.id), couple.code);
    fmt::print("{}\n", memory_now());
}

/// A section of a couple's page, painted: seconds. Twice: the first draws what all later ones have.
void section(const Words& words)
{
    Desktop desktop(words.at(0));
    desktop.enter(words.at(0));
    const domain::Couple couple = desktop.couple(words.at(1));
    desktop.show(gui::couple_page(couple.id, words.at(2)), couple.code);
    desktop.show(gui::couples_page(), "Couples");
    fmt::print("{:.9f}\n", desktop.show(gui::couple_page(couple.id, words.at(2)), couple.code));
}

/// In the log of that couple's only homework, from its first day: a step of the wheel down, one up, painted.
void scroll(const Words& words)
{
    Desktop desktop(words.at(0));
    desktop.enter(words.at(0));
    const domain::Couple couple = desktop.couple("LOG");
    const auto assignments = desktop.frame().workspace().practice().homework().of(couple.id);
    desktop.show(gui::homework_log_page(couple, assignments.at(0).id, gui::couples_page()), couple.code);
    auto* const table = find<wxDataViewCtrl>(&desktop.frame(), [](wxDataViewCtrl&) { return true; });
    GtkAdjustment* const place = gtk_scrollable_get_vadjustment(GTK_SCROLLABLE(table->GtkGetTreeView()));
    desktop.rest(); // it goes to the day that is open by itself
    gtk_adjustment_set_value(place, 0);
    for (int i = 0; i <= std::stoi(words.at(1)); ++i) {
        desktop.rest();
        const double before = gtk_adjustment_get_value(place);
        const auto start = Clock::now();
        gtk_adjustment_set_value(place,
                                 before + (i % 2 == 0 ? 1 : -1) * gtk_adjustment_get_step_increment(place));
        if (gtk_adjustment_get_value(place) == before) throw std::runtime_error("the log does not scroll");
        gtk_widget_queue_draw(
            table->GtkGetTreeView()); // all of it, as a step may be painted by moving pixels
        desktop.until_painted();
        if (i > 0) fmt::print("{:.9f}\n", seconds_since(start));
    }
}

const std::map<std::string, std::function<void(const Words&)>> steps{
    {"list", list},       // PRACTICE: seconds
    {"search", search},   // PRACTICE WARM TEXT...: seconds of work and until painted, a line each
    {"form", form},       // PRACTICE ITEMS DATA: seconds
    {"answers", answers}, // PRACTICE COUNT DATA: seconds, a line each
    {"memory", memory},   // PRACTICE: KiB
    {"scroll", scroll},   // PRACTICE COUNT: seconds, a line each
    {"section", section}, // PRACTICE COUPLE SECTION: seconds
};

} // namespace

int main(int count, char** arguments)
{
    try {
        if (!programs::overwrite_freed_memory() || !programs::glib_keeps_no_memory())
            throw std::runtime_error("memory stays as it was when freed");
        const Words words(arguments + 1, arguments + count);
        const auto step = steps.find(words.at(0));
        if (step == steps.end()) throw std::runtime_error("there is no step " + words.at(0));
        step->second(Words(words.begin() + 1, words.end()));
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "desktop_measure: " << error.what() << '\n';
        return 1;
    }
}

// SPDX-License-Identifier: MIT
// One window for tests of what stands in it, without the program around it.
#pragma once

#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/frame.h>
#include <wx/init.h>
#include <wx/stopwatch.h>
#include <wx/timer.h>

#include <functional>
#include <vector>

/// One wxApp with one window for all tests.
struct Toolkit {
    Toolkit()
    {
        wxApp::SetInstance(new wxApp);
        int count = 0;
        BOOST_TEST_REQUIRE(wxEntryStart(count, static_cast<char**>(nullptr)));
        wxTheApp->CallOnInit();
        window = new wxFrame(nullptr, wxID_ANY, "form", wxDefaultPosition, {1000, 680});
        window->Show();
    }
    ~Toolkit()
    {
        window->Destroy();
        wxEntryCleanup();
    }
    wxFrame* window;
};

inline Toolkit& toolkit()
{
    static Toolkit* const one = new Toolkit; // wx cannot be started twice
    return *one;
}

struct EndToolkit {
    ~EndToolkit() { delete &toolkit(); }
};

inline wxFrame* window()
{
    return toolkit().window;
}

/// Runs the window until that is so; false when it does not come about.
inline bool soon(const std::function<bool()>& happened)
{
    wxStopWatch time;
    wxTimer look;
    look.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
        if (happened() || time.Time() > 20'000) wxTheApp->ExitMainLoop();
    });
    look.Start(5);
    wxTheApp->MainLoop();
    return happened();
}

template <typename Control>
std::vector<Control*> all(wxWindow* below)
{
    std::vector<Control*> found;
    for (wxWindow* const child : below->GetChildren()) {
        if (auto* const control = dynamic_cast<Control*>(child)) found.push_back(control);
        const auto more = all<Control>(child);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

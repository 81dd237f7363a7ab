// SPDX-License-Identifier: MIT
// minimal_frame [memory]: the smallest window wx makes. It stays until it is ended from outside; "memory"
// prints the KiB it has once it is painted, and ends.
#include "memory.h"

#include <wx/app.h>
#include <wx/frame.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include <cstdio>

namespace {

constexpr int settled_after = 1'000; // milliseconds

class MinimalApp : public wxApp {
public:
    bool OnInit() override
    {
        auto* const frame = new wxFrame(nullptr, wxID_ANY, "Minimal", wxDefaultPosition, {1000, 680});
        new wxStaticText(frame, wxID_ANY, "Minimal");
        frame->Show();
        if (argc < 2) return true;
        m_settled.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
            std::printf("%ld\n", memory_now());
            ExitMainLoop();
        });
        m_settled.StartOnce(settled_after);
        return true;
    }

private:
    wxTimer m_settled;
};

} // namespace

wxIMPLEMENT_APP(MinimalApp);

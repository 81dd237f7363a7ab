// SPDX-License-Identifier: MIT
#pragma once

#include "gui/desktop.h"

#include <wx/app.h>

namespace rekindle::gui {

class MainFrame;

/// The program as wx runs it: makes the window, and is where every trouble with the world ends.
class DesktopApp : public wxApp {
public:
    DesktopApp(Environment& environment, std::vector<std::string> args);

    bool OnInit() override;
    /// A base::Error becomes its sentence, and the work goes on. Anything else is a fault and ends the
    /// program.
    bool OnExceptionInMainLoop() override;

    MainFrame& frame() { return *m_frame; }

private:
    Environment& m_environment;
    std::vector<std::string> m_args;
    MainFrame* m_frame = nullptr;
};

} // namespace rekindle::gui

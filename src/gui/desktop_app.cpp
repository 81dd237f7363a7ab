// SPDX-License-Identifier: MIT
#include "gui/desktop_app.h"

#include "app/pages/next_step.h"
#include "base/error.h"
#include "gui/main_frame.h"
#include "gui/pages/start_page.h"
#include "gui/pages/unlock_page.h"
#include "gui/toolkit.h"
#include "gui/wx_prompts.h"

#include <wx/log.h>

namespace rekindle::gui {

DesktopApp::DesktopApp(Environment& environment, std::vector<std::string> args)
    : m_environment(environment), m_args(std::move(args))
{
}

bool DesktopApp::OnInit()
{
    wxLog::EnableLogging(true);
    SetAppName("rekindle");
    SetAppDisplayName("Rekindle");
    set_up_toolkit();
    const bool demo = !m_args.empty() && m_args.front() == "--demo";
    if (m_args.empty() || demo) {
        m_frame = new MainFrame(m_environment, start_page());
        if (demo) m_frame->begin_with_demo();
    } else {
        const auto practice = std::filesystem::absolute(m_args.front());
        m_frame = new MainFrame(m_environment, unlock_page(practice));
        m_frame->begin_with(practice);
    }
    m_frame->Show();
    return true;
}

bool DesktopApp::OnExceptionInMainLoop()
{
    try {
        throw;
    } catch (const base::Error& error) {
        WxPrompts(m_frame).tell(app::told_here(error));
    }
    return true;
}

} // namespace rekindle::gui

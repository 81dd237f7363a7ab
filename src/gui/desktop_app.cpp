// SPDX-License-Identifier: MIT
#include "gui/desktop_app.h"

#include "app/pages/next_step.h"
#include "base/error.h"
#include "gui/main_frame.h"
#include "gui/toolkit.h"
#include "gui/wx_prompts.h"

namespace rekindle::gui {

DesktopApp::DesktopApp(Environment& environment, std::vector<std::string> args)
    : m_environment(environment), m_args(std::move(args))
{
}

bool DesktopApp::OnInit()
{
    SetAppName("rekindle");
    SetAppDisplayName("Rekindle");
    set_up_toolkit();
    m_frame = new MainFrame(m_environment);
    m_frame->Show();
    begin();
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

void DesktopApp::begin()
{
    if (m_args.empty()) return;
    if (m_args.front() == "--demo")
        m_frame->begin_with_demo();
    else
        m_frame->begin_with(std::filesystem::absolute(m_args.front()));
}

} // namespace rekindle::gui

// SPDX-License-Identifier: MIT
#include "gui/desktop.h"

#include "base/error.h"
#include "gui/main_frame.h"
#include "gui/toolkit.h"
#include "gui/wx_prompts.h"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>

namespace rekindle::gui {
namespace {

class Desktop : public wxApp {
public:
    Desktop(Environment& environment, std::vector<std::string> args)
        : m_environment(environment), m_args(std::move(args))
    {
    }

    bool OnInit() override
    {
        SetAppName("rekindle");
        SetAppDisplayName("Rekindle");
        set_up_toolkit();
        m_frame = new MainFrame(m_environment);
        m_frame->Show();
        CallAfter(&Desktop::begin);
        return true;
    }

    /// The one place where trouble with the world ends: its sentence, and on with the work.
    bool OnExceptionInMainLoop() override
    {
        try {
            throw;
        } catch (const base::Error& error) {
            WxPrompts(m_frame).tell(in_words(error));
        }
        return true;
    }

private:
    void begin()
    {
        if (m_args.empty()) return;
        if (m_args.front() == "--demo")
            m_frame->open_demo();
        else
            m_frame->ask_to_open(std::filesystem::absolute(m_args.front()));
    }

    Environment& m_environment;
    std::vector<std::string> m_args;
    MainFrame* m_frame = nullptr;
};

} // namespace

int run(Environment& environment, const std::vector<std::string>& args)
{
    wxApp::SetInstance(new Desktop(environment, args));
    int count = 0;
    return wxEntry(count, static_cast<char**>(nullptr));
}

} // namespace rekindle::gui

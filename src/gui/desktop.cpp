// SPDX-License-Identifier: MIT
#include "gui/desktop.h"

#include "gui/desktop_app.h"

#include <wx/init.h>
#include <wx/log.h>
#include <wx/utils.h>

#include <array>

namespace rekindle::gui {

std::optional<int> run(Environment& environment, const std::vector<std::string>& args)
{
    for (const char* const debugging_door : {"GTK_DEBUG", "GTK_MODULES"}) wxUnsetEnv(debugging_door);
    wxApp::SetInstance(new DesktopApp(environment, args)); // wx deletes it
    std::array<char, 9> name{
        "rekindle"}; // by which windows and screen readers know it; the words are ours to read
    std::array<char*, 2> words{name.data(), nullptr};
    int count = 1;
    wxLog::EnableLogging(false); // else the toolkit would tell of a missing screen in a window
    constexpr int no_screen = -1;
    const int code = wxEntry(count, words.data());
    return code == no_screen ? std::nullopt : std::optional(code);
}

} // namespace rekindle::gui

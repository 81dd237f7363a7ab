// SPDX-License-Identifier: MIT
#include "gui/idle_watch.h"

#include <wx/event.h>

namespace rekindle::gui {

IdleWatch::IdleWatch(app::LockCountdown countdown, std::function<void(const app::LockCountdown&)> each_second)
    : m_countdown(std::move(countdown)), m_each_second(std::move(each_second))
{
    wxEvtHandler::AddFilter(this);
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_each_second(m_countdown); });
    m_timer.Start(1000);
    m_each_second(m_countdown);
}

IdleWatch::~IdleWatch()
{
    wxEvtHandler::RemoveFilter(this);
}

int IdleWatch::FilterEvent(wxEvent& event)
{
    const wxEventType type = event.GetEventType();
    if (type == wxEVT_KEY_DOWN || type == wxEVT_CHAR_HOOK || type == wxEVT_CHAR || type == wxEVT_MOTION ||
        type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN || type == wxEVT_MOUSEWHEEL)
        m_countdown.touched();
    return Event_Skip;
}

} // namespace rekindle::gui

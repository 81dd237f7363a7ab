// SPDX-License-Identifier: MIT
#include "gui/dialogs/watch_batch.h"

#include "base/plural.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/timer.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>

namespace rekindle::gui {
namespace {

using base::say_of;
using base::tr;

constexpr int look_every_milliseconds = 50;

/// How far the other thread is, and what it is asked.
struct Meanwhile {
    std::atomic<std::size_t> looked_at = 0, couples = 0;
    std::atomic<bool> stops = false;
};

class BatchDialog : public wxDialog {
public:
    BatchDialog(wxWindow* parent, Meanwhile& meanwhile, const std::future<app::BatchEnd>& end)
        : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, shown(tr("Making the reports"))),
          m_meanwhile(meanwhile),
          m_end(end)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        m_words = add_words(this, rows, tr("Looking at the couples ..."));
        m_gauge = new wxGauge(this, wxID_ANY, 1);
        name_for_all(m_gauge, tr("How many couples are done"));
        rows->Add(m_gauge, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
        m_stop = make_button(this, tr("Stop after this couple"), [this] { stop(); });
        rows->Add(m_stop, wxSizerFlags().Right().Border(wxALL, FromDIP(12)));
        rows->SetMinSize({width_of(this, 50), -1});
        SetSizerAndFit(rows);
        CentreOnParent();
        Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { stop(); });
        Bind(wxEVT_CHAR_HOOK,
             [this](wxKeyEvent& event) { event.GetKeyCode() == WXK_ESCAPE ? stop() : event.Skip(); });
        m_look.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
        m_look.Start(look_every_milliseconds);
    }

private:
    void stop()
    {
        m_meanwhile.stops = true;
        m_stop->Disable();
        m_words->say(tr("Finishing the couple in work ..."));
    }

    void look()
    {
        const std::size_t couples = m_meanwhile.couples, looked_at = m_meanwhile.looked_at;
        if (couples > 0 && !m_meanwhile.stops && looked_at != m_shown) {
            m_shown = looked_at;
            m_gauge->SetRange(static_cast<int>(couples));
            m_gauge->SetValue(static_cast<int>(std::min(looked_at, couples)));
            m_words->say(say_of(couples, "{} of {} couple", "{} of {} couples", looked_at, couples));
        }
        if (m_end.wait_for(std::chrono::seconds{0}) == std::future_status::ready) EndModal(wxID_OK);
    }

    Meanwhile& m_meanwhile;
    const std::future<app::BatchEnd>& m_end;
    Paragraph* m_words;
    wxGauge* m_gauge;
    wxButton* m_stop;
    wxTimer m_look;
    std::size_t m_shown = static_cast<std::size_t>(-1);
};

} // namespace

app::BatchEnd watch_batch(wxWindow* parent,
                          const std::function<app::BatchEnd(const app::BatchWatch& watch)>& make)
{
    Meanwhile meanwhile;
    app::BatchWatch watch;
    watch.progress = [&](std::size_t looked_at, std::size_t couples) {
        meanwhile.looked_at = looked_at;
        meanwhile.couples = couples;
    };
    watch.asked_to_stop = [&]() -> bool { return meanwhile.stops; };
    std::future<app::BatchEnd> end = std::async(std::launch::async, [&] { return make(watch); });
    BatchDialog(parent, meanwhile, end).ShowModal();
    meanwhile.stops = true; // locking ends the dialog, too
    return end.get();
}

} // namespace rekindle::gui

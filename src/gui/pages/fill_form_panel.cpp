// SPDX-License-Identifier: MIT
#include "gui/pages/fill_form_panel.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/items/make_entry.h"
#include "gui/layout.h"
#include "gui/pages/fill_form_head.h"
#include "gui/paragraph.h"
#include "gui/text.h"
#include "gui/toolkit.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace rekindle::gui {
namespace {

using base::tr;

constexpr int pause_in_typing = 1000; ///< milliseconds
constexpr int wrapped_at = 76;        ///< characters, or where the window ends

} // namespace

std::vector<KeyHere> keys_of_forms()
{
    return {{"1 ... 9", tr("Chooses that answer, and goes on to the next question.")},
            {"0 ... 10", tr("On a scale that number; after 1 the question waits for a 0 or for Enter.")},
            {"*", tr("Prefer not to say, where something is chosen.")}};
}

FillFormPanel::~FillFormPanel() = default;

FillFormPanel::FillFormPanel(wxWindow* parent, app::FillForm& form, const std::string& leave,
                             std::function<void()> over)
    : wxPanel(parent), m_form(form), m_leave(leave), m_over(std::move(over)), m_pause(this)
{
    m_page = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxTAB_TRAVERSAL | wxVSCROLL | wxHSCROLL);
    const int step = FromDIP(12);
    m_page->SetScrollRate(step, step);
    m_rows = new wxBoxSizer(wxVERTICAL);
    m_head = std::make_unique<FillFormHead>(m_page, m_rows, m_form);
    m_entries = new wxBoxSizer(wxVERTICAL);
    m_rows->Add(m_entries, wxSizerFlags(1).Expand());
    m_page->SetSizer(m_rows);
    auto* const whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(m_page, wxSizerFlags(1).Expand());
    SetSizer(whole);
    make_foot();
    m_changed = m_form.changed.connect([this] { render(); });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_form.settle(); });
    Bind(wxEVT_CHAR_HOOK, &FillFormPanel::on_key, this);
    m_page->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        wrap();
    });
    const auto pause = [this](wxCommandEvent& event) {
        event.Skip();
        m_pause.StartOnce(pause_in_typing);
    };
    Bind(wxEVT_TEXT, pause);
    Bind(wxEVT_SLIDER, pause);
    render();
}

void FillFormPanel::make_foot()
{
    m_foot = new wxPanel(this);
    auto* const rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(new wxStaticLine(m_foot), wxSizerFlags().Expand());
    m_saved = add_words(m_foot, rows, "");
    auto* const line = new wxWrapSizer(wxHORIZONTAL);
    const auto add = [&](const char* words, std::function<void()> pressed) {
        // After the event: the entries of the page, and what has the keyboard, are made anew.
        wxButton* const button =
            make_button(m_foot, words, [this, pressed = std::move(pressed)] { CallAfter(pressed); });
        line->Add(button, wxSizerFlags().Border(wxALL, FromDIP(6)));
        return button;
    };
    m_back = add(tr("Back"), [this] { m_form.back(); });
    m_next = add(tr("Next"), [this] { go_on(); });
    m_again = add(tr("Try to save again"), [this] { m_form.try_again(); });
    m_stop = add(tr("Stop here"), [this] { m_form.stop(); });
    rows->Add(line, wxSizerFlags().Expand());
    m_foot->SetSizer(rows);
    GetSizer()->Add(m_foot, wxSizerFlags().Expand());
}

void FillFormPanel::go_on()
{
    if (m_form.is_last_page()) {
        m_form.finish();
    } else {
        m_form.next();
    }
    if (!m_form.is_over()) begin();
}

void FillFormPanel::render()
{
    if (m_form.is_over()) return show_last_words();
    m_head->render();
    show_entries();
    show_foot();
    // However the place changed, by a key, by Tab or since something is wrong there.
    if (std::exchange(m_place, m_form.here()) == m_form.here()) return;
    CallAfter([this] {
        const EntryBox* const box = m_form.here() ? box_of(*m_form.here()) : nullptr;
        if (box != nullptr) bring_into_sight(box);
    });
}

void FillFormPanel::show_foot()
{
    if (m_form.has_trouble() && m_form.saved_words() != m_trouble)
        CallAfter([this] { bring_into_sight(m_foot); });
    m_trouble = m_form.has_trouble() ? m_form.saved_words() : "";
    m_saved->say(m_form.saved_words());
    m_back->Enable(m_form.can_go_back());
    const wxString next = shown(m_form.is_last_page() ? tr("Finish") : tr("Next"));
    if (m_next->GetLabelText() != next) {
        m_next->SetLabel(next);
        name_for_all(m_next, typed(next));
    }
    m_next->Enable(!m_form.is_waiting());
    const bool trouble = m_form.has_trouble();
    if (trouble != m_again->IsShown()) {
        m_again->Show(trouble);
        forget_sizes(m_foot);
        if (trouble) announce(m_saved, m_form.saved_words());
    }
    lay_out_foot();
}

void FillFormPanel::lay_out_foot()
{
    if (m_foot == nullptr) return;
    m_foot->InvalidateBestSize();
    Layout();
}

/// Words are as wide as is good to read, and no wider than the window.
void FillFormPanel::wrap()
{
    const int width = std::min(width_of(this, wrapped_at), m_page->GetClientSize().x - FromDIP(80));
    if (width == m_width || width < FromDIP(100)) return;
    m_width = width;
    for (EntryBox* const box : m_boxes) box->wrap_to(m_width);
    lay_out();
}

/// Everything as high as its words now are: they may have come to more lines since it was measured.
void FillFormPanel::lay_out()
{
    for (EntryBox* const box : m_boxes) forget_sizes(box);
    m_page->Layout();
    m_page->FitInside();
}

EntryBox* FillFormPanel::box_of(std::size_t field) const
{
    const auto found =
        std::ranges::find_if(m_boxes, [&](const EntryBox* box) { return box->entry().field == field; });
    return found == m_boxes.end() ? nullptr : *found;
}

void FillFormPanel::show_entries()
{
    const app::FormPage& page = m_form.page();
    const bool same_page = page.first == m_page_first && page.last == m_page_last;
    if (!same_page) {
        make_entries_anew();
        m_page_first = page.first;
        m_page_last = page.last;
    } else {
        add_missing_entries();
    }
    for (EntryBox* const box : m_boxes) box->render();
}

void FillFormPanel::make_entries_anew()
{
    m_page->Scroll(0, 0);
    drop(m_boxes);
    add_missing_entries();
    // Once it is laid out, and however one came here. Only now the toolkit knows how high things are.
    CallAfter([this] {
        if (m_form.is_over()) return;
        lay_out();
        begin();
    });
}

/// What is shown by now and has no widgets gets them; what is not shown any more loses them. The rest stays
/// as it is, and where it is on screen.
void FillFormPanel::add_missing_entries()
{
    const std::vector<std::size_t> fields = m_form.shown();
    if (std::ranges::equal(fields, m_boxes, {}, {}, [](const EntryBox* box) { return box->entry().field; }))
        return;
    m_entries->Clear();
    std::vector<EntryBox*> boxes;
    wxWindow* before = m_head->last();
    for (const std::size_t field : fields) {
        EntryBox* box = box_of(field);
        if (box == nullptr) {
            box = make_entry(m_page, m_form, field);
            if (m_width > 0) box->wrap_to(m_width);
            box->MoveAfterInTabOrder(before);
        }
        std::erase(m_boxes, box);
        m_entries->Add(box, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
        boxes.push_back(box);
        before = box;
    }
    drop(m_boxes);
    m_boxes = std::move(boxes);
    lay_out();
}

/// Later: what this was asked by may be one of them.
void FillFormPanel::drop(std::vector<EntryBox*>& boxes)
{
    for (EntryBox* const box : boxes) {
        box->Hide();
        m_entries->Detach(box);
        wxTheApp->ScheduleForDestruction(box);
    }
    boxes.clear();
}

void FillFormPanel::begin()
{
    EntryBox* const box = m_form.here() ? box_of(*m_form.here()) : nullptr;
    if (box != nullptr) {
        box->begin();
        bring_into_sight(box);
    } else {
        m_next->SetFocus();
    }
}

/// Number keys and * answer wherever nothing is typed.
void FillFormPanel::on_key(wxKeyEvent& event)
{
    const char key = event.HasModifiers() ? '\0' : answer_by_key(event);
    const bool is_typing = dynamic_cast<wxTextCtrl*>(FindFocus()) != nullptr;
    if (is_typing || key == '\0' || !m_form.press(key)) return event.Skip();
    if (!m_form.is_over()) begin();
}

void FillFormPanel::show_last_words()
{
    if (m_last_words_shown) {
        if (m_saved != nullptr) m_saved->say(m_form.all_saved() ? "" : m_form.saved_words());
        return;
    }
    m_last_words_shown = true;
    m_pause.Stop();
    if (m_form.last_words().empty()) return CallAfter(m_over);
    // After the event: what is being handled may come from any of them.
    CallAfter([this] {
        m_boxes.clear();
        m_head.reset();
        m_rows->Clear(true);
        std::exchange(m_foot, nullptr)->Destroy();
        add_heading(m_page, m_rows, m_form.last_words());
        m_saved = add_words(m_page, m_rows, m_form.all_saved() ? "" : m_form.saved_words());
        if (m_over) {
            wxButton* const leave = make_button(m_page, m_leave, [this] { CallAfter(m_over); });
            m_rows->Add(leave, wxSizerFlags().Border(wxALL, FromDIP(6)));
            leave->SetFocus();
        }
        Layout();
        m_page->Layout();
        m_page->FitInside();
    });
    m_saved = nullptr;
}

} // namespace rekindle::gui

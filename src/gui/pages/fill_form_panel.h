// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_form.h"
#include "gui/page.h"

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class wxBoxSizer;
class wxButton;
class wxScrolledWindow;

namespace rekindle::gui {

class EntryBox;
class FillFormHead;
class Paragraph;

/// The keys that answer while nothing is typed.
std::vector<KeyHere> keys_of_forms();

/// A form while it is filled: only what its page shows has widgets. The questions scroll; what leads on, back
/// and out stays in sight below them. For the page of an open practice and for a hand-over, where there is
/// nothing else. Knows the model alone.
class FillFormPanel : public wxPanel {
public:
    /// `over` is called, after the event that is being handled, when the person at it leaves the last words.
    FillFormPanel(wxWindow* parent, app::FillForm& form, const std::string& leave,
                  std::function<void()> over);

    FillFormPanel(const FillFormPanel&) = delete;
    FillFormPanel& operator=(const FillFormPanel&) = delete;
    ~FillFormPanel() override;

    void begin(); ///< puts the keyboard at the place

private:
    void make_foot();
    void show_foot();
    void show_entries();
    void show_last_words();
    void render();
    void make_entries_anew();
    void add_missing_entries();
    void drop(std::vector<EntryBox*>& boxes);
    EntryBox* box_of(std::size_t field) const;
    void go_on();
    void on_key(wxKeyEvent& event);
    void wrap();
    void lay_out();
    void lay_out_foot();

    app::FillForm& m_form;
    std::string m_leave;
    std::function<void()> m_over;
    base::Subscription m_changed;
    wxTimer m_pause; ///< in typing: then what was typed is an answer

    wxScrolledWindow* m_page = nullptr;
    wxBoxSizer* m_rows = nullptr; ///< of the page
    wxPanel* m_foot = nullptr;
    std::unique_ptr<FillFormHead> m_head;
    wxBoxSizer* m_entries = nullptr;
    std::vector<EntryBox*> m_boxes;     ///< in the order of the page
    std::string m_trouble;              ///< in saving, as it was shown last
    std::optional<std::size_t> m_place; ///< field, that was shown last
    std::size_t m_page_first = 0, m_page_last = 0;
    Paragraph* m_saved = nullptr;
    wxButton *m_back = nullptr, *m_next = nullptr, *m_stop = nullptr, *m_again = nullptr;
    int m_width = 0; ///< at which words are broken
    bool m_last_words_shown = false;
};

} // namespace rekindle::gui

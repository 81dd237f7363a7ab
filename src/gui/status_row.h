// SPDX-License-Identifier: MIT
#pragma once

#include <wx/panel.h>

#include <string>

class wxStaticText;

namespace rekindle::gui {

/// The row at the bottom of the window. Not wxStatusBar, whose fields no screen reader sees on GTK.
class StatusRow : public wxPanel {
public:
    explicit StatusRow(wxWindow* parent);

    void say(const std::string& sentence);
    /// Another page is shown. What was said may be about it; what was said before the page before it is not.
    void page_came();
    std::string said() const;
    void show_joint_room(bool is_on);
    void show_countdown(const std::string& words);
    void show_backup(const std::string& words, bool is_old);

private:
    void put(wxStaticText* field, const std::string& words);

    bool m_is_old = false; ///< what is said: since then a page came
    wxStaticText* m_sentence;
    wxStaticText* m_joint_room;
    wxStaticText* m_backup;
    wxStaticText* m_countdown;
};

} // namespace rekindle::gui

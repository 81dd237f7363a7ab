// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/settings_form.h"

#include <functional>
#include <vector>

class wxBoxSizer;
class wxCheckBox;
class wxTextCtrl;
class wxWindow;

namespace rekindle::gui {

class Paragraph;
class Shell;

/// The controls of one group of settings: of each its words, its field, what is wrong with what was typed,
/// and a way back to the default; one button keeps them all.
class SettingsFields {
public:
    /// `saved` is called once they are kept.
    SettingsFields(wxWindow* parent, wxBoxSizer* rows, Shell& shell, app::SettingGroup group,
                   std::function<void()> saved);
    SettingsFields(const SettingsFields&) = delete;
    SettingsFields& operator=(const SettingsFields&) = delete;

    bool is_changed() const { return m_form.is_changed(); }
    void take_keyboard();

private:
    struct Field {
        wxTextCtrl* text = nullptr;
        wxCheckBox* check = nullptr;
        Paragraph* wrong = nullptr;
    };

    void add(wxWindow* parent, wxBoxSizer* rows, std::size_t row);
    wxTextCtrl* text_of(wxWindow* parent, std::size_t row);
    void show_wrong(std::size_t row);
    void show_default(std::size_t row);
    void save();

    Shell& m_shell;
    app::SettingsForm m_form;
    std::function<void()> m_saved;
    std::vector<Field> m_fields;
};

} // namespace rekindle::gui

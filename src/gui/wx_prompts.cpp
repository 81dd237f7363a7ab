// SPDX-License-Identifier: MIT
#include "gui/wx_prompts.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/gdicmn.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

constexpr int most_lines = 10; ///< that are shown without scrolling

void add_long_words(StandardDialog& dialog, const std::string& words)
{
    auto* const text = new wxTextCtrl(&dialog, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                      wxTE_MULTILINE | wxTE_READONLY);
    text->ChangeValue(sentence(words));
    const wxSize screen = wxGetDisplaySize();
    text->SetMinSize({std::min(width_of(&dialog, 80), screen.x * 3 / 4),
                      std::min(dialog.GetCharHeight() * 20, screen.y / 2)});
    name_for_all(text, base::tr("What is told"));
    dialog.rows()->Add(text, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(6)));
}

} // namespace

// Dialogs of ours and not of the toolkit, whose loop does not end when the practice is locked.
bool WxPrompts::confirm(const std::string& question, const std::string& action)
{
    StandardDialog dialog(m_over, "Rekindle", action);
    add_words(&dialog, dialog.rows(), question);
    return dialog.ask([]() -> std::string { return ""; });
}

void WxPrompts::tell(const std::string& sentence)
{
    StandardDialog dialog(m_over, "Rekindle", "");
    if (std::ranges::count(sentence, '\n') < most_lines)
        add_words(&dialog, dialog.rows(), sentence);
    else
        add_long_words(dialog, sentence);
    dialog.tell();
}

std::optional<std::filesystem::path> WxPrompts::choose_folder(const std::string& question)
{
    wxDirDialog dialog(m_over, shown(question), wxEmptyString, wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return typed(dialog.GetPath());
}

std::optional<std::filesystem::path> WxPrompts::choose_file(const std::string& question,
                                                            const std::string& kinds)
{
    wxFileDialog dialog(m_over, shown(question), wxEmptyString, wxEmptyString, shown(kinds),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return typed(dialog.GetPath());
}

std::vector<std::filesystem::path> WxPrompts::choose_files(const std::string& question,
                                                           const std::string& kinds)
{
    wxFileDialog dialog(m_over, shown(question), wxEmptyString, wxEmptyString, shown(kinds),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    if (dialog.ShowModal() != wxID_OK) return {};
    wxArrayString paths;
    dialog.GetPaths(paths);
    std::vector<std::filesystem::path> files;
    for (const wxString& path : paths) files.emplace_back(typed(path));
    return files;
}

std::optional<std::filesystem::path>
WxPrompts::choose_new_file(const std::string& question, const std::string& name, const std::string& kinds)
{
    wxFileDialog dialog(m_over, shown(question), wxEmptyString, shown(name), shown(kinds), wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return typed(dialog.GetPath());
}

} // namespace rekindle::gui

// SPDX-License-Identifier: MIT
#include "gui/wx_prompts.h"

#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>

namespace rekindle::gui {

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
    add_words(&dialog, dialog.rows(), sentence);
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

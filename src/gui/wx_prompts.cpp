// SPDX-License-Identifier: MIT
#include "gui/wx_prompts.h"

#include "gui/text.h"

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>

namespace rekindle::gui {

bool WxPrompts::confirm(const std::string& question, const std::string& action)
{
    wxMessageDialog dialog(m_over, shown(question), "Rekindle", wxOK | wxCANCEL | wxCANCEL_DEFAULT);
    dialog.SetOKLabel(shown(action));
    return dialog.ShowModal() == wxID_OK;
}

void WxPrompts::tell(const std::string& sentence)
{
    wxMessageDialog(m_over, shown(sentence), "Rekindle", wxOK).ShowModal();
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

} // namespace rekindle::gui

// SPDX-License-Identifier: MIT
#include "gui/saved_file.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/utils.h>

namespace rekindle::gui {

using base::say;
using base::tr;

SavedFile::SavedFile(wxWindow* parent) : wxPanel(parent)
{
    auto* const rows = new wxBoxSizer(wxVERTICAL);
    m_words = add_words(this, rows, "");
    auto* const line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(make_button(this, tr("Open it"), [this] { open(m_saved); }),
              wxSizerFlags().Border(wxALL, FromDIP(6)));
    line->Add(make_button(this, tr("Show in its folder"), [this] { open(m_saved.parent_path()); }),
              wxSizerFlags().Border(wxALL, FromDIP(6)));
    rows->Add(line);
    SetSizer(rows);
    Hide();
}

void SavedFile::show(const std::filesystem::path& file_or_folder)
{
    m_saved = file_or_folder;
    const std::string words =
        say("Written: {}. It is not encrypted: keep it as you keep the record.", m_saved.filename().string());
    m_words->say(words);
    Show();
    announce(m_words, words);
    GetParent()->Layout();
    GetParent()->FitInside();
}

void SavedFile::open(const std::filesystem::path& what)
{
    if (!wxLaunchDefaultApplication(shown(what.string())))
        m_words->say(say("No program was found to open {}.", what.string()));
}

} // namespace rekindle::gui

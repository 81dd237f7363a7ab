// SPDX-License-Identifier: MIT
#include "gui/expand_short_forms.h"

#include "app/pages/workspace.h"
#include "app/settings.h"
#include "app/short_forms.h"
#include "gui/text.h"

#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

/// The word before the place where somebody types.
bool expand(wxTextCtrl* text, const std::vector<app::ShortForm>& forms)
{
    const long here = text->GetInsertionPoint();
    const auto expansion = app::expansion_of(forms, typed(text->GetRange(0, here)));
    if (!expansion || !text->GetStringSelection().empty()) return false;
    const long from = here - static_cast<long>(expansion->characters);
    const wxString words = shown(expansion->text);
    text->Replace(from, here, words);
    text->SetInsertionPoint(from + static_cast<long>(words.length()));
    return true;
}

} // namespace

void expand_short_forms(wxTextCtrl* text, app::Workspace& workspace)
{
    auto forms = app::short_forms(app::setting_of(workspace.practice(), app::setting_called("short-forms")));
    if (forms.empty()) return;
    // By the key, before it writes anything: what is pasted or put there stays as it is.
    text->Bind(wxEVT_KEY_DOWN, [text, forms = std::move(forms)](wxKeyEvent& event) {
        const bool is_typing = !event.ControlDown() && !event.AltDown();
        const bool expands =
            is_typing && app::ends_word(static_cast<char32_t>(event.GetUnicodeKey())) && expand(text, forms);
        if (!expands || event.GetKeyCode() != WXK_TAB) event.Skip();
    });
}

} // namespace rekindle::gui

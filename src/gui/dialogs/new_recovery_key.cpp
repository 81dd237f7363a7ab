// SPDX-License-Identifier: MIT
#include "gui/dialogs/new_recovery_key.h"

#include "app/pages/entrance.h"
#include "app/print_recovery_key.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/dialogs/standard_dialog.h"
#include "gui/layout.h"
#include "gui/page.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

void add_key(StandardDialog& dialog, const std::string& name, const std::string& key)
{
    auto* const shown_key =
        new wxTextCtrl(&dialog, wxID_ANY, shown(app::in_two_lines(key)), wxDefaultPosition, wxDefaultSize,
                       wxTE_READONLY | wxTE_CENTRE | wxTE_MULTILINE | wxTE_NO_VSCROLL);
    shown_key->SetFont(
        wxFontInfo(dialog.GetFont().GetPointSize() * 1.3).Family(wxFONTFAMILY_TELETYPE).Bold());
    shown_key->SetMinSize({width_of(shown_key, 32), shown_key->GetCharHeight() * 3});
    name_for_all(shown_key, name);
    dialog.rows()->Add(shown_key, wxSizerFlags().Border(wxALL, dialog.FromDIP(6)));
}

} // namespace

bool show_new_recovery_key(Shell& shell, wxWindow* parent, const std::string& practice,
                           const std::string& key)
{
    StandardDialog dialog(parent, tr("The new recovery key"), tr("I have written it down"));
    add_words(
        &dialog, dialog.rows(),
        tr("It is shown only now, and holds as soon as you have written it down or printed it and typed "
           "its last group from the paper. Until then the old passphrase and the old recovery key hold. "
           "Cancel leaves everything as it is."));
    add_key(dialog, tr("The recovery key, to write down"), key);
    Paragraph* const written = add_words(&dialog, dialog.rows(), "");
    const auto print = [&] {
        const auto target = shell.prompts().choose_new_file(tr("Save the page with the key to a new file"),
                                                            "recovery-key.pdf", tr("PDF files|*.pdf"));
        if (!target) return;
        app::print_recovery_key({practice, key, base::local_day(shell.entrance().world().now())}, *target);
        written->say(say("Written to {}. Print it, and delete it then.", target->string()));
        dialog.fit();
    };
    dialog.rows()->Add(make_button(&dialog, tr("Save it as a PDF to print"), print),
                       wxSizerFlags().Border(wxALL, dialog.FromDIP(6)));
    wxFlexGridSizer* const fields = add_fields(&dialog, dialog.rows());
    wxTextCtrl* const group = add_text_field(&dialog, fields, tr("Type its last group, from the paper"));
    return dialog.ask([&]() -> std::string {
        return app::is_last_group(key, typed(group->GetValue()))
                   ? ""
                   : tr("That is not the last group of the key. Compare it with what you wrote down.");
    });
}

void show_escrow_key(wxWindow* parent, const std::string& words, const std::string& key)
{
    StandardDialog dialog(parent, tr("A key for somebody else"), "");
    add_words(&dialog, dialog.rows(), words);
    add_key(dialog, tr("The escrow key, to write down"), key);
    dialog.tell();
}

} // namespace rekindle::gui

// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "gui/items/make_entry.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

/// A heading, words, or a value that nobody enters here.
class WordsEntry : public EntryBox {
public:
    WordsEntry(wxWindow* parent, app::FillForm& filled, const app::FormEntry& shown_entry)
        : EntryBox(parent, filled, shown_entry)
    {
        using app::EntryKind;
        if (entry().kind == EntryKind::OnlyShown) m_value = add_text("");
        if (entry().kind == EntryKind::TalkAbout) add_text(tr("Talk about this one with your counselor."));
        // After the event: the boxes, this one too, are made anew.
        if (entry().can_be_added)
            add_row(make_button(this, say("One more: {}", entry().label),
                                [this] { CallAfter([this] { form().add_again(field()); }); }));
        if (entry().can_be_taken_away)
            add_row(make_button(this, say("Take this one away: {}", entry().label),
                                [this] { CallAfter([this] { form().take_away(field()); }); }));
    }

private:
    void show_state(const app::EntryState& state) override
    {
        if (m_value != nullptr) put_words(m_value, state.typed);
    }

    wxStaticText* m_value = nullptr;
};

} // namespace

EntryBox* make_words_entry(wxWindow* parent, app::FillForm& form, const app::FormEntry& entry)
{
    return new WordsEntry(parent, form, entry);
}

} // namespace rekindle::gui

// SPDX-License-Identifier: MIT
#include "gui/pages/wrap_up_page.h"

#include "app/pages/couple_sessions.h"
#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace rekindle::gui {
namespace {

using base::tr;

class WrapUpPage : public Page {
public:
    WrapUpPage(wxWindow* parent, Shell& window, const domain::Couple& couple, int session)
        : Page(parent, window), m_code(couple.code)
    {
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        add_words(
            this, rows,
            tr("What this session came to. Hand-outs are printed under Homework; the next date stands in "
               "your note."));
        auto* const text = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                          wxTE_MULTILINE | wxTE_READONLY);
        text->ChangeValue(sentence(app::wrap_up(window.workspace(), couple, session)));
        name_for_all(text, tr("What this session came to"));
        rows->Add(text, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        SetSizer(rows);
    }

    std::string title() const override { return m_code; }
    app::Guide guide() const override { return app::Guide::Sessions; }

private:
    std::string m_code;
};

} // namespace

Page* make_wrap_up_page(wxWindow* parent, Shell& shell, const domain::Couple& couple, int session)
{
    return new WrapUpPage(parent, shell, couple, session);
}

} // namespace rekindle::gui

// SPDX-License-Identifier: MIT
#include "gui/report_view.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/picture.h"
#include "gui/text.h"
#include "report/text/document_text.h"

#include <wx/button.h>
#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace rekindle::gui {
namespace {

using base::say;
using base::tr;

constexpr double pixels_a_point = 96.0 / 72;
constexpr double least_of_page_text = 0.7; ///< a page's texts, of those of the window

/// What is printed, in words.
std::string words_of(const report::PageImages& pages)
{
    return report::document_text(pages.document());
}

class Pages : public wxPanel {
public:
    Pages(wxWindow* parent, std::shared_ptr<const report::PageImages> pages)
        : wxPanel(parent), m_images(std::move(pages)), m_pages(*m_images)
    {
        auto* const line = new wxBoxSizer(wxHORIZONTAL);
        m_back = make_button(this, tr("Page before"), [this] { turn(-1); });
        m_on = make_button(this, tr("Next page"), [this] { turn(1); });
        m_where = new wxStaticText(this, wxID_ANY, "");
        for (wxWindow* const each :
             {static_cast<wxWindow*>(m_back), static_cast<wxWindow*>(m_on), static_cast<wxWindow*>(m_where)})
            line->Add(each, wxSizerFlags().CenterVertical().Border(wxALL, FromDIP(6)));
        m_room = new wxScrolledWindow(this);
        m_room->SetScrollRate(FromDIP(12), FromDIP(12));
        name_for_all(m_room, tr("The page"));
        m_picture = new Picture(m_room);
        auto* const inside = new wxBoxSizer(wxVERTICAL);
        inside->Add(m_picture, wxSizerFlags().Border(wxALL, FromDIP(6)));
        m_room->SetSizer(inside);
        auto* const rows = new wxBoxSizer(wxVERTICAL);
        rows->Add(line);
        rows->Add(m_room, wxSizerFlags(1).Expand());
        SetSizer(rows);
        Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
            if (event.GetKeyCode() == WXK_PAGEDOWN) return turn(1);
            if (event.GetKeyCode() == WXK_PAGEUP) return turn(-1);
            event.Skip();
        });
        m_room->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            event.Skip();
            paint();
        });
        render();
    }

private:
    void turn(int by)
    {
        const auto last = static_cast<int>(m_pages.count()) - 1;
        const int page = std::clamp(static_cast<int>(m_page) + by, 0, last);
        if (page == static_cast<int>(m_page)) return;
        m_page = static_cast<std::size_t>(page);
        render();
    }

    void render()
    {
        const std::string where =
            say("Page {} of {}: {}", m_page + 1, m_pages.count(), m_pages.sheet(m_page));
        m_where->SetLabel(label(where));
        m_back->Enable(m_page > 0);
        m_on->Enable(m_page + 1 < m_pages.count());
        m_painted_for = 0;
        paint();
        m_room->Scroll(0, 0);
        Layout();
        announce(m_where, where);
    }

    /// As wide as there is room, within what can be read.
    void paint()
    {
        const int bar = wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
        const int room = m_room->GetSize().x - std::max(bar, 0) - FromDIP(18);
        if (room <= 0 || room == m_painted_for) return;
        m_painted_for = room;
        const double text = text_scale(this) * pixels_a_point;
        const std::string where = typed(m_where->GetLabelText());
        m_picture->show([this](double scale) { return m_pages.png(m_page, scale); },
                        std::clamp(room / m_pages.size(m_page).width, least_of_page_text * text, text), where,
                        say("{}. What stands on it is under \"{}\".", where, tr("In words")));
        m_room->FitInside();
        m_room->Layout();
    }

    std::shared_ptr<const report::PageImages> m_images;
    const report::PageImages& m_pages;
    std::size_t m_page = 0;
    int m_painted_for = 0; ///< pixels of room
    wxButton *m_back, *m_on;
    wxStaticText* m_where;
    wxScrolledWindow* m_room;
    Picture* m_picture;
};

wxTextCtrl* make_words(wxWindow* parent, const std::string& words)
{
    auto* const text = new wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                      wxTE_MULTILINE | wxTE_READONLY | wxTE_DONTWRAP | wxHSCROLL);
    text->SetFont(wxFontInfo(parent->GetFont().GetPointSize()).Family(wxFONTFAMILY_TELETYPE));
    text->ChangeValue(sentence(words));
    text->SetInsertionPoint(0);
    name_for_all(text, tr("The report in words"));
    return text;
}

} // namespace

wxWindow* make_report_view(wxWindow* parent, const std::shared_ptr<const report::PageImages>& pages,
                           const std::string& name)
{
    auto* const book = new wxNotebook(parent, wxID_ANY);
    name_for_all(book, name); // before there is anything in it: what is in it would be called so, too
    book->AddPage(new Pages(book, pages), shown(tr("Pages")));
    book->AddPage(make_words(book, words_of(*pages)), shown(tr("In words")));
    return book;
}

} // namespace rekindle::gui

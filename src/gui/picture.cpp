// SPDX-License-Identifier: MIT
#include "gui/picture.h"

#include "gui/accessible.h"

#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/image.h>
#include <wx/mstream.h>

namespace rekindle::gui {
namespace {

constexpr double usual_line = 17; ///< pixels, of a line of text on a screen of 96 dots an inch

wxImage image_of(const std::string& png)
{
    if (wxImage::FindHandler(wxBITMAP_TYPE_PNG) == nullptr) wxImage::AddHandler(new wxPNGHandler);
    wxMemoryInputStream stream(png.data(), png.size());
    return {stream, wxBITMAP_TYPE_PNG};
}

} // namespace

Picture::Picture(wxWindow* parent) : wxStaticBitmap(parent, wxID_ANY, wxBitmapBundle()) {}

void Picture::show(const Paint& png, double scale, const std::string& name, const std::string& words)
{
    const double fine = GetContentScaleFactor(); // of a screen with more than one dot a pixel
    SetMinSize(wxDefaultSize);                   // else it could only grow
    SetBitmap(wxBitmap(image_of(png(scale * fine)), wxBITMAP_SCREEN_DEPTH, fine));
    SetMinSize(GetBestSize());
    name_for_all(this, name, words);
}

double text_scale(const wxWindow* window)
{
    return window->GetCharHeight() / usual_line;
}

bool copy_picture(const std::string& png)
{
    const wxClipboardLocker clipboard;
    return !!clipboard && wxTheClipboard->SetData(new wxBitmapDataObject(wxBitmap(image_of(png))));
}

} // namespace rekindle::gui

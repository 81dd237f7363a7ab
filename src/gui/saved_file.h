// SPDX-License-Identifier: MIT
#pragma once

#include <wx/panel.h>

#include <filesystem>

class wxButton;

namespace rekindle::gui {

class Paragraph;

/// What was saved last on a page: its name, a button that opens it and one that shows its folder. Hidden
/// until something was saved.
class SavedFile : public wxPanel {
public:
    explicit SavedFile(wxWindow* parent);

    void show(const std::filesystem::path& file_or_folder);

private:
    void open(const std::filesystem::path& what);

    std::filesystem::path m_saved;
    Paragraph* m_words;
};

} // namespace rekindle::gui

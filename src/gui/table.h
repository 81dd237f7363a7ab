// SPDX-License-Identifier: MIT
#pragma once

#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxBoxSizer;

namespace rekindle::gui {

class Paragraph;

/// A list in columns that asks for the words of a cell when it shows it, so that 100,000 rows cost what the
/// window holds. A screen reader reads its rows.
class Table : public wxDataViewCtrl {
public:
    struct Column {
        std::string title;
        int width; ///< characters
        enum class Holds { Values, Sentences } holds = Holds::Values;
        bool only_if_any = false; ///< is hidden while no row has anything in it; of short lists
    };
    using Words = std::function<std::string(std::size_t row, std::size_t column)>;
    /// `name` is what a screen reader calls it. `opened` gets the row that was double-clicked or entered.
    Table(wxWindow* parent, const std::string& name, const std::vector<Column>& columns, Words words,
          std::function<void(std::size_t row)> opened);

    void show_rows(std::size_t count); ///< anew, from the first on
    void row_changed(std::size_t row); ///< its words are others now
    void choose(std::size_t row);
    std::optional<std::size_t> chosen() const;
    /// Has all of the chosen row read below it, whatever is cut off in its cells. What else is
    /// bound to the choice of a row must skip its event.
    void tell_chosen_below(wxBoxSizer* rows);

private:
    void tell_chosen();

    class Model;
    wxObjectDataPtr<Model> m_model;
    Paragraph* m_chosen = nullptr; ///< in words
};

} // namespace rekindle::gui

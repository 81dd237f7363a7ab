// SPDX-License-Identifier: MIT
#include "gui/table.h"

#include "base/translate.h"
#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/text.h"
#include "gui/toolkit.h"

namespace rekindle::gui {

class Table::Model : public wxDataViewVirtualListModel {
public:
    Model(Words words, std::vector<Column> columns) : m_words(std::move(words)), m_columns(std::move(columns))
    {
    }

private:
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        const std::string words = m_words(row, column);
        value = m_columns[column].holds == Column::Holds::Sentences ? sentence(words) : shown(words);
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

public:
    bool is_only_if_any(std::size_t column) const { return m_columns[column].only_if_any; }
    bool any(std::size_t column) const
    {
        std::size_t row = 0;
        while (row < GetCount() && m_words(row, column).empty()) ++row;
        return row < GetCount();
    }
    /// All of a row: the first cell, and the others with their titles where there are any.
    std::string in_words(std::size_t row) const
    {
        std::string words = m_words(row, 0);
        for (std::size_t column = 1; column < m_columns.size(); ++column) {
            const std::string cell = m_words(row, column);
            if (!cell.empty()) words += "\n" + base::say("{}: {}", m_columns[column].title, cell);
        }
        return words;
    }

private:
    Words m_words;
    std::vector<Column> m_columns;
};

Table::Table(wxWindow* parent, const std::string& name, const std::vector<Column>& columns, Words words,
             std::function<void(std::size_t row)> opened)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES),
      m_model(new Model(std::move(words), columns))
{
    AssociateModel(m_model.get());
    unsigned number = 0;
    for (const Column& column : columns)
        AppendTextColumn(shown(column.title), number++, wxDATAVIEW_CELL_INERT, width_of(this, column.width),
                         wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
    keep_keyboard_off_heads(*this);
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, opened = std::move(opened)](wxDataViewEvent& event) {
        opened(m_model->GetRow(event.GetItem()));
    });
    name_for_all(this, name);
}

void Table::show_rows(std::size_t count)
{
    m_model->Reset(static_cast<unsigned>(count));
    for (unsigned column = 0; column < GetColumnCount(); ++column) {
        if (m_model->is_only_if_any(column)) GetColumn(column)->SetHidden(!m_model->any(column));
    }
    tell_chosen();
}

void Table::row_changed(std::size_t row)
{
    m_model->RowChanged(static_cast<unsigned>(row));
    if (chosen() == row) tell_chosen();
}

void Table::choose(std::size_t row)
{
    const wxDataViewItem item = m_model->GetItem(static_cast<unsigned>(row));
    Select(item);
    EnsureVisible(item);
    tell_chosen();
}

void Table::tell_chosen_below(wxBoxSizer* rows)
{
    m_chosen = add_words(GetParent(), rows, "");
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        event.Skip();
        tell_chosen();
    });
    tell_chosen();
}

void Table::tell_chosen()
{
    if (m_chosen == nullptr) return;
    const auto row = chosen();
    const bool any = row && *row < m_model->GetCount();
    m_chosen->say(any ? m_model->in_words(*row) : "");
    m_chosen->Show(any);
    GetParent()->Layout();
    GetParent()->FitInside();
}

std::optional<std::size_t> Table::chosen() const
{
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? std::optional<std::size_t>(m_model->GetRow(item)) : std::nullopt;
}

} // namespace rekindle::gui

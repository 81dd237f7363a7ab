// SPDX-License-Identifier: MIT
#include "gui/table.h"

#include "gui/accessible.h"
#include "gui/layout.h"
#include "gui/text.h"

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
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this, opened = std::move(opened)](wxDataViewEvent& event) {
        opened(m_model->GetRow(event.GetItem()));
    });
    name_for_all(this, name);
}

void Table::show_rows(std::size_t count)
{
    m_model->Reset(static_cast<unsigned>(count));
}

void Table::row_changed(std::size_t row)
{
    m_model->RowChanged(static_cast<unsigned>(row));
}

void Table::choose(std::size_t row)
{
    const wxDataViewItem item = m_model->GetItem(static_cast<unsigned>(row));
    Select(item);
    EnsureVisible(item);
}

std::optional<std::size_t> Table::chosen() const
{
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? std::optional<std::size_t>(m_model->GetRow(item)) : std::nullopt;
}

} // namespace rekindle::gui

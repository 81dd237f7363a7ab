// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/keying.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using Of = Anchor::Of;

/// The points of an item as they count in its scale.
Cell keyed_cell(const FilledForm& form, const GivenPoints& given, const Keying::Entry& keying)
{
    Anchors cells;
    for (const std::size_t answer : given.answers)
        cells.push_back(anchor(Of::GivenPoints, static_cast<std::size_t>(form.number), answer));
    const bool several = cells.size() > 1;
    const Operand points = several ? Operand(Formula("SUM({})", {cells})) : Operand(cells.front());
    const double ends = keying.range ? keying.range->least + keying.range->most : 0;
    Cell cell = points_cell(keying.reversed ? ends - given.sum : given.sum);
    cell = computed(keying.reversed ? Formula("{}-{}", {ends, points}) : Formula("{}", {points}), cell);
    return named(anchor(Of::KeyedPoints, static_cast<std::size_t>(form.number), given.answers.front()), cell);
}

/// The rows of one filled form.
class FormRows {
public:
    FormRows(Sheet& sheet, const Contents& contents, const FilledForm& form, const Keying& keying)
        : m_sheet(sheet), m_form(form), m_keying(keying), m_given(given_points(form))
    {
        const UsedForm& used = contents.data.forms[form.used];
        m_title =
            used.version.empty() ? used.form.title : say("{}, version {}", used.form.title, used.version);
        m_owner = owner_name(contents.data.couple, form.owner);
    }

    void add()
    {
        for (const AnsweredItem& item : m_form.items) {
            // Unanswered and declined look the same.
            if (item.answers.empty()) add_row_of(item, {no_value, "", {}, true});
            for (const AnsweredItem::Answer& answer : item.answers) add_row_of(item, answer);
        }
    }

private:
    void add_row_of(const AnsweredItem& item, const AnsweredItem::Answer& answer)
    {
        std::vector<Cell> cells;
        cells.reserve(m_sheet.columns.size()); // there are many rows
        cells.push_back(integer_cell(m_form.number));
        cells.push_back(text_cell(m_title));
        cells.push_back(text_cell(m_owner));
        cells.push_back(day_cell(m_form.day));
        cells.push_back(integer_cell(m_form.session > 0 ? std::optional(m_form.session) : std::nullopt));
        cells.push_back(text_cell(item.link_id));
        cells.push_back(text_cell(answer.declined ? no_value : answer.words));
        cells.push_back(text_cell(answer.code));
        if (answer.points) {
            cells.push_back(named(anchor(Of::GivenPoints, static_cast<std::size_t>(m_form.number), m_number),
                                  points_cell(answer.points)));
            cells.push_back(keyed(item));
            ++m_number;
        } else {
            cells.insert(cells.end(), 2, points_cell({}));
        }
        cells.push_back(text_cell(in_words(item.visibility)));
        cells.push_back(text_cell(note_of(item)));
        add_row(m_sheet, std::move(cells));
    }

    /// Once an item, beside its first answer.
    Cell keyed(const AnsweredItem& item) const
    {
        const Keying::Entry* const keying = m_keying.find(item.link_id);
        const auto given = m_given.find(item.link_id);
        if (keying == nullptr || given == m_given.end() || given->second.answers.front() != m_number)
            return points_cell({});
        return keyed_cell(m_form, given->second, *keying);
    }

    std::string note_of(const AnsweredItem& item) const
    {
        if (!item.applies) return tr("does not apply");
        return m_form.completed ? "" : tr("form not finished");
    }

    Sheet& m_sheet;
    const FilledForm& m_form;
    const Keying& m_keying;
    std::map<std::string_view, GivenPoints> m_given;
    std::string m_title, m_owner;
    std::size_t m_number = 0; ///< of the next answer with points
};

} // namespace

Sheet answers_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{6, 7},   {18, 26}, {12, 18}, {11, 12}, {8, 9},  {9, 16},
                     {22, 40}, {8, 14},  {8, 9},   {9, 10},  {9, 10}, {12, 16}};
    add_top(sheet, contents, block);
    if (contents.data.filled.empty()) {
        add_space(sheet);
        add_line(sheet, tr("No questionnaire has been filled in this period yet."), Role::Note);
        return sheet;
    }
    add_line(
        sheet,
        tr("One answer a row, as it was given. The questions stand in the codebook. Points: what the scoring "
           "key gives for the answer. After keying: as they count in the score, lowest + highest - points "
           "where the item is reversed; the answers to one item added up. Empty: not answered, or without "
           "points."),
        Role::Note);
    add_space(sheet);
    const int heads = add_row(sheet, {number_head(tr("Form")), head(tr("Questionnaire")), head(tr("Partner")),
                                      number_head(tr("Day")), number_head(tr("Session")), head(tr("Item")),
                                      head(tr("Answer")), head(tr("Code")), number_head(tr("Points")),
                                      number_head(tr("After keying")), head(tr("Class")), head(tr("Note"))});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    const std::vector<Keying> keyings = keyings_of(contents.data.forms);
    for (const FilledForm& form : contents.data.filled)
        FormRows(sheet, contents, form, keyings[form.used]).add();
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    return sheet;
}

} // namespace rekindle::report

// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/practice_blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::tr;
using Of = Anchor::Of;

/// What one line of the statistics is made of, and its numbers as formulas over that.
class MadeRow {
public:
    MadeRow(const NormLine& line, std::size_t number) : m_line(line), m_number(number) {}

    std::vector<Cell> cells() const
    {
        std::vector<Cell> row{text_cell(m_line.questionnaire), text_cell(m_line.scale.title),
                              text_cell(m_line.version)};
        add_mean_and_spread(row);
        add_alpha(row);
        add_icc(row);
        return row;
    }

private:
    void add_mean_and_spread(std::vector<Cell>& row) const
    {
        const domain::LocalNorms& norms = m_line.norms;
        row.push_back(named(of(Of::NormPersons), integer_cell(norms.persons)));
        row.push_back(named(of(Of::NormSum), decimal_cell(norms.sum, 2)));
        row.push_back(
            computed({"{}/{}", {of(Of::NormSum), of(Of::NormPersons)}}, decimal_cell(norms.mean, 2)));
        row.push_back(named(of(Of::NormSquares), decimal_cell(where(norms.sd, norms.squares), 2)));
        row.push_back(computed({"SQRT({}/({}-1))", {of(Of::NormSquares), of(Of::NormPersons)}},
                               decimal_cell(norms.sd, 2)));
    }

    void add_alpha(std::vector<Cell>& row) const
    {
        const domain::Alpha& alpha = m_line.norms.alpha;
        const bool any = alpha.value.has_value();
        row.push_back(integer_cell(any ? std::optional(alpha.persons) : std::nullopt));
        row.push_back(
            named(of(Of::NormItems), integer_cell(any ? std::optional(alpha.parts.items) : std::nullopt)));
        row.push_back(named(of(Of::NormItemVariances),
                            decimal_cell(where(alpha.value, alpha.parts.item_variances), 2)));
        row.push_back(
            named(of(Of::NormSumVariance), decimal_cell(where(alpha.value, alpha.parts.sum_variance), 2)));
        row.push_back(computed(
            {"{}/({}-1)*(1-{}/{})",
             {of(Of::NormItems), of(Of::NormItems), of(Of::NormItemVariances), of(Of::NormSumVariance)}},
            decimal_cell(alpha.value, 2)));
    }

    void add_icc(std::vector<Cell>& row) const
    {
        const domain::LocalNorms& norms = m_line.norms;
        row.push_back(integer_cell(norms.icc ? std::optional(norms.pairs) : std::nullopt));
        row.push_back(named(of(Of::NormBetween), decimal_cell(where(norms.icc, norms.ms_between), 2)));
        row.push_back(named(of(Of::NormWithin), decimal_cell(where(norms.icc, norms.ms_within), 2)));
        row.push_back(
            computed({"({}-{})/({}+{})",
                      {of(Of::NormBetween), of(Of::NormWithin), of(Of::NormBetween), of(Of::NormWithin)}},
                     decimal_cell(norms.icc, 2)));
    }

    Anchor of(Of what) const { return anchor(what, m_number); }

    static std::optional<double> where(const std::optional<double>& number, double part)
    {
        return number ? std::optional(part) : std::nullopt;
    }

    const NormLine& m_line;
    std::size_t m_number;
};

} // namespace

Sheet norms_made_sheet(const PracticeContents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{16, 40}, {20, 40}, {9, 12}};
    sheet.columns.resize(17, {8, 10});
    add_practice_top(sheet, contents, block);
    add_space(sheet);
    const std::vector<NormLine>& lines = contents.data.norms.lines;
    if (lines.empty()) {
        add_line(sheet, tr("There is nothing to compute yet."), Role::Note);
        return sheet;
    }
    for (const char* rule :
         {tr("Mean, SD, alpha and ICC are computed here once more: look at a cell to see its formula. What "
             "they are made of is of all persons or couples together, never of one."),
          tr("Squares: each score's distance from the mean, squared, added up. Item variances: of all items "
             "of the scale, after keying and weight, added up. Mean squares: between the means of the "
             "couples, and within the couples.")})
        add_line(sheet, rule, Role::Note);
    add_space(sheet);
    const int heads = add_row(
        sheet, {head(tr("Questionnaire")), head(tr("Scale")), head(tr("Version")), number_head(tr("Persons")),
                number_head(tr("Sum of scores")), number_head(tr("Mean")), number_head(tr("Squares")),
                number_head(tr("SD")), number_head(tr("Forms without gap")), number_head(tr("Items")),
                number_head(tr("Item variances")), number_head(tr("Variance of sum")),
                number_head(tr("Alpha")), number_head(tr("Both filled it")), number_head(tr("MS between")),
                number_head(tr("MS within")), number_head(tr("ICC"))});
    sheet.freeze_rows = heads + 1;
    sheet.freeze_columns = 2;
    sheet.repeat_rows = {heads, heads};
    for (std::size_t i = 0; i < lines.size(); ++i) add_row(sheet, MadeRow(lines[i], i).cells());
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    return sheet;
}

} // namespace rekindle::report

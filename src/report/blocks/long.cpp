// SPDX-License-Identifier: MIT
// The de-identified report as other programs read it: one value a row. Only numbers and the names of
// variables, which are numbered.
#include "base/translate.h"
#include "report/blocks/plain.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

struct Variable {
    std::string name, meaning, unit;
    std::optional<double> least, most;
    std::string direction, source;
};

struct Value {
    std::optional<Side> person; ///< empty: both together, or a goal
    std::optional<base::Date> day;
    std::optional<int> occasion;
    std::size_t variable = 0;
    double value = 0;
};

/// All values of the report with the variables they are of; a variable without a value is not there.
class LongTable {
public:
    explicit LongTable(const Contents& contents) : m_contents(contents)
    {
        number_occasions();
        add_scales();
        add_homework();
        add_goals();
    }

    const std::vector<Variable>& variables() const { return m_variables; }
    const std::vector<Value>& values() const { return m_values; }

private:
    void number_occasions()
    {
        for (const ScaleSeries& series : m_contents.data.scales) {
            for (const auto& [side, partner] : series.partners) {
                for (const domain::DatedScore& score : partner.scores) {
                    if (score.score) m_occasions[score.day] = 0;
                }
            }
        }
        int number = 0;
        for (auto& [day, occasion] : m_occasions) occasion = ++number;
    }

    void add(const Variable& variable, Value value, std::optional<double> number)
    {
        if (!number) return;
        const auto [place, is_new] = m_places.try_emplace(variable.name, m_variables.size());
        if (is_new) m_variables.push_back(variable);
        value.variable = place->second;
        value.value = *number;
        m_values.push_back(value);
    }

    void add_scales()
    {
        int number = 0;
        for (const ScaleSeries& series : m_contents.data.scales) {
            ++number;
            const domain::Scale& scale = series.scale;
            const std::string better = say("{} is better", in_words(scale.direction));
            const std::string source = scale.reference ? scale.reference->source : scale.bands_source;
            Variable score{fmt::format("scale{}_score", number),
                           say("{}: score", title_of(series)),
                           tr("points"),
                           {},
                           {},
                           better,
                           source};
            if (series.range) {
                score.least = series.range->least;
                score.most = series.range->most;
            }
            const Variable percent{fmt::format("scale{}_percent", number),
                                   say("{}: score in percent of its range", title_of(series)),
                                   tr("percent"),
                                   0,
                                   100,
                                   better,
                                   source};
            for (const auto& [side, partner] : series.partners) {
                for (const domain::DatedScore& dated : partner.scores) {
                    const auto occasion = m_occasions.find(dated.day);
                    const Value value{
                        side, dated.day,
                        occasion == m_occasions.end() ? std::nullopt : std::optional(occasion->second), 0, 0};
                    add(score, value, dated.score);
                    add(percent, value, dated.percent);
                }
            }
        }
    }

    /// Without counts: what is due grows with the day on which the report is made, which would tell all the
    /// others.
    void add_kept(int number, const HomeworkLine& line, std::optional<Side> who,
                  const domain::Adherence& kept)
    {
        add({fmt::format("homework{}_adherence", number),
             say("Homework {}, {}: (done + 0.5 x partly done) / (with an entry - excused)", number,
                 line.kind_title),
             tr("share"), 0, 1, tr("higher is more kept"), ""},
            {who, line.assignment.start, {}, 0, 0}, kept.value);
    }

    void add_homework()
    {
        int number = 0;
        for (const HomeworkLine& line : m_contents.data.homework) {
            ++number;
            for (const auto& [side, kept] : line.adherence) add_kept(number, line, side, kept);
            if (line.joint) add_kept(number, line, std::nullopt, *line.joint);
        }
    }

    void add_goals()
    {
        int number = 0;
        for (const GoalLine& line : m_contents.data.goals) {
            ++number;
            const auto variable = [&](const char* name, const std::string& meaning, double least, double most,
                                      std::string unit) {
                return Variable{fmt::format("goal{}_{}", number, name),
                                say("Goal {}: {}", number, meaning),
                                std::move(unit),
                                least,
                                most,
                                tr("higher is better"),
                                tr("Kiresuk and Sherman 1968")};
            };
            const Value start{{}, line.goal.set_on, {}, 0, 0};
            add(variable("start", tr("level at the start"), -2, 2, tr("level")), start, line.goal.baseline);
            add(variable("level", tr("level now"), -2, 2, tr("level")),
                {{}, m_contents.request.as_of, {}, 0, 0},
                line.level ? std::optional<double>(*line.level) : std::nullopt);
        }
    }

    const Contents& m_contents;
    std::map<base::Date, int> m_occasions;
    std::map<std::string, std::size_t> m_places; ///< of variables, by name
    std::vector<Variable> m_variables;
    std::vector<Value> m_values;
};

bool is_whole(double value)
{
    return std::abs(value - std::round(value)) < 1e-9;
}

} // namespace

std::optional<Sheet> plain_long(const Contents& contents, const Edition& edition, const Block& block)
{
    const LongTable table(contents);
    if (table.values().empty()) return std::nullopt;
    Sheet sheet;
    sheet.columns = {{8, 9}, {8, 9}, {10, 11}, {12, 13}, {24, 30}, {12, 14}};
    add_plain_top(sheet, contents, edition, block);
    add_space(sheet);
    const int heads =
        add_row(sheet, {number_head(tr("row")), number_head(tr("person")), number_head(tr("occasion")),
                        number_head(tr("day")), head(tr("variable")), number_head(tr("value"))});
    int number = 0;
    for (const Value& value : table.values())
        add_row(sheet,
                {integer_cell(++number),
                 integer_cell(value.person ? std::optional(*value.person == Side::A ? 1 : 2) : std::nullopt),
                 integer_cell(value.occasion), day_cell(value.day),
                 text_cell(table.variables()[value.variable].name),
                 decimal_cell(value.value, is_whole(value.value) ? 0 : 4)});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    return sheet;
}

std::optional<Sheet> plain_dictionary(const Contents& contents, const Edition& edition, const Block& block)
{
    const LongTable table(contents);
    if (table.values().empty()) return std::nullopt;
    Sheet sheet;
    sheet.columns = {{20, 26}, {34, 52}, {10, 12}, {9, 10}, {9, 10}, {18, 22}, {20, 40}};
    add_plain_top(sheet, contents, edition, block);
    add_line(sheet,
             tr("Of the sheet with one value a row. person: 1 and 2 are the two partners, empty is both "
                "together, and a goal. "
                "occasion: the days with a score, numbered from 1. day: counted from an invented first day, "
                "2000-01-03. "
                "A value that is missing has no row."),
             Role::Note);
    add_space(sheet);
    const int heads = add_row(sheet, {head(tr("Variable")), head(tr("Meaning")), head(tr("Unit")),
                                      number_head(tr("Lowest")), number_head(tr("Highest")),
                                      head(tr("Direction")), head(tr("Source"))});
    for (const Variable& variable : table.variables())
        add_row(sheet, {text_cell(variable.name), text_cell(variable.meaning), text_cell(variable.unit),
                        points_cell(variable.least), points_cell(variable.most),
                        text_cell(variable.direction), text_cell(variable.source)});
    sheet.freeze_rows = heads + 1;
    sheet.repeat_rows = {heads, heads};
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    return sheet;
}

} // namespace rekindle::report

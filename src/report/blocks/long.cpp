// SPDX-License-Identifier: MIT
// The de-identified report as other programs read it: one value a row under a head in the first row. Only
// numbers and the names of variables, which are the same in every couple's file.
#include "base/text.h"
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
    std::string direction, source, versions;
};

struct Value {
    std::optional<Side> person; ///< empty: both together, or a goal
    std::optional<base::Date> day;
    std::optional<int> occasion;
    std::size_t variable = 0;
    double value = 0;
    std::optional<int> answered = {}, items = {}; ///< of a score
};

/// Letters, digits and "_", as a name of a variable has in most programs.
std::string as_name(std::string text)
{
    for (char& c : text) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        else if (!fits)
            c = '_';
    }
    return text;
}

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
        for (const ScaleSeries& series : m_contents.data.scales) {
            const domain::Scale& scale = series.scale;
            const std::string name = as_name(series.questionnaire_id) + "_" + as_name(scale.id),
                              versions = base::joined(series.versions, "; ");
            const std::string better = say("{} is better", in_words(scale.direction));
            const std::string source = scale.reference ? scale.reference->source : scale.bands_source;
            Variable score{
                name + "_score", say("{}: score", title_of(series)), tr("points"), {}, {}, better, source,
                versions};
            if (series.range) {
                score.least = series.range->least;
                score.most = series.range->most;
            }
            const Variable percent{name + "_percent",
                                   say("{}: score in percent of its range", title_of(series)),
                                   tr("percent"),
                                   0,
                                   100,
                                   better,
                                   source,
                                   versions};
            for (const auto& [side, partner] : series.partners) {
                for (const domain::DatedScore& dated : partner.scores) {
                    const auto occasion = m_occasions.find(dated.day);
                    const Value value{
                        side,
                        dated.day,
                        occasion == m_occasions.end() ? std::nullopt : std::optional(occasion->second),
                        0,
                        0,
                        dated.answered,
                        dated.of};
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
             tr("share"), 0, 1, tr("higher is more kept"), "", ""},
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
                                tr("Kiresuk and Sherman 1968"),
                                ""};
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

void freeze(Sheet& sheet)
{
    sheet.freeze_rows = 1;
    sheet.repeat_rows = {0, 0};
    sheet.filter_rows = {0, static_cast<int>(sheet.rows.size()) - 1};
}

/// What the columns of the values mean, as rows of the dictionary.
void add_columns(Sheet& sheet)
{
    const auto add = [&](const char* name, std::string meaning) {
        add_row(sheet, {text_cell(name), text_cell(std::move(meaning)), text_cell(""), text_cell(""),
                        text_cell(""), text_cell(""), text_cell(""), text_cell("")});
    };
    add("person", tr("1 and 2 are the two partners; empty: both together, and a goal"));
    add("occasion", tr("the days with a score, numbered from 1"));
    add("day",
        tr("counted from an invented first day, 2000-01-03: of a score the day it was given, of homework its "
           "first day, of a goal the day it was set, of its level now the last day of the report"));
    add("variable",
        tr("as below; the same name is the same in every couple's file, the number of a piece of homework "
           "or of a goal is not"));
    add("value", tr("a value that is missing has no row"));
    add("answered", tr("of a score: items answered"));
    add("items",
        tr("of a score: items of the scale that applied; where fewer were answered but as many as its key "
           "asks, the mean of those stands for the others"));
}

} // namespace

std::optional<Sheet> plain_long(const Contents& contents, const Edition&, const Block&)
{
    const LongTable table(contents);
    if (table.values().empty()) return std::nullopt;
    Sheet sheet;
    sheet.columns = {{8, 9}, {8, 9}, {10, 11}, {12, 13}, {24, 36}, {12, 14}, {10, 11}, {8, 9}};
    // Nothing above the head: programs read it as it is.
    add_row(sheet, {number_head(tr("row")), number_head(tr("person")), number_head(tr("occasion")),
                    number_head(tr("day")), head(tr("variable")), number_head(tr("value")),
                    number_head(tr("answered")), number_head(tr("items"))});
    int number = 0;
    for (const Value& value : table.values())
        add_row(sheet,
                {integer_cell(++number),
                 integer_cell(value.person ? std::optional(*value.person == Side::A ? 1 : 2) : std::nullopt),
                 integer_cell(value.occasion), day_cell(value.day),
                 text_cell(table.variables()[value.variable].name),
                 decimal_cell(value.value, is_whole(value.value) ? 0 : 4), integer_cell(value.answered),
                 integer_cell(value.items)});
    freeze(sheet);
    return sheet;
}

std::optional<Sheet> plain_dictionary(const Contents& contents, const Edition&, const Block&)
{
    const LongTable table(contents);
    if (table.values().empty()) return std::nullopt;
    Sheet sheet;
    sheet.columns = {{20, 34}, {34, 52}, {10, 12}, {9, 10}, {9, 10}, {18, 22}, {14, 20}, {20, 40}};
    add_row(sheet,
            {head(tr("Variable")), head(tr("Meaning")), head(tr("Unit")), number_head(tr("Lowest")),
             number_head(tr("Highest")), head(tr("Direction")), head(tr("Versions")), head(tr("Source"))});
    add_columns(sheet);
    for (const Variable& variable : table.variables())
        add_row(sheet,
                {text_cell(variable.name), text_cell(variable.meaning), text_cell(variable.unit),
                 points_cell(variable.least), points_cell(variable.most), text_cell(variable.direction),
                 text_cell(variable.versions), text_cell(variable.source)});
    freeze(sheet);
    return sheet;
}

} // namespace rekindle::report

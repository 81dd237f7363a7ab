// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/calculations.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>

namespace rekindle::report {
namespace {

using base::tr;
using domain::Side;
using Of = Anchor::Of;

Cell level_cell(std::optional<int> level)
{
    return decimal_cell(level ? std::optional<double>(*level) : std::nullopt, 0, true);
}

/// If every rated goal weighs nothing, each counts one.
bool all_weigh_nothing(const std::vector<const GoalLine*>& rated)
{
    return std::ranges::all_of(rated, [](const GoalLine* line) { return line->goal.weight() == 0; });
}

class Attainment {
public:
    Attainment(Sheet& sheet, const Contents& contents) : m_sheet(sheet), m_contents(contents)
    {
        for (const GoalLine& line : contents.data.goals) {
            if (line.level) m_rated.push_back(&line);
        }
        m_weightless = all_weigh_nothing(m_rated);
    }

    void add_goals()
    {
        std::size_t number = 0;
        for (const GoalLine& line : m_contents.data.goals) {
            ++number;
            add_row(m_sheet, goal_cells(line, number));
            if (!line.level) continue;
            m_weights.push_back(anchor(Of::CountedWeight, number));
            m_squares.push_back(anchor(Of::WeightSquared, number));
            m_levels.push_back(anchor(Of::WeightedLevel, number));
            m_starts.push_back(anchor(Of::WeightedStart, number));
        }
    }

    void add_t()
    {
        const Data& data = m_contents.data;
        const Anchor now = anchor(Of::GoalsT), before = anchor(Of::GoalsStartT);
        const auto add = [&](std::string title, Cell cell) {
            cell.span = 1;
            add_row(m_sheet, {text_cell(std::move(title), 2), std::move(cell)});
        };
        add(tr("T at the start"),
            named(before, computed(t_of(Formula("SUM({})", {m_starts}), m_weights, m_squares),
                                   decimal_cell(data.goals_baseline_t, 2))));
        add(tr("T now"), named(now, computed(t_of(Formula("SUM({})", {m_levels}), m_weights, m_squares),
                                             decimal_cell(data.goals_t, 2))));
        add(tr("Change of T"),
            computed({"{}-{}", {now, before}}, decimal_cell(data.goals_t_change, 2, true)));
    }

    /// Every rating, oldest first.
    void add_ratings()
    {
        add_space(m_sheet);
        add_line(m_sheet, tr("Ratings of goals"), Role::Heading);
        add_line(
            m_sheet,
            tr("Now counts what stands: the newest rating of each partner, or that of the counselor where it "
               "is as new; of several the lower."),
            Role::Note);
        add_row(m_sheet,
                {head(tr("Goal")), head(tr("Rated by")), number_head(tr("Day")), number_head(tr("Level"))});
        std::size_t number = 0;
        for (const GoalLine& line : m_contents.data.goals) {
            ++number;
            for (std::size_t i = 0; i < line.goal.ratings.size(); ++i) {
                const domain::GoalRating& rating = line.goal.ratings[i];
                if (rating.day > m_contents.request.last_day()) continue;
                add_row(m_sheet, {text_cell(line.goal.title), text_cell(rater_name(rating.rated_by)),
                                  day_cell(rating.day),
                                  named(anchor(Of::RatedLevel, number, i), level_cell(rating.level))});
            }
        }
    }

    void add_over_time()
    {
        const auto& points = m_contents.data.goals_over_time;
        if (points.empty()) return;
        add_space(m_sheet);
        add_line(m_sheet, tr("Goal attainment over time"), Role::Heading);
        add_row(m_sheet, {head(tr("Measure"), 2), number_head(tr("Day")), number_head(tr("Goals rated")),
                          number_head(tr("T"))});
        for (const GoalsPoint& point : points)
            add_row(m_sheet,
                    {text_cell(tr("Goal attainment T"), 2), day_cell(point.day), integer_cell(point.goals),
                     computed(t_on(point.day), decimal_cell(point.t, 2))});
    }

private:
    std::string rater_name(domain::RatedBy rated_by) const
    {
        if (rated_by == domain::RatedBy::Counselor) return tr("counselor");
        return partner_name(m_contents.data.couple, rated_by == domain::RatedBy::A ? Side::A : Side::B);
    }

    /// The lowest of the ratings that stand on that day.
    static Formula level_on(const domain::Goal& goal, std::size_t number, base::Date day)
    {
        Anchors standing;
        for (const std::size_t rating : domain::standing_ratings(goal, day))
            standing.push_back(anchor(Of::RatedLevel, number, rating));
        return over("MIN({})", standing);
    }

    std::vector<Cell> goal_cells(const GoalLine& line, std::size_t number) const
    {
        const domain::Goal& goal = line.goal;
        const auto of = [&](Of what) { return anchor(what, number); };
        const std::optional<double> weight =
            line.level ? std::optional(m_weightless ? 1.0 : goal.weight()) : std::nullopt;
        const auto times = [&](double factor) {
            return weight ? std::optional(*weight * factor) : std::nullopt;
        };
        const Formula counted =
            m_weightless ? Formula("1", {}) : Formula("{}*{}", {of(Of::Importance), of(Of::Difficulty)});
        const Anchor own = of(Of::CountedWeight);
        return {text_cell(goal.title),
                text_cell(owner_name(m_contents.data.couple, goal.owner)),
                day_cell(goal.set_on),
                named(of(Of::Importance), integer_cell(goal.importance)),
                named(of(Of::Difficulty), integer_cell(goal.difficulty)),
                named(own, computed(counted, decimal_cell(weight, 0))),
                named(of(Of::WeightSquared),
                      computed({"{}*{}", {own, own}}, decimal_cell(times(weight.value_or(0)), 0))),
                named(of(Of::Start), level_cell(goal.baseline)),
                named(of(Of::WeightedStart),
                      computed({"{}*{}", {own, of(Of::Start)}}, decimal_cell(times(goal.baseline), 0))),
                named(of(Of::Level), computed(level_on(goal, number, m_contents.request.last_day()),
                                              level_cell(line.level))),
                named(of(Of::WeightedLevel), computed({"{}*{}", {own, of(Of::Level)}},
                                                      decimal_cell(times(line.level.value_or(0)), 0)))};
    }

    static Formula t_of(Formula weighted_levels, const Anchors& weights, const Anchors& squares)
    {
        return {"50+10*({})/SQRT(0.7*SUM({})+0.3*SUM({})^2)", {std::move(weighted_levels), squares, weights}};
    }

    Formula t_on(base::Date day) const
    {
        Anchors weights, squares;
        std::vector<const GoalLine*> rated;
        Formula sum;
        std::size_t number = 0;
        for (const GoalLine& line : m_contents.data.goals) {
            ++number;
            const auto level = domain::current_level(line.goal, day);
            if (!level) continue;
            rated.push_back(&line);
            weights.push_back(anchor(Of::CountedWeight, number));
            squares.push_back(anchor(Of::WeightSquared, number));
            Formula part("{}*{}", {weights.back(), level_on(line.goal, number, day)});
            sum = sum ? Formula("{}+{}", {sum, part}) : part;
        }
        // The weights above are those that count now.
        if (!sum || all_weigh_nothing(rated) != m_weightless) return {};
        return t_of(sum, weights, squares);
    }

    Sheet& m_sheet;
    const Contents& m_contents;
    std::vector<const GoalLine*> m_rated;
    bool m_weightless = false;
    Anchors m_weights, m_squares, m_levels, m_starts;
};

} // namespace

void add_goal_attainment(Sheet& sheet, const Contents& contents)
{
    if (contents.data.goals.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("Goal attainment T"), Role::Heading);
    add_line(sheet,
             tr("T = 50 + 10 x sum of (weight x level) / square root of (0.7 x sum of squared weights + 0.3 "
                "x square "
                "of the sum of weights), over the rated goals. Weight: importance x difficulty, or 1 for "
                "each when "
                "all are 0."),
             Role::Note);
    add_row(sheet, {head(tr("Goal")), head(tr("Owner")), number_head(tr("Set on")),
                    number_head(tr("Importance")), number_head(tr("Difficulty")), number_head(tr("Weight")),
                    number_head(tr("Weight squared")), number_head(tr("At start")),
                    number_head(tr("x weight")), number_head(tr("Now")), number_head(tr("x weight"))});
    Attainment attainment(sheet, contents);
    attainment.add_goals();
    attainment.add_t();
    attainment.add_ratings();
    attainment.add_over_time();
}

} // namespace rekindle::report

// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/calculations.h"
#include "report/blocks/keying.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using Of = Anchor::Of;

/// Items of a scale that are added up in the same way.
struct Alike {
    double weight = 1;
    bool turned = false; ///< the other way round than on the sheet of answers
    std::optional<domain::Range> range;
    Anchors cells;

    bool is_like(const Alike& other) const
    {
        return weight == other.weight && turned == other.turned && range == other.range;
    }
};

std::vector<Alike> alike_items(const domain::Scale& scale, const FilledForm& form,
                               const std::map<std::string_view, GivenPoints>& given, const Keying& keying)
{
    std::vector<Alike> all;
    for (const domain::ScaleItem& part : scale.items) {
        const auto found = given.find(part.link_id);
        const Keying::Entry* const keyed = keying.find(part.link_id);
        if (found == given.end() || keyed == nullptr) continue;
        Alike one{part.weight, part.reversed != keyed->reversed, keyed->range, {}};
        const auto same = std::ranges::find_if(all, [&](const Alike& each) { return each.is_like(one); });
        Alike& of = same == all.end() ? all.emplace_back(std::move(one)) : *same;
        of.cells.push_back(
            anchor(Of::KeyedPoints, static_cast<std::size_t>(form.number), found->second.answers.front()));
    }
    return all;
}

Formula added(std::vector<Formula> parts)
{
    Formula sum = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) sum = Formula("{}+{}", {sum, std::move(parts[i])});
    return sum;
}

Formula added(const std::vector<Alike>& all, const auto& term)
{
    std::vector<Formula> parts;
    for (const Alike& each : all) parts.push_back(term(each));
    return added(std::move(parts));
}

Formula sum_of(const Alike& of)
{
    if (of.turned && of.range)
        return {"{}*({}*COUNT({})-SUM({}))",
                {of.weight, of.range->least + of.range->most, of.cells, of.cells}};
    return of.weight == 1 ? Formula("SUM({})", {of.cells}) : Formula("{}*SUM({})", {of.weight, of.cells});
}

/// Weighted points above the lowest there are.
Formula above_of(const Alike& of)
{
    if (of.turned) return {"{}*({}*COUNT({})-SUM({}))", {of.weight, of.range->most, of.cells, of.cells}};
    return {"{}*(SUM({})-{}*COUNT({}))", {of.weight, of.cells, of.range->least, of.cells}};
}

Formula span_of(const Alike& of)
{
    return {"{}*COUNT({})", {of.weight * (of.range->most - of.range->least), of.cells}};
}

Formula weight_of(const Alike& of)
{
    return {"{}*COUNT({})", {of.weight, of.cells}};
}

/// One scale of one filled form, as a row.
class ScoreRow {
public:
    ScoreRow(const FilledForm& form, const domain::Scale& scale, std::size_t number,
             const std::map<std::string_view, GivenPoints>& given, const Keying& keying)
        : m_form(form),
          m_scale(scale),
          m_number(number),
          m_score(form.scores[number]),
          m_alike(alike_items(scale, form, given, keying))
    {
        m_needed = domain::answers_needed(scale, m_score.of);
        m_one_weight = std::ranges::all_of(scale.items, [&](const domain::ScaleItem& part) {
            return part.weight == scale.items.front().weight;
        });
    }

    std::vector<Cell> cells(const std::string& title, const std::string& partner) const
    {
        const bool has_score = m_score.score && !m_alike.empty();
        const int decimals = m_scale.rule == domain::Rule::Mean ? 2 : is_whole(m_score.score) ? 0 : 1;
        std::vector<Cell> row{text_cell(title), text_cell(partner), day_cell(m_form.day),
                              integer_cell(m_form.number)};
        Cell answered = integer_cell(m_score.answered), sum = points_cell(m_score.raw),
             score = decimal_cell(m_score.score, decimals),
             share = percent_cell(m_score.percent ? std::optional(*m_score.percent / 100) : std::nullopt);
        if (has_score) {
            Anchors all;
            for (const Alike& each : m_alike) all.insert(all.end(), each.cells.begin(), each.cells.end());
            answered = computed({"COUNT({})", {all}}, answered);
            sum = computed(added(m_alike, sum_of), sum);
            score = computed(score_formula(), score);
            if (m_score.percent) share = computed(share_formula(), share);
        } else {
            sum = points_cell({});
        }
        row.push_back(named(of(Of::Answered), answered));
        row.push_back(named(of(Of::ItemsOf), integer_cell(m_score.of)));
        row.push_back(named(of(Of::ItemsNeeded), integer_cell(m_needed)));
        row.push_back(named(of(Of::Sum), sum));
        row.push_back(named(of(Of::Score), score));
        row.push_back(named(of(Of::Share), share));
        row.push_back(text_cell(m_score.prorated ? tr("prorated") : ""));
        row.push_back(text_cell(m_score.score ? band() : m_score.why));
        return row;
    }

private:
    Anchor of(Of what) const { return anchor(what, static_cast<std::size_t>(m_form.number), m_number); }

    static bool is_whole(const std::optional<double>& value)
    {
        return !value || std::abs(*value - std::round(*value)) < 1e-9;
    }

    std::string band() const
    {
        const auto found = std::ranges::find(m_scale.bands, m_score.band, &domain::Band::id);
        return found == m_scale.bands.end() ? std::string() : found->title;
    }

    /// What the sum is multiplied by where answers are missing, or what makes a mean of it.
    Formula filled_up() const
    {
        const bool is_mean = m_scale.rule == domain::Rule::Mean;
        if (m_one_weight && !is_mean) return {"{}*{}/{}", {of(Of::Sum), of(Of::ItemsOf), of(Of::Answered)}};
        if (m_one_weight && m_scale.items.front().weight == 1)
            return {"{}/{}", {of(Of::Sum), of(Of::Answered)}};
        const Formula weight = added(m_alike, weight_of);
        if (is_mean) return {"{}/({})", {of(Of::Sum), weight}};
        if (!m_score.prorated) return {"{}", {of(Of::Sum)}};
        return {"{}*{}/({})", {of(Of::Sum), total_weight(), weight}};
    }

    /// Of all items that apply.
    double total_weight() const
    {
        double total = 0;
        for (const domain::ScaleItem& part : m_scale.items) {
            if (std::ranges::any_of(m_form.items, [&](const AnsweredItem& item) {
                    return item.applies && item.link_id == part.link_id;
                }))
                total += part.weight;
        }
        return total;
    }

    Formula score_formula() const
    {
        Formula score = filled_up();
        if (m_scale.multiplier != 1) score = Formula("{}*{}", {score, m_scale.multiplier});
        return {"IF({}<{},\"\",{})", {of(Of::Answered), of(Of::ItemsNeeded), score}};
    }

    Formula share_formula() const
    {
        return {"({})/({})", {added(m_alike, above_of), added(m_alike, span_of)}};
    }

    const FilledForm& m_form;
    const domain::Scale& m_scale;
    std::size_t m_number;
    const domain::ScaleScore& m_score;
    std::vector<Alike> m_alike;
    int m_needed = 1;
    bool m_one_weight = true;
};

} // namespace

void add_scores(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    if (std::ranges::none_of(data.filled, [](const FilledForm& form) { return !form.scores.empty(); }))
        return;
    add_space(sheet);
    add_line(sheet, tr("Scores"), Role::Heading);
    add_line(sheet,
             tr("Points: the answers after keying added up, each times its weight. Score: empty with fewer "
                "answers "
                "than needed; a sum is raised to all items of the scale, a mean divided by those that were "
                "answered."),
             Role::Note);
    const int heads = add_row(
        sheet, {head(tr("Scale")), head(tr("Partner")), number_head(tr("Day")), number_head(tr("Form")),
                number_head(tr("Answered")), number_head(tr("Of")), number_head(tr("Needed")),
                number_head(tr("Points")), number_head(tr("Score")), number_head(tr("% of range")),
                head(tr("Prorated")), head(tr("Band, or why there is none"))});
    const std::vector<Keying> keyings = keyings_of(data.forms);
    for (const FilledForm& form : data.filled) {
        const UsedForm& used = data.forms[form.used];
        const auto given = given_points(form);
        const std::string partner = owner_name(data.couple, form.owner);
        for (std::size_t i = 0; i < form.scores.size(); ++i) {
            const domain::Scale& scale = used.key->scales[i];
            const std::string title =
                scale.title == used.form.title ? scale.title : say("{}: {}", used.form.title, scale.title);
            add_row(sheet, ScoreRow(form, scale, i, given, keyings[form.used]).cells(title, partner));
        }
    }
    sheet.repeat_rows = {heads, heads};
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
}

} // namespace rekindle::report

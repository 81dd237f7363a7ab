// SPDX-License-Identifier: MIT
#include "base/number.h"
#include "base/translate.h"
#include "domain/findings/reliable_change.h"
#include "report/blocks/calculations.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>
#include <map>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;
using Of = Anchor::Of;

/// Finds the cell of the score that a finding rests on.
class ScoreCells {
public:
    explicit ScoreCells(const Data& data) : m_data(data)
    {
        for (const FilledForm& form : data.filled) m_forms.emplace(form.number, &form);
    }

    /// Of nothing where the form is not in this report.
    Anchor of(Of what, const domain::DatedScore& score, const domain::Scale& scale) const
    {
        const auto form = m_forms.find(score.form);
        if (form == m_forms.end()) return {};
        const auto& scales = m_data.forms[form->second->used].key->scales;
        const auto found = std::ranges::find(scales, scale.id, &domain::Scale::id);
        if (found == scales.end()) return {};
        return anchor(what, static_cast<std::size_t>(score.form),
                      static_cast<std::size_t>(found - scales.begin()));
    }

private:
    const Data& m_data;
    std::map<int, const FilledForm*> m_forms;
};

class ChangeRows {
public:
    ChangeRows(Sheet& sheet, const Contents& contents)
        : m_sheet(sheet), m_contents(contents), m_scores(contents.data)
    {
    }

    /// `scale`: its number in the list of spreads.
    void add(const ScaleSeries& series, std::size_t scale, const std::string& title, Side side,
             const domain::Progress& progress)
    {
        if (!progress.change || !progress.baseline || !progress.latest) return;
        const std::size_t number = ++m_number;
        const int decimals = decimals_of(series);
        const Anchor first = anchor(Of::First, number), latest = anchor(Of::Latest, number),
                     change = anchor(Of::Change, number);
        const auto score = [&](Anchor name, const domain::DatedScore& of) {
            const Anchor cell = m_scores.of(Of::Score, of, series.scale);
            return named(
                name, computed(cell ? Formula("{}", {cell}) : Formula(), decimal_cell(of.score, decimals)));
        };
        add_row(m_sheet, {text_cell(title), text_cell(partner_name(m_contents.data.couple, side)),
                          day_cell(progress.baseline->day), day_cell(progress.latest->day),
                          score(first, *progress.baseline), score(latest, *progress.latest),
                          named(change, computed({"{}-{}", {latest, first}},
                                                 decimal_cell(progress.change, decimals, true))),
                          computed({"{}", {anchor(Of::Needed, scale)}}, decimal_cell(progress.threshold, 1)),
                          computed({"{}/{}", {change, anchor(Of::DifferenceError, scale)}},
                                   decimal_cell(progress.reliable_change, 2, true)),
                          text_cell(class_in_words(progress), 3)});
    }

private:
    Sheet& m_sheet;
    const Contents& m_contents;
    ScoreCells m_scores;
    std::size_t m_number = 0;
};

} // namespace

void add_spread(Sheet& sheet, const Contents& contents)
{
    const auto& scales = contents.data.scales;
    if (scales.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("Spread, reliability and what a change needs"), Role::Heading);
    add_line(sheet,
             say("SEM = SD x square root of (1 - reliability). S diff = square root of 2 x SEM. Needed = {} "
                 "x S diff. "
                 "Where SD and reliability come from stands on the sheet of methods.",
                 base::to_text(domain::critical_value)),
             Role::Note);
    add_row(sheet, {head(tr("Scale")), head(tr("Better is")), number_head(tr("No.")),
                    number_head(tr("Cut-off")), number_head(tr("SD")), number_head(tr("Reliability")),
                    number_head(tr("SEM")), number_head(tr("S diff")), number_head(tr("Needed"))});
    add_row(sheet, {text_cell(tr("Critical value, 95 % on both sides"), 8),
                    named(anchor(Of::CriticalValue), decimal_cell(domain::critical_value, 2))});
    std::size_t number = 0;
    for (const ScaleSeries& series : scales) {
        ++number;
        const auto& reference = series.scale.reference;
        const auto error =
            reference ? domain::measurement_error(reference->sd, reference->reliability) : std::nullopt;
        const auto only_with = [&](double domain::MeasurementError::*member) {
            return error ? std::optional((*error).*member) : std::nullopt;
        };
        const Anchor sd = anchor(Of::Sd, number), reliability = anchor(Of::Reliability, number),
                     sem = anchor(Of::MeasurementError, number), s_diff = anchor(Of::DifferenceError, number);
        std::vector<Cell> row{
            text_cell(title_of(series)),
            text_cell(in_words(series.scale.direction)),
            integer_cell(static_cast<int>(number)),
            decimal_cell(series.scale.cutoff ? std::optional(series.scale.cutoff->value) : std::nullopt, 1),
            named(sd, decimal_cell(reference ? std::optional(reference->sd) : std::nullopt, 2)),
            named(reliability,
                  decimal_cell(reference ? std::optional(reference->reliability) : std::nullopt, 2)),
            named(sem, computed({"{}*SQRT(1-{})", {sd, reliability}},
                                decimal_cell(only_with(&domain::MeasurementError::sem), 3))),
            named(s_diff, computed({"SQRT(2)*{}", {sem}},
                                   decimal_cell(only_with(&domain::MeasurementError::s_diff), 3))),
            named(anchor(Of::Needed, number),
                  computed({"{}*{}", {anchor(Of::CriticalValue), s_diff}},
                           decimal_cell(only_with(&domain::MeasurementError::threshold), 3)))};
        add_row(sheet, std::move(row));
    }
}

void add_changes(Sheet& sheet, const Contents& contents)
{
    const auto& scales = contents.data.scales;
    const bool any = std::ranges::any_of(scales, [](const ScaleSeries& series) {
        return std::ranges::any_of(series.partners,
                                   [](const auto& each) { return each.second.progress.change.has_value(); });
    });
    if (!any) return;
    add_space(sheet);
    add_line(sheet, tr("Change"), Role::Heading);
    add_line(sheet, tr("Change = latest - first. RC = change / S diff of the scale."), Role::Note);
    add_row(sheet, {head(tr("Scale")), head(tr("Partner")), number_head(tr("First on")),
                    number_head(tr("Latest on")), number_head(tr("First")), number_head(tr("Latest")),
                    number_head(tr("Change")), number_head(tr("Needed")), number_head(tr("RC")),
                    head(tr("What it comes to"), 3)});
    ChangeRows rows(sheet, contents);
    for (std::size_t i = 0; i < scales.size(); ++i) {
        for (const auto& [side, partner] : scales[i].partners) {
            rows.add(scales[i], i + 1, title_of(scales[i]), side, partner.progress);
            if (partner.episode)
                rows.add(scales[i], i + 1, say("{}, newest episode", title_of(scales[i])), side,
                         *partner.episode);
        }
    }
}

void add_gaps(Sheet& sheet, const Contents& contents)
{
    const auto& scales = contents.data.scales;
    if (std::ranges::none_of(scales, [](const ScaleSeries& series) { return series.gap.has_value(); }))
        return;
    const ScoreCells cells(contents.data);
    add_space(sheet);
    add_line(sheet, tr("Gap between the partners"), Role::Heading);
    add_line(sheet, tr("Score of A - score of B at their latest scores; in percent of the range, too."),
             Role::Note);
    add_row(sheet, {head(tr("Scale"), 2), number_head(tr("Day of A")), number_head(tr("Day of B")),
                    number_head(tr("A")), number_head(tr("B")), number_head(tr("A - B")),
                    number_head(tr("% of range"))});
    for (const ScaleSeries& series : scales) {
        if (!series.gap || series.partners.size() != 2) continue;
        const domain::DatedScore &a = *series.partners.at(Side::A).progress.latest,
                                 &b = *series.partners.at(Side::B).progress.latest;
        const auto of = [&](Of what, const domain::DatedScore& score) {
            return cells.of(what, score, series.scale);
        };
        const int decimals = decimals_of(series);
        add_row(sheet, {text_cell(title_of(series), 2), day_cell(a.day), day_cell(b.day),
                        computed({"{}", {of(Of::Score, a)}}, decimal_cell(a.score, decimals)),
                        computed({"{}", {of(Of::Score, b)}}, decimal_cell(b.score, decimals)),
                        computed({"{}-{}", {of(Of::Score, a), of(Of::Score, b)}},
                                 decimal_cell(series.gap, decimals, true)),
                        computed({"100*({}-{})", {of(Of::Share, a), of(Of::Share, b)}},
                                 decimal_cell(series.gap_percent, 0, true))});
    }
}

} // namespace rekindle::report

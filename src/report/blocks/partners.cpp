// SPDX-License-Identifier: MIT
#include "base/number.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/partner_parts.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

void add_latest(std::vector<Cell>& row, const ScaleSeries& series, Side side, int decimals)
{
    const auto partner = series.partners.find(side);
    const domain::DatedScore none;
    const bool has = partner != series.partners.end() && partner->second.progress.latest;
    const domain::DatedScore& latest = has ? *partner->second.progress.latest : none;
    row.push_back(day_cell(has ? std::optional(latest.day) : std::nullopt));
    row.push_back(decimal_cell(latest.score, decimals));
    row.push_back(percent_cell(latest.percent ? std::optional(*latest.percent / 100) : std::nullopt));
}

/// The largest differences first, of the scales that have a percent of range.
std::string largest_differences(const std::vector<ScaleSeries>& scales)
{
    std::vector<const ScaleSeries*> differing;
    for (const ScaleSeries& series : scales) {
        if (series.gap_percent && std::isfinite(*series.gap_percent) && std::abs(*series.gap_percent) >= 0.5)
            differing.push_back(&series);
    }
    std::stable_sort(differing.begin(), differing.end(), [](const ScaleSeries* x, const ScaleSeries* y) {
        return std::abs(*x->gap_percent) > std::abs(*y->gap_percent);
    });
    // Three, and whatever ties with the third as shown; of very many the rest is counted.
    constexpr std::size_t usual = 3, most = 8;
    const auto size_shown = [&](std::size_t i) {
        return base::rounded(std::abs(*differing[i]->gap_percent), 0);
    };
    std::size_t shown = std::min(usual, differing.size());
    while (shown < differing.size() && size_shown(shown) == size_shown(usual - 1)) ++shown;
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(shown, most); ++i)
        words.push_back(
            say("{} {}", differing[i]->scale.title, base::to_text(*differing[i]->gap_percent, 0, true)));
    if (shown > most) words.push_back(say("and {} more as large as the last", shown - most));
    return base::joined(words, ", ");
}

/// As it stood when each partner had filled it once.
ScaleSeries at_first(ScaleSeries series)
{
    for (auto& [side, partner] : series.partners) partner.progress.latest = partner.progress.baseline;
    series.agreement = series.first_agreement;
    series.gap_percent.reset();
    const auto a = series.partners.find(Side::A), b = series.partners.find(Side::B);
    if (a == series.partners.end() || b == series.partners.end()) return series;
    series.gap = domain::gap(a->second.progress, b->second.progress);
    const auto &of_a = a->second.progress.latest, &of_b = b->second.progress.latest;
    if (of_a && of_b && of_a->percent && of_b->percent) series.gap_percent = *of_a->percent - *of_b->percent;
    return series;
}

void add_side_by_side(Sheet& sheet, const Contents& contents, const std::vector<ScaleSeries>& scales,
                      bool first)
{
    add_line(sheet, first ? tr("Both partners' first scores") : tr("Both partners' latest scores"),
             Role::Heading);
    if (scales.empty()) {
        add_line(sheet, tr("No questionnaire has been filled in this period yet."), Role::Note);
        return;
    }
    const std::string largest = largest_differences(scales);
    if (!largest.empty())
        add_line(sheet, say("Largest differences, A − B in percent of the range: {}.", largest), Role::Plain);
    add_row(sheet,
            {head("", 3), span_head(partner_name(contents.data.couple, Side::A), 3),
             span_head(partner_name(contents.data.couple, Side::B), 3), span_head(tr("Difference"), 4)});
    add_row(sheet, {head(tr("Scale")), head(tr("Domain")), head(tr("Better is")), number_head(tr("On")),
                    number_head(tr("Score")), number_head(tr("% of range")), number_head(tr("On")),
                    number_head(tr("Score")), number_head(tr("% of range")), number_head(tr("A − B")),
                    number_head(tr("Size")), number_head(tr("A − B in %")), head(tr("Measured"))});
    const std::string* questionnaire = nullptr;
    for (const ScaleSeries& series : scales) {
        if (questionnaire == nullptr || *questionnaire != series.questionnaire)
            add_line(sheet, series.questionnaire, Role::Group);
        questionnaire = &series.questionnaire;
        const int decimals = decimals_of(series);
        std::vector<Cell> row{text_cell(series.scale.title), text_cell(domain_in_words(series.scale.domain)),
                              text_cell(in_words(series.scale.direction))};
        for (const Side side : domain::both_sides) add_latest(row, series, side, decimals);
        row.push_back(decimal_cell(series.gap, decimals, true));
        row.push_back(
            decimal_cell(series.gap ? std::optional(std::abs(*series.gap)) : std::nullopt, decimals));
        row.push_back(decimal_cell(series.gap_percent, 0, true));
        row.push_back(text_cell(days_apart_in_words(series)));
        add_row(sheet, std::move(row));
    }
    add_line(sheet,
             tr("A difference, not a rank: it says where to ask, not who is right. Empty: no score of one of "
                "them. Days apart: the two scores are not of one day."),
             Role::Note);
    if (first)
        add_line(sheet,
                 tr("As everywhere in this report: the first score of each in this period, whatever was "
                    "filled later."),
                 Role::Note);
}

void add_profiles(Sheet& sheet, const Contents& contents)
{
    if (contents.data.profiles.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("Profiles over the domains, in percent of the range"), Role::Heading);
    add_row(sheet, {head(tr("Questionnaire")), number_head(tr("Domains")), number_head(tr("Mean A − B")),
                    number_head(tr("Mean size")), number_head(tr("Correlation")), head(tr("Note"), 7)});
    for (const Profile& profile : contents.data.profiles) {
        const domain::ProfileDifference& difference = profile.difference;
        add_row(sheet,
                {text_cell(profile.questionnaire), integer_cell(difference.domains),
                 decimal_cell(difference.mean_signed, 1, true), decimal_cell(difference.mean_absolute, 1),
                 decimal_cell(difference.correlation, 2, true),
                 text_cell(difference.correlation
                               ? ""
                               : tr("no correlation: it needs five domains and profiles that vary"),
                           7)});
    }
}

void add_agreement(Sheet& sheet, const std::vector<ScaleSeries>& scales, bool first)
{
    add_space(sheet);
    add_line(sheet, tr("The same items, answered by both"), Role::Heading);
    if (std::none_of(scales.begin(), scales.end(),
                     [](const ScaleSeries& series) { return series.agreement.has_value(); })) {
        add_line(sheet,
                 tr("There is no questionnaire with items from 1 to 5 that both partners have answered in "
                    "this period yet."),
                 Role::Note);
        return;
    }
    add_row(sheet, {head(tr("Scale")), number_head(tr("Items")), number_head(tr("A's form")),
                    number_head(tr("B's form")), number_head(tr("Both positive")),
                    number_head(tr("Both negative")), number_head(tr("Opposite")),
                    number_head(tr("Positive, unsure")), number_head(tr("Negative, unsure")),
                    number_head(tr("Both unsure")), number_head(tr("Left out")), number_head(tr("PCA"))});
    for (const ScaleSeries& series : scales) {
        if (!series.agreement) continue;
        const domain::Agreement& counts = series.agreement->counts;
        std::vector<Cell> row{text_cell(title_of(series)), integer_cell(series.agreement->items),
                              day_cell(series.agreement->day_a), day_cell(series.agreement->day_b)};
        for (const int count :
             {counts.pp, counts.nn, counts.np, counts.pu, counts.nu, counts.uu, counts.excluded})
            row.push_back(integer_cell(count));
        row.push_back(percent_cell(counts.pca ? std::optional(*counts.pca / 100) : std::nullopt));
        add_row(sheet, std::move(row));
    }
    add_line(sheet,
             say("{} Positive: the good side of the item (4 or 5 of 5 after turning), "
                 "unsure: the middle. Both negative: a concern they share. PCA: both positive, of the items "
                 "both answered. With few items these counts give answers away: for the counselor only.",
                 first ? tr("Items of the first forms.") : tr("Items of the latest forms.")),
             Role::Note);
}

} // namespace

Sheet partners_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{22, 34}, {9, 14},  {12, 13}, {12, 13}, {10, 12}, {11, 12}, {12, 13},
                     {10, 12}, {11, 12}, {10, 12}, {10, 11}, {12, 13}, {10, 13}};
    add_top(sheet, contents, block);
    sheet.freeze_rows = 2;
    sheet.repeat_rows = {0, 2};
    add_space(sheet);
    if (block.first) {
        std::vector<ScaleSeries> scales;
        std::ranges::transform(contents.data.scales, std::back_inserter(scales), at_first);
        add_side_by_side(sheet, contents, scales, true);
        add_agreement(sheet, scales, true);
        return sheet;
    }
    add_side_by_side(sheet, contents, contents.data.scales, false);
    add_profiles(sheet, contents);
    add_agreement(sheet, contents.data.scales, false);
    add_perceptions(sheet, contents);
    add_space(sheet);
    add_kept_by_partner(sheet, contents);
    add_both_logs(sheet, contents);
    add_who_began(sheet, contents);
    return sheet;
}

} // namespace rekindle::report

// SPDX-License-Identifier: MIT
#include "cli/commands/progress_text.h"

#include "base/number.h"
#include "base/plural.h"
#include "base/translate.h"
#include "report/blocks/words.h"
#include "report/cells.h"
#include "report/text/document_text.h"

#include <algorithm>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using domain::Side;
using namespace report; // cells and their words

void add_change(Sheet& sheet, const std::string& name, const ScaleSeries& series,
                const domain::Progress& progress, std::size_t forms)
{
    const int decimals = decimals_of(series);
    const auto& baseline = progress.baseline;
    const auto& latest = progress.change ? progress.latest : std::nullopt;
    std::string words;
    if (progress.change)
        words = say("{}; {}", way_in_words(progress, series.scale.direction), class_in_words(progress));
    else
        words = baseline ? tr("one score") : tr("no score");
    const std::string scored = say("{} of {}", progress.measurements, forms);
    add_row(sheet, {text_cell("  " + name), day_cell(baseline ? std::optional(baseline->day) : std::nullopt),
                    decimal_cell(baseline ? baseline->score : std::nullopt, decimals),
                    day_cell(latest ? std::optional(latest->day) : std::nullopt),
                    decimal_cell(latest ? latest->score : std::nullopt, decimals),
                    decimal_cell(progress.change, decimals, true), word_cell(scored), text_cell(words)});
}

std::string overlap_in_words(const std::string& name, const domain::PhaseComparison& phases)
{
    if (!phases.overlap)
        return base::say_of(phases.baseline,
                            "{}: {} point in the baseline phase, {} later; an index needs {} in each.",
                            "{}: {} points in the baseline phase, {} later; an index needs {} in each.", name,
                            phases.baseline, phases.later, domain::fewest_points);
    return say("{}: {} points in the baseline phase, {} later: NAP {}, Tau {}, Tau-U {}, PND {}%.", name,
               phases.baseline, phases.later, base::to_text(phases.overlap->nap, 2),
               base::to_text(phases.overlap->tau, 2), base::to_text(phases.overlap->tau_u, 2),
               base::to_text(100 * phases.overlap->pnd, 0));
}

std::string agreement_in_words(const ScaleSeries::AgreementOn& agreement)
{
    const domain::Agreement& counts = agreement.counts;
    const std::string pca = counts.pca ? base::to_text(*counts.pca, 0) + "%" : std::string(no_value);
    return base::say_of(
        agreement.items,
        "Agreement: PCA {} over {} of {} item. Both positive {}, both negative {}, opposite {}, one unsure "
        "{}, both unsure {}.",
        "Agreement: PCA {} over {} of {} items. Both positive {}, both negative {}, opposite {}, one unsure "
        "{}, both unsure {}.",
        pca, agreement.items - counts.excluded, agreement.items, counts.pp, counts.nn, counts.np,
        counts.pu + counts.nu, counts.uu);
}

void add_scale(Sheet& sheet, const ProgressShown& found, const ScaleSeries& series, Shown how_much)
{
    add_row(sheet, {{say("{} ({} is better)", series.scale.title, report::in_words(series.scale.direction)),
                     Role::Group, Emphasis::None, 8}});
    for (const auto& [side, partner] : series.partners) {
        const std::string name = partner_name(found.couple, side);
        add_change(sheet, name, series, partner.progress, partner.scores.size());
        if (partner.episode && how_much == Shown::Everything)
            add_change(sheet, tr("in the newest episode"), series, *partner.episode,
                       static_cast<std::size_t>(partner.episode->measurements));
    }
    if (series.partners.size() == 2)
        add_row(sheet, {text_cell(tr("  A − B")), text_cell(""), text_cell(""), text_cell(""),
                        decimal_cell(series.gap, decimals_of(series), true), text_cell(""), text_cell(""),
                        text_cell(days_apart_in_words(series))});
}

/// What does not fit beside the numbers.
void add_words_on(Sheet& sheet, const ProgressShown& found, const ScaleSeries& series)
{
    std::vector<std::string> lines;
    for (const auto& [side, partner] : series.partners) {
        if (partner.phases)
            lines.push_back(overlap_in_words(partner_name(found.couple, side), *partner.phases));
    }
    if (series.agreement) lines.push_back(agreement_in_words(*series.agreement));
    if (lines.empty()) return;
    add_space(sheet);
    add_line(sheet, say("{}:", title_of(series)), Role::Plain);
    for (const std::string& line : lines) add_line(sheet, "- " + line, Role::Plain);
}

void add_profiles(Sheet& sheet, const ProgressShown& found)
{
    for (const Profile& profile : found.answers.profiles) {
        const auto domains = std::ranges::count_if(found.answers.scales, [&](const ScaleSeries& series) {
            return series.questionnaire == profile.questionnaire && !series.scale.domain.empty();
        });
        const domain::ProfileDifference& difference = profile.difference;
        add_space(sheet);
        add_line(
            sheet,
            base::say_of(
                domains,
                "{}, both profiles over {} of {} domain: {} % of the range apart on average, correlation "
                "{}.",
                "{}, both profiles over {} of {} domains: {} % of the range apart on average, correlation "
                "{}.",
                profile.questionnaire, difference.domains, domains,
                base::to_text(difference.mean_absolute, 1),
                difference.correlation ? base::to_text(*difference.correlation, 2) : std::string(no_value)),
            Role::Plain);
    }
}

/// "correlation 0.69, 1.00 points apart on average, over 5 of 6 items".
std::string nearness_in_words(const domain::Nearness& nearness, int of)
{
    return base::say_of(
        of, "correlation {}, {} points apart on average, over {} of {} item",
        "correlation {}, {} points apart on average, over {} of {} items",
        nearness.correlation ? base::to_text(*nearness.correlation, 2) : std::string(no_value),
        nearness.mean_absolute ? base::to_text(*nearness.mean_absolute, 2) : std::string(no_value),
        nearness.items, of);
}

void add_perceptions(Sheet& sheet, const ProgressShown& found)
{
    for (const PerceptionLine& line : found.answers.perceptions) {
        const domain::Perception& perception = line.found;
        add_space(sheet);
        add_line(sheet,
                 say("{}, guesses of {} on {}:", line.questionnaire, partner_name(found.couple, line.side),
                     base::to_text(line.day)),
                 Role::Plain);
        if (line.other_day) {
            add_line(sheet,
                     say("- beside the other's own answers of {}: {}", base::to_text(*line.other_day),
                         nearness_in_words(perception.accuracy, perception.of)),
                     Role::Plain);
            add_line(sheet,
                     say("- guess less answer on average: {} points",
                         perception.bias ? base::to_text(*perception.bias, 2, true) : std::string(no_value)),
                     Role::Plain);
        }
        add_line(sheet,
                 say("- beside the own answers (assumed similarity): {}",
                     nearness_in_words(perception.similarity, perception.of)),
                 Role::Plain);
    }
}

void add_top(Sheet& sheet, const ProgressShown& found, const std::optional<Side>& only)
{
    const std::string who =
        only ? partner_name(found.couple, *only)
             : say("{} and {}", partner_name(found.couple, Side::A), partner_name(found.couple, Side::B));
    add_line(sheet, say("{}: {}", found.couple.code, who), Role::Title);
    std::string words = say("As of {}. Sessions: {}.", base::to_text(found.as_of), found.sessions.size());
    if (found.answers.last_baseline_day)
        words = say("{} Baseline phase until {}.", words, base::to_text(*found.answers.last_baseline_day));
    if (found.answers.episodes.size() > 1)
        words = say("{} Episodes: {}, the newest from {}.", words, found.answers.episodes.size(),
                    base::to_text(found.answers.episodes.back().from));
    add_line(sheet, words, Role::Plain);
}

void add_alerts(Sheet& sheet, const ProgressShown& found)
{
    if (found.answers.alerts.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("Alerts raised by answers"), Role::Heading);
    for (const AlertLine& alert : found.answers.alerts)
        add_line(sheet,
                 say("- {}, {}: {} (severity {}, class {}), in {}", base::to_text(alert.day),
                     partner_name(found.couple, alert.side), alert.title, report::in_words(alert.severity),
                     report::in_words(alert.visibility), alert.questionnaire),
                 Role::Plain);
    add_line(sheet, tr("A prompt to talk, not a diagnosis. For the counselor only."), Role::Note);
}

} // namespace

void add_scores(Sheet& sheet, const ProgressShown& found, Shown how_much)
{
    const std::vector<ScaleSeries>& scales = found.answers.scales;
    for (std::size_t first = 0; first < scales.size();) {
        std::size_t end = first;
        while (end < scales.size() && scales[end].questionnaire == scales[first].questionnaire) ++end;
        add_space(sheet);
        add_line(sheet, scales[first].questionnaire, Role::Heading);
        add_row(sheet, {head(tr("Scale")), number_head(tr("First")), number_head(""),
                        number_head(tr("Latest")), number_head(""), number_head(tr("Change")),
                        span_head(tr("Scored"), 1), head(tr("What it comes to"))});
        for (std::size_t i = first; i < end; ++i) add_scale(sheet, found, scales[i], how_much);
        if (how_much == Shown::Everything) {
            for (std::size_t i = first; i < end; ++i) add_words_on(sheet, found, scales[i]);
        }
        first = end;
    }
    add_profiles(sheet, found);
}

std::string in_words(const ProgressShown& found, const std::optional<Side>& only, Shown how_much)
{
    if (found.answers.scales.empty() && found.answers.perceptions.empty() && found.answers.alerts.empty() &&
        found.homework.lines.empty() && found.goals.goals.empty())
        return say("There is nothing to show about {} up to {}: no answers, no homework, no goals.",
                   found.couple.code, base::to_text(found.as_of));
    Sheet sheet;
    sheet.columns.resize(9);
    add_top(sheet, found, only);
    add_alerts(sheet, found);
    add_scores(sheet, found, how_much);
    if (how_much == Shown::Everything) add_perceptions(sheet, found);
    add_homework(sheet, found, how_much);
    add_goals(sheet, found, how_much);
    if (how_much == Shown::Everything && !found.answers.limits.empty()) {
        add_space(sheet);
        add_line(sheet, tr("What could not be computed"), Role::Heading);
        for (const std::string& limit : found.answers.limits) add_line(sheet, "- " + limit, Role::Plain);
    }
    if (how_much == Shown::TheShortOfIt) {
        add_space(sheet);
        add_line(
            sheet,
            found.one_scale
                ? tr("With --all also phases, episodes, agreement, and what could not be computed.")
                : tr("With --all also phases, episodes, agreement, guesses about each other, each piece of "
                     "homework, both logs, ratings, T over time, and what could not be computed."),
            Role::Note);
    }
    return sheet_text(sheet);
}

} // namespace rekindle::cli

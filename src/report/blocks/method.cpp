// SPDX-License-Identifier: MIT
#include "base/number.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/findings/reliable_change.h"
#include "report/blocks/blocks.h"
#include "report/blocks/method_request.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

std::string found_by(const domain::CutOff& cutoff)
{
    if (cutoff.rule.empty()) return cutoff.source;
    if (cutoff.rule == "published") return say("Published: {}", cutoff.source);
    return say("Rule {}: {}", cutoff.rule, cutoff.source);
}

/// How the scores of scales, and their changes, are made.
void add_score_formulas(Sheet& sheet)
{
    const std::string critical = base::to_text(domain::critical_value);
    add_fact(sheet, tr("Score"),
             tr("The points of the answered items added up (sum) or averaged (mean), each times its weight. "
                "A reversed "
                "item counts lowest + highest - points. Some scales multiply the finished score, as their "
                "key says."));
    add_fact(sheet, tr("Missing answers"),
             tr("An unanswered or declined item is missing, never zero. With fewer answers than the scale "
                "needs there "
                "is no score and the cell is empty. With enough, a sum is raised to the full number of items "
                "and marked "
                "\"prorated\", where the scale allows it."));
    add_fact(sheet, tr("Percent of range"),
             tr("100 x (points of the answered items - the lowest these items can come to) / (highest - "
                "lowest they can "
                "come to), each item times its weight."));
    add_fact(sheet, tr("Change"),
             tr("Latest score - first score of the period. (The baseline phase is something else: see "
                "below.)"));
    add_fact(sheet, tr("Reliable change"),
             say("RC = change / (square root of 2 x SEM), SEM = SD x square root of (1 - reliability). A "
                 "change is "
                 "reliable when RC is beyond {} on either side (95 %); \"needed\" is the same in points. "
                 "\"Past the "
                 "cut-off\": the two scores lie on different sides of it, whichever way; it counts only with "
                 "a reliable change.",
                 critical));
    add_fact(sheet, tr("Gap"),
             tr("Score of A - score of B at their latest scores, in points or in percent of the range. A "
                "difference, not a rank."));
}

void add_adherence_formula(Sheet& sheet)
{
    add_fact(sheet, tr("Adherence"),
             tr("(done + 0.5 x partly done) / (occasions with an entry - excused or opted out). Occasions "
                "nobody marked "
                "are counted on their own. Together: an occasion has an entry when both marked it, and the "
                "lesser mark "
                "counts; when one opts out or is excused, both are."));
}

void add_goal_formulas(Sheet& sheet)
{
    add_fact(
        sheet, tr("Goal attainment T"),
        tr("50 + 10 x sum(weight x level) / square root of (0.7 x sum(weight x weight) + 0.3 x sum(weight) x "
           "sum(weight)), over the rated goals. Weight: importance x difficulty; if all are 0, each counts "
           "1. Level: the lower of what stands for the two partners. The newest rating of each stands until "
           "that partner rates again; the counselor's settles what was rated up to its day and stands for "
           "each partner whose goal it is until that partner rates later."));
    add_fact(sheet, tr("Goal steps in time"), tr("Steps done on or before their day / steps due so far."));
}

/// How episodes begin. Days that were named are facts of this report alone, so it must say them.
std::string episodes_in_words(const Request& request)
{
    std::vector<std::string> days;
    for (const base::Date day : request.episodes_marked) days.push_back(base::to_text(day));
    if (days.empty())
        return base::say_of(
            request.episode_gap,
            "After {} day without a session a new episode begins; change is counted from its first "
            "score, too.",
            "After {} days without a session a new episode begins; change is counted from its first "
            "score, too.",
            request.episode_gap);
    return base::say_of(
        request.episode_gap,
        "After {} day without a session a new episode begins, and on {}, as whoever asked for this "
        "report said; that is not kept in the practice. Change is counted from its first score, too.",
        "After {} days without a session a new episode begins, and on {}, as whoever asked for this "
        "report said; that is not kept in the practice. Change is counted from its first score, too.",
        request.episode_gap, base::joined(days, ", "));
}

void add_course_formulas(Sheet& sheet, const Contents& contents)
{
    add_fact(
        sheet, tr("What a change comes to"),
        tr("Recovered: reliably better, and from one side of the cut-off to the other. Improved: reliably "
           "better. Deteriorated: reliably worse. Else no reliable change; when the cut-off was crossed "
           "all the same, that is said on its own."));
    add_fact(sheet, tr("Newest episode"), episodes_in_words(contents.request));
    if (contents.data.episodes.size() > 1)
        add_fact(sheet, tr("Episodes"),
                 say("{}, the newest from {} on.", contents.data.episodes.size(),
                     base::to_text(contents.data.episodes.back().from)));
}

void add_overlap_formula(Sheet& sheet, const Contents& contents)
{
    add_fact(
        sheet, tr("Overlap of the phases"),
        say("The baseline phase ends with {}. NAP: of all pairs of a "
            "baseline and a later point the share in which the later one is better, a tie counts half. "
            "Tau = 2 x NAP - 1. Tau-U: the same pairs, better less worse, less the trend within the "
            "baseline, / (baseline points x later points); it can exceed 1. PND: the share of later "
            "points better than the best of the baseline. All need {} points in each phase; missing ones "
            "are left out.",
            end_of_baseline(contents.request), domain::fewest_points));
}

void add_agreement_formula(Sheet& sheet)
{
    add_fact(
        sheet, tr("Agreement"),
        tr("Items from 1 to 5, each turned so that 4 and 5 are the good side, 3 unsure, 1 and 2 the other. "
           "PCA = both positive / items both answered. An item one of them left out is counted on its "
           "own."));
}

void add_partner_formulas(Sheet& sheet, const Contents& contents)
{
    add_fact(sheet, tr("Profiles"),
             tr("Over the domains both have a percent of range for, each turned so that 100 is the good "
                "end, without the checklists of stressors and signs: mean of A - B, mean of its size, and "
                "Pearson's correlation from five domains on."));
    if (!contents.data.perceptions.empty())
        add_fact(sheet, tr("How each sees the other"),
                 say("Over statements that each rated and guessed of the other, in raw points: Pearson's "
                     "correlation, mean of the size of guess - answer, and mean of guess - answer, with "
                     "the other's answers; the first two with the own answers, too. From {} items on.",
                     domain::fewest_perceived));
}

void add_joint_formulas(Sheet& sheet)
{
    add_fact(sheet, tr("Both logs of joint homework"),
             tr("Over the occasions either marked, less those excused. By both: the lesser mark counts, "
                "none counts as not done. By either: the better mark counts. Logs agree: the same mark "
                "/ occasions both marked."));
    add_fact(
        sheet, tr("Who began"),
        tr("Share of A = (days A began + half of those begun together) / all these days. Days on which the "
           "reports differ are left out."));
}

void add_weekly_target_formula(Sheet& sheet)
{
    add_fact(
        sheet, tr("Weekly target"),
        tr("Over the weeks that are over: the lesser of done and agreed / agreed; a second number counts "
           "what was "
           "done beyond. Half for partly done; excused times are taken off. It says how much of what was "
           "agreed "
           "is reported done: a time nobody marked is not reported, and n of m marked stands beside. Where "
           "nothing was marked there is no share."));
}

void add_result_formulas(Sheet& sheet, const Data& data)
{
    add_fact(
        sheet, tr("Engagement"),
        tr("Adherence x mean of the ratings how well it went / 4. A composite of our own, no known scale."));
    if (!data.hurts.empty())
        add_fact(
            sheet, tr("Hurts"),
            tr("Drop: first intensity - latest. To mind a week: 7 x times counted / days from the start to "
               "the last count."));
}

/// Of what the report shows, and of what there is something to show.
void add_formulas(Sheet& sheet, const Contents& contents)
{
    using enum BlockKind;
    const Data& data = contents.data;
    const auto shows = [&](std::initializer_list<BlockKind> kinds) {
        return has_block(contents.definition, contents.request.audience, kinds);
    };
    const bool scores = !data.scales.empty() || !data.filled.empty(), homework = !data.homework.empty();
    add_line(sheet, tr("How the numbers are made"), Role::Heading);
    add_fact(sheet, tr("Rounding"),
             tr("Numbers are shown rounded and computed from what is behind them: 14.04 - 8.76 is 5.28, and "
                "14.0, 8.8 and 5.3 stand there. A cell of the workbook keeps its number in full."));
    if (scores && shows({Summary, Partners, Trends, Scores, Feedback, Answers})) add_score_formulas(sheet);
    if (scores && shows({Summary, Trends, Scores})) add_course_formulas(sheet, contents);
    if (scores && shows({Trends})) add_overlap_formula(sheet, contents);
    if (scores && shows({Partners, Feedback})) add_agreement_formula(sheet);
    if (scores && shows({Partners})) add_partner_formulas(sheet, contents);
    if (homework && shows({Summary, Partners, Homework, Results, Weeks, Log})) add_adherence_formula(sheet);
    if (homework && shows({Partners})) add_joint_formulas(sheet);
    if (homework && shows({Results, Log})) add_weekly_target_formula(sheet);
    if (homework && shows({Results})) add_result_formulas(sheet, data);
    if (!data.goals.empty() && shows({Summary, Trends, Goals})) add_goal_formulas(sheet);
    if (scores)
        add_fact(sheet, tr("Not of one couple"),
                 tr("Intraclass correlation, Cronbach's alpha and kappa need many couples; they stand in no "
                    "report "
                    "about one."));
}

void add_references(Sheet& sheet, const Contents& contents)
{
    if (contents.data.scales.empty()) return;
    add_space(sheet);
    add_line(sheet, tr("Spread and reliability behind \"reliable change\""), Role::Heading);
    add_row(sheet, {head(tr("Scale")), number_head(tr("SD")), number_head(tr("Reliability")),
                    head(tr("Kind")), head(tr("Population")), head(tr("Source"))});
    for (const ScaleSeries& series : contents.data.scales) {
        if (const auto& reference = series.scale.reference) {
            add_row(sheet, {text_cell(title_of(series)), decimal_cell(reference->sd, 2),
                            decimal_cell(reference->reliability, 2), text_cell(reference->reliability_kind),
                            text_cell(reference->population), text_cell(reference->source)});
        } else {
            add_row(sheet, {text_cell(title_of(series)), text_cell(tr("not known for this scale"), 5)});
        }
    }
    add_space(sheet);
    add_line(sheet, tr("Scales: answers needed, cut-off and bands"), Role::Heading);
    add_row(sheet, {head(tr("Scale")), number_head(tr("Answers needed")), head(tr("Sum or mean")),
                    number_head(tr("Cut-off")), head(tr("Rule and source of the cut-off")),
                    head(tr("Source of the bands"))});
    for (const ScaleSeries& series : contents.data.scales) {
        const domain::Scale& scale = series.scale;
        const auto& cutoff = scale.cutoff;
        add_row(sheet, {text_cell(title_of(series)),
                        word_cell(say("{} of {}", domain::answers_needed(scale), scale.items.size())),
                        text_cell(scale.rule == domain::Rule::Sum ? tr("sum") : tr("mean")),
                        decimal_cell(cutoff ? std::optional(cutoff->value) : std::nullopt, 1),
                        text_cell(cutoff ? found_by(*cutoff) : no_value),
                        text_cell(scale.bands.empty() ? tr("no norms yet") : scale.bands_source)});
    }
}

void add_sources(Sheet& sheet, const Contents& contents)
{
    add_space(sheet);
    add_line(sheet, tr("Questionnaires, keys and templates used"), Role::Heading);
    if (contents.data.sources.empty()) {
        add_line(sheet, tr("None yet."), Role::Note);
        return;
    }
    add_row(sheet, {head(tr("Title")), head(tr("Kind"), 2), head(tr("Version")), head(tr("Id")),
                    head(tr("Licence"))});
    for (const Source& source : contents.data.sources) {
        add_row(sheet, {text_cell(source.title), text_cell(source.kind, 2),
                        text_cell(source.version.empty() ? no_value : source.version), text_cell(source.id),
                        text_cell(source.licence.empty() ? no_value : source.licence)});
    }
}

} // namespace

Sheet method_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{20, 28}, {9, 11}, {12, 14}, {11, 13}, {20, 27}, {20, 27}};
    add_top(sheet, contents, block);
    add_space(sheet);
    add_request(sheet, contents);
    add_sharing(sheet, contents);
    add_space(sheet);
    add_formulas(sheet, contents);
    add_references(sheet, contents);
    add_sources(sheet, contents);
    return sheet;
}

} // namespace rekindle::report

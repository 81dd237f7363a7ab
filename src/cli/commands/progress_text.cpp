// SPDX-License-Identifier: MIT
#include "cli/commands/progress_text.h"

#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/json_of.h"

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using domain::word;

std::string class_in_words(const domain::Progress& progress)
{
    if (progress.change_class == domain::ChangeClass::NotKnown)
        return tr("reliability not known for this scale");
    if (progress.crossed_without_reliable_change())
        return say("{}, but crossed the cut-off {}", word(progress.change_class),
                   progress.crossing == domain::Crossing::ToFunctional ? tr("to the good side")
                                                                       : tr("to the bad side"));
    return std::string(word(progress.change_class));
}

std::string change_in_words(const domain::Progress& progress)
{
    if (!progress.latest) return tr("no score");
    if (!progress.change)
        return say("{} on {}", shown(progress.latest->score), base::to_text(progress.latest->day));
    return say("{} on {}, then {} on {}: change {}, {}", shown(progress.baseline->score),
               base::to_text(progress.baseline->day), shown(progress.latest->score),
               base::to_text(progress.latest->day), shown(progress.change), class_in_words(progress));
}

std::string partner_lines(domain::Side side, const report::ScaleSeries::OnePartner& partner)
{
    std::string lines = say("  partner {}: {}\n", word(side), change_in_words(partner.progress));
    if (partner.episode) lines += say("    this episode: {}\n", change_in_words(*partner.episode));
    if (partner.phases && partner.phases->overlap)
        lines += say("    {} points before, {} after: NAP {}, Tau {}, Tau-U {}, PND {}\n",
                     partner.phases->baseline, partner.phases->later, shown(partner.phases->overlap->nap),
                     shown(partner.phases->overlap->tau), shown(partner.phases->overlap->tau_u),
                     shown(partner.phases->overlap->pnd));
    return lines;
}

std::string scale_lines(const report::ScaleSeries& series)
{
    std::string lines = fmt::format("{}, {}\n", series.questionnaire, series.scale.title);
    for (const auto& [side, partner] : series.partners) lines += partner_lines(side, partner);
    if (series.partners.size() == 2) lines += say("  difference A - B: {}\n", shown(series.gap));
    if (series.agreement) {
        const domain::Agreement& counts = series.agreement->counts;
        lines += say("  agreement: PCA {} %, PP {}, NN {}, NP {}, PU {}, NU {}, UU {}, left out {}\n",
                     shown(counts.pca), counts.pp, counts.nn, counts.np, counts.pu, counts.nu, counts.uu,
                     counts.excluded);
    }
    for (const std::string& limit : series.limits) lines += fmt::format("  {}\n", limit);
    return lines;
}

std::string percent_of(const std::optional<double>& share)
{
    return share ? fmt::format("{} %", shown(100 * *share)) : "-";
}

std::string homework_lines(const report::HomeworkLine& line)
{
    std::string lines;
    const std::string& title = line.assignment.title;
    for (const auto& [side, kept] : line.adherence) {
        if (!kept.value) continue;
        lines += say("{}, partner {}: {} % of {} entries\n", title, word(side), shown(100 * *kept.value),
                     kept.entries);
        if (const auto at = line.weekly_target.find(side); at != line.weekly_target.end())
            lines += say("  weekly target: {}, uncapped {}, entries in {} of {} weeks\n",
                         percent_of(at->second.capped), percent_of(at->second.uncapped),
                         at->second.with_entries, at->second.weeks);
        if (const auto at = line.engagement.find(side); at != line.engagement.end())
            lines += say("  engagement (our composite): {}\n", percent_of(at->second));
    }
    if (line.dyad && line.dyad->strict)
        lines += say("{}, together: both report it {}, either reports it {}, logs agree {} %\n", title,
                     percent_of(line.dyad->strict), percent_of(line.dyad->lenient),
                     shown(line.dyad->log_agreement));
    if (line.initiation && line.initiation->share_a)
        lines += say("{}, who began: A {}, B {}, together {}, reports differ {}\n", title, line.initiation->a,
                     line.initiation->b, line.initiation->together, line.initiation->differing);
    return lines;
}

std::string over_time_lines(const app::HomeworkFindings& homework)
{
    std::string lines;
    for (const report::StageSeries& series : homework.stages) {
        std::vector<std::string> steps;
        for (const report::StagePoint& point : series.points)
            steps.push_back(say("{} on {}", point.index, base::to_text(point.day)));
        lines += say("{}, {} of {}\n", series.homework, base::joined(steps, ", "), series.of);
    }
    for (const report::RatingSeries& series : homework.ratings)
        lines += say("{}, partner {}, {}: {} ratings, {} to {}\n", series.homework, word(series.side),
                     series.title, series.points.size(), shown(series.points.front().value),
                     shown(series.points.back().value));
    for (const report::HurtLine& hurt : homework.hurts) {
        if (hurt.latest || hurt.intrusions_per_week)
            lines +=
                say("{}, partner {}: intensity {} then {}, came to mind {} times a week\n", hurt.homework,
                    word(hurt.side), shown(hurt.first), shown(hurt.latest), shown(hurt.intrusions_per_week));
    }
    return lines;
}

} // namespace

std::string in_words(const ProgressShown& found)
{
    std::string lines;
    for (const report::ScaleSeries& series : found.answers.scales) lines += scale_lines(series);
    for (const report::Profile& profile : found.answers.profiles)
        lines += say("{}, both profiles: {} domains apart by {} % on average, correlation {}\n",
                     profile.questionnaire, profile.difference.domains,
                     shown(profile.difference.mean_absolute), shown(profile.difference.correlation));
    for (const report::HomeworkLine& line : found.homework.lines) lines += homework_lines(line);
    lines += over_time_lines(found.homework);
    for (const report::GoalsPoint& point : found.goals.over_time)
        lines += say("Goals on {}: T {} over {}\n", base::to_text(point.day), shown(point.t), point.goals);
    if (found.goals.steps_kept)
        lines += say("Goal steps done in time: {}\n", percent_of(found.goals.steps_kept));
    return lines.empty() ? tr("Nothing to show yet.") : lines;
}

} // namespace rekindle::cli

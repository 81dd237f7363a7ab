// SPDX-License-Identifier: MIT
#include "app/record.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/crisis_words.h"
#include "cli/commands/json_of.h"
#include "cli/commands/json_of_findings.h"
#include "cli/commands/period_words.h"
#include "cli/commands/progress_text.h"
#include "cli/context.h"

#include <fmt/format.h>

#include <memory>
#include <set>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using domain::Side;
using json::Value;

struct ShowWords {
    std::string couple, partner, scale;
    bool all = false;
    PeriodWords period;
};

std::optional<int> days_apart(const report::ScaleSeries& series)
{
    const auto a = series.partners.find(Side::A), b = series.partners.find(Side::B);
    if (a == series.partners.end() || b == series.partners.end()) return std::nullopt;
    return domain::days_apart(a->second.progress, b->second.progress);
}

/// Keeps the scales with this id or title, in whatever case; names the known ones when there is none.
void keep_scales(std::vector<report::ScaleSeries>& scales, const std::string& wanted,
                 const std::string& couple)
{
    const std::string folded = base::folded(wanted);
    std::vector<std::string> known;
    for (const report::ScaleSeries& series : scales)
        known.push_back(fmt::format("{} ({})", series.scale.id, series.scale.title));
    std::erase_if(scales, [&](const report::ScaleSeries& series) {
        return base::folded(series.scale.id) != folded && base::folded(series.scale.title) != folded;
    });
    if (!scales.empty()) return;
    if (known.empty())
        throw base::Error(base::Trouble::NotFound,
                          say("No answers of couple {} give a scale \"{}\", nor any other.", couple, wanted));
    throw base::Error(base::Trouble::NotFound,
                      say("No answers of couple {} give a scale \"{}\". There are: {}.", couple, wanted,
                          base::joined(known, ", ")));
}

/// For people who asked for one scale: nothing of homework, goals and profiles. An alert is never left out.
ProgressShown scales_alone(ProgressShown found)
{
    std::set<std::string> limits;
    for (const report::ScaleSeries& series : found.answers.scales)
        limits.insert(series.limits.begin(), series.limits.end());
    found.answers.limits.assign(limits.begin(), limits.end());
    found.answers.profiles.clear();
    found.answers.perceptions.clear();
    found.homework = {};
    found.goals = {};
    found.one_scale = true;
    return found;
}

Value scales_json(const std::vector<report::ScaleSeries>& scales, bool both)
{
    Value rows = Value::array();
    for (const report::ScaleSeries& series : scales) {
        Value row = Value::object({{"questionnaire", text(series.questionnaire)},
                                   {"scale", text(series.scale.id)},
                                   {"domain", text(series.scale.domain)}});
        for (const auto& [side, partner] : series.partners)
            row.set(std::string(domain::word(side)), json_of(partner));
        if (both) {
            const auto apart = days_apart(series);
            row.set("gap", number_or_null(series.gap));
            row.set("gap_days_apart", apart ? whole(*apart) : Value());
            row.set("agreement", series.agreement ? json_of(*series.agreement) : Value());
        }
        Value versions = Value::array(), limits = Value::array();
        for (const std::string& version : series.versions) versions.add(text(version));
        for (const std::string& limit : series.limits) limits.add(text(limit));
        row.set("versions", std::move(versions));
        row.set("limits", std::move(limits));
        rows.add(std::move(row));
    }
    return rows;
}

Value json_of(const ProgressShown& found, const std::optional<Side>& only)
{
    Value adherence = Value::array();
    for (const report::HomeworkLine& line : found.homework.lines) adherence.add(adherence_json(line, only));
    return Value::object({{"couple", text(found.couple.code)},
                          {"as_of", day(found.as_of)},
                          {"episodes", list_of(found.answers.episodes)},
                          {"last_baseline_day", day_or_null(found.answers.last_baseline_day)},
                          {"alerts", list_of(found.answers.alerts)},
                          {"scales", scales_json(found.answers.scales, !only)},
                          {"profiles", list_of(found.answers.profiles)},
                          {"perception", list_of(found.answers.perceptions)},
                          {"adherence", std::move(adherence)},
                          {"ratings", list_of(found.homework.ratings)},
                          {"stages", list_of(found.homework.stages)},
                          {"hurts", list_of(found.homework.hurts)},
                          {"goals_t", number_or_null(found.goals.t)},
                          {"goals_baseline_t", number_or_null(found.goals.baseline_t)},
                          {"goals_t_change", number_or_null(found.goals.t_change)},
                          {"goals_over_time", list_of(found.goals.over_time)},
                          {"steps_kept", number_or_null(found.goals.steps_kept)},
                          {"sessions", list_of(found.sessions)}});
}

ProgressShown collect(app::Reading& reading, const app::Period& period)
{
    ProgressShown found;
    found.couple = reading.couple();
    found.as_of = period.as_of;
    found.answers = app::answer_findings(reading, period);
    found.homework = app::homework_findings(reading, period, found.answers.sources);
    found.goals = app::goal_findings(reading, period);
    auto sessions = reading.sessions();
    std::erase_if(sessions, [&](const domain::Session& session) { return session.day > period.as_of; });
    found.sessions = app::session_lines(sessions, found.answers.filled, found.homework.lines);
    return found;
}

void add_show(const Command& progress, Context& context)
{
    const Command command = progress.add_command(
        "show",
        tr("Alerts, scores over time, change, reliable change, gap, agreement, adherence, stages, goals"));
    auto words = std::make_shared<ShowWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--partner", words->partner, tr("A or B; both when left out"));
    const Option scale = command.add_option(
        "--scale", words->scale, tr("Only this scale, by id or title, and nothing of homework and goals"));
    command.add_flag(
        "--all", words->all,
        tr("Everything: phases, episodes, agreement, each piece of homework, ratings, T over time"));
    add_period_options(command, words->period);
    command.callback([words, scale, &context] {
        context.chosen = [words, scale, &context] {
            if (scale.was_said() && base::trimmed(words->scale).empty())
                throw base::Error(base::Trouble::Call, tr("--scale needs the id or title of a scale."));
            std::optional<Side> only;
            if (!words->partner.empty())
                only = word_of("--partner", words->partner, domain::parse_side(words->partner), "A, B");
            const app::Period period = period_from(words->period, context.as_of());
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor), only);
            demand_days_of(reading, couple, period);
            ProgressShown found = collect(reading, period);
            if (!words->scale.empty()) keep_scales(found.answers.scales, words->scale, couple.code);
            practice->audit().record("view", "progress", couple.id.value);
            std::string lines = in_words(words->scale.empty() ? found : scales_alone(found), only,
                                         words->all ? Shown::Everything : Shown::TheShortOfIt);
            if (!found.answers.alerts.empty()) lines += "\n" + crisis_words(*practice);
            context.give(json_of(found, only), lines);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_progress_commands(const Command& root, Context& context)
{
    const Command progress = root.add_command("progress", tr("What moved"));
    progress.require_command();
    add_show(progress, context);
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "app/record.h"
#include "base/error.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/commands/json_of_findings.h"
#include "cli/commands/period_words.h"
#include "cli/commands/progress_text.h"
#include "cli/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using domain::Side;
using json::Value;

struct ShowWords {
    std::string couple, partner, scale;
    PeriodWords period;
};

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
            row.set("gap", number_or_null(series.gap));
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
    return Value::object({{"couple", text(found.couple)},
                          {"as_of", day(found.as_of)},
                          {"episodes", list_of(found.answers.episodes)},
                          {"last_baseline_day", day_or_null(found.answers.last_baseline_day)},
                          {"scales", scales_json(found.answers.scales, !only)},
                          {"profiles", list_of(found.answers.profiles)},
                          {"adherence", std::move(adherence)},
                          {"ratings", list_of(found.homework.ratings)},
                          {"stages", list_of(found.homework.stages)},
                          {"hurts", list_of(found.homework.hurts)},
                          {"goals_t", number_or_null(found.goals.t)},
                          {"goals_over_time", list_of(found.goals.over_time)},
                          {"steps_kept", number_or_null(found.goals.steps_kept)},
                          {"sessions", list_of(found.sessions)}});
}

ProgressShown collect(domain::Practice& practice, const domain::Couple& couple, const app::Period& period)
{
    app::FrozenDefinitions definitions(practice);
    ProgressShown found;
    found.couple = couple.code;
    found.as_of = period.as_of;
    found.answers = app::answer_findings(practice, definitions, couple.id, period);
    found.homework = app::homework_findings(practice, definitions, couple.id, period, found.answers.sources);
    found.goals = app::goal_findings(practice, couple.id, period);
    auto sessions = practice.couples().sessions(couple.id);
    std::erase_if(sessions, [&](const domain::Session& session) { return session.day > period.as_of; });
    found.sessions = app::session_lines(sessions, found.answers.filled, found.homework.lines);
    return found;
}

void add_show(CLI::App& progress, Context& context)
{
    auto* command = progress.add_subcommand(
        "show", tr("Scores over time, change, reliable change, gap, agreement, adherence, stages, goals"));
    auto words = std::make_shared<ShowWords>();
    command->add_option("--couple", words->couple, tr("Code or id"))->required();
    command->add_option("--partner", words->partner, tr("A or B; both when left out"));
    command->add_option("--scale", words->scale, tr("Only this scale"));
    add_period_options(*command, words->period);
    command->callback([words, &context] {
        context.chosen = [words, &context] {
            std::optional<Side> only;
            if (!words->partner.empty())
                only = word_of("--partner", words->partner, domain::parse_side(words->partner), "A, B");
            app::Period period = period_from(words->period, context.as_of());
            period.only = only;
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            ProgressShown found = collect(*practice, couple, period);
            if (!words->scale.empty()) {
                std::erase_if(found.answers.scales, [&](const report::ScaleSeries& series) {
                    return series.scale.id != words->scale;
                });
                if (found.answers.scales.empty())
                    throw base::Error(
                        base::Trouble::NotFound,
                        say("No answers of couple {} give a scale \"{}\".", couple.code, words->scale));
            }
            practice->audit().record("view", "progress", couple.id.value);
            context.give(json_of(found, only), in_words(found));
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_progress_commands(CLI::App& root, Context& context)
{
    auto* progress = root.add_subcommand("progress", tr("What moved"));
    progress->require_subcommand(1);
    add_show(*progress, context);
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "app/findings.h"
#include "app/goals.h"
#include "app/record.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"
#include "forms/homework/goal_file.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct GoalWords {
    std::string couple, goal, file, day, by, status, reason;
    int step = 0, level = 0;
};

void add_reason(const Command& command, GoalWords& words)
{
    command.add_option("--reason", words.reason,
                       tr("Why what is completed is changed, in words; what it said is kept"));
}

/// A goal command about one goal: its words, the couple and goal options.
std::shared_ptr<GoalWords> about_a_goal(const Command& command)
{
    auto words = std::make_shared<GoalWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--goal", words->goal, tr("Number in \"goal list\", or id")).required();
    command.add_option("--day,--on", words->day, tr("YYYY-MM-DD; today when left out"));
    add_reason(command, *words);
    return words;
}

base::Date day_or_today(const GoalWords& words, const Context& context)
{
    return words.day.empty() ? context.as_of() : day_of("--day", words.day);
}

void add_add(const Command& goal, Context& context)
{
    const Command command = goal.add_command("add", tr("A goal with its five levels and steps"));
    auto words = std::make_shared<GoalWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--day,--on", words->day, tr("The day it was set; today when left out"));
    command.add_option("file", words->file, tr("The goal (docs/homework-format.md)")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            auto read = forms::read_goal_file(base::read_file(words->file));
            if (!read.goal)
                throw base::Error(tr("The goal was not added; nothing was changed."), words->file,
                                  std::move(read.problems));
            const base::Date on = day_or_today(*words, context);
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto added = app::add_goal(*practice, couple, *read.goal, on, context.as_of());
            context.give(json_of(added),
                         base::say_of(added.steps.size(), "Goal \"{}\" with {} step.",
                                      "Goal \"{}\" with {} steps.", added.title, added.steps.size()));
            return ExitCode::Done;
        };
    });
}

void add_step(const Command& goal, Context& context)
{
    const Command command = goal.add_command("step", tr("What became of a step"));
    auto words = about_a_goal(command);
    command.add_option("--step", words->step, tr("Its number")).required();
    command.add_option("--status", words->status, tr("open, done, partial or blocked")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto status = word_of("--status", words->status, domain::parse_step_status(words->status),
                                        "open, done, partial, blocked");
            const base::Date on = day_or_today(*words, context);
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto found = app::goal_called(*practice, couple, words->goal);
            const auto step =
                app::set_step(*practice, found, words->step, status, on, context.as_of(), words->reason);
            context.give(json::Value::object(
                             {{"number", whole(step.number)}, {"status", text(domain::word(step.status))}}),
                         say("Step {} of \"{}\": {}.", step.number, found.title, domain::word(step.status)));
            return ExitCode::Done;
        };
    });
}

void add_rate(const Command& goal, Context& context)
{
    const Command command = goal.add_command("rate", tr("The level reached, -2 to 2"));
    auto words = about_a_goal(command);
    command.add_option("--by", words->by, tr("A, B or counselor")).required();
    command.add_option("--level", words->level, tr("-2 much less than expected ... 2 much more")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto by = word_of("--by", words->by, domain::parse_rated_by(words->by), "A, B, counselor");
            const base::Date on = day_or_today(*words, context);
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto found = app::goal_called(*practice, couple, words->goal);
            app::rate_goal(*practice, found, {on, by, words->level}, context.as_of(), words->reason);
            context.give(
                json::Value::object({{"level", whole(words->level)}}),
                say("\"{}\" rated {} by {} on {}.", found.title, words->level, words->by, base::to_text(on)));
            return ExitCode::Done;
        };
    });
}

void add_set_right(const Command& goal, Context& context)
{
    const Command command =
        goal.add_command("set-right", tr("The words of a goal and of its steps as they should be"));
    auto words = std::make_shared<GoalWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--goal", words->goal, tr("Number in \"goal list\", or id")).required();
    command.add_option("file", words->file, tr("All of the goal (docs/homework-format.md)")).required();
    add_reason(command, *words);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            auto read = forms::read_goal_file(base::read_file(words->file));
            if (!read.goal)
                throw base::Error(tr("The goal was not changed."), words->file, std::move(read.problems));
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto found = app::goal_called(*practice, couple, words->goal);
            app::set_goal_right(*practice, found, *read.goal, words->reason);
            const auto now = app::goal_called(*practice, couple, found.id.value);
            context.give(json_of(now), say("The goal is now \"{}\".", now.title));
            return ExitCode::Done;
        };
    });
}

std::string in_words(const report::GoalLine& line, std::size_t number)
{
    const domain::Goal& goal = line.goal;
    std::string result =
        say("{}  {}: level {}, steps done {} of {}\n", number, goal.title,
            line.level ? std::to_string(*line.level) : "-", line.steps_done, goal.steps.size());
    for (const domain::GoalStep& step : goal.steps)
        result += say("   step {}, {}, by {}: {} ({})\n", step.number, domain::word(step.owner),
                      base::to_text(step.due), step.title, domain::word(step.status));
    return result;
}

void add_list(const Command& goal, Context& context)
{
    const Command command =
        goal.add_command("list", tr("Goals with steps and levels, and T over those that are rated"));
    auto code = std::make_shared<std::string>();
    command.add_option("--couple", *code, tr("Code or id")).required();
    command.callback([code, &context] {
        context.chosen = [code, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, *code);
            app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor));
            const auto found = app::goal_findings(reading, {{}, context.as_of()});
            json::Value rows = json::Value::array();
            std::string lines;
            for (std::size_t i = 0; i < found.goals.size(); ++i) {
                json::Value row = json_of(found.goals[i].goal);
                row.set("level", found.goals[i].level ? whole(*found.goals[i].level) : json::Value());
                rows.add(std::move(row));
                lines += in_words(found.goals[i], i + 1);
            }
            lines += found.goals.empty() ? tr("No goals yet. \"goal add\" or a goal plan sets the first.")
                                         : say("T {} (at the start {}, change {})", shown(found.t),
                                               shown(found.baseline_t), shown(found.t_change));
            practice->audit().record("view", "goal", couple.id.value);
            context.give(json::Value::object({{"goals", std::move(rows)},
                                              {"t", number_or_null(found.t)},
                                              {"baseline_t", number_or_null(found.baseline_t)},
                                              {"t_change", number_or_null(found.t_change)}}),
                         lines);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_goal_commands(const Command& root, Context& context)
{
    const Command goal = root.add_command("goal", tr("Goal attainment scaling"));
    goal.require_command();
    add_add(goal, context);
    add_step(goal, context);
    add_rate(goal, context);
    add_set_right(goal, context);
    add_list(goal, context);
    add_print_goal_command(goal, context);
}

} // namespace rekindle::cli

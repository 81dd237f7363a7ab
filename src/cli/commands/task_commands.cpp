// SPDX-License-Identifier: MIT
#include "app/couple_stage.h"
#include "app/record.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/crisis_words.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <algorithm>
#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

json::Value json_of(const app::Task& task)
{
    return json::Value::object({{"name", text(task.name)},
                                {"partner", task.side ? text(domain::word(*task.side)) : json::Value()},
                                {"words", text(task.words)},
                                {"urgent", json::Value::boolean(task.urgent)},
                                {"may_be_done", json::Value::boolean(task.may_be_done)},
                                {"due", day_or_null(task.due)}});
}

std::string in_words(const std::vector<app::Task>& tasks, const std::string& before)
{
    std::string lines;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        lines += say("{}{}  {}{}", before, i + 1, tasks[i].urgent ? tr("! ") : "", tasks[i].words);
        if (tasks[i].due) lines += say(" (due {})", base::to_text(*tasks[i].due));
        lines += "\n";
    }
    return lines;
}

void add_list(const Command& task, Context& context)
{
    const Command command = task.add_command("list", tr("What is to be done; for the counselor alone"));
    auto couple_word = std::make_shared<std::string>();
    command.add_option("--couple", *couple_word, tr("Code or id; all couples when left out"));
    command.callback([couple_word, &context] {
        context.chosen = [couple_word, &context] {
            const auto practice = context.open();
            std::vector<domain::Couple> couples;
            if (couple_word->empty())
                couples = practice->couples().all();
            else
                couples.push_back(app::couple_called(*practice, *couple_word));
            json::Value rows = json::Value::array();
            std::string lines;
            bool urgent = false;
            for (const domain::Couple& couple : couples) {
                if (couple_word->empty() && domain::is_closed(couple.status)) continue;
                const auto standing = app::couple_standing(*practice, couple, context.as_of());
                if (standing.tasks.empty() && couple_word->empty()) continue;
                json::Value tasks = json::Value::array();
                for (const app::Task& each : standing.tasks) tasks.add(json_of(each));
                rows.add(json::Value::object({{"couple", text(couple.code)},
                                              {"stage", text(app::word(standing.stage))},
                                              {"tasks", std::move(tasks)}}));
                lines += say("{} ({})\n", couple.code, app::word(standing.stage));
                lines += in_words(standing.tasks, "  ");
                if (standing.tasks.empty()) lines += tr("  Nothing is to be done.\n");
                urgent = urgent || std::ranges::any_of(standing.tasks, &app::Task::urgent);
                if (!couple_word->empty()) {
                    for (const domain::TaskDone& done : practice->office().tasks_done(couple.id))
                        lines += say("  Done on {}: {} ({})\n", base::to_text(done.done_on), done.words,
                                     done.task);
                }
            }
            if (urgent) lines += crisis_words(*practice);
            if (lines.empty()) lines = tr("Nothing is to be done.");
            practice->audit().record("view", "tasks", couples.size() == 1 ? couples.front().id.value : "");
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

void add_done(const Command& task, Context& context)
{
    struct Words {
        std::string couple, task, words;
    };
    const Command command = task.add_command("done", tr("Call a task done"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--task", words->task, tr("Number in \"task list\", or name")).required();
    command.add_option("--words", words->words, tr("What was done")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto done = app::finish_task(*practice, couple, words->task, words->words, context.as_of());
            context.give(json::Value::object({{"task", text(done.task)}}), say("Done: {}.", done.words));
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_task_commands(const Command& root, Context& context)
{
    const Command task = root.add_command("task", tr("What is to be done for the couples"));
    task.require_command();
    add_list(task, context);
    add_done(task, context);
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "app/findings.h"
#include "app/record.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"
#include "domain/homework/schedule_text.h"

#include <algorithm>
#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

std::string kind_words()
{
    std::vector<std::string> words;
    for (std::size_t kind = 0; kind < domain::kinds; ++kind)
        words.emplace_back(domain::word(static_cast<domain::Kind>(kind)));
    return base::joined(words, ", ");
}

void add_templates(const Command& homework, Context& context)
{
    const Command command = homework.add_command("templates", tr("What can be assigned"));
    auto kind_word = std::make_shared<std::string>();
    command.add_option("--kind", *kind_word, tr("Such as touch_ritual or boundary; all when left out"));
    command.callback([kind_word, &context] {
        context.chosen = [kind_word, &context] {
            std::optional<domain::Kind> kind;
            if (!kind_word->empty())
                kind = word_of("--kind", *kind_word, domain::parse_kind(*kind_word), kind_words());
            json::Value rows = json::Value::array();
            std::string lines;
            for (const auto& entry : context.library().homework().entries()) {
                const domain::HomeworkTemplate& each = entry.homework;
                if (kind && kind_of(each.kind) != *kind) continue;
                rows.add(json::Value::object({{"id", text(each.id)},
                                              {"version", whole(each.version)},
                                              {"kind", text(domain::word(kind_of(each.kind)))},
                                              {"title", text(each.title)},
                                              {"minutes", whole(each.minutes)},
                                              {"conjoint", json::Value::boolean(each.conjoint)},
                                              {"schedule", text(domain::schedule_text(each.suggested))}}));
                lines +=
                    fmt::format("{}  {}, {}\n", each.id, each.title, domain::schedule_text(each.suggested));
            }
            context.give(rows, lines);
            // A template that cannot be used is no secret: the others are shown, and this one with its
            // problems.
            const auto& refused = context.library().homework().refused();
            for (const auto& file : refused) {
                for (const base::Problem& problem : file.problems)
                    context.err() << fmt::format("{}: {}: {}\n", file.file.string(), problem.where,
                                                 problem.what);
            }
            return refused.empty() ? ExitCode::Done : ExitCode::Data;
        };
    });
}

std::string adherence_in_words(const domain::Adherence& adherence)
{
    const std::string entries = say("entries {} of {}", adherence.entries, adherence.occasions);
    return adherence.value ? fmt::format("{} % ({})", shown(100 * *adherence.value), entries) : entries;
}

/// One assignment with its whole story: marks, reviews, and what it continues.
std::string in_words(const report::HomeworkLine& line, std::size_t number)
{
    const domain::Assignment& assignment = line.assignment;
    std::string result = say("{}  {}: {} ({}), from {}", number, line.kind_title, assignment.title,
                             domain::schedule_text(assignment.schedule), base::to_text(assignment.start));
    result += assignment.ended ? say(" to {}\n", base::to_text(*assignment.ended)) : "\n";
    result += fmt::format("   {}\n", line.detail);
    for (const auto& [side, adherence] : line.adherence)
        result += say("   partner {}: {}\n", domain::word(side), adherence_in_words(adherence));
    if (line.joint) result += say("   together: {}\n", adherence_in_words(*line.joint));
    for (const auto& review : line.reviews) {
        result += say("   session {}, {}: {}\n", review.session, base::to_text(review.day),
                      domain::word(review.decision));
        for (const auto& [question, answer] : review.answers)
            result += fmt::format("     {} {}\n", question, answer);
    }
    return result;
}

json::Value json_of(const report::HomeworkLine& line, std::size_t number)
{
    json::Value adherence = json::Value::object(), reviews = json::Value::array(),
                ratings = json::Value::array();
    for (const auto& [side, value] : line.adherence)
        adherence.set(std::string(domain::word(side)), cli::json_of(value));
    if (line.joint) adherence.set("joint", cli::json_of(*line.joint));
    for (const auto& review : line.reviews)
        reviews.add(json::Value::object({{"session", whole(review.session)},
                                         {"day", day(review.day)},
                                         {"decision", text(domain::word(review.decision))}}));
    for (const auto& rating : line.ratings)
        ratings.add(json::Value::object({{"title", text(rating.title)},
                                         {"partner", text(domain::word(rating.side))},
                                         {"mean", json::Value::number(rating.mean)},
                                         {"entries", whole(rating.entries)}}));
    const domain::Assignment& assignment = line.assignment;
    return json::Value::object(
        {{"number", whole(static_cast<std::int64_t>(number))},
         {"id", text(assignment.id.value)},
         {"template", text(assignment.template_id)},
         {"title", text(assignment.title)},
         {"detail", text(line.detail)},
         {"schedule", text(domain::schedule_text(assignment.schedule))},
         {"start", day(assignment.start)},
         {"ended", day_or_null(assignment.ended)},
         {"follows", assignment.follows ? text(assignment.follows->value) : json::Value()},
         {"adherence", std::move(adherence)},
         {"ratings", std::move(ratings)},
         {"reviews", std::move(reviews)}});
}

void add_list(const Command& homework, Context& context)
{
    const Command command = homework.add_command("list", tr("A couple's homework, each with its story"));
    auto code = std::make_shared<std::string>();
    command.add_option("--couple", *code, tr("Code or id")).required();
    command.callback([code, &context] {
        context.chosen = [code, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, *code);
            app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor));
            std::vector<report::Source> sources;
            // Everything that was ever assigned keeps its number, also what only starts after --as-of.
            const auto all = reading.assignments();
            const auto found = app::homework_findings(reading, {{}, context.as_of()}, sources);
            json::Value rows = json::Value::array();
            std::string story;
            for (const report::HomeworkLine& line : found.lines) {
                const auto at = std::ranges::find(all, line.assignment.id, &domain::Assignment::id);
                const auto number = static_cast<std::size_t>(at - all.begin()) + 1;
                rows.add(json_of(line, number));
                story += in_words(line, number);
            }
            if (story.empty()) story = tr("No homework yet. \"homework assign\" agrees on the first.");
            practice->audit().record("view", "homework", couple.id.value);
            context.give(rows, story);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_homework_list_commands(const Command& homework, Context& context)
{
    add_templates(homework, context);
    add_list(homework, context);
    add_print_homework_command(homework, context);
}

} // namespace rekindle::cli

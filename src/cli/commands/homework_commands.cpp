// SPDX-License-Identifier: MIT
#include "app/homework.h"
#include "app/reading.h"
#include "app/record.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"
#include "domain/homework/schedule_text.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

/// The words of assign, and of what follows in a review.
struct AssignWords {
    std::string template_id, start, last, schedule, plan_file, participants, override_reason;
};

void add_assign_options(const Command& command, AssignWords& words)
{
    command.add_option("--template", words.template_id, tr("Id of a homework template"));
    command.add_option("--last", words.last,
                       tr("Last day that counts (YYYY-MM-DD); until reviewed when left out"));
    command.add_option("--schedule", words.schedule,
                       tr("daily, mon,wed,fri, 3/week, by 2026-05-01 or \"when it happens\""));
    command.add_option("--plan", words.plan_file,
                       tr("A file with what was agreed (docs/homework-format.md)"));
    command.add_option("--for", words.participants,
                       tr("both (when left out), A or B; conjoint homework is for both"));
    command.add_option("--override", words.override_reason,
                       tr("Why a safety rule is set aside; it is recorded"));
}

app::HomeworkToAssign to_assign(const AssignWords& words, const domain::Couple& couple,
                                const domain::Session& session)
{
    app::HomeworkToAssign result;
    result.couple = couple;
    result.session = session;
    result.template_id = words.template_id;
    if (!words.start.empty()) result.start = day_of("--start", words.start);
    if (!words.last.empty()) result.last = day_of("--last", words.last);
    result.schedule = words.schedule;
    result.as_before = words.participants.empty();
    if (!words.participants.empty() && words.participants != "both") {
        const auto side =
            word_of("--for", words.participants, domain::parse_side(words.participants), "both, A, B");
        result.for_a = side == domain::Side::A;
        result.for_b = side == domain::Side::B;
    }
    result.plan_file = words.plan_file;
    result.override_reason = words.override_reason;
    if (!words.plan_file.empty()) result.plan = base::read_file(words.plan_file);
    return result;
}

json::Value json_of(const domain::Assignment& assignment)
{
    return json::Value::object(
        {{"id", text(assignment.id.value)},
         {"template", text(assignment.template_id)},
         {"title", text(assignment.title)},
         {"start", day(assignment.start)},
         {"last", day_or_null(assignment.last)},
         {"ended", day_or_null(assignment.ended)},
         {"schedule", text(domain::schedule_text(assignment.schedule))},
         {"follows", assignment.follows ? text(assignment.follows->value) : json::Value()}});
}

void add_assign(const Command& homework, Context& context)
{
    struct Words : AssignWords {
        std::string couple;
        int session = 0;
    };
    const Command command = homework.add_command("assign", tr("Agree on homework in a session"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--session", words->session, tr("Number of the session")).required();
    command.add_option("--start", words->start,
                       tr("First day (YYYY-MM-DD); the day of the session when left out"));
    add_assign_options(command, *words);
    command.option("--template").required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto session = app::session_called(*practice, couple, words->session);
            const auto assignment =
                app::assign_homework(*practice, context.library(), to_assign(*words, couple, session));
            app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor));
            const auto number = reading.assignments().size();
            std::string lines =
                say("Assigned as number {}: {}, {}, from {}.\n", number, assignment.title,
                    domain::schedule_text(assignment.schedule), base::to_text(assignment.start));
            const auto* const entry = context.library().homework().find(assignment.template_id);
            for (const std::string& reason : entry->homework.contraindications)
                lines += say("Not with this couple while: {}\n", reason);
            context.give(json_of(assignment), lines);
            return ExitCode::Done;
        };
    });
}

void add_log(const Command& homework, Context& context)
{
    struct Words {
        std::string couple, assignment, partner, day, state = "done", entered_by = "counselor-from-paper";
        std::vector<std::string> answers;
    };
    const Command command = homework.add_command("log", tr("One partner's mark for one day"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--assignment", words->assignment, tr("Number in \"homework list\", or id"))
        .required();
    command.add_option("--partner", words->partner, tr("A or B")).required();
    command.add_option("--day,--on", words->day, tr("The day it was about (YYYY-MM-DD)")).required();
    command.add_option("--state", words->state,
                       tr("done (when left out), partial, not-done, opted-out, excused or not-applicable"));
    command.add_option("--entered-by", words->entered_by, tr("partner or counselor-from-paper"));
    command.add_option("--answer", words->answers, tr("item=value, as often as needed: comfort=7"))
        .take_all();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::MarkToLog mark;
            mark.side = word_of("--partner", words->partner, domain::parse_side(words->partner), "A, B");
            mark.day = day_of("--day", words->day);
            mark.state = word_of("--state", words->state, domain::parse_log_state(words->state),
                                 "done, partial, not-done, opted-out, excused, not-applicable");
            mark.entered_by =
                word_of("--entered-by", words->entered_by, domain::parse_entered_by(words->entered_by),
                        "partner, counselor-from-paper");
            mark.answers = words->answers;
            mark.today = context.as_of();
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            mark.assignment = app::assignment_called(*practice, couple, words->assignment);
            const auto entry = app::log_homework(*practice, mark);
            const std::string done_means = app::counts_as_partial(*practice, mark.assignment, entry);
            std::string line =
                say("Saved: {}, partner {}, {}: {}.", mark.assignment.title, domain::word(entry.side),
                    base::to_text(entry.day), domain::word(entry.state));
            if (!done_means.empty())
                line += say("\nBy its answers it counts as partial. Done means here: {}", done_means);
            const bool lacks_a_yes = app::lacks_a_yes(*practice, mark.assignment, entry);
            if (lacks_a_yes)
                line += say("\nOn that day not every yes to this homework held any more. \"couple show {}\" "
                            "has what to ask.",
                            couple.code);
            context.give(
                json::Value::object(
                    {{"id", text(entry.id.value)},
                     {"counts_as", text(done_means.empty() ? domain::word(entry.state)
                                                           : domain::word(domain::LogState::Partial))},
                     {"every_yes_holds", json::Value::boolean(!lacks_a_yes)}}),
                line);
            return ExitCode::Done;
        };
    });
}

void add_review(const Command& homework, Context& context)
{
    struct Words : AssignWords {
        std::string couple, assignment, decision;
        int session = 0;
        std::vector<std::string> answers;
    };
    const Command command = homework.add_command("review", tr("What was concluded in a session"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--assignment", words->assignment, tr("Number in \"homework list\", or id"))
        .required();
    command.add_option("--session", words->session, tr("Number of the session")).required();
    command
        .add_option("--decision", words->decision,
                    tr("continue, step-up, step-down, change, replace or stop"))
        .required();
    command.add_option("--answer", words->answers, tr("item=value, as often as needed")).take_all();
    add_assign_options(command, *words); // of what follows, for change and replace
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::ReviewToRecord review;
            review.decision = word_of("--decision", words->decision, domain::parse_decision(words->decision),
                                      "continue, step-up, step-down, change, replace, stop");
            review.answers = words->answers;
            review.override_reason = words->override_reason;
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            review.assignment = app::assignment_called(*practice, couple, words->assignment);
            review.session = app::session_called(*practice, couple, words->session);
            const bool says_more = !words->schedule.empty() || !words->plan_file.empty() ||
                                   !words->last.empty() || !words->template_id.empty() ||
                                   !words->participants.empty();
            if (words->template_id.empty()) words->template_id = review.assignment.template_id;
            const bool replaces = review.decision == domain::Decision::Replace;
            if (says_more && !(replaces && words->template_id == review.assignment.template_id))
                review.successor = to_assign(*words, couple, review.session);
            if (review.decision == domain::Decision::Change && !review.successor)
                refuse_word("--decision", "change",
                            tr("change with --schedule, --plan, --last or --for; or continue"));
            const auto recorded = app::review_homework(*practice, context.library(), review);
            json::Value value = json::Value::object(
                {{"id", text(recorded.review.id.value)},
                 {"decision", text(domain::word(recorded.review.decision))},
                 {"successor", recorded.successor ? json_of(*recorded.successor) : json::Value()}});
            std::string words_out = say("Reviewed in session {}: {}, {}.", review.session.number,
                                        review.assignment.title, domain::word(recorded.review.decision));
            if (recorded.successor)
                words_out += ' ' + say("From {}: {}.", base::to_text(recorded.successor->start),
                                       recorded.successor->title);
            context.give(value, words_out);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_homework_commands(const Command& root, Context& context)
{
    const Command homework = root.add_command("homework", tr("Assignments across sessions"));
    homework.require_command();
    add_homework_list_commands(homework, context);
    add_suggest_command(homework, context);
    add_assign(homework, context);
    add_log(homework, context);
    add_review(homework, context);
    add_set_mark_right_command(homework, context);
    add_set_review_right_command(homework, context);
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "app/record.h"
#include "app/set_homework_right.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct RightWords {
    std::string couple, assignment, partner, day, kind, state, reason;
    int session = 0;
    bool before_opening = false;
    std::vector<std::string> answers;
};

/// With what all of them take.
std::shared_ptr<RightWords> about_something_saved(const Command& command)
{
    auto words = std::make_shared<RightWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--reason", words->reason,
                       tr("Why what is completed is changed, in words; what it said is kept"));
    return words;
}

void add_answers(const Command& command, RightWords& words)
{
    command
        .add_option("--answer", words.answers,
                    tr("item=value, as it should be; item= takes the answer away; all others stay"))
        .take_all();
}

} // namespace

void add_session_set_right_command(const Command& session, Context& context)
{
    const Command command = session.add_command("set-right", tr("The day of a session, or who was there"));
    const auto words = about_something_saved(command);
    command.add_option("--session", words->session, tr("Number of the session")).required();
    command.add_option("--day,--on", words->day, tr("YYYY-MM-DD; stays when left out"));
    command.add_option("--kind", words->kind,
                       tr("conjoint, individual-a, individual-b or feedback; stays when left out"));
    command.add_flag("--before-opening", words->before_opening,
                     tr("It was before the day the couple was opened on, as in an old paper record"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto was = app::session_called(*practice, couple, words->session);
            app::NewSession now{was.day, was.kind, context.as_of(), words->before_opening};
            if (!words->day.empty()) now.day = day_of("--day", words->day);
            if (!words->kind.empty())
                now.kind = word_of("--kind", words->kind, domain::parse_session_kind(words->kind),
                                   "conjoint, individual-a, individual-b, feedback");
            const auto changed = app::set_session_right(*practice, couple, was, now, words->reason);
            context.give(json_of(changed),
                         say("Session {} of couple {} is now on {}, {}.", changed.number, couple.code,
                             base::to_text(changed.day), domain::word(changed.kind)));
            return ExitCode::Done;
        };
    });
}

void add_set_mark_right_command(const Command& homework, Context& context)
{
    const Command command =
        homework.add_command("set-mark-right", tr("A mark that was saved and is not what was said"));
    const auto words = about_something_saved(command);
    command.add_option("--assignment", words->assignment, tr("Number in \"homework list\", or id"))
        .required();
    command.add_option("--partner", words->partner, tr("A or B")).required();
    command.add_option("--day,--on", words->day, tr("The day of the mark (YYYY-MM-DD)")).required();
    command.add_option(
        "--state", words->state,
        tr("done, partial, not-done, opted-out, excused or not-applicable; stays when left out"));
    add_answers(command, *words);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto side =
                word_of("--partner", words->partner, domain::parse_side(words->partner), "A, B");
            const auto day = day_of("--day", words->day);
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto assignment = app::assignment_called(*practice, couple, words->assignment);
            const auto was = app::mark_called(*practice, assignment, side, day);
            auto state = was.state;
            if (!words->state.empty())
                state = word_of("--state", words->state, domain::parse_log_state(words->state),
                                "done, partial, not-done, opted-out, excused, not-applicable");
            const auto changed = app::set_mark_right(
                *practice, assignment, was, state,
                app::with_changes(app::typed_answers(*practice, assignment, was), words->answers),
                words->reason);
            const std::string done_means = app::counts_as_partial(*practice, assignment, changed);
            std::string line =
                say("Changed: {}, partner {}, {}: {}.", assignment.title, domain::word(changed.side),
                    base::to_text(changed.day), domain::word(changed.state));
            if (!done_means.empty())
                line += say("\nBy its answers it counts as partial. Done means here: {}", done_means);
            context.give(json::Value::object(
                             {{"id", text(changed.id.value)}, {"state", text(domain::word(changed.state))}}),
                         line);
            return ExitCode::Done;
        };
    });
}

void add_set_review_right_command(const Command& homework, Context& context)
{
    const Command command = homework.add_command(
        "set-review-right", tr("The answers of a review; what was concluded in it stays"));
    const auto words = about_something_saved(command);
    command.add_option("--assignment", words->assignment, tr("Number in \"homework list\", or id"))
        .required();
    command.add_option("--session", words->session, tr("Number of the session it was reviewed in"))
        .required();
    add_answers(command, *words);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto assignment = app::assignment_called(*practice, couple, words->assignment);
            const auto session = app::session_called(*practice, couple, words->session);
            const auto was = app::review_called(*practice, assignment, session);
            const auto changed = app::set_review_right(
                *practice, assignment, was,
                app::with_changes(app::typed_answers(*practice, assignment, was), words->answers),
                words->reason);
            context.give(json::Value::object({{"id", text(changed.id.value)}}),
                         say("The review of {} in session {} is changed.", assignment.title, session.number));
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli

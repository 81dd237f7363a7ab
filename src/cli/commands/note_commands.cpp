// SPDX-License-Identifier: MIT
#include "app/notes.h"
#include "app/record.h"
#include "base/error.h"
#include "base/read_file.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct Words {
    std::string couple, words_file, amends, note;
    int session = 0;
    bool psychotherapy = false;
};

app::NoteSort sort_in(const Words& words)
{
    return words.psychotherapy ? app::NoteSort::Psychotherapy : app::NoteSort::OfTheRecord;
}

/// Never from the arguments, which other programs can read.
std::string text_of_note(Context& context, const std::string& file)
{
    if (file != "-") return base::read_file(file);
    if (!context.environment().read_input)
        throw base::Error(base::Trouble::Call, tr("There is no standard input to read the note from."));
    return context.environment().read_input(app::longest_note + 1);
}

std::string first_line(const std::string& words)
{
    const std::string_view text = base::trimmed(words);
    return std::string(base::trimmed(text.substr(0, text.find('\n'))));
}

json::Value json_of(const app::ShownNote& shown, bool with_words)
{
    const domain::Note& note = shown.note;
    return json::Value::object(
        {{"number", whole(shown.number)},
         {"id", text(note.id.value)},
         {"session", whole(shown.session.number)},
         {"day", day(shown.session.day)},
         {"owner", text(domain::word(note.owner))},
         {"amends", note.amends ? text(note.amends->value) : json::Value()},
         {"written", text(base::to_text(note.written))},
         {with_words ? "words" : "first_line", text(with_words ? note.words : first_line(note.words))}});
}

/// "2  session 3 on 2026-03-02 (A), written on 2026-03-03, an amendment"
std::string head(const app::ShownNote& shown)
{
    std::string line = say("{}  session {} on {} ({}), written on {}", shown.number, shown.session.number,
                           base::to_text(shown.session.day), domain::word(shown.note.owner),
                           base::to_text(base::local_day(shown.note.written)));
    if (shown.note.amends) line += tr(", an amendment");
    return line;
}

void add_sort(const Command& command, const std::shared_ptr<Words>& words)
{
    command.add_flag("--psychotherapy", words->psychotherapy,
                     tr("Psychotherapy notes: in a store of their own, in no report, export or search"));
}

void add_list(const Command& note, Context& context)
{
    const Command command = note.add_command("list", tr("The notes on a couple's sessions; for you alone"));
    auto words = std::make_shared<Words>();
    command.add_option("couple,--couple", words->couple, tr("Code or id")).required();
    add_sort(command, words);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            json::Value rows = json::Value::array();
            std::string lines;
            for (const app::ShownNote& each : app::notes_of(*practice, couple, sort_in(*words))) {
                rows.add(json_of(each, false));
                lines += head(each) + "\n     " + first_line(each.note.words) + "\n";
            }
            if (lines.empty()) lines = tr("No such notes yet. \"session note\" adds the first.");
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

void add_show(const Command& note, Context& context)
{
    const Command command = note.add_command("show", tr("A note and what amends it; for you alone"));
    auto words = std::make_shared<Words>();
    command.add_option("note", words->note, tr("Number in \"note list\", or id")).required();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    add_sort(command, words);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            json::Value rows = json::Value::array();
            std::string lines;
            for (const app::ShownNote& each :
                 app::note_called(*practice, couple, sort_in(*words), words->note)) {
                rows.add(json_of(each, true));
                lines += head(each) + "\n" + each.note.words;
                lines += lines.ends_with('\n') ? "\n" : "\n\n";
            }
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_session_note_command(const Command& session, Context& context)
{
    const Command command =
        session.add_command("note", tr("What you write about a session; it never changes"));
    auto words = std::make_shared<Words>();
    command.add_option("couple,--couple", words->couple, tr("Code or id")).required();
    command.add_option("--session", words->session, tr("Number of the session")).required();
    command
        .add_option("--words-file", words->words_file,
                    tr("The text, 64 kB at most: a file, or - for the standard input"))
        .required();
    command.add_option("--amends", words->amends,
                       tr("The note this one adds to or sets right: number in \"note list\", or id"));
    add_sort(command, words);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::NoteToWrite note;
            note.session = words->session;
            note.sort = sort_in(*words);
            note.words = text_of_note(context, words->words_file);
            note.amends = words->amends;
            note.today = context.as_of();
            const auto practice = context.open();
            note.couple = app::couple_called(*practice, words->couple);
            const app::WrittenNote written = app::write_note(*practice, note);
            std::string lines =
                words->psychotherapy
                    ? say("Saved among the psychotherapy notes, on session {} of couple {}.", note.session,
                          note.couple.code)
                    : say("Saved: a note on session {} of couple {}.", note.session, note.couple.code);
            if (written.policy_missing)
                lines += tr("\nPolicy missing: agree on a confidentiality policy with both before anybody is "
                            "seen alone.");
            context.give(
                json::Value::object({{"id", text(written.note.id.value)},
                                     {"owner", text(domain::word(written.note.owner))},
                                     {"policy_missing", json::Value::boolean(written.policy_missing)}}),
                lines);
            return ExitCode::Done;
        };
    });
}

void add_note_commands(const Command& root, Context& context)
{
    const Command note = root.add_command("note", tr("Notes on sessions, for the counselor alone"));
    note.require_command();
    add_list(note, context);
    add_show(note, context);
}

} // namespace rekindle::cli

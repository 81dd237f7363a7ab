// SPDX-License-Identifier: MIT
#include "app/hand_out.h"
#include "app/practice_sheet.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/commands/print_words.h"
#include "cli/context.h"

#include <fmt/format.h>

#include <memory>

namespace rekindle::cli {
namespace {

using base::tr;

ExitCode list(Context& context)
{
    json::Value rows = json::Value::array();
    std::string lines;
    for (const std::string& id : forms::practice_text_ids(context.data() / "forms" / "practice")) {
        const domain::PracticeText found = context.library().practice_text(id);
        const std::string title = app::practice_sheet(found, context.as_of()).title;
        rows.add(json::Value::object(
            {{"id", text(id)}, {"version", whole(found.version)}, {"title", text(title)}}));
        lines += fmt::format("{}  {}\n", id, title);
    }
    context.give(rows, lines);
    return ExitCode::Done;
}

} // namespace

void add_texts_commands(const Command& root, Context& context)
{
    const Command texts = root.add_command("texts", tr("Ground rules, and what is agreed to and signed"));
    texts.require_command();
    texts.add_command("list", tr("The texts that are installed")).callback([&context] {
        context.chosen = [&context] { return list(context); };
    });
    struct TextWords {
        std::string id, out;
    };
    const Command print = texts.add_command("print", tr("One of them as PDF or HTML"));
    auto words = std::make_shared<TextWords>();
    print.add_option("text", words->id, tr("Id of a text")).required();
    print.add_option("--out", words->out, tr("A new file, ending in .pdf or .html")).required();
    print.callback([words, &context] {
        context.chosen = [words, &context] {
            app::write_blank(app::practice_sheet(context.library().practice_text(words->id), context.as_of()),
                             words->out);
            tell_written(words->out, context);
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "app/record.h"
#include "app/type_answers.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/saved_answers.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::tr;

struct TypeWords {
    std::string couple, partner, form, date, filled, code, file, second;
    std::optional<int> session;
    bool unfinished = false, again = false;
};

ExitCode type(const TypeWords& words, Context& context)
{
    app::AnswersOnPaper paper;
    paper.side = word_of("--partner", words.partner, domain::parse_side(words.partner), "A, B");
    paper.form = words.form;
    paper.printed = day_of("--date", words.date);
    paper.filled = words.filled.empty() ? paper.printed : day_of("--filled", words.filled);
    paper.code = words.code;
    paper.unfinished = words.unfinished;
    paper.again = words.again;
    paper.today = context.as_of();
    paper.first = {words.file, base::read_file(words.file)};
    if (!words.second.empty()) paper.second = app::TypedFile{words.second, base::read_file(words.second)};
    const auto practice = context.open();
    paper.couple = app::couple_called(*practice, words.couple);
    if (words.session) paper.session = app::session_called(*practice, paper.couple, *words.session).id;
    tell_saved(*practice, {app::type_answers(*practice, context.library_of(*practice), paper)}, context);
    return ExitCode::Done;
}

} // namespace

void add_type_answers_command(const Command& answers, Context& context)
{
    const Command command = answers.add_command(
        "type", tr("A form that was filled in on paper (\"forms print\"), typed into a table"));
    auto words = std::make_shared<TypeWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--partner", words->partner, tr("A or B")).required();
    command.add_option("--form", words->form, tr("Id of the form")).required();
    command.add_option("--date", words->date, tr("The day beside the check code")).required();
    command.add_option("--code", words->code, tr("The check code")).required();
    command.add_option("--filled", words->filled, tr("The day it was filled in; --date when left out"));
    command.add_option("--file", words->file, tr("Rows of the printed number and the answer: 7,b"))
        .required();
    command.add_option("--second", words->second, tr("The same typed again: saved only if both agree"));
    command.add_flag("--unfinished", words->unfinished, tr("It was broken off"));
    command.add_flag("--again", words->again,
                     tr("Another sheet with the same answers as one that was typed before"));
    command.add_option("--session", words->session, tr("Number of the session it belongs to"));
    command.callback(
        [words, &context] { context.chosen = [words, &context] { return type(*words, context); }; });
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "app/blank_form.h"
#include "app/hand_out.h"
#include "app/print_form.h"
#include "app/record.h"
#include "app/report_target.h"
#include "base/error.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct FormWords {
    std::string form, couple, partner, out;
};

const forms::CatalogEntry& entry_called(const app::Library& library, const std::string& id)
{
    const forms::CatalogEntry* const entry = library.forms().find(id);
    if (entry == nullptr || !entry->form.questionnaire)
        throw base::Error(base::Trouble::NotFound,
                          say("There is no form \"{}\". \"forms list\" shows all of them.", id));
    return *entry;
}

void tell(const FormWords& words, const std::string& code, Context& context)
{
    json::Value value = json::Value::object({{"file", text(words.out)}});
    if (!code.empty()) value.set("code", text(code));
    context.give(value, code.empty() ? say("Written: {}.", words.out)
                                     : say("Written: {}. Its check code is {}.", words.out, code));
}

void print_for_anybody(const FormWords& words, Context& context)
{
    const forms::CatalogEntry* entry = context.library().forms().find(words.form);
    std::unique_ptr<domain::Practice> practice;
    if (entry == nullptr && !context.practice_folder.empty()) {
        practice = context.open();
        practice->audit().record("view", "own-forms", "");
        entry = &entry_called(context.library_of(*practice), words.form);
    }
    if (entry == nullptr) entry = &entry_called(context.library(), words.form);
    app::write_blank(
        app::blank_form(*entry->form.questionnaire, entry->scoring_key(), context.as_of(), std::nullopt),
        words.out);
    tell(words, "", context);
}

void print_for_partner(const FormWords& words, domain::Side side, Context& context)
{
    const auto practice = context.open();
    const domain::Couple couple = app::couple_called(*practice, words.couple);
    const forms::CatalogEntry& entry = entry_called(context.library_of(*practice), words.form);
    const std::string code = app::print_form(
        *practice, entry, {couple, side, context.as_of(), base::local_day(context.now())}, words.out);
    tell(words, code, context);
}

} // namespace

void add_print_form_command(const Command& forms, Context& context)
{
    const Command command = forms.add_command("print", tr("A form to fill in on paper, as PDF or HTML"));
    auto words = std::make_shared<FormWords>();
    command.add_option("form", words->form, tr("Id of a form")).required();
    command.add_option("--out", words->out, tr("A new file, ending in .pdf or .html")).required();
    const Option couple =
        command.add_option("--couple", words->couple, tr("Code or id: with a check code for this couple"));
    command.add_option("--partner", words->partner, tr("A or B: who fills it in")).needs(couple);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::sheet_format(words->out); // before any secret is asked for
            if (words->couple.empty()) {
                print_for_anybody(*words, context);
            } else {
                print_for_partner(
                    *words, word_of("--partner", words->partner, domain::parse_side(words->partner), "A, B"),
                    context);
            }
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "app/licence_in_words.h"
#include "app/own_forms.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/form_words.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct ImportFormWords {
    std::string file;
    KeyWords key;
};

json::Value json_of(const app::FormToImport& form, bool is_new)
{
    const domain::Questionnaire& questionnaire = *form.form.questionnaire;
    json::Value value = json::Value::object({{"id", text(questionnaire.id)},
                                             {"canonical", text(questionnaire.canonical())},
                                             {"title", text(questionnaire.title)},
                                             {"verdict", text(forms::word(form.form.verdict()))},
                                             {"new", json::Value::boolean(is_new)},
                                             {"key", json::Value::boolean(form.key.has_value())}});
    if (!form.key) return value;
    const domain::Licence& licence = form.key->key->licence;
    value.set("licence", json::Value::object({{"holder", text(licence.holder)},
                                              {"terms", text(licence.terms)},
                                              {"citation", text(licence.citation)},
                                              {"held_by", text(licence.held_by)}}));
    return value;
}

std::string in_words(const app::FormToImport& form, bool is_new)
{
    const domain::Questionnaire& questionnaire = *form.form.questionnaire;
    std::string lines = is_new
                            ? say("{} ({}) is in the practice's own library.\n", questionnaire.title,
                                  questionnaire.canonical())
                            : say("{} ({}) was in the practice's own library already; nothing was changed.\n",
                                  questionnaire.title, questionnaire.canonical());
    for (const forms::Finding& finding : form.form.findings) {
        if (finding.effect == forms::Finding::Effect::Limit)
            lines += say("  Limit: {}: {}\n", finding.where, finding.what);
    }
    if (!form.key)
        return lines + tr("  It has no scoring key: its answers give no scores and raise no alerts, and this "
                          "version of it "
                          "can get none later. \"forms keys\" lists the keys that come with the program.\n");
    for (const std::string& line : app::licence_in_words(form.key->key->licence)) lines += "  " + line + '\n';
    return lines;
}

ExitCode import_form(Context& context, const ImportFormWords& words)
{
    app::FormToImport form{words.file, form_that_runs(words.file), std::nullopt};
    form.key = key_said(context, words.key, form.form);
    const auto practice = context.open();
    const bool is_new = app::import_form(*practice, context.library_of(*practice), form);
    context.give(json_of(form, is_new), in_words(form, is_new));
    return ExitCode::Done;
}

} // namespace

void add_import_form_command(const Command& forms, Context& context)
{
    const Command command = forms.add_command(
        "import", tr("Keep a questionnaire, and the key that scores it, in the practice's own library"));
    auto words = std::make_shared<ImportFormWords>();
    command.add_option("file", words->file).required();
    add_key_words(command, words->key);
    command.callback(
        [words, &context] { context.chosen = [words, &context] { return import_form(context, *words); }; });
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "cli/commands/form_words.h"

#include "base/error.h"
#include "base/read_file.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/context.h"
#include "forms/key/key_for_form.h"

namespace rekindle::cli {

using base::tr;

forms::LoadedQuestionnaire form_that_runs(const std::string& file)
{
    auto form = forms::load_questionnaire(base::read_file(file));
    if (form.questionnaire) return form;
    base::Problems problems;
    for (const forms::Finding& finding : form.findings) {
        if (finding.effect == forms::Finding::Effect::CannotRun)
            problems.push_back({finding.where, finding.what});
    }
    throw base::Error(tr("This file cannot be run as a questionnaire."), file, std::move(problems));
}

void add_key_words(const Command& command, KeyWords& words)
{
    command.add_option("--key", words.key,
                       tr("A scoring key, or the id of an instrument's key (\"forms keys\"); without it only "
                          "what the form computes itself"));
    command.add_option("--map", words.map,
                       tr("Which item of the form is which item of the key: a JSON object of linkIds"));
    command.add_option("--licence-held-by", words.held_by,
                       tr("Who holds the licence, for an instrument that needs one"));
}

std::optional<forms::LoadedKey> key_said(Context& context, const KeyWords& words,
                                         const forms::LoadedQuestionnaire& form)
{
    if (words.key.empty()) {
        if (!words.map.empty() || !words.held_by.empty())
            throw base::Error(base::Trouble::Call,
                              tr("--map and --licence-held-by are about a key: say which with --key."));
        return std::nullopt;
    }
    const auto* const instrument = forms::find_instrument(context.instruments(), words.key);
    const std::string file = instrument != nullptr ? instrument->file.string() : words.key;
    forms::Fitting fitting{std::nullopt, std::string(base::trimmed(words.held_by))};
    if (!words.map.empty()) {
        auto map = forms::load_item_map(base::read_file(words.map));
        if (!map.map) throw base::Error(tr("The mapping is wrong."), words.map, std::move(map.problems));
        fitting.map = std::move(map.map);
    }
    auto loaded =
        forms::key_for_form(instrument != nullptr ? instrument->loaded.bytes : base::read_file(file), fitting,
                            form, context.instruments());
    if (!loaded.key)
        throw base::Error(words.map.empty() ? tr("The scoring key is wrong or does not fit the form.")
                                            : tr("The scoring key does not fit the form by this mapping."),
                          words.map.empty() ? file : words.map, std::move(loaded.problems));
    return loaded;
}

} // namespace rekindle::cli

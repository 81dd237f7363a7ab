// SPDX-License-Identifier: MIT
#include "app/scoring_in_words.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"
#include "forms/key/named_items.h"

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

json::Value json_of(const forms::InstrumentKey& instrument)
{
    json::Value row = json::Value::object(
        {{"id", text(instrument.id)}, {"usable", json::Value::boolean(instrument.loaded.key.has_value())}});
    if (!instrument.loaded.key) return row;
    const domain::ScoringKey& key = *instrument.loaded.key;
    json::Value scales = json::Value::array(), items = json::Value::array();
    for (const domain::Scale& scale : key.scales)
        scales.add(json::Value::object({{"id", text(scale.id)}, {"title", text(scale.title)}}));
    for (const std::string& link_id : forms::named_items(key)) items.add(text(link_id));
    row.set("scales", std::move(scales));
    row.set("items", std::move(items));
    row.set("licence",
            json::Value::object({{"holder", text(key.licence.holder)},
                                 {"terms", text(key.licence.terms)},
                                 {"citation", text(key.licence.citation)},
                                 {"needs_holder", json::Value::boolean(key.licence.needs_holder)}}));
    return row;
}

std::string in_words(const forms::InstrumentKey& instrument)
{
    if (!instrument.loaded.key)
        return say("{}  (cannot be used: \"forms examples\" says why)\n", instrument.id);
    const domain::ScoringKey& key = *instrument.loaded.key;
    const std::size_t items = forms::named_items(key).size();
    std::string lines = fmt::format("{}  {} ({})\n", instrument.id, app::title_of(key),
                                    base::say_of(items, "{} item", "{} items", items));
    lines += say("    {}: {}\n", key.licence.holder, key.licence.terms);
    if (key.licence.needs_holder)
        lines += tr("    Gives no scores until --licence-held-by says who holds the licence.\n");
    return lines;
}

ExitCode list(Context& context)
{
    json::Value rows = json::Value::array();
    std::string lines;
    for (const forms::InstrumentKey& instrument : context.instruments()) {
        rows.add(json_of(instrument));
        lines += in_words(instrument);
    }
    context.give(rows, lines);
    return ExitCode::Done;
}

} // namespace

void add_instrument_keys_command(const Command& forms, Context& context)
{
    forms
        .add_command("keys", tr("Keys of instruments whose wording does not come with the program, with "
                                "what their licences ask"))
        .callback([&context] { context.chosen = [&context] { return list(context); }; });
}

} // namespace rekindle::cli

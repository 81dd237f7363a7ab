// SPDX-License-Identifier: MIT
#include "cli/commands/saved_answers.h"

#include "base/plural.h"
#include "base/translate.h"
#include "cli/commands/crisis_words.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <algorithm>

namespace rekindle::cli {
namespace {

using base::say;

std::string in_words(const app::ImportedAnswers& imported, const std::string& partner)
{
    std::string result =
        base::say_of(imported.answered, "{}: {} answer of partner {} saved.\n",
                     "{}: {} answers of partner {} saved.\n", imported.title, imported.answered, partner);
    for (const domain::ScaleScore& score : imported.scores.scales)
        result += score.score ? fmt::format("  {} {}\n", score.scale, shown(score.score))
                              : fmt::format("  {} - ({})\n", score.scale, score.why);
    for (const domain::RaisedAlert& alert : imported.scores.alerts)
        result += say("  Talk about this with partner {} alone: {} ({})\n", partner, alert.title,
                      domain::word(alert.severity));
    return result;
}

json::Value json_of(const app::ImportedAnswers& imported, domain::Owner owner)
{
    json::Value value = cli::json_of(imported.scores);
    value.set("response", text(imported.response.id.value));
    value.set("partner", text(domain::word(owner)));
    value.set("answered", whole(imported.answered));
    return value;
}

/// One form is one object, as a file of one form is one resource.
json::Value json_of(const std::vector<app::ImportedAnswers>& imported)
{
    if (imported.size() == 1) return json_of(imported.front(), imported.front().response.owner);
    json::Value list = json::Value::array();
    for (const app::ImportedAnswers& each : imported) list.add(json_of(each, each.response.owner));
    return json::Value::object({{"responses", std::move(list)}});
}

} // namespace

void tell_saved(domain::Practice& practice, const std::vector<app::ImportedAnswers>& saved, Context& context)
{
    std::string lines;
    for (const app::ImportedAnswers& each : saved)
        lines += in_words(each, std::string(domain::word(each.response.owner)));
    if (std::ranges::any_of(saved, [](const auto& each) { return !each.scores.alerts.empty(); }))
        lines += crisis_words(practice);
    context.give(json_of(saved), lines);
}

} // namespace rekindle::cli

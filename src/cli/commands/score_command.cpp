// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/form_words.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"
#include "forms/score_file.h"
#include "json/parse.h"
#include "json/write.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct ScoreWords {
    std::string questionnaire, response;
    KeyWords key;
};

json::Value json_of(const forms::Calculated& calculated)
{
    json::Value row = json::Value::object({{"linkId", text(calculated.link_id)}});
    if (!calculated.why_not.empty()) row.set("why", text(calculated.why_not));
    row.set("value", calculated.values.empty() ? json::Value() : calculated.values.front());
    if (calculated.values.size() > 1) row.set("values", json::Value::array(calculated.values));
    return row;
}

json::Value json_of(const forms::ScoredFile& scored, const domain::Questionnaire& form)
{
    json::Value value = cli::json_of(scored.scores);
    json::Value calculated = json::Value::array(), enabled = json::Value::array(),
                problems = json::Value::array();
    for (const forms::Calculated& each : scored.calculated) calculated.add(json_of(each));
    for (const std::string& link_id : scored.enabled) enabled.add(text(link_id));
    for (const base::Problem& problem : scored.problems)
        problems.add(json::Value::object({{"where", text(problem.where)}, {"what", text(problem.what)}}));
    return json::Value::object({{"questionnaire", text(form.id)},
                                {"scales", *value.find("scales")},
                                {"calculated", std::move(calculated)},
                                {"enabled", std::move(enabled)},
                                {"alerts", *value.find("alerts")},
                                {"problems", std::move(problems)}});
}

std::string in_words(const forms::ScoredFile& scored)
{
    std::string lines;
    for (const domain::ScaleScore& score : scored.scores.scales)
        lines += score.score ? fmt::format("{} {} {}\n", score.scale, shown(score.score), score.band)
                             : fmt::format("{} - ({})\n", score.scale, score.why);
    for (const forms::Calculated& each : scored.calculated) {
        lines += each.link_id;
        for (const json::Value& value : each.values) lines += ' ' + json::write(value);
        if (!each.why_not.empty()) lines += say(" not computed ({})", each.why_not);
        lines += '\n';
    }
    for (const domain::RaisedAlert& alert : scored.scores.alerts)
        lines += say("alert: {} ({})\n", alert.title, domain::word(alert.severity));
    return lines;
}

ExitCode score(Context& context, const ScoreWords& words)
{
    const auto form = form_that_runs(words.questionnaire);
    const auto key = key_said(context, words.key, form);
    auto response = json::parse(base::read_file(words.response));
    if (!response.value)
        throw base::Error(tr("The response cannot be read."), words.response, std::move(response.problems));
    const auto scored =
        forms::score_response(form, key ? &*key->key : nullptr, *response.value, context.as_of());
    context.give(json_of(scored, *form.questionnaire), in_words(scored));
    for (const base::Problem& problem : scored.problems)
        context.err() << words.response << ": " << problem.where << ": " << problem.what << '\n';
    return scored.problems.empty() ? ExitCode::Done : ExitCode::Data;
}

} // namespace

void add_score_command(const Command& group, Context& context)
{
    const Command command = group.add_command("score", tr("Score one filled form; needs no practice"));
    auto words = std::make_shared<ScoreWords>();
    command.add_option("--questionnaire", words->questionnaire).required();
    add_key_words(command, words->key);
    command.add_option("--response", words->response).required();
    command.callback(
        [words, &context] { context.chosen = [words, &context] { return score(context, *words); }; });
}

} // namespace rekindle::cli

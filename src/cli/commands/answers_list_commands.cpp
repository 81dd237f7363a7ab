// SPDX-License-Identifier: MIT
#include "app/answers_shown.h"
#include "app/record.h"
#include "base/number.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"
#include "report/plain_text.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

json::Value json_of(const domain::Amendment& amendment)
{
    return json::Value::object({{"of", text(amendment.of.value)},
                                {"reason", text(amendment.reason)},
                                {"by", text(amendment.by)},
                                {"when", text(base::to_text(amendment.when))}});
}

json::Value json_of(const app::ListedAnswers& listed)
{
    const domain::StoredResponse& response = listed.response;
    return json::Value::object(
        {{"number", whole(listed.number)},
         {"response", text(response.id.value)},
         {"partner", text(domain::word(response.owner))},
         {"questionnaire", text(response.questionnaire.id)},
         {"version", text(response.questionnaire.version)},
         {"title", text(listed.title)},
         {"authored", text(base::to_text(response.authored))},
         {"status", text(domain::word(response.status))},
         {"session", listed.session == 0 ? json::Value() : whole(listed.session)},
         {"amendment", response.amendment ? json_of(*response.amendment) : json::Value()}});
}

std::string in_words(const app::ListedAnswers& listed)
{
    const domain::StoredResponse& response = listed.response;
    std::string line = say("{}  {}  {}  {}, {}", listed.number, domain::word(response.owner),
                           base::in_words(response.authored), listed.title, domain::word(response.status));
    if (listed.session != 0) line += say(", session {}", listed.session);
    if (response.amendment) line += ", " + report::plain_text(app::in_words(*response.amendment));
    return line + "\n";
}

json::Value json_of(const app::ShownItem& item)
{
    json::Value answers = json::Value::array(), scales = json::Value::array();
    for (const std::string& answer : item.answers) answers.add(text(answer));
    for (const std::string& scale : item.scales) scales.add(text(scale));
    json::Value before = json::Value::array();
    for (const auto& version : item.before) {
        json::Value given = json::Value::array();
        for (const std::string& answer : version) given.add(text(answer));
        before.add(std::move(given));
    }
    return json::Value::object({{"linkId", text(item.link_id)},
                                {"question", text(item.question)},
                                {"answers", std::move(answers)},
                                {"before", std::move(before)},
                                {"visibility", text(domain::word(item.visibility))},
                                {"applies", json::Value::boolean(item.applies)},
                                {"points", number_or_null(item.points)},
                                {"scales", std::move(scales)}});
}

json::Value json_of(const app::ShownAnswers& shown)
{
    json::Value value = json_of(shown.of), items = json::Value::array();
    for (const app::ShownItem& item : shown.items) items.add(json_of(item));
    value.set("items", std::move(items));
    json::Value amendments = json::Value::array();
    for (const domain::Amendment& amendment : shown.amendments) amendments.add(json_of(amendment));
    value.set("amendments", std::move(amendments));
    const json::Value scores = cli::json_of(shown.scores);
    for (const auto& [name, member] : scores.members()) value.set(name, member);
    return value;
}

std::string in_words(const app::ShownItem& item)
{
    // What was typed must not write elsewhere on the screen.
    const std::string question = report::plain_text(item.question);
    std::string line = item.visibility == domain::Visibility::Normal
                           ? question
                           : say("{} [{}]", question, domain::word(item.visibility));
    line += "\n    " + (item.answers.empty() ? "-" : report::plain_text(base::joined(item.answers, "; ")));
    if (item.points)
        line += item.scales.empty() ? say("  (points: {})", base::to_text(*item.points))
                                    : say("  (points: {}, counted in: {})", base::to_text(*item.points),
                                          base::joined(item.scales, ", "));
    if (!item.applies) line += tr("  (does not apply by now)");
    line += "\n";
    for (const auto& before : item.before) {
        if (before != item.answers)
            line += say("    before: {}\n",
                        before.empty() ? "-" : report::plain_text(base::joined(before, "; ")));
    }
    return line;
}

std::string in_words(const app::ShownAnswers& shown)
{
    std::string lines = in_words(shown.of) + "\n";
    for (std::size_t i = 1; i < shown.amendments.size(); ++i)
        lines += say("earlier {}\n", report::plain_text(app::in_words(shown.amendments[i])));
    for (const app::ShownItem& item : shown.items) lines += in_words(item);
    if (!shown.scores.scales.empty()) lines += tr("\nScores\n");
    for (const domain::ScaleScore& score : shown.scores.scales)
        lines += score.score ? fmt::format("    {} {}\n", score.scale, cli::shown(score.score))
                             : fmt::format("    {} - ({})\n", score.scale, score.why);
    for (const domain::RaisedAlert& alert : shown.scores.alerts)
        lines += say("Talk about this with partner {} alone: {} ({})\n",
                     domain::word(shown.of.response.owner), alert.title, domain::word(alert.severity));
    return lines;
}

void add_list(const Command& group, Context& context)
{
    const Command command = group.add_command("list", tr("Which forms were filled, by whom and when"));
    auto code = std::make_shared<std::string>();
    command.add_option("--couple", *code, tr("Code or id")).required();
    command.callback([code, &context] {
        context.chosen = [code, &context] {
            const auto practice = context.open();
            const domain::Couple couple = app::couple_called(*practice, *code);
            json::Value rows = json::Value::array();
            std::string lines;
            app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor));
            for (const app::ListedAnswers& listed : app::answers_list(reading)) {
                rows.add(json_of(listed));
                lines += in_words(listed);
            }
            if (lines.empty()) lines = tr("No filled form yet. \"answers import\" brings one in.");
            practice->audit().record("view", "answers", couple.id.value);
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

void add_show(const Command& group, Context& context)
{
    struct Words {
        std::string couple, response;
    };
    const Command command = group.add_command(
        "show", tr("One filled form: each answer with its class and what it counted in; for the counselor"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--response", words->response, tr("Its number in \"answers list\", or its id"))
        .required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const domain::Couple couple = app::couple_called(*practice, words->couple);
            app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor));
            const app::ShownAnswers shown = app::answers_shown(reading, words->response);
            practice->audit().record("view", "response", shown.of.response.id.value);
            context.give(json_of(shown), in_words(shown));
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_answers_list_commands(const Command& answers, Context& context)
{
    add_list(answers, context);
    add_show(answers, context);
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "app/couple_tags.h"
#include "app/record.h"
#include "base/plural.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::say_of;
using base::tr;

std::string in_words(const domain::Couple& couple, const std::vector<std::string>& tags)
{
    return tags.empty() ? say("The couple {} has no tags.", couple.code)
                        : say("The couple {} has the tags: {}", couple.code, app::in_one_line(tags));
}

using Given = std::vector<std::string> app::TagChange::*;

void add_change(const Command& tag, Context& context, const char* name, const char* help, Given given)
{
    struct Words {
        std::string couple;
        app::TagChange change;
    };
    const Command command = tag.add_command(name, help);
    auto words = std::make_shared<Words>();
    command.add_option("couple", words->couple, tr("Code or id")).required();
    command.add_option("tag", words->change.*given, tr("One or more, each in quotes where it has blanks"))
        .required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const domain::Couple found = app::couple_called(*practice, words->couple);
            const auto tags = app::change_tags(*practice, found, words->change);
            context.give(json::Value::object({{"couple", text(found.code)}, {"tags", json_of(tags)}}),
                         in_words(found, tags));
            return ExitCode::Done;
        };
    });
}

void give_tags_of(Context& context, domain::Practice& practice, const domain::Couple& couple)
{
    const auto tags = app::tags_of(practice, couple);
    practice.audit().record("view", "couple", couple.id.value);
    context.give(json::Value::object({{"couple", text(couple.code)}, {"tags", json_of(tags)}}),
                 in_words(couple, tags));
}

void give_tags_in_use(Context& context, domain::Practice& practice)
{
    json::Value rows = json::Value::array();
    std::string lines;
    for (const app::TagInUse& each : app::tags_in_use(practice)) {
        rows.add(json::Value::object(
            {{"tag", text(each.tag)}, {"couples", whole(static_cast<std::int64_t>(each.couples))}}));
        lines += say_of(each.couples, "{}  {} couple", "{}  {} couples", each.tag, each.couples) + "\n";
    }
    practice.audit().record("view", "couples", "");
    context.give(rows,
                 lines.empty() ? tr("No couple has a tag yet. \"couple tag add\" adds the first.") : lines);
}

void add_list(const Command& tag, Context& context)
{
    const Command command =
        tag.add_command("list", tr("The tags of a couple, or all that are in use and how many have them"));
    auto couple = std::make_shared<std::string>();
    command.add_option("couple", *couple, tr("Code or id; all tags in use when left out"));
    command.callback([couple, &context] {
        context.chosen = [couple, &context] {
            const auto practice = context.open();
            if (couple->empty())
                give_tags_in_use(context, *practice);
            else
                give_tags_of(context, *practice, app::couple_called(*practice, *couple));
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_tag_commands(const Command& couple, Context& context)
{
    const Command tag =
        couple.add_command("tag", tr("Your own words for a couple, to find it again by; in no report"));
    tag.require_command();
    add_change(tag, context, "add", tr("Gives a couple one or more tags"), &app::TagChange::add);
    add_change(tag, context, "remove", tr("Takes one or more tags away"), &app::TagChange::remove);
    add_list(tag, context);
}

} // namespace rekindle::cli

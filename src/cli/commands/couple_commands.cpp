// SPDX-License-Identifier: MIT
#include "app/couple_stage.h"
#include "app/couple_status.h"
#include "app/couple_tags.h"
#include "app/reading.h"
#include "app/record.h"
#include "app/retention.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct NewCoupleWords {
    app::NewCouple couple;
    std::string opened;
};

void add_add(const Command& couple, Context& context)
{
    const Command command = couple.add_command("add", tr("Two partners, as equals"));
    auto words = std::make_shared<NewCoupleWords>();
    command.add_option("--a", words->couple.label_a, tr("How partner A wants to be called")).required();
    command.add_option("--b", words->couple.label_b, tr("How partner B wants to be called")).required();
    command.add_option("--pronouns-a", words->couple.pronouns_a);
    command.add_option("--pronouns-b", words->couple.pronouns_b);
    command.add_option("--code", words->couple.code,
                       tr("Short and without names; the next free one when left out"));
    command.add_option("--opened", words->opened, tr("YYYY-MM-DD; today when left out"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            words->couple.opened =
                words->opened.empty() ? context.as_of() : day_of("--opened", words->opened);
            words->couple.today = context.as_of();
            const auto practice = context.open();
            const domain::Couple added = app::add_couple(*practice, words->couple);
            context.give(json_of(added), say("Couple {}: partner A is {}, partner B is {}.", added.code,
                                             added.a.label, added.b.label));
            return ExitCode::Done;
        };
    });
}

struct ListWords {
    domain::CouplesWanted couples;
    std::string tag;       ///< "": any
    std::size_t limit = 0; ///< 0: none
};

void add_list(const Command& couple, Context& context)
{
    const Command command = couple.add_command("list", tr("The couples of the practice, by code"));
    auto words = std::make_shared<ListWords>();
    command.add_option("--search", words->couples.search,
                       tr("Only whose code, a label or a tag contains this"));
    command.add_option("--tag", words->tag, tr("Only couples with this tag, in whatever case"));
    command.add_option("--limit", words->limit, tr("At most so many; all when left out"))
        .whole_number(1, 1000000);
    command.add_option("--after", words->couples.after, tr("Only codes that come after this one"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            if (!base::is_utf8(words->couples.search))
                throw base::Error(base::Trouble::Call,
                                  tr("What --search looks for is not valid UTF-8 text."));
            domain::CouplesWanted wanted = words->couples;
            if (!words->tag.empty()) wanted.tag = words->tag;
            if (words->limit > 0) wanted.most = words->limit + 1; // one more shows that there are more
            const auto practice = context.open();
            std::vector<domain::Couple> couples = practice->couples().list(wanted);
            const bool more = words->limit > 0 && couples.size() > words->limit;
            if (more) couples.pop_back();
            json::Value rows = json::Value::array();
            std::string text;
            for (const domain::Couple& each : couples) {
                const std::vector<std::string> tags = app::tags_of(*practice, each);
                json::Value row = json_of(each);
                row.set("tags", json_of(tags));
                rows.add(std::move(row));
                text += fmt::format("{}  {}  {} / {}", each.code, base::to_text(each.opened), each.a.label,
                                    each.b.label);
                if (each.status != domain::CoupleStatus::Active)
                    text += say("  ({})", domain::word(each.status));
                text += tags.empty() ? "\n" : say("  [{}]\n", app::in_one_line(tags));
            }
            if (more) text += say("There are more; go on with --after {}", couples.back().code) + "\n";
            const bool all_asked = wanted.search.empty() && wanted.after.empty() && !wanted.tag;
            if (text.empty())
                text = all_asked ? tr("No couples yet. \"couple add\" adds the first.")
                                 : tr("No couple like that.");
            practice->audit().record("view", "couples", "");
            context.give(rows, text);
            return ExitCode::Done;
        };
    });
}

void add_show(const Command& couple, Context& context)
{
    const Command command = couple.add_command("show", tr("One couple with its sessions"));
    auto code = std::make_shared<std::string>();
    command.add_option("couple", *code, tr("Code or id")).required();
    command.callback([code, &context] {
        context.chosen = [code, &context] {
            const auto practice = context.open();
            const domain::Couple found = app::couple_called(*practice, *code);
            app::Reading reading(*practice, found, domain::Reader(domain::Audience::Counselor));
            json::Value value = json_of(found);
            json::Value rows = json::Value::array();
            std::string text = say("Couple {}, since {}\nPartner A: {} {}\nPartner B: {} {}\n", found.code,
                                   base::to_text(found.opened), found.a.label, found.a.pronouns,
                                   found.b.label, found.b.pronouns);
            json::Value history = json::Value::array();
            for (const domain::StatusChange& change : reading.status_changes()) {
                history.add(json_of(change));
                text += say("Since {}: {}\n", base::to_text(change.day), domain::word(change.status));
            }
            value.set("history", std::move(history));
            const auto tags = app::tags_of(*practice, found);
            if (!tags.empty()) text += say("Tags: {}\n", app::in_one_line(tags));
            value.set("tags", json_of(tags));
            for (const domain::Session& session : reading.sessions()) {
                rows.add(json_of(session));
                text += say("Session {}: {}, {}\n", session.number, base::to_text(session.day),
                            domain::word(session.kind));
            }
            value.set("sessions", std::move(rows));
            const auto standing = app::couple_standing(*practice, found, context.as_of());
            json::Value needs = json::Value::array();
            text += say("Stage: {}\n", app::word(standing.stage));
            for (const std::string& need : standing.needs) {
                needs.add(cli::text(need));
                text += say("  Still needed: {}\n", need);
            }
            text += standing.policy.empty()
                        ? tr("Policy missing: no confidentiality policy is signed by both.\n")
                        : say("Confidentiality policy: {}\n", standing.policy);
            if (!standing.tasks.empty())
                text +=
                    base::say_of(standing.tasks.size(), "{} task: \"task list --couple {}\"\n",
                                 "{} tasks: \"task list --couple {}\"\n", standing.tasks.size(), found.code);
            value.set("stage", cli::text(app::word(standing.stage)));
            value.set("needs", std::move(needs));
            value.set("policy", cli::text(standing.policy));
            value.set("tasks", whole(std::ssize(standing.tasks)));
            practice->audit().record("view", "couple", found.id.value);
            context.give(value, text);
            return ExitCode::Done;
        };
    });
}

void add_status(const Command& couple, Context& context, const char* name, const char* help,
                domain::CoupleStatus status)
{
    struct Words {
        std::string couple, day, reason;
    };
    const Command command = couple.add_command(name, help);
    auto words = std::make_shared<Words>();
    command.add_option("couple", words->couple, tr("Code or id")).required();
    command.add_option("--day,--on", words->day, tr("YYYY-MM-DD; today when left out"));
    const bool resumes = status == domain::CoupleStatus::Active;
    if (resumes)
        command.add_option("--reason", words->reason, tr("Why, in words; needed after they had parted"));
    command.callback([words, status, resumes, &context] {
        context.chosen = [words, status, resumes, &context] {
            const base::Date day = words->day.empty() ? context.as_of() : day_of("--day", words->day);
            const auto practice = context.open();
            const domain::Couple found = app::couple_called(*practice, words->couple);
            const domain::Couple changed =
                resumes ? app::resume(*practice, found, words->reason, day, context.as_of())
                        : app::set_status(*practice, found, status, day, context.as_of());
            context.give(json_of(changed), say("The couple {} is {} since {}.", changed.code,
                                               domain::word(changed.status), base::to_text(day)));
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_couple_commands(const Command& root, Context& context)
{
    const Command couple = root.add_command("couple", tr("The couples of the practice"));
    couple.require_command();
    add_add(couple, context);
    add_list(couple, context);
    add_show(couple, context);
    using Status = domain::CoupleStatus;
    add_status(couple, context, "pause", tr("They take a break; what was agreed stays"), Status::Paused);
    add_status(couple, context, "resume",
               tr("They go on after a pause, or a closed record is taken up again"), Status::Active);
    add_status(couple, context, "close", tr("It is over: the record is only read from now on"),
               Status::Closed);
    add_tag_commands(couple, context);
    add_caseload_command(couple, context);
    add_earlier_values_command(couple, context);
    add_record_life_commands(couple, context);
    add_erasure_commands(couple, context);
}

} // namespace rekindle::cli

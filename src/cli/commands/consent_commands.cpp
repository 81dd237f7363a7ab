// SPDX-License-Identifier: MIT
#include "app/consent_in_words.h"
#include "app/consents.h"
#include "app/export_scan.h"
#include "app/mutual_yes.h"
#include "app/record.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <algorithm>
#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

constexpr const char* purposes =
    "counseling, confidentiality, homework, touch, sexual-intimacy, contact-outside, "
    "share-scale, electronic-contact, telehealth, local-norms, release";

json::Value json_of(const domain::Consent& consent, base::Date as_of)
{
    return json::Value::object({{"id", text(consent.id.value)},
                                {"partner", text(domain::word(consent.side))},
                                {"purpose", text(domain::word(consent.purpose))},
                                {"about", text(consent.about)},
                                {"text", text(consent.text_id)},
                                {"text_version", whole(consent.text_version)},
                                {"method", text(domain::word(consent.method))},
                                {"given_on", day(consent.given_on)},
                                {"until", day_or_null(consent.until)},
                                {"withdrawn_on", day_or_null(consent.withdrawn_on)},
                                {"holds", json::Value::boolean(domain::holds(consent, as_of))}});
}

/// The newest mark of each partner about each thing, in the order things were first marked.
std::string in_words(const std::vector<domain::YesMark>& marks, base::Date as_of)
{
    std::string lines;
    for (const domain::Side side : domain::both_sides) {
        std::vector<std::string> told;
        for (const domain::YesMark& mark : marks) {
            if (mark.side != side || std::ranges::find(told, mark.about) != told.end()) continue;
            told.push_back(mark.about);
            const domain::YesMark& newest = *domain::newest_mark(marks, side, mark.about);
            lines += say("  {}  {}: {}, marked on {}", domain::word(side), newest.about,
                         domain::word(newest.answer), base::to_text(newest.marked_on));
            if (newest.until)
                lines += *newest.until < as_of ? say(", ended on {}", base::to_text(*newest.until))
                                               : say(", until {}", base::to_text(*newest.until));
            lines += "\n";
        }
    }
    return lines;
}

struct Words {
    std::string couple, partner, purpose, about, method = "paper", on, until, scan, answer;
    std::vector<std::string> things;
    bool own_words = false;
};

domain::Side side_in(const Words& words)
{
    return word_of("--partner", words.partner, domain::parse_side(words.partner), "A, B");
}
domain::Purpose purpose_in(const Words& words)
{
    return word_of("--purpose", words.purpose, domain::parse_purpose(words.purpose), purposes);
}

void add_record(const Command& consent, Context& context)
{
    const Command command = consent.add_command("record", tr("One partner says yes to something"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--partner", words->partner, tr("A or B")).required();
    command.add_option("--purpose", words->purpose, purposes).required();
    command.add_option(
        "--about", words->about,
        tr("The policy (no-secrets, limited-secrets), the form and scale (\"intake-core trust\"), "
           "or who gets what is released"));
    command.add_option("--method", words->method,
                       tr("paper (when left out), paper-scan, in-session or typed"));
    command.add_option("--scan", words->scan,
                       tr("The signed page: a PDF, JPEG, PNG or TIFF; kept encrypted"));
    command.add_option("--on,--day", words->on, tr("The day of the yes (YYYY-MM-DD); today when left out"));
    command.add_option("--until", words->until,
                       tr("The last day it holds; touch and sexual intimacy: three months at most"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::ConsentToRecord wanted;
            wanted.side = side_in(*words);
            wanted.purpose = purpose_in(*words);
            wanted.about = words->about;
            wanted.method = word_of("--method", words->method, domain::parse_consent_method(words->method),
                                    "paper, paper-scan, in-session, typed");
            wanted.today = base::local_day(context.now());
            wanted.given_on = words->on.empty() ? wanted.today : day_of("--on", words->on);
            if (!words->until.empty()) wanted.until = day_of("--until", words->until);
            wanted.scan = words->scan;
            const auto practice = context.open();
            wanted.couple = app::couple_called(*practice, words->couple);
            const domain::Consent recorded =
                app::record_consent(*practice, context.library_of(*practice), wanted);
            context.give(json_of(recorded, context.as_of()),
                         say("Recorded: {}\n", app::in_words(recorded, context.as_of())));
            return ExitCode::Done;
        };
    });
}

bool is_about_homework(domain::Purpose purpose)
{
    using domain::Purpose;
    return purpose == Purpose::Homework || purpose == Purpose::Touch || purpose == Purpose::SexualIntimacy ||
           purpose == Purpose::ContactOutside;
}

void add_withdraw(const Command& consent, Context& context)
{
    const Command command = consent.add_command("withdraw", tr("One partner takes a yes back, from now on"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--partner", words->partner, tr("A or B")).required();
    command.add_option("--purpose", words->purpose, purposes).required();
    command.add_option("--about", words->about, tr("As it was recorded"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto side = side_in(*words);
            const auto purpose = purpose_in(*words);
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const auto taken_back =
                app::withdraw_consent(*practice, context.library_of(*practice), couple, side, purpose,
                                      words->about, base::local_day(context.now()));
            json::Value rows = json::Value::array();
            std::string lines;
            for (const domain::Consent& each : taken_back) {
                rows.add(json_of(each, context.as_of()));
                lines += say("Taken back: {}\n", app::in_words(each, context.as_of()));
            }
            lines += tr("Nobody else is told.");
            if (is_about_homework(purpose)) lines += tr(" What is due from now on counts as excused.");
            if (purpose == domain::Purpose::Release)
                lines += tr(" What was handed out is out: \"disclosures\" lists it.");
            context.give(rows, lines);
            return ExitCode::Done;
        };
    });
}

void add_list(const Command& consent, Context& context)
{
    const Command command = consent.add_command("list", tr("Who said yes to what; for the counselor alone"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const base::Date today = context.as_of();
            const auto consents = practice->consents().of(couple.id);
            const auto marks = practice->consents().marks(couple.id);
            json::Value rows = json::Value::array(), listed = json::Value::array(),
                        both = json::Value::array();
            std::string lines;
            for (std::size_t i = 0; i < consents.size(); ++i) {
                rows.add(json_of(consents[i], today));
                rows.items().back().set("replaced",
                                        json::Value::boolean(app::is_replaced(consents, i, today)));
                lines += say("{}  {}\n", i + 1, app::in_words(consents[i], today));
                if (app::is_replaced(consents, i, today))
                    lines += tr("   replaced: another policy was signed since\n");
            }
            if (consents.empty()) lines += tr("No consent has been recorded yet.\n");
            const std::string policy = app::policy_of(consents, today);
            lines += policy.empty()
                         ? tr("Policy missing: both have to sign the same confidentiality policy.\n")
                         : say("Confidentiality policy: {}\n", policy);
            for (const domain::YesMark& mark : marks) {
                listed.add(json::Value::object({{"partner", text(domain::word(mark.side))},
                                                {"about", text(mark.about)},
                                                {"answer", text(domain::word(mark.answer))},
                                                {"marked_on", day(mark.marked_on)},
                                                {"until", day_or_null(mark.until)}}));
            }
            const auto mutual = app::mutual_yes(marks, today);
            for (const std::string& thing : mutual) both.add(text(thing));
            if (!marks.empty())
                lines += mutual.empty()
                             ? tr("Mutual-yes list: there is nothing both say yes to now.\n")
                             : say("Mutual-yes list, for you alone; put a few of them on a plan: {}\n",
                                   base::joined(mutual, ", "));
            lines += in_words(marks, today);
            practice->audit().record("view", "consents", couple.id.value);
            context.give(json::Value::object({{"policy", text(policy)},
                                              {"consents", std::move(rows)},
                                              {"marks", std::move(listed)},
                                              {"mutual_yes", std::move(both)}}),
                         lines);
            return ExitCode::Done;
        };
    });
}

void add_scan(const Command& consent, Context& context)
{
    const Command command = consent.add_command("scan", tr("The signed page that was kept with a consent"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--consent", words->about, tr("Number in \"consent list\", or id")).required();
    command.add_option("--out", words->scan, tr("The new file; it is not encrypted")).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            app::export_scan(*practice, couple, words->about, words->scan, base::local_day(context.now()));
            context.give(
                json::Value::object({{"out", text(words->scan)}}),
                say("Written: {}. It is not encrypted: keep it as you keep the record.", words->scan));
            return ExitCode::Done;
        };
    });
}

void add_mark(const Command& consent, Context& context)
{
    const Command command =
        consent.add_command("mark", tr("One partner's marks on the mutual-yes list, made alone"));
    auto words = std::make_shared<Words>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--partner", words->partner, tr("A or B")).required();
    command
        .add_option("--about", words->things,
                    tr("A kind of touch in the words of the plan, or a template; as often as needed"))
        .required()
        .take_all();
    command.add_option("--answer", words->answer, tr("yes, not-yet or no")).required();
    command.add_option("--on,--day", words->on, tr("The day of the mark (YYYY-MM-DD); today when left out"));
    command.add_option("--until", words->until, tr("The last day a yes holds: three months at most"));
    command.add_flag("--own-words", words->own_words, tr("The touch may be one that no homework offers"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            app::MarkToSet wanted;
            wanted.side = side_in(*words);
            wanted.about = words->things;
            wanted.own_words = words->own_words;
            wanted.answer = word_of("--answer", words->answer, domain::parse_yes_answer(words->answer),
                                    "yes, not-yet, no");
            wanted.today = base::local_day(context.now());
            wanted.marked_on = words->on.empty() ? wanted.today : day_of("--on", words->on);
            if (!words->until.empty()) wanted.until = day_of("--until", words->until);
            const auto practice = context.open();
            wanted.couple = app::couple_called(*practice, words->couple);
            const auto marks = app::set_marks(*practice, context.library_of(*practice), wanted);
            context.give(json::Value::object({{"marks", whole(std::ssize(marks))}}),
                         say("Marked by partner {}: {}: {}.", domain::word(wanted.side),
                             domain::word(wanted.answer), base::joined(words->things, ", ")));
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_consent_commands(const Command& root, Context& context)
{
    const Command consent = root.add_command("consent", tr("What each partner says yes to"));
    consent.require_command();
    add_record(consent, context);
    add_withdraw(consent, context);
    add_list(consent, context);
    add_scan(consent, context);
    add_mark(consent, context);
}

} // namespace rekindle::cli

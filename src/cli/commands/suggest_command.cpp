// SPDX-License-Identifier: MIT
#include "app/record.h"
#include "app/suggestions.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <fmt/format.h>

#include <memory>
#include <set>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using domain::Side;
using json::Value;

struct SuggestWords {
    std::string couple, partner;
    bool all = false;
};

/// Everything one run shows.
struct SuggestionsShown {
    domain::Couple couple;
    base::Date as_of;
    std::optional<Side> only;
    std::string thresholds_source;
    app::SuggestionFindings found;
    const forms::HomeworkCatalog* homework = nullptr;

    const domain::HomeworkTemplate& offered(const std::string& id) const
    {
        return homework->find(id)->homework; // the rules were checked against this catalogue
    }
};

Value list_of_texts(const std::vector<std::string>& texts)
{
    Value list = Value::array();
    for (const std::string& each : texts) list.add(text(each));
    return list;
}

Value json_of(const domain::Suggestion& suggestion, const SuggestionsShown& shown)
{
    Value rests_on = Value::array(), templates = Value::array();
    for (const auto& [side, newest] : suggestion.rests_on)
        rests_on.add(Value::object({{"partner", text(domain::word(side))}, {"day", day(newest)}}));
    for (const auto& each : suggestion.templates) {
        const domain::HomeworkTemplate& offered = shown.offered(each.id);
        templates.add(Value::object({{"id", text(each.id)},
                                     {"title", text(offered.title)},
                                     {"minutes", whole(offered.minutes)},
                                     {"conjoint", Value::boolean(offered.conjoint)},
                                     {"consents", list_of_texts(offered.consents)},
                                     {"running", Value::boolean(each.running)}}));
    }
    return Value::object({{"rule", text(suggestion.rule)},
                          {"because", text(suggestion.because)},
                          {"rests_on", std::move(rests_on)},
                          {"templates", std::move(templates)},
                          {"held_back", list_of_texts(suggestion.held_back)}});
}

Value json_of(const SuggestionsShown& shown)
{
    Value screen_first = Value::array(), rows = Value::array();
    for (const Side side : shown.found.screen_first) screen_first.add(text(domain::word(side)));
    for (const domain::Suggestion& each : shown.found.suggestions) rows.add(json_of(each, shown));
    return Value::object({{"couple", text(shown.couple.code)},
                          {"as_of", day(shown.as_of)},
                          {"audience", text(domain::word(domain::Audience::Counselor))},
                          {"thresholds_source", text(shown.thresholds_source)},
                          {"screen_first", std::move(screen_first)},
                          {"suggestions", std::move(rows)}});
}

std::string line_of(const domain::Suggestion::Template& each, const SuggestionsShown& shown)
{
    const domain::HomeworkTemplate& offered = shown.offered(each.id);
    std::string line = base::say_of(offered.minutes, "   {}  {}, {} minute", "   {}  {}, {} minutes", each.id,
                                    offered.title, offered.minutes);
    if (!offered.consents.empty())
        line = say("{}; needs each one's consent: {}", line, base::joined(offered.consents, ", "));
    if (each.running) line = say("{}; running", line);
    return line + '\n';
}

std::string reason_of(const domain::Suggestion& suggestion, const SuggestionsShown& shown)
{
    std::vector<std::string> who;
    for (const auto& [side, newest] : suggestion.rests_on)
        who.push_back(fmt::format("{}, {}", shown.couple.partner(side).label, base::to_text(newest)));
    return fmt::format("\n{} ({})\n", suggestion.because, base::joined(who, "; "));
}

/// Each reason with its templates. Not `all`: every template once, where it first stands, and none that is
/// running.
std::string reasons(const SuggestionsShown& shown, bool all)
{
    std::string lines;
    std::set<std::string> named;
    int left_out = 0;
    for (const domain::Suggestion& suggestion : shown.found.suggestions) {
        std::string templates;
        for (const auto& each : suggestion.templates) {
            const bool is_new = named.insert(each.id).second;
            if (all || (is_new && !each.running)) templates += line_of(each, shown);
        }
        if (!suggestion.held_back.empty())
            templates += tr("   Screen first: what both do together is left out.\n");
        if (templates.empty())
            ++left_out;
        else
            lines += reason_of(suggestion, shown) + templates;
    }
    if (left_out > 0)
        lines += '\n' + base::say_of(left_out,
                                     "{} more reason, for what stands above or is running: --all shows it.\n",
                                     "{} more reasons, for what stands above or is running: --all shows "
                                     "them.\n",
                                     left_out);
    return lines;
}

std::string in_words(const SuggestionsShown& shown, bool all)
{
    std::string lines =
        say("{}: homework that answers up to {} suggest\n", shown.couple.code, base::to_text(shown.as_of));
    lines += tr("For the counselor only: it tells of answers, so no partner should see it.\n");
    lines += shown.thresholds_source + '\n';
    if (shown.only)
        lines += say("From {}’s answers alone. Look at both before you assign what both do together.\n",
                     shown.couple.partner(*shown.only).label);
    for (const Side side : shown.found.screen_first)
        lines += say("Screen first: answers of {} raised an alert of severity high, which \"progress show\" "
                     "lists. See this partner alone before any homework for two.\n",
                     shown.couple.partner(side).label);
    if (shown.found.suggestions.empty())
        return lines + tr("\nNothing is suggested: no answer is on the line of a rule. What was not answered "
                          "suggests nothing.\n");
    return lines + reasons(shown, all);
}

} // namespace

void add_suggest_command(const Command& homework, Context& context)
{
    const Command command = homework.add_command(
        "suggest", tr("Templates that the answers suggest, with the reason; for the counselor only"));
    auto words = std::make_shared<SuggestWords>();
    command.add_option("--couple", words->couple, tr("Code or id")).required();
    command.add_option("--partner", words->partner, tr("A or B; both when left out"));
    command.add_flag("--all", words->all,
                     tr("Every reason with all its templates, also those that are running"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const app::Period period{{}, context.as_of()};
            std::optional<Side> only;
            if (!words->partner.empty())
                only = word_of("--partner", words->partner, domain::parse_side(words->partner), "A, B");
            const app::Library& library = context.library();
            const std::string& source = app::suggestion_rules(library).thresholds_source;
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            app::Reading reading(*practice, couple, domain::Reader(domain::Audience::Counselor), only);
            const SuggestionsShown shown{couple,
                                         period.as_of,
                                         only,
                                         source,
                                         app::suggestion_findings(*practice, reading, library, period),
                                         &library.homework()};
            practice->audit().record("view", "suggestions", couple.id.value);
            context.give(json_of(shown), in_words(shown, words->all));
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli

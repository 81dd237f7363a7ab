// SPDX-License-Identifier: MIT
#include "forms/homework/load.h"

#include "base/translate.h"
#include "domain/homework/schedule_text.h"
#include "forms/homework/item_list.h"
#include "forms/homework/kind_readers.h"
#include "forms/homework/members.h"
#include "json/parse.h"
#include "json/reader.h"

#include <algorithm>
#include <array>

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

constexpr std::array<std::string_view, 3> consent_codes{"touch", "sexual-intimacy", "contact-outside"};
constexpr int last_measure = 21; // P1 ... P21

bool is_measure(std::string_view code)
{
    for (int number = 1; number <= last_measure; ++number) {
        if (code == "P" + std::to_string(number)) return true;
    }
    return false;
}

template <typename Known>
void check_codes(const json::Reader& reader, std::string_view name, const std::vector<std::string>& codes,
                 Known known)
{
    for (const std::string& code : codes) {
        if (!known(code)) reader.problem(name, say("“{}” is not a code known here", code));
    }
}

domain::Schedule read_suggested(const json::Reader& reader, domain::Kind kind)
{
    const std::string text = reader.text("suggested");
    const std::optional<domain::Schedule> schedule = domain::parse_schedule(text);
    if (!schedule && !text.empty()) reader.problem("suggested", schedule_words());
    if (!schedule) return domain::OnTrigger{};
    if (std::holds_alternative<domain::OnceBy>(*schedule) ||
        (std::holds_alternative<domain::OnDates>(*schedule) &&
         *schedule != domain::Schedule(domain::OnDates{})))
        reader.problem("suggested",
                       tr("must not name a day of the calendar: a template serves every couple"));
    if (std::holds_alternative<domain::OnDates>(*schedule) && kind != domain::Kind::GoalPlan)
        reader.problem("suggested", tr("“on step dates” is for goal plans only"));
    return *schedule;
}

/// Whether the kind has a member of its own name, else what is its own is items.
bool has_own_member(domain::Kind kind)
{
    return kind == domain::Kind::TouchRitual || kind == domain::Kind::Forgiveness ||
           kind == domain::Kind::GoalPlan;
}

domain::KindTemplate read_own_member(const json::Reader& reader, domain::Kind kind)
{
    domain::KindTemplate read;
    const std::string name(word(kind));
    if (!reader.has(name)) reader.problem(name, tr("is missing"));
    reader.within(name, [&](const json::Reader& own) {
        if (kind == domain::Kind::TouchRitual)
            read = read_touch_ritual(own);
        else if (kind == domain::Kind::Forgiveness)
            read = read_forgiveness(own);
        else
            read = read_goal_plan(own);
    });
    return read;
}

void check_private(const json::Reader& reader, const domain::HomeworkTemplate& homework)
{
    const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind);
    for (const std::string& link_id : homework.private_items) {
        if (find_item(homework.log, link_id) == nullptr && find_item(homework.review, link_id) == nullptr &&
            (agreed == nullptr || find_item(agreed->agreed, link_id) == nullptr))
            reader.problem("private", say("no item has the linkId “{}”", link_id));
    }
}

/// One linkId must not mean two things on one sheet of paper.
void check_link_ids(const json::Reader& reader, const domain::HomeworkTemplate& homework)
{
    const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind);
    for (const domain::Item* item : all_items(homework.review)) {
        if (find_item(homework.log, item->link_id) != nullptr)
            reader.problem("review", say("the linkId “{}” is used in log too", item->link_id));
    }
    if (agreed == nullptr) return;
    for (const domain::Item* item : all_items(agreed->agreed)) {
        if (find_item(homework.log, item->link_id) != nullptr ||
            find_item(homework.review, item->link_id) != nullptr)
            reader.problem("agreed", say("the linkId “{}” is used in log or review too", item->link_id));
    }
}

std::vector<std::string> read_consents(const json::Reader& reader)
{
    std::vector<std::string> consents = reader.texts("consents");
    check_codes(reader, "consents", consents, [](const std::string& code) {
        return std::ranges::find(consent_codes, code) != consent_codes.end();
    });
    return consents;
}

domain::HomeworkTemplate read_template(const json::Reader& reader, base::Problems& problems)
{
    const auto kind = static_cast<domain::Kind>(
        reader.one_of("kind", {"touch_ritual", "forgiveness", "goal_plan", "quality_time", "daily_ritual",
                               "couple_talk", "gratitude", "trust_commitment", "boundary", "self_care",
                               "novelty", "deep_conversation", "needs_desires", "lessons_learned",
                               "support_plan", "resource", "problem_map", "sexual_intimacy"}));
    const bool is_agreed = !has_own_member(kind);
    reader.only({"id",
                 "version",
                 "kind",
                 "language",
                 "title",
                 "why",
                 "steps",
                 "watch_for",
                 "minutes",
                 "suggested",
                 "conjoint",
                 "contraindications",
                 "consents",
                 "domains",
                 "measures",
                 is_agreed ? "agreed" : word(kind),
                 is_agreed ? "done_when" : word(kind),
                 is_agreed ? "kept" : word(kind),
                 "log",
                 "review",
                 "private"});
    domain::HomeworkTemplate read;
    read.id = reader.text("id");
    if (!read.id.empty() && !is_kebab_case(read.id))
        reader.problem("id", tr("must be of small letters, digits and hyphens"));
    read.version = static_cast<int>(reader.integer("version", 1, 1'000'000));
    read.language = reader.text("language");
    read.title = reader.text("title");
    read.why = reader.text("why");
    read.steps = required_texts(reader, "steps");
    read.watch_for = reader.text("watch_for");
    read.minutes = static_cast<int>(reader.integer("minutes", 1, most_minutes));
    read.suggested = read_suggested(reader, kind);
    // Whether both must take part decides what a safety flag holds back, so it is never left to a default.
    if (!reader.has("conjoint")) reader.problem("conjoint", tr("is missing"));
    read.conjoint = reader.boolean("conjoint", true);
    read.contraindications = reader.texts("contraindications");
    read.consents = read_consents(reader);
    read.domains = required_texts(reader, "domains");
    check_codes(reader, "domains", read.domains, is_domain_code);
    read.measures = required_texts(reader, "measures");
    check_codes(reader, "measures", read.measures, is_measure);
    read.log = read_item_list(reader, "log", read, problems);
    read.review = read_item_list(reader, "review", read, problems);
    read.private_items = reader.texts("private");
    if (is_agreed)
        read.kind = read_agreed(reader, kind, read, problems);
    else
        read.kind = read_own_member(reader, kind);
    check_private(reader, read);
    check_link_ids(reader, read);
    return read;
}

} // namespace

LoadedHomework load_homework(std::string_view bytes)
{
    json::Parsed parsed = json::parse(bytes);
    LoadedHomework loaded{std::nullopt, std::move(parsed.problems)};
    if (!parsed.value) return loaded;
    const json::Reader reader(*parsed.value, "", loaded.problems);
    if (!parsed.value->is(json::Value::Kind::Object)) return loaded;
    domain::HomeworkTemplate read = read_template(reader, loaded.problems);
    if (loaded.problems.empty()) loaded.homework = std::move(read);
    return loaded;
}

} // namespace rekindle::forms

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

constexpr std::array<std::string_view, 19> domain_codes{
    "COMM", "FORG",  "TRUST", "QTIME", "TOUCH", "SEX",   "EMOT",  "POS",   "GOAL", "BOUND",
    "SELF", "NOVEL", "SUPP",  "ROOT",  "SIGNS", "NEEDS", "LEARN", "READY", "HELP"};
constexpr int last_measure = 21; // P1 ... P21

bool is_kebab_case(std::string_view id)
{
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return !id.empty() && id.find_first_not_of(allowed) == id.npos && id.front() != '-' && id.back() != '-';
}

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

domain::KindTemplate read_kind(const json::Reader& reader, domain::Kind kind)
{
    domain::KindTemplate read;
    const std::string name(word(kind));
    if (!reader.has(name)) reader.problem(name, tr("is missing"));
    reader.within(name, [&](const json::Reader& own) {
        switch (kind) {
        case domain::Kind::TouchRitual:
            read = read_touch_ritual(own);
            break;
        case domain::Kind::Forgiveness:
            read = read_forgiveness(own);
            break;
        case domain::Kind::GoalPlan:
            read = read_goal_plan(own);
            break;
        }
    });
    return read;
}

void check_private(const json::Reader& reader, const domain::HomeworkTemplate& homework)
{
    for (const std::string& link_id : homework.private_items) {
        if (find_item(homework.log, link_id) == nullptr && find_item(homework.review, link_id) == nullptr)
            reader.problem("private", say("no log or review item has the linkId “{}”", link_id));
    }
}

domain::HomeworkTemplate read_template(const json::Reader& reader, base::Problems& problems)
{
    const auto kind = static_cast<domain::Kind>(
        reader.one_of("kind", {word(domain::Kind::TouchRitual), word(domain::Kind::Forgiveness),
                               word(domain::Kind::GoalPlan)}));
    reader.only({"id", "version", "kind", "language", "title", "why", "steps", "watch_for", "minutes",
                 "suggested", "conjoint", "contraindications", "domains", "measures", word(kind), "log",
                 "review", "private"});
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
    read.domains = required_texts(reader, "domains");
    check_codes(reader, "domains", read.domains, [](const std::string& code) {
        return std::ranges::find(domain_codes, code) != domain_codes.end();
    });
    read.measures = required_texts(reader, "measures");
    check_codes(reader, "measures", read.measures, is_measure);
    read.kind = read_kind(reader, kind);
    read.log = read_item_list(reader, "log", read, problems);
    read.review = read_item_list(reader, "review", read, problems);
    read.private_items = reader.texts("private");
    check_private(reader, read);
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

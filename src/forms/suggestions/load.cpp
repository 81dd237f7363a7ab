// SPDX-License-Identifier: MIT
#include "forms/suggestions/load.h"

#include "base/read_file.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/scoring/item_points.h"
#include "domain/threshold.h"
#include "forms/homework/members.h"
#include "json/parse.h"
#include "json/pointer.h"
#include "json/reader.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

struct Installed {
    const Catalog& forms;
    const HomeworkCatalog& homework;
};

bool is_number(const json::Reader& reader, std::string_view name)
{
    const json::Value* const value = reader.value().find(name);
    return value && value->is(json::Value::Kind::Number);
}

/// A required number within these ends.
double number_between(const json::Reader& reader, std::string_view name, double least, double most)
{
    const std::optional<double> number = reader.optional_number(name);
    if (number && (*number < least || *number > most))
        reader.problem(name, say("must be a number from {} to {}", least, most));
    if (!reader.has(name)) reader.problem(name, tr("is missing"));
    return number.value_or(least);
}

std::string domain_code(const json::Reader& reader, std::string_view name)
{
    std::string code = reader.text(name);
    if (!code.empty() && !is_domain_code(code))
        reader.problem(name, say("“{}” is not a code known here", code));
    return code;
}

domain::DomainCondition read_domain(const json::Reader& when)
{
    when.only({"domain", "at_most_percent", "at_least_percent"});
    domain::DomainCondition read{domain_code(when, "domain"), domain::DomainCondition::Compare::AtMost, 0};
    const bool at_least = when.has("at_least_percent");
    if (when.has("at_most_percent") == at_least) {
        when.problem("", tr("must have one of at_most_percent and at_least_percent"));
        return read;
    }
    if (at_least) read.compare = domain::DomainCondition::Compare::AtLeast;
    read.percent = number_between(when, at_least ? "at_least_percent" : "at_most_percent", 0, 100);
    return read;
}

domain::GapCondition read_gap(const json::Reader& when)
{
    when.only({"gap", "at_least_points"});
    return {domain_code(when, "gap"), number_between(when, "at_least_points", 1, 100)};
}

/// The points an answer to the item can have, one range for each installed form with a key that has it.
std::vector<domain::Range> points_of_item(const std::string& link_id, const Catalog& forms)
{
    std::vector<domain::Range> ranges;
    for (const CatalogEntry& entry : forms.entries) {
        if (!entry.usable() || !entry.scoring_key()) continue;
        const domain::Item* const found = find_item(*entry.form.questionnaire, link_id);
        const auto range = found ? range_of(*found, *entry.scoring_key()) : std::nullopt;
        if (range) ranges.push_back(*range);
    }
    return ranges;
}

domain::ItemCondition read_item(const json::Reader& when, const Catalog& forms)
{
    when.only({"item", "at_least"});
    domain::ItemCondition read{when.text("item"), when.number("at_least")};
    if (read.item.empty()) return read;
    const std::vector<domain::Range> ranges = points_of_item(read.item, forms);
    if (ranges.empty()) {
        when.problem("item", say("“{}” is no item with points of an installed form", read.item));
        return read;
    }
    const domain::Range& range = ranges.front();
    if (std::ranges::any_of(ranges, [&](const domain::Range& other) { return other != range; }))
        when.problem("item", say("“{}” has other points in one installed form than in another", read.item));
    if (is_number(when, "at_least") &&
        (domain::reaches(range.least, read.at_least) || domain::is_above(read.at_least, range.most)))
        when.problem("at_least", say("must be above {}, the least, and at most {}, the most points of “{}”",
                                     range.least, range.most, read.item));
    return read;
}

domain::RulerCondition read_ruler(const json::Reader& when)
{
    when.only({"readiness", "at_most"});
    const auto ruler =
        static_cast<domain::Ruler>(when.one_of("readiness", {"importance", "confidence", "willingness"}));
    return {ruler, number_between(when, "at_most", 0, most_rating)};
}

domain::SuggestionCondition read_condition(const json::Reader& when, const Installed& installed)
{
    const auto said =
        std::ranges::count_if(std::initializer_list<std::string_view>{"domain", "gap", "item", "readiness"},
                              [&](std::string_view name) { return when.has(name); });
    if (said != 1) {
        when.problem("", tr("must have exactly one of domain, gap, item and readiness"));
        return {};
    }
    if (when.has("domain")) return read_domain(when);
    if (when.has("gap")) return read_gap(when);
    if (when.has("item")) return read_item(when, installed.forms);
    return read_ruler(when);
}

std::vector<std::string> read_templates(const json::Reader& rule, const HomeworkCatalog& homework,
                                        base::Problems& problems)
{
    std::vector<std::string> read = required_texts(rule, "suggest");
    const json::Value* const list = rule.value().find("suggest");
    if (!list) return read;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list->items().size(); ++i) {
        const json::Value& id = list->items()[i];
        if (!id.is(json::Value::Kind::String) || id.text().empty()) continue;
        const std::string where = json::pointer(rule.where("suggest"), i);
        if (!homework.find(id.text()))
            problems.push_back({where, say("there is no homework template “{}”", id.text())});
        if (!seen.insert(id.text()).second)
            problems.push_back({where, say("“{}” stands here twice", id.text())});
    }
    return read;
}

domain::SuggestionRule read_rule(const json::Reader& rule, const Installed& installed,
                                 base::Problems& problems)
{
    rule.only({"id", "when", "suggest", "because"});
    domain::SuggestionRule read;
    read.id = rule.text("id");
    if (!read.id.empty() && !is_kebab_case(read.id))
        rule.problem("id", tr("must be of small letters, digits and hyphens"));
    if (!rule.has("when")) rule.problem("when", tr("is missing"));
    rule.within("when", [&](const json::Reader& when) { read.when = read_condition(when, installed); });
    read.templates = read_templates(rule, installed.homework, problems);
    read.because = rule.text("because");
    if (!base::is_plain_line(read.because)) rule.problem("because", tr("must be one line"));
    return read;
}

domain::SuggestionRules read_rules(const json::Reader& reader, const Installed& installed,
                                   base::Problems& problems)
{
    reader.only({"version", "language", "thresholds_source", "rules"});
    domain::SuggestionRules read;
    read.version = static_cast<int>(reader.integer("version", 1, 1'000'000));
    read.language = reader.text("language");
    read.thresholds_source = reader.text("thresholds_source");
    if (!reader.has("rules")) reader.problem("rules", tr("is missing"));
    std::set<std::string> ids;
    reader.each("rules", [&](const json::Reader& rule) {
        domain::SuggestionRule one = read_rule(rule, installed, problems);
        if (!one.id.empty() && !ids.insert(one.id).second)
            rule.problem("id", say("“{}” is the id of another rule too", one.id));
        read.rules.push_back(std::move(one));
    });
    return read;
}

} // namespace

LoadedSuggestions load_suggestions(std::string_view bytes, const Catalog& installed,
                                   const HomeworkCatalog& homework)
{
    json::Parsed parsed = json::parse(bytes);
    LoadedSuggestions loaded{{}, std::nullopt, std::move(parsed.problems)};
    if (!parsed.value) return loaded;
    const json::Reader reader(*parsed.value, "", loaded.problems);
    if (!parsed.value->is(json::Value::Kind::Object)) return loaded;
    domain::SuggestionRules read = read_rules(reader, {installed, homework}, loaded.problems);
    if (loaded.problems.empty()) loaded.rules = std::move(read);
    return loaded;
}

LoadedSuggestions load_suggestions_file(const std::filesystem::path& file, const Catalog& installed,
                                        const HomeworkCatalog& homework)
{
    LoadedSuggestions loaded;
    if (std::error_code none; std::filesystem::exists(file, none))
        loaded = load_suggestions(base::read_file(file), installed, homework);
    else
        loaded.problems.push_back({"", tr("there is no such file; check the installation")});
    loaded.file = file;
    return loaded;
}

} // namespace rekindle::forms

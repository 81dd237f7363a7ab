// SPDX-License-Identifier: MIT
#include "forms/homework/members.h"

#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <array>

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

constexpr std::array<std::string_view, 19> domain_codes{
    "COMM", "FORG",  "TRUST", "QTIME", "TOUCH", "SEX",   "EMOT",  "POS",   "GOAL", "BOUND",
    "SELF", "NOVEL", "SUPP",  "ROOT",  "SIGNS", "NEEDS", "LEARN", "READY", "HELP"};

} // namespace

bool is_domain_code(std::string_view code)
{
    return std::ranges::find(domain_codes, code) != domain_codes.end();
}

bool is_kebab_case(std::string_view id)
{
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return !id.empty() && id.find_first_not_of(allowed) == id.npos && id.front() != '-' && id.back() != '-';
}

std::vector<std::string> required_texts(const json::Reader& reader, std::string_view name)
{
    std::vector<std::string> texts = reader.texts(name);
    const json::Value* const list = reader.value().find(name);
    if (list == nullptr) {
        reader.problem(name, tr("is missing"));
    } else if (list->is(json::Value::Kind::Array) && list->items().empty()) {
        reader.problem(name, tr("must not be empty"));
    }
    for (const std::string& text : texts) {
        if (base::trimmed(text).empty()) reader.problem(name, tr("must not hold an empty text"));
    }
    return texts;
}

std::optional<base::Date> read_date(const json::Reader& reader, std::string_view name, bool required)
{
    if (!required && !reader.has(name)) return std::nullopt;
    const std::string text = reader.text(name);
    const std::optional<base::Date> day = base::parse_date(text);
    if (!day && !text.empty()) reader.problem(name, say("“{}” is not a day such as 2026-05-01", text));
    return day;
}

std::string schedule_words()
{
    return tr("is not a schedule; say “daily”, “mon,wed,fri”, “3/week”, “by 2026-05-01”, “on "
              "2026-05-01,2026-05-08”, "
              "“on step dates” or “when it happens”");
}

} // namespace rekindle::forms

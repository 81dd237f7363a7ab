// SPDX-License-Identifier: MIT
#include "forms/questionnaire/constraints.h"

#include "base/translate.h"
#include "domain/form/order.h"
#include "forms/questionnaire/value.h"
#include "forms/regex.h"

#include <limits>
#include <string_view>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::Constraints;
using domain::ItemType;

namespace {

/// A whole number that is not negative, whichever value[x] holds it.
std::optional<int> count_in(const Source& extension)
{
    const auto value = read_lenient_value(extension, "value");
    if (!value) {
        extension.findings().limit(extension.where(), tr("holds no number; ignored"));
        return std::nullopt;
    }
    const auto number = domain::number_of(*value);
    if (number && *number >= 0 && *number <= std::numeric_limits<int>::max() &&
        static_cast<double>(static_cast<int>(*number)) == *number)
        return static_cast<int>(*number);
    extension.findings().limit(extension.where(), tr("must be a whole number from 0; ignored"));
    return std::nullopt;
}

std::optional<domain::Value> bound_in(const Source& extension)
{
    auto value = read_lenient_value(extension, "value");
    for (const auto& [name, member] : extension.value().members()) {
        if (!name.starts_with("_value")) continue;
        extension.limit(name, tr("a limit that is computed when the form is filled; not checked here"));
        return std::nullopt;
    }
    if (!value) extension.findings().limit(extension.where(), tr("holds no value; ignored"));
    return value;
}

/// Whether order() can compare an answer of this type with the bound.
bool fits(ItemType type, const domain::Value& bound)
{
    switch (type) {
    case ItemType::Integer:
    case ItemType::Decimal:
    case ItemType::Quantity:
        return domain::number_of(bound).has_value() && !std::holds_alternative<bool>(bound);
    case ItemType::Date:
    case ItemType::DateTime:
        return std::holds_alternative<domain::PartialDate>(bound) ||
               std::holds_alternative<domain::DateTime>(bound);
    case ItemType::Time:
        return std::holds_alternative<domain::Time>(bound);
    default:
        return false;
    }
}

void drop_unfit(const Source& source, const domain::Item& item, std::optional<domain::Value>& bound)
{
    if (!bound || fits(item.type, *bound)) return;
    source.findings().limit(source.where(),
                            say("the limit {} cannot be compared with an answer of type {}; ignored",
                                domain::display_text(*bound), domain::word(item.type)));
    bound.reset();
}

} // namespace

bool read_constraint(const Extension& extension, domain::Item& item)
{
    Constraints& limits = item.constraints;
    const Source& source = extension.source;
    const std::string_view name = extension.name;
    if (name == "minValue" || name == "minQuantity") {
        limits.least = bound_in(source);
    } else if (name == "maxValue" || name == "maxQuantity") {
        limits.most = bound_in(source);
    } else if (name == "minLength") {
        limits.min_length = count_in(source);
    } else if (name == "minOccurs") {
        limits.min_occurs = count_in(source);
    } else if (name == "maxOccurs") {
        limits.max_occurs = count_in(source);
    } else if (name == "maxDecimalPlaces") {
        limits.decimal_places = count_in(source);
    } else if (name == "regex") {
        limits.regex = text_in(source);
        const std::string wrong = regex_problem(limits.regex);
        if (wrong.empty()) return true;
        source.findings().limit(source.where(),
                                say("the pattern {} cannot be read ({}); not checked", limits.regex, wrong));
        limits.regex.clear();
    } else {
        return false;
    }
    return true;
}

void settle_constraints(const Source& source, domain::Item& item)
{
    Constraints& limits = item.constraints;
    drop_unfit(source, item, limits.least);
    drop_unfit(source, item, limits.most);
    if (limits.least && limits.most && domain::order(*limits.least, *limits.most) > 0) {
        source.findings().limit(source.where(),
                                tr("the least allowed value is above the most allowed; both ignored"));
        limits.least.reset();
        limits.most.reset();
    }
    if (limits.min_length && limits.max_length && *limits.min_length > *limits.max_length) {
        source.findings().limit(source.where(), tr("the least length is above the most; both ignored"));
        limits.min_length.reset();
        limits.max_length.reset();
    }
    if (limits.min_occurs && limits.max_occurs && *limits.min_occurs > *limits.max_occurs) {
        source.findings().limit(source.where(), tr("needs more answers than it allows; both limits ignored"));
        limits.min_occurs.reset();
        limits.max_occurs.reset();
    }
    // What occurs at least once is required, whether or not it repeats.
    if (limits.min_occurs && *limits.min_occurs > 0 && !item.required) {
        source.findings().note(source.where(), tr("minOccurs without \"required\"; read as required"));
        item.required = true;
    }
    if (!item.repeats && limits.min_occurs && *limits.min_occurs > 1) {
        source.findings().limit(source.where(),
                                tr("needs several answers but does not repeat; one is enough"));
        limits.min_occurs.reset();
    }
}

} // namespace rekindle::forms

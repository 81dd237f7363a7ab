// SPDX-License-Identifier: MIT
#include "app/pages/form_entry.h"

#include "app/printed_words.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/paper/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rekindle::app {
namespace {

using base::tr;
using domain::Item;
using domain::ItemType;

/// More options than this are dropped down.
constexpr std::size_t most_options_in_sight = 12;

std::string in_language(const std::string& words, const std::map<std::string, std::string>& translations,
                        const std::string& language)
{
    const auto found = translations.find(language);
    return found == translations.end() ? words : found->second;
}

std::string label_of(const Item& item, const std::string& language)
{
    const std::string words = in_language(item.text, item.translations, language);
    return item.prefix.empty() ? words : item.prefix + " " + words;
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

/// Words that belong to the question they stand under.
bool stands_beside(const Item& item)
{
    return item.type == ItemType::Display &&
           is_one_of(item.presentation.control, {"lower", "upper", "unit", "help", "flyover", "prompt"});
}

bool is_table(const Item& item)
{
    return item.type == ItemType::Group &&
           is_one_of(item.presentation.control, {"gtable", "htable", "atable", "grid", "table"});
}

EntryKind kind_of_choice(const Item& item)
{
    if (item.options.empty()) return item.type == ItemType::Choice ? EntryKind::TalkAbout : EntryKind::Line;
    if (item.repeats) return EntryKind::SomeOf;
    const bool down = is_one_of(item.presentation.control, {"drop-down", "autocomplete", "lookup"});
    return down || item.options.size() > most_options_in_sight ? EntryKind::DropDown : EntryKind::OneOf;
}

bool slides(const Item& item)
{
    const auto& limits = item.constraints;
    if (item.presentation.control != "slider" || !limits.least || !limits.most) return false;
    const auto least = domain::number_of(*limits.least), most = domain::number_of(*limits.most);
    return least && most && *least < *most;
}

EntryKind kind_of_number(const Item& item, EntryKind typed)
{
    if (!item.options.empty()) return kind_of_choice(item);
    if (item.repeats) return typed;
    if (!forms::printed_scale(item).empty() && item.presentation.control != "text-box")
        return EntryKind::Scale;
    return slides(item) ? EntryKind::Slider : typed;
}

EntryKind kind_of(const FormField& field)
{
    const Item& item = *field.item;
    if (item.type == ItemType::Group) return EntryKind::Heading;
    if (item.type == ItemType::Display) return EntryKind::Words;
    if (!domain::takes_answers(item.type)) return EntryKind::TalkAbout;
    if (item.is_calculated || item.read_only) return EntryKind::OnlyShown;
    const auto typed_unless_offered = [&](EntryKind typed) {
        return item.options.empty() ? typed : kind_of_choice(item);
    };
    switch (item.type) {
    case ItemType::Boolean:
        return EntryKind::OneOf;
    case ItemType::Integer:
        return kind_of_number(item, EntryKind::WholeNumber);
    case ItemType::Decimal:
        return kind_of_number(item, EntryKind::Number);
    case ItemType::Quantity:
        return typed_unless_offered(EntryKind::Amount);
    case ItemType::Date:
        return typed_unless_offered(EntryKind::Day);
    case ItemType::DateTime:
        return typed_unless_offered(EntryKind::DayAndTime);
    case ItemType::Time:
        return typed_unless_offered(EntryKind::TimeOfDay);
    case ItemType::Text:
        return typed_unless_offered(EntryKind::Paragraph);
    case ItemType::Url:
        return typed_unless_offered(EntryKind::Address);
    case ItemType::String:
        return typed_unless_offered(EntryKind::Line);
    default:
        return kind_of_choice(item);
    }
}

std::string how_to_type(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Day:
        return tr("year-month-day, as in 2026-05-04");
    case EntryKind::DayAndTime:
        return tr("day and time, as in 2026-05-04 18:30");
    case EntryKind::TimeOfDay:
        return tr("hours and minutes, as in 18:30");
    case EntryKind::WholeNumber:
        return tr("a whole number");
    case EntryKind::Number:
    case EntryKind::Amount:
        return tr("a number");
    default:
        return {};
    }
}

std::string what_to_type(const Item& item, EntryKind kind)
{
    std::string words = how_to_type(kind);
    if (const std::string range = range_in_words(item); !range.empty())
        words += (words.empty() ? "" : ", ") + range;
    return words;
}

void add_beside(const Item& item, FormEntry& entry, const std::string& language)
{
    for (const Item& below : item.items) {
        const bool is_end = is_one_of(below.presentation.control, {"lower", "upper"});
        if (stands_beside(below) && !is_end && !below.text.empty())
            entry.help.push_back(label_of(below, language));
    }
}

std::vector<EntryOption> options_of(const Item& item, EntryKind kind, const std::string& language)
{
    std::vector<EntryOption> options;
    if (kind == EntryKind::Scale) {
        for (const std::string& number : forms::printed_scale(item)) options.push_back({number, number});
        return options;
    }
    const auto key = [&] { return options.size() < 9 ? std::to_string(options.size() + 1) : std::string(); };
    if (item.type == ItemType::Boolean) {
        options.push_back({key(), tr("Yes")});
        options.push_back({key(), tr("No")});
        return options;
    }
    for (const domain::Option& option : item.options) {
        const std::string words =
            in_language(domain::display_text(option.value), option.translations, language);
        options.push_back({key(), option.prefix.empty() ? words : option.prefix + " " + words});
    }
    if (item.type == ItemType::OpenChoice) options.push_back({key(), tr("Something else:"), true});
    return options;
}

void add_slider(const Item& item, FormEntry& entry)
{
    entry.least = domain::number_of(*item.constraints.least).value_or(0);
    entry.most = domain::number_of(*item.constraints.most).value_or(0);
    const double whole = item.type == ItemType::Integer ? 1 : (entry.most - entry.least) / 100;
    const double step = item.presentation.slider_step.value_or(whole);
    entry.step = step > 0 && step <= entry.most - entry.least ? step : whole;
}

int depth_of(const FormFields& fields, const FormField& field)
{
    int depth = 0;
    for (std::size_t above = field.parent; above != FormField::no_parent; above = fields.at(above).parent)
        ++depth;
    return depth;
}

bool is_in_table(const FormFields& fields, const FormField& field)
{
    return field.parent != FormField::no_parent && is_table(*fields.at(field.parent).item);
}

} // namespace

bool is_typed(EntryKind kind)
{
    return kind >= EntryKind::WholeNumber && kind <= EntryKind::Address;
}

bool is_chosen(EntryKind kind)
{
    return kind >= EntryKind::OneOf && kind <= EntryKind::Scale;
}

bool has_entry(const FormField& field)
{
    if (!field.shown) return false;
    if (field.item->type == ItemType::Group) return !field.item->text.empty() || field.item->repeats;
    return !stands_beside(*field.item) &&
           !(field.item->type == ItemType::Display && field.item->text.empty());
}

FormEntry entry_of(const FormFields& fields, std::size_t at, const std::string& language)
{
    const FormField& field = fields.at(at);
    const Item& item = *field.item;
    FormEntry entry;
    entry.field = at;
    entry.kind = kind_of(field);
    entry.depth = depth_of(fields, field);
    entry.label = label_of(item, language);
    entry.link = item.presentation.support_link;
    entry.required = item.required && field.can_be_answered();
    entry.in_row = item.presentation.orientation == "horizontal" || is_in_table(fields, field);
    add_beside(item, entry, language);
    if (is_chosen(entry.kind)) entry.options = options_of(item, entry.kind, language);
    if (entry.kind == EntryKind::Scale) entry.ends = ends_in_words(item);
    if (entry.kind == EntryKind::Slider) add_slider(item, entry);
    if (is_typed(entry.kind)) {
        entry.expects = what_to_type(item, entry.kind);
        entry.several = item.repeats;
    }
    entry.most_characters = item.constraints.max_length;
    if (item.type == ItemType::Group && item.repeats) {
        const std::vector<std::size_t> times = fields.times_of(at);
        const bool last = times.back() == at;
        const auto& limit = item.constraints.max_occurs;
        entry.can_be_added = last && (!limit || times.size() < static_cast<std::size_t>(std::max(*limit, 0)));
        entry.can_be_taken_away = last && times.size() > 1;
    }
    return entry;
}

domain::Value value_of(const FormEntry& entry, const Item& item, std::size_t option)
{
    if (entry.kind == EntryKind::Scale)
        return static_cast<std::int64_t>(std::stoll(entry.options.at(option).words));
    if (item.type == ItemType::Boolean) return option == 0;
    return item.options.at(option).value;
}

std::vector<std::size_t> chosen_options(const FormEntry& entry, const FormField& field)
{
    std::vector<std::size_t> chosen;
    for (const domain::Answer& answer : field.answers()) {
        for (std::size_t i = 0; i < entry.options.size(); ++i) {
            const bool is_it = entry.options[i].in_own_words
                                   ? std::holds_alternative<std::string>(answer.value)
                                   : domain::same_answer(value_of(entry, *field.item, i), answer.value);
            if (is_it) {
                chosen.push_back(i);
                break;
            }
        }
    }
    return chosen;
}

bool is_in_own_words(const FormEntry& entry, const Item& item, const domain::Value& value)
{
    const bool open = !entry.options.empty() && entry.options.back().in_own_words;
    return open && std::holds_alternative<std::string>(value) &&
           std::ranges::none_of(item.options, [&](const domain::Option& option) {
               return domain::same_answer(option.value, value);
           });
}

std::string typed_text(const FormEntry& entry, const FormField& field)
{
    std::vector<std::string> lines;
    for (const domain::Answer& answer : field.answers()) {
        if (std::holds_alternative<domain::Declined>(answer.value)) continue;
        if (is_chosen(entry.kind) && !is_in_own_words(entry, *field.item, answer.value)) continue;
        const auto* const amount = std::get_if<domain::Quantity>(&answer.value);
        lines.push_back(amount != nullptr ? amount->value.text : domain::display_text(answer.value));
    }
    return base::joined(lines, "\n");
}

} // namespace rekindle::app

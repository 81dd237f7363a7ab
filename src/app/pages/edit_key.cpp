// SPDX-License-Identifier: MIT
#include "app/pages/edit_key.h"

#include "app/answer_to_save.h"
#include "app/frozen_definitions.h"
#include "app/own_forms.h"
#include "base/number.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/scoring/item_points.h"
#include "forms/paper/numbers.h"
#include "forms/questionnaire/with_version.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Item;

/// Whether its answers can have points at all: one of a choice with codes, a number, yes or no.
bool can_count(const Item& item)
{
    switch (item.type) {
    case domain::ItemType::Boolean:
    case domain::ItemType::Integer:
    case domain::ItemType::Decimal:
    case domain::ItemType::Quantity:
        return true;
    case domain::ItemType::Choice:
        return !item.options.empty();
    default:
        return false;
    }
}

const std::string* code_of(const domain::Option& option)
{
    const auto* const coding = std::get_if<domain::Coding>(&option.value);
    return coding == nullptr || coding->code.empty() ? nullptr : &coding->code;
}

/// Numbers with white space, commas or semicolons between; empty where something else stands there.
std::optional<std::vector<double>> numbers_in(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return c == ',' || c == ';' || c == '\t'; }, ' ');
    std::vector<double> numbers;
    for (const std::string& word : base::split(text, ' ')) {
        if (word.empty()) continue;
        const auto number = base::parse_number(word);
        if (!number) return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

/// "2" of "2+key3".
std::string without_key(const std::string& version)
{
    const std::size_t at = version.rfind("key");
    if (at == std::string::npos || version.find_first_not_of("0123456789", at + 3) != std::string::npos ||
        at + 3 == version.size())
        return version;
    if (at == 0) return {};
    return version[at - 1] == '+' ? version.substr(0, at - 1) : version;
}

} // namespace

std::string EditKey::Question::answers() const
{
    std::vector<std::string> words;
    for (const forms::PrintedOption& option : forms::printed_options(*item))
        words.push_back(option.letter + ' ' + option.text);
    return base::joined(words, ", ");
}

EditKey::EditKey(Workspace& workspace, forms::CatalogEntry form)
    : m_workspace(workspace), m_form(std::move(form))
{
    if (m_form.scoring_key() != nullptr) m_key = *m_form.scoring_key();
    choose_version();
    if (m_key.scales.empty()) add_scale();
    std::map<const Item*, int> numbers;
    for (const auto& printed : forms::printed_questions(*m_new_form.questionnaire))
        numbers[printed.item] = printed.number;
    for (const Item* const item : domain::all_items(*m_new_form.questionnaire)) {
        if (!can_count(*item)) continue;
        const auto number = numbers.find(item);
        m_questions.push_back(
            {item, number == numbers.end() ? item->link_id : std::to_string(number->second)});
    }
}

void EditKey::choose_version()
{
    const domain::Questionnaire& now = *m_form.form.questionnaire;
    const std::string before = without_key(now.version);
    const auto& entries = m_workspace.library().forms().entries;
    domain::DefinitionRef ref = ref_of(now);
    int number = m_form.scoring_key() == nullptr ? 0 : m_key.version;
    do {
        ++number;
        ref.version = (before.empty() ? "key" : before + "+key") + std::to_string(number);
    } while (std::ranges::any_of(entries, [&](const forms::CatalogEntry& entry) {
        return entry.form.questionnaire && ref_of(*entry.form.questionnaire) == ref;
    }));
    m_version = ref.version;
    m_new_form = forms::with_version(m_form.form, m_version);
    m_key.version = number;
    m_key.questionnaire = m_new_form.questionnaire->canonical();
    if (m_key.licence.held_by.empty()) m_key.licence.held_by = licence_of(m_workspace.practice(), now);
}

std::string EditKey::points(std::size_t at) const
{
    const Item& item = *m_questions.at(at).item;
    if (const auto wrong = m_wrong_points.find(item.link_id); wrong != m_wrong_points.end())
        return wrong->second;
    std::vector<std::string> words;
    bool any = false;
    for (const domain::Option& option : item.options) {
        const auto points = domain::points_of(item, m_key, option.value);
        any = any || points;
        words.push_back(points ? base::to_text(*points) : "–");
    }
    if (!any && !words.empty()) return {};
    if (!words.empty()) return base::joined(words, ", ");
    const auto range = domain::range_of(item, m_key);
    return range ? base::to_text(range->least) + ", " + base::to_text(range->most) : "";
}

void EditKey::set_points(std::size_t at, const std::string& typed)
{
    const Item& item = *m_questions.at(at).item;
    m_wrong_points.erase(item.link_id);
    // Naming a question must not open it: it stays as private as while the key did not name it.
    const domain::Visibility visibility = class_to_save(&m_key, true, item.link_id);
    domain::ItemFact fact = m_key.items[item.link_id];
    fact.visibility = visibility;
    fact.points.clear();
    fact.least = fact.most = std::nullopt;
    const auto numbers = numbers_in(typed);
    const std::size_t wanted = item.options.empty() ? 2 : item.options.size();
    const bool without_codes =
        std::ranges::any_of(item.options, [](const auto& option) { return !code_of(option); });
    if (!numbers || (!numbers->empty() && (numbers->size() != wanted || without_codes))) {
        m_wrong_points[item.link_id] = typed;
    } else if (!numbers->empty() && item.options.empty()) {
        fact.least = numbers->front();
        fact.most = numbers->back();
    } else if (!numbers->empty()) {
        for (std::size_t i = 0; i < wanted; ++i) fact.points[*code_of(item.options[i])] = (*numbers)[i];
    }
    m_key.items[item.link_id] = std::move(fact);
}

std::string EditKey::example(std::size_t at) const
{
    const auto found = m_examples.find(m_questions.at(at).item->link_id);
    return found == m_examples.end() ? "" : found->second;
}

void EditKey::set_example(std::size_t at, const std::string& typed)
{
    const std::string words(base::trimmed(typed));
    const std::string& link_id = m_questions.at(at).item->link_id;
    if (words.empty())
        m_examples.erase(link_id);
    else
        m_examples[link_id] = words;
}

std::optional<domain::Value> EditKey::example_value(const Item& item, const std::string& typed) const
{
    for (const forms::PrintedOption& option : forms::printed_options(item)) {
        if (option.letter == base::folded(typed)) return option.value;
    }
    if (!item.options.empty() || item.type == domain::ItemType::Boolean) return std::nullopt;
    const auto number = base::parse_number(typed);
    if (!number) return std::nullopt;
    if (item.type == domain::ItemType::Integer) {
        if (std::trunc(*number) != *number) return std::nullopt;
        return domain::Value(static_cast<std::int64_t>(*number));
    }
    const domain::Decimal decimal{base::to_text(*number)};
    if (item.type == domain::ItemType::Quantity)
        return domain::Value(domain::Quantity{decimal, {}, {}, {}, {}});
    return domain::Value(decimal);
}

void EditKey::add_scale()
{
    domain::Scale scale;
    int number = 1;
    const auto taken = [&] {
        return std::ranges::find(m_key.scales, "scale-" + std::to_string(number), &domain::Scale::id) !=
               m_key.scales.end();
    };
    while (taken()) ++number;
    scale.id = "scale-" + std::to_string(number);
    scale.title = say("Scale {}", number);
    scale.visibility = ScaleWords().visibility;
    m_key.scales.push_back(std::move(scale));
}

void EditKey::take_away_scale(std::size_t at)
{
    const std::string id = m_key.scales.at(at).id;
    m_key.scales.erase(m_key.scales.begin() + static_cast<std::ptrdiff_t>(at));
    m_needed.erase(id);
    std::erase_if(m_key.alerts, [&](const domain::Alert& alert) { return alert.scale == id; });
}

void EditKey::describe(std::size_t at, const ScaleWords& words)
{
    domain::Scale& scale = m_key.scales.at(at);
    scale.title = std::string(base::trimmed(words.title));
    scale.rule = words.rule;
    scale.direction = words.direction;
    scale.visibility = words.visibility;
}

std::string EditKey::needed(std::size_t at) const
{
    const domain::Scale& scale = m_key.scales.at(at);
    const auto typed = m_needed.find(scale.id);
    return typed == m_needed.end() ? std::to_string(domain::answers_needed(scale)) : typed->second;
}

void EditKey::set_needed(std::size_t at, const std::string& typed)
{
    domain::Scale& scale = m_key.scales.at(at);
    const std::string words(base::trimmed(typed));
    m_needed[scale.id] = words;
    int number = 0;
    const char* const end = words.data() + words.size();
    if (std::from_chars(words.data(), end, number).ptr != end || words.empty()) number = 0;
    scale.minimum_answered = number;
    scale.prorate = number < static_cast<int>(scale.items.size());
}

/// Four of five, as where a key says nothing.
void EditKey::use_usual_minimum(domain::Scale& scale)
{
    if (m_needed.contains(scale.id))
        return set_needed(static_cast<std::size_t>(&scale - m_key.scales.data()), m_needed[scale.id]);
    scale.minimum_answered =
        static_cast<int>(std::ceil(0.8 * static_cast<double>(scale.items.size()) - 1e-9));
}

EditKey::Counts EditKey::counts(std::size_t scale, std::size_t question) const
{
    const auto& items = m_key.scales.at(scale).items;
    const auto found =
        std::ranges::find(items, m_questions.at(question).item->link_id, &domain::ScaleItem::link_id);
    if (found == items.end()) return Counts::Not;
    return found->reversed ? Counts::Reversed : Counts::AsItIs;
}

void EditKey::set_counts(std::size_t at, std::size_t question, Counts counts)
{
    domain::Scale& scale = m_key.scales.at(at);
    const std::string& link_id = m_questions.at(question).item->link_id;
    const auto found = std::ranges::find(scale.items, link_id, &domain::ScaleItem::link_id);
    if (counts != Counts::Not && found != scale.items.end()) {
        found->reversed = counts == Counts::Reversed;
        return;
    }
    if (counts == Counts::Not && found == scale.items.end()) return;
    if (counts == Counts::Not)
        scale.items.erase(found);
    else
        scale.items.push_back({link_id, 1, counts == Counts::Reversed});
    use_usual_minimum(scale);
}

} // namespace rekindle::app

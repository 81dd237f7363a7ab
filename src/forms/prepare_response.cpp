// SPDX-License-Identifier: MIT
#include "forms/prepare_response.h"

#include "forms/expression/variables.h"
#include "forms/points.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace rekindle::forms {

using json::Value;
using Kind = Value::Kind;

namespace {

bool has_calculated(const Value& item)
{
    return is_calculated(item) || std::ranges::any_of(list(item, "item"), has_calculated);
}

void set_points(Value& answer, const std::string& member, std::vector<Value> points)
{
    Value* holder = find(answer, member);
    if (!holder->is(Kind::Object)) {
        // A primitive's extensions stand beside it.
        if (find(answer, "_" + member) == nullptr) answer.set("_" + member, Value::object());
        holder = find(answer, "_" + member);
    }
    if (find(*holder, "extension") == nullptr) holder->set("extension", Value::array());
    std::vector<Value>& extensions = find(*holder, "extension")->items();
    std::erase_if(extensions, is_points_extension);
    std::ranges::move(points, std::back_inserter(extensions));
}

void copy_points(const Value& questionnaire, const Value& owner, Value& parent)
{
    Value* const items = find(parent, "item");
    if (items == nullptr) return;
    std::map<std::string, const Value*, std::less<>> known;
    for (const Value& item : list(owner, "item")) known.emplace(item.text_of("linkId"), &item);
    for (Value& filled : items->items()) {
        const auto found = known.find(filled.text_of("linkId"));
        if (found == known.end()) continue;
        copy_points(questionnaire, *found->second, filled);
        Value* const answers = find(filled, "answer");
        if (answers == nullptr) continue;
        for (Value& answer : answers->items()) {
            copy_points(questionnaire, *found->second, answer);
            for (const auto& [name, value] : std::vector(answer.members())) {
                if (!name.starts_with("value")) continue;
                std::vector<Value> points = points_extensions(questionnaire, *found->second, value);
                if (!points.empty()) set_points(answer, name, std::move(points));
            }
        }
    }
}

/// Adds an item after those that stand before it in the questionnaire.
void insert(std::vector<Value>& items, const std::set<std::string>& earlier, const std::string& link_id)
{
    std::size_t at = items.size();
    while (at > 0 && !earlier.contains(items[at - 1].text_of("linkId"))) --at;
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(at),
                 Value::object({{"linkId", Value::string(link_id)}}));
}

void make_room_in(const Value& owner, Value& parent)
{
    std::set<std::string> earlier;
    for (const Value& item : list(owner, "item")) {
        const std::string link_id = item.text_of("linkId");
        const bool wanted = has_calculated(item);
        earlier.insert(link_id);
        if (!wanted) continue;
        if (find(parent, "item") == nullptr) parent.set("item", Value::array());
        Value* const items = find(parent, "item");
        if (!items->is(Kind::Array)) return;
        const auto is_it = [&](const Value& filled) { return filled.text_of("linkId") == link_id; };
        if (std::ranges::none_of(items->items(), is_it)) insert(items->items(), earlier, link_id);
        for (Value& filled : items->items()) {
            if (!is_it(filled) || !filled.is(Kind::Object)) continue;
            if (is_calculated(item)) {
                filled.set("answer", Value::array());
            } else if (Value* const answers = find(filled, "answer");
                       answers != nullptr && !answers->items().empty()) {
                for (Value& answer : answers->items()) make_room_in(item, answer);
            } else if (item.text_of("type") == "group") {
                make_room_in(item, filled);
            }
        }
    }
}

} // namespace

std::span<const Value> list(const Value& value, std::string_view name)
{
    const Value* const found = value.find(name);
    return found == nullptr ? std::span<const Value>() : std::span<const Value>(found->items());
}

Value* find(Value& object, std::string_view name)
{
    const auto found =
        std::ranges::find_if(object.members(), [&](const auto& member) { return member.first == name; });
    return found == object.members().end() ? nullptr : &found->second;
}

bool is_calculated(const Value& item)
{
    return expression::find_extension(item, "calculatedExpression") != nullptr;
}

void copy_points(const Value& questionnaire, Value& response)
{
    copy_points(questionnaire, questionnaire, response);
}

void make_room(const Value& questionnaire, Value& response)
{
    make_room_in(questionnaire, response);
}

} // namespace rekindle::forms

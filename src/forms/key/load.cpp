// SPDX-License-Identifier: MIT
#include "forms/key/load.h"

#include "forms/key/check.h"
#include "forms/key/read.h"
#include "json/parse.h"

namespace rekindle::forms {

using json::Value;

namespace {

Value* find(Value& object, std::string_view name)
{
    for (auto& [member, value] : object.members()) {
        if (member == name) return &value;
    }
    return nullptr;
}

/// The items of a scale may be written as linkIds alone; the reader sees each as an object at the same place.
Value with_item_objects(Value tree)
{
    Value* const scales = find(tree, "scales");
    if (scales == nullptr) return tree;
    for (Value& scale : scales->items()) {
        Value* const items = find(scale, "items");
        if (items == nullptr) continue;
        for (Value& item : items->items()) {
            if (item.is(Value::Kind::String)) item = Value::object({{"link_id", Value::string(item.text())}});
        }
    }
    return tree;
}

void add(KeyCheck found, LoadedKey& loaded)
{
    loaded.problems.insert(loaded.problems.end(), found.problems.begin(), found.problems.end());
    loaded.notes.insert(loaded.notes.end(), found.notes.begin(), found.notes.end());
}

} // namespace

LoadedKey load_key(std::string_view bytes, const domain::Questionnaire* questionnaire)
{
    LoadedKey loaded;
    loaded.bytes = bytes;
    json::Parsed parsed = json::parse(bytes);
    if (!parsed.value) {
        loaded.problems = std::move(parsed.problems);
        return loaded;
    }
    loaded.tree = std::move(*parsed.value);
    const Value tree = with_item_objects(loaded.tree);
    domain::ScoringKey key = read_key(json::Reader(tree, "", loaded.problems));
    if (tree.is(Value::Kind::Object)) {
        add(check_key(key), loaded);
        if (questionnaire != nullptr) add(check_key_against(key, *questionnaire), loaded);
    }
    if (loaded.problems.empty()) loaded.key = std::move(key);
    return loaded;
}

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#include "forms/key/fit.h"

#include "forms/examples.h"
#include "forms/key/match_items.h"
#include "json/write.h"

namespace rekindle::forms {

using json::Value;

namespace {

Value renamed(const std::string& link_id, const ItemMap& form_item)
{
    return Value::string(form_item.at(link_id));
}

void rename_members(Value& by_link_id, const ItemMap& form_item)
{
    for (auto& [link_id, value] : by_link_id.members()) link_id = form_item.at(link_id);
}

/// Does `work` for each object of a list.
template <typename Work>
void each_of(Value& list, const Work& work)
{
    for (Value& one : list.items()) {
        for (auto& [name, member] : one.members()) work(name, member);
    }
}

void rename_in_scale(const std::string& name, Value& items, const ItemMap& form_item)
{
    if (name != "items") return;
    for (Value& item : items.items()) {
        if (item.is(Value::Kind::String))
            item = renamed(item.text(), form_item);
        else
            item.set("link_id", renamed(item.text_of("link_id"), form_item));
    }
}

/// The key's text with the form's names in it.
Value with_names_of(const domain::Questionnaire& questionnaire, Value tree, const ItemMap& form_item)
{
    const std::string own_name = tree.text_of("questionnaire");
    for (auto& [part, value] : tree.members()) {
        each_of(value, [&, &part = part](const std::string& name, Value& member) {
            if (part == "scales") rename_in_scale(name, member, form_item);
            if (part == "perception") member = renamed(member.text(), form_item);
            if (part == "alerts" && name == "item") member = renamed(member.text(), form_item);
            if (part == "examples" && name == "answers") rename_members(member, form_item);
            // A key that compares with older ones of its own goes on doing so.
            if (part == "comparable_with" && name == "questionnaire" && member.text() == own_name)
                member = Value::string(questionnaire.canonical());
        });
        if (part == "items") rename_members(value, form_item);
    }
    tree.set("questionnaire", Value::string(questionnaire.canonical()));
    return tree;
}

void set_holder(Value& tree, const std::string& held_by)
{
    const Value* const licence = tree.find("licence");
    Value held = licence != nullptr ? *licence : Value::object();
    held.set("held_by", Value::string(held_by));
    tree.set("licence", std::move(held));
}

} // namespace

void demand_examples(const LoadedQuestionnaire& form, LoadedKey& loaded)
{
    if (!loaded.key) return;
    for (const Mismatch& mismatch : run_examples(form, *loaded.key))
        loaded.problems.push_back({"/examples", mismatch.example + ": " + mismatch.what});
    if (!loaded.problems.empty()) loaded.key.reset();
}

LoadedKey fit_key(std::string_view key, const LoadedQuestionnaire& form, const Fitting& fitting)
{
    LoadedKey loaded = load_key(key);
    if (!loaded.key) return loaded;
    MatchedItems matched = match_items(*loaded.key, *form.questionnaire, fitting.map);
    if (!matched.problems.empty()) {
        loaded.key.reset();
        loaded.problems = std::move(matched.problems);
        return loaded;
    }
    Value tree = with_names_of(*form.questionnaire, std::move(loaded.tree), matched.form_item);
    if (!fitting.held_by.empty()) set_holder(tree, fitting.held_by);
    LoadedKey fitted = load_key(json::write_indented(tree) + '\n', &*form.questionnaire);
    if (!fitted.key) return fitted;
    demand_examples(form, fitted);
    return fitted;
}

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/homework/build_item.h"
#include "forms/homework/plan_form.h"
#include "forms/homework/write_goal.h"
#include "json/write.h"

namespace rekindle::forms {
namespace {

using base::say;
using base::tr;
using domain::Item;
using domain::ItemType;
using json::Value;

Item owner_of_it(const char* link_id, const char* text)
{
    return required(
        one_of(link_id, text, {{"joint", tr("Both")}, {"A", tr("Partner A")}, {"B", tr("Partner B")}}));
}

/// "level-1" .. "level-5" for the levels -2 .. +2.
std::string level_id(std::size_t at)
{
    return "level-" + std::to_string(at + 1);
}

std::vector<Item> level_items(const std::array<std::string, 5>& prompts)
{
    const std::array<std::string, 5> plain{
        tr("Level -2: much less than expected"), tr("Level -1: less than expected"),
        tr("Level 0: what is expected"), tr("Level +1: more than expected"),
        tr("Level +2: much more than expected")};
    std::vector<Item> items;
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const std::string text = prompts[at].empty() ? plain[at] : say("{}. {}", plain[at], prompts[at]);
        items.push_back(required(question(level_id(at), text, ItemType::String)));
    }
    return items;
}

void set_number(Value& goal, const char* name, const std::vector<domain::ResponseItem>& answers)
{
    if (const std::string text = typed_answer_to(answers, name); !text.empty())
        goal.set(name, Value::number_text(text));
}

Value step_in(const std::vector<domain::ResponseItem>& answers)
{
    return Value::object({{"title", Value::string(typed_answer_to(answers, "step-title"))},
                          {"owner", Value::string(typed_answer_to(answers, "step-owner"))},
                          {"due", Value::string(typed_answer_to(answers, "step-due"))}});
}

void add_steps(const std::vector<domain::ResponseItem>& items, Value& steps)
{
    for (const domain::ResponseItem& item : items) {
        if (item.link_id == "step")
            steps.add(step_in(item.items));
        else
            add_steps(item.items, steps);
    }
}

} // namespace

std::vector<Item> goal_items(const std::array<std::string, 5>& prompts)
{
    const Offered how_much{{"0", tr("0: not at all")},
                           {"1", tr("1: a little")},
                           {"2", tr("2: much")},
                           {"3", tr("3: very much")}};
    Item step = section("step", tr("A step"),
                        {required(question("step-title", tr("What is done?"), ItemType::String)),
                         owner_of_it("step-owner", tr("Who does it?")),
                         required(question("step-due", tr("By when?"), ItemType::Date))});
    step.repeats = true;
    step.required = true;
    return {section("goal", tr("The goal"),
                    {required(question("title", tr("What is the goal, in their words?"), ItemType::String)),
                     owner_of_it("owner", tr("Whose goal is it?")),
                     required(one_of("importance", tr("How important is it?"), how_much)),
                     required(one_of("difficulty", tr("How hard is it?"), how_much)),
                     question("target", tr("By when? May be left open."), ItemType::Date)}),
            section("levels", tr("What each level means"), level_items(prompts)),
            section("today", tr("Today, and the way there"),
                    {required(one_of("baseline", tr("Where are they today?"),
                                     {{"-2", tr("Level -2")},
                                      {"-1", tr("Level -1")},
                                      {"0", tr("Level 0")},
                                      {"1", tr("Level +1")},
                                      {"2", tr("Level +2")}},
                                     "-1")),
                     std::move(step)})};
}

Value goal_in(const std::vector<domain::ResponseItem>& answers)
{
    Value goal = Value::object({{"title", Value::string(typed_answer_to(answers, "title"))},
                                {"owner", Value::string(typed_answer_to(answers, "owner"))}});
    set_number(goal, "importance", answers);
    set_number(goal, "difficulty", answers);
    set_number(goal, "baseline", answers);
    Value levels = Value::array(), steps = Value::array();
    for (std::size_t at = 0; at < 5; ++at) levels.add(Value::string(typed_answer_to(answers, level_id(at))));
    goal.set("levels", std::move(levels));
    if (const std::string target = typed_answer_to(answers, "target"); !target.empty())
        goal.set("target", Value::string(target));
    add_steps(answers, steps);
    goal.set("steps", std::move(steps));
    return goal;
}

std::string goal_file_of(const std::vector<domain::ResponseItem>& answers)
{
    return json::write(goal_in(answers));
}

} // namespace rekindle::forms

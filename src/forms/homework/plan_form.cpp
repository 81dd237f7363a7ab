// SPDX-License-Identifier: MIT
#include "forms/homework/plan_form.h"

#include "base/translate.h"
#include "forms/homework/build_item.h"
#include "forms/homework/members.h"
#include "forms/homework/quick_answers.h"
#include "forms/homework/write_goal.h"
#include "json/write.h"

#include <algorithm>

namespace rekindle::forms {
namespace {

using base::say;
using base::tr;
using domain::Item;
using domain::ItemType;
using json::Value;

using Answers = std::vector<domain::ResponseItem>;

Item touches_of(const domain::TouchRitualTemplate& offered)
{
    Offered touches;
    for (const domain::OfferedTouch& touch : offered.touches)
        touches.emplace_back(touch.words, say("{} (level {})", touch.words, touch.level));
    Item item = one_of("touches", tr("Which kinds of touch? None above the level."), touches);
    item.repeats = true;
    for (std::size_t i = 0; i < offered.touches.size(); ++i) {
        if (offered.touches[i].level <= offered.level) item.initial.push_back(item.options[i].value);
    }
    return item;
}

std::vector<Item> items_of(const domain::TouchRitualTemplate& offered)
{
    Offered levels;
    for (int level = 0; level <= offered.highest_level; ++level)
        levels.emplace_back(std::to_string(level), say("Level {}", level));
    return {
        required(one_of("level", tr("At which level do they begin?"), levels, std::to_string(offered.level))),
        touches_of(offered),
        one_of("initiator", tr("Who begins?"),
               {{"A", tr("Partner A")},
                {"B", tr("Partner B")},
                {"alternate", tr("In turns")},
                {"either", tr("Whoever wants to")}},
               "either"),
        filled_in(whole_number("minutes", tr("How many minutes does the touch last?"), 1, most_minutes),
                  std::int64_t{offered.minutes}),
        filled_in(question("stop_signal", tr("Which words stop it at once?"), ItemType::String),
                  offered.stop_signal)};
}

std::vector<Item> items_of(const domain::ForgivenessTemplate& offered)
{
    Offered stages;
    for (const auto& stage : offered.stages) stages.emplace_back(stage.id, stage.title);
    return {required(question("hurt", tr("What is it about, in the words of who was hurt? Private to them."),
                              ItemType::Text)),
            required(one_of("hurt_partner", tr("Who was hurt?"),
                            {{"A", tr("Partner A")}, {"B", tr("Partner B")}})),
            required(whole_number("intensity", tr("How strong is the hurt now, 0 to 10?"), 0, most_rating)),
            required(one_of("stage", tr("At which stage do they begin?"), stages, offered.stages.front().id)),
            required(whole_number("willingness_a", tr("How willing is partner A to work on it, 0 to 10?"), 0,
                                  most_rating)),
            required(whole_number("willingness_b", tr("How willing is partner B to work on it, 0 to 10?"), 0,
                                  most_rating))};
}

std::string stage_in_words(const std::string& stage)
{
    if (stage == "discuss") return tr("Talk about it");
    if (stage == "plan") return tr("Plan it");
    if (stage == "support") return tr("Do it, and support each other");
    if (stage == "re-evaluate") return tr("Look again");
    return stage == "celebrate" ? tr("Celebrate") : stage;
}

std::vector<Item> items_of(const domain::GoalPlanTemplate& offered)
{
    std::vector<Item> items = goal_items(offered.level_prompts);
    Offered stages;
    for (const std::string& stage : offered.stages) stages.emplace_back(stage, stage_in_words(stage));
    items.push_back(one_of("stage", tr("At which stage do they begin?"), stages, offered.stages.front()));
    return items;
}

std::vector<Item> items_of(const domain::AgreedTemplate& offered)
{
    return offered.agreed.items;
}

/// One kind's answers as members of a plan.
struct PlanWriter {
    const Answers& answers;

    void set_text(Value& plan, const char* name) const
    {
        if (const std::string text = typed_answer_to(answers, name); !text.empty())
            plan.set(name, Value::string(text));
    }
    void set_number(Value& plan, const char* name) const
    {
        if (const std::string text = typed_answer_to(answers, name); !text.empty())
            plan.set(name, Value::number_text(text));
    }

    Value operator()(const domain::TouchRitualTemplate&) const
    {
        Value plan = Value::object(), touches = Value::array();
        domain::each_answer_to(answers, "touches", [&](const domain::Answer& answer) {
            touches.add(Value::string(as_typed(answer.value)));
        });
        set_number(plan, "level");
        plan.set("touches", std::move(touches));
        set_text(plan, "initiator");
        set_number(plan, "minutes");
        set_text(plan, "stop_signal");
        return plan;
    }
    Value operator()(const domain::ForgivenessTemplate&) const
    {
        Value plan = Value::object();
        set_text(plan, "hurt");
        set_text(plan, "hurt_partner");
        set_number(plan, "intensity");
        set_text(plan, "stage");
        set_number(plan, "willingness_a");
        set_number(plan, "willingness_b");
        return plan;
    }
    Value operator()(const domain::GoalPlanTemplate&) const
    {
        Value plan = Value::object({{"goal", goal_in(answers)}});
        set_text(plan, "stage");
        return plan;
    }
    Value operator()(const domain::AgreedTemplate& offered) const
    {
        Value agreed = Value::object();
        for (const Item* const item : all_items(offered.agreed)) {
            Value given = Value::array();
            for (const domain::Answer* const answer : domain::answers_to(answers, item->link_id))
                given.add(Value::string(as_typed(answer->value)));
            if (!given.items().empty()) agreed.set(item->link_id, std::move(given));
        }
        return Value::object({{"agreed", std::move(agreed)}});
    }
};

} // namespace

std::vector<Item> plan_items(const domain::HomeworkTemplate& homework)
{
    return std::visit([](const auto& offered) { return items_of(offered); }, homework.kind);
}

std::string plan_file_of(const domain::HomeworkTemplate& homework, const Answers& answers)
{
    return json::write(std::visit(PlanWriter{answers}, homework.kind));
}

} // namespace rekindle::forms

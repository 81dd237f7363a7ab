// SPDX-License-Identifier: MIT
#include "app/goals.h"
#include "app/pages/couple_goals.h"
#include "base/translate.h"
#include "forms/homework/build_item.h"
#include "forms/homework/goal_file.h"
#include "forms/homework/plan_form.h"

#include <map>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Item;

using Said = std::map<std::string, std::string>; ///< by linkId

/// Fills in beforehand what is said; what is not said, and is of no section, is not asked.
std::vector<Item> with_what_is_said(std::vector<Item> items, const Said& said)
{
    std::vector<Item> kept;
    for (Item& item : items) {
        const auto found = said.find(item.link_id);
        if (item.type == domain::ItemType::Group) {
            item.items = with_what_is_said(std::move(item.items), said);
            if (item.items.empty()) continue;
        } else if (found == said.end()) {
            continue;
        } else if (item.type == domain::ItemType::Choice) {
            for (const domain::Option& option : item.options) {
                const auto* const coding = std::get_if<domain::Coding>(&option.value);
                if (coding && coding->code == found->second) item.initial = {option.value};
            }
        } else if (!found->second.empty()) {
            item.initial = {item.type == domain::ItemType::Date
                                ? domain::Value(domain::PartialDate{found->second})
                                : domain::Value(found->second)};
        }
        kept.push_back(std::move(item));
    }
    return kept;
}

std::string day_text(const std::optional<base::Date>& day)
{
    return day ? base::to_text(*day) : "";
}

Said what_is_said(const domain::Goal& goal)
{
    Said said{{"title", goal.title},
              {"importance", std::to_string(goal.importance)},
              {"difficulty", std::to_string(goal.difficulty)},
              {"target", day_text(goal.target)},
              {"baseline", std::to_string(goal.baseline)}};
    for (std::size_t at = 0; at < goal.levels.size(); ++at)
        said["level-" + std::to_string(at + 1)] = goal.levels.at(at);
    return said;
}

std::string id_of(const domain::GoalStep& step, const char* part)
{
    return "step-" + std::to_string(step.number) + "-" + part;
}

Item section_of(const domain::GoalStep& step)
{
    return forms::section(
        "step-" + std::to_string(step.number), say("Step {}", step.number),
        {forms::required(forms::filled_in(
             forms::question(id_of(step, "title"), tr("What is done?"), domain::ItemType::String),
             step.title)),
         forms::required(
             forms::one_of(id_of(step, "owner"), tr("Who does it?"),
                           {{"joint", tr("Both")}, {"A", tr("Partner A")}, {"B", tr("Partner B")}},
                           std::string(domain::word(step.owner)))),
         forms::required(
             forms::filled_in(forms::question(id_of(step, "due"), tr("By when?"), domain::ItemType::Date),
                              domain::PartialDate{base::to_text(step.due)}))});
}

} // namespace

std::unique_ptr<FillAtOnce> goal_words_form(Workspace& workspace, const domain::Couple& couple,
                                            const domain::GoalId& id, Told saved)
{
    const domain::Goal goal = goal_called(workspace.practice(), couple, id.value);
    FillAtOnce::Wanted wanted{goal.title, tr("What the goal says, as it should be"),
                              with_what_is_said(forms::goal_items(), what_is_said(goal)), workspace.now()};
    for (const domain::GoalStep& step : goal.steps) wanted.items.push_back(section_of(step));
    return std::make_unique<FillAtOnce>(
        std::move(wanted),
        WorkDraft(workspace, {couple.id, "goal-words " + goal.id.value, say("a goal: {}", goal.title)}),
        [&workspace, goal, saved = std::move(saved)](const std::vector<domain::ResponseItem>& answers,
                                                     const std::string& why) {
            domain::Goal as_it_should_be = goal;
            const auto said = [&](const std::string& item) { return forms::typed_answer_to(answers, item); };
            as_it_should_be.title = said("title");
            as_it_should_be.importance = std::stoi(said("importance"));
            as_it_should_be.difficulty = std::stoi(said("difficulty"));
            as_it_should_be.baseline = std::stoi(said("baseline"));
            as_it_should_be.target = base::parse_date(said("target"));
            for (std::size_t at = 0; at < as_it_should_be.levels.size(); ++at)
                as_it_should_be.levels.at(at) = said("level-" + std::to_string(at + 1));
            for (domain::GoalStep& step : as_it_should_be.steps) {
                step.title = said(id_of(step, "title"));
                step.owner = domain::parse_owner(said(id_of(step, "owner"))).value_or(step.owner);
                step.due = base::parse_date(said(id_of(step, "due"))).value_or(step.due);
            }
            set_goal_right(workspace.practice(), goal, as_it_should_be, why);
            saved(say("\"{}\": changed.", as_it_should_be.title));
        });
}

} // namespace rekindle::app

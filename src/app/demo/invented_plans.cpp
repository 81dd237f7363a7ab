// SPDX-License-Identifier: MIT
#include "app/demo/invented_plans.h"

#include <fmt/format.h>

#include <array>

namespace rekindle::app {
namespace {

struct InventedGoal {
    const char* title;
    std::array<const char*, 5> levels;
    std::array<const char*, 4> steps;
    int importance, difficulty;
};

constexpr std::array<InventedGoal, 4> goals{{
    {"One evening a week that is ours",
     {"No evening in a month", "One evening in a month", "Two evenings in a month",
      "Three evenings in a month", "Every week"},
     {"Choose the evening", "Say it to family and friends", "First evening", "Look back on the first month"},
     3,
     2},
    {"A weekend away, the two of us",
     {"We no longer talk about it", "The wish is there, and no plan", "One night away",
      "A whole weekend away", "Away, and the next trip is booked"},
     {"Each write down three places", "Find out what it costs", "Ask for a free Friday", "Book a room"},
     3,
     3},
    {"The balcony as a place for both",
     {"Fuller than today", "As it is today", "Cleared, with two chairs", "Cleared and planted",
      "We sit there on most evenings"},
     {"Agree on what goes", "Clear one half", "Clear the other half", "Two chairs"},
     2,
     1},
    {"A budget that both understand",
     {"Less clear than today", "Each keeps a list alone", "One list a month together", "A list and a plan",
      "A plan that held for three months"},
     {"Collect what there is", "One evening for the list", "Agree on three sums", "First look back"},
     2,
     2},
}};

} // namespace

std::string invented_goal_plan(int which, base::Date day)
{
    const InventedGoal& goal = goals[static_cast<std::size_t>(which) % goals.size()];
    constexpr std::array<const char*, 4> owners{"A", "B", "joint", "joint"};
    std::string levels, steps;
    for (const char* level : goal.levels)
        levels += fmt::format("{}\"{}\"", levels.empty() ? "" : ", ", level);
    for (std::size_t i = 0; i < goal.steps.size(); ++i)
        steps += fmt::format(R"({}{{"title": "{}", "owner": "{}", "due": "{}"}})", i == 0 ? "" : ", ",
                             goal.steps[i], owners[i],
                             base::to_text(day + std::chrono::days{10 + 14 * static_cast<int>(i)}));
    return fmt::format(
        R"({{"goal": {{"title": "{}", "owner": "joint", "importance": {}, "difficulty": {}, "baseline": -1,
"levels": [{}], "target": "{}", "steps": [{}]}}}})",
        goal.title, goal.importance, goal.difficulty, levels, base::to_text(day + std::chrono::days{84}),
        steps);
}

std::string invented_hurt(Chance& chance)
{
    constexpr std::array<const char*, 4> hurts{"A promise that was forgotten", "A hard word before guests",
                                               "A decision that I heard of last",
                                               "A birthday that I spent alone"};
    const char* hurt = hurts[static_cast<std::size_t>(chance.between(0, static_cast<int>(hurts.size()) - 1))];
    const char* whose = chance.happens(0.5) ? "A" : "B";
    const int intensity = chance.between(5, 8), willing_a = chance.between(5, 9),
              willing_b = chance.between(5, 9);
    return fmt::format(
        R"({{"hurt": "{}", "hurt_partner": "{}", "intensity": {}, "willingness_a": {}, "willingness_b": {}}})",
        hurt, whose, intensity, willing_a, willing_b);
}

std::string invented_agreement(const domain::AgreedTemplate& offered, Chance& chance)
{
    constexpr std::array<const char*, 3> words{"After dinner, at the kitchen table", "On Sunday, before noon",
                                               "When both are home and nobody is in a hurry"};
    const auto any_of = [&](std::size_t count) {
        return static_cast<std::size_t>(chance.between(0, static_cast<int>(count) - 1));
    };
    std::string agreed;
    const auto add = [&](const std::string& link_id, const std::string& value) {
        agreed += fmt::format(R"({}"{}": "{}")", agreed.empty() ? "" : ", ", link_id, value);
    };
    for (const domain::Item* item : domain::all_items(offered.agreed)) {
        if (!item->enable_when.empty() || chance.happens(0.2)) continue;
        if (item->type == domain::ItemType::Text) {
            add(item->link_id, words.at(any_of(words.size())));
        } else if (item->type == domain::ItemType::Choice && !item->options.empty()) {
            const domain::Option& option = item->options[any_of(item->options.size())];
            if (const auto* coding = std::get_if<domain::Coding>(&option.value))
                add(item->link_id, coding->code);
        }
    }
    return fmt::format(R"({{"agreed": {{{}}}}})", agreed);
}

} // namespace rekindle::app

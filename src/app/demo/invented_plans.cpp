// SPDX-License-Identifier: MIT
#include "app/demo/invented_plans.h"

#include "app/demo/invented_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

struct InventedGoal {
    std::string_view template_id;
    const char* title;
    std::array<const char*, 5> levels;
    std::array<const char*, 4> steps;
    int importance, difficulty;
};

constexpr std::array<InventedGoal, 8> goals{{
    {"goal-time-together",
     "One evening a week that is ours",
     {"No evening in a month", "One evening in a month", "Two evenings in a month",
      "Three evenings in a month", "Every week"},
     {"Choose the evening", "Say it to family and friends", "First evening", "Look back on the first month"},
     3,
     2},
    {"goal-trip",
     "A weekend away, the two of us",
     {"We no longer talk about it", "The wish is there, and no plan", "One night away",
      "A whole weekend away", "Away, and the next trip is booked"},
     {"Each write down three places", "Find out what it costs", "Ask for a free Friday", "Book a room"},
     3,
     3},
    {"goal-home",
     "The balcony as a place for both",
     {"Fuller than today", "As it is today", "Cleared, with two chairs", "Cleared and planted",
      "We sit there on most evenings"},
     {"Agree on what goes", "Clear one half", "Clear the other half", "Two chairs"},
     2,
     1},
    {"goal-money",
     "A budget that both understand",
     {"Less clear than today", "Each keeps a list alone", "One list a month together", "A list and a plan",
      "A plan that held for three months"},
     {"Collect what there is", "One evening for the list", "Agree on three sums", "First look back"},
     2,
     2},
    {"goal-joint-project",
     "A book with the photos of our years",
     {"The boxes are lost from sight", "The boxes stand in the hall", "Half of the photos are chosen",
      "All are chosen, and the first pages made", "The book is printed"},
     {"Bring the boxes out", "Choose the first hundred", "Write the lines below them", "First ten pages"},
     2,
     2},
    {"goal-joint-commitment",
     "Sundays without work, for three months",
     {"Work on every Sunday", "Work on most Sundays", "Every second Sunday is free",
      "Three free Sundays a month", "All Sundays are free"},
     {"Tell the colleagues", "Move what is due to Saturday", "First free Sunday", "Look back after a month"},
     3,
     2},
    {"goal-own-with-support",
     "Each takes up one thing again that was dropped",
     {"No thought of it", "We know what it would be", "Once a month", "Every second week", "Every week"},
     {"Name the one thing", "Find a day for it", "The other keeps the evening free", "Say how it was"},
     2,
     2},
    {"goal-vision",
     "A home in which we speak in a calm voice",
     {"Loud on most days", "Loud twice a week", "Loud once a week, and made good the same day",
      "Loud once a month", "Calm, and we are proud of it"},
     {"Write the page", "Choose the line that matters most", "A word for a pause", "Read the page again"},
     3,
     3},
}};

} // namespace

std::string invented_goal_plan(std::string_view template_id, base::Date day)
{
    const auto found = std::ranges::find(goals, template_id, &InventedGoal::template_id);
    const InventedGoal& goal = found == goals.end() ? goals.front() : *found;
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

std::string invented_agreement(const domain::HomeworkTemplate& homework, Chance& chance)
{
    const auto any_of = [&](std::size_t count) {
        return static_cast<std::size_t>(chance.between(0, static_cast<int>(count) - 1));
    };
    std::string agreed;
    const auto add = [&](const std::string& link_id, const std::string& value) {
        agreed += fmt::format(R"({}"{}": "{}")", agreed.empty() ? "" : ", ", link_id, value);
    };
    for (const domain::Item* item :
         domain::all_items(std::get<domain::AgreedTemplate>(homework.kind).agreed)) {
        if (!item->enable_when.empty() || chance.happens(0.2)) continue;
        if (item->type == domain::ItemType::Text) {
            if (const auto words = invented_words(item->link_id, chance, homework.id))
                add(item->link_id, *words);
        } else if (item->type == domain::ItemType::Choice && !item->options.empty()) {
            const domain::Option& option = item->options[any_of(item->options.size())];
            if (const auto* coding = std::get_if<domain::Coding>(&option.value))
                add(item->link_id, coding->code);
        }
    }
    return fmt::format(R"({{"agreed": {{{}}}}})", agreed);
}

} // namespace rekindle::app

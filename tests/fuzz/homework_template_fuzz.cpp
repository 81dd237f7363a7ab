// SPDX-License-Identifier: MIT
// A homework template, and with it the goal and plan files, the latter for one template of each kind.
#include "domain/homework/schedule_text.h"
#include "forms/homework/goal_file.h"
#include "forms/homework/load.h"
#include "forms/homework/plan.h"
#include "fuzz/demand.h"
#include "fuzz/plant.h"
#include "fuzz/small_homework.h"
#include "json/parse.h"
#include "json/write.h"

using namespace rekindle;

namespace {

bool is_planted(const forms::LoadedHomework& loaded)
{
    return loaded.homework && loaded.homework->minutes > 2 &&
           std::holds_alternative<domain::TouchRitualTemplate>(loaded.homework->kind);
}

void demand_a_plan_or_problems(const forms::ReadPlan& plan)
{
    fuzz::demand_places(plan.problems);
    fuzz::demand(plan.planned.has_value() == plan.problems.empty(), "a plan is there without problems only");
}

void demand_what_else_it_may_be(std::string_view text)
{
    const auto goal = forms::read_goal_file(text);
    fuzz::demand_places(goal.problems);
    fuzz::demand(goal.goal.has_value() == goal.problems.empty(), "a goal is there without problems only");
    for (const auto& homework : fuzz::small_homework())
        demand_a_plan_or_problems(forms::read_plan(homework, text));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text(data, size);
    const forms::LoadedHomework loaded = forms::load_homework(text);
    fuzz::demand_places(loaded.problems);
    fuzz::demand(loaded.homework.has_value() == loaded.problems.empty(),
                 "homework is there without problems only");
    const auto tree = json::parse(text).value;
    fuzz::demand(tree || !loaded.problems.empty(), "what is no JSON has a problem");
    if (!tree) return 0;
    demand_what_else_it_may_be(text);
    std::string written = json::write(*tree);
    if (!fuzz::planted().empty() && is_planted(loaded)) fuzz::fault(written);
    const auto again = forms::load_homework(written);
    fuzz::demand(again.problems == loaded.problems, "written and read again it has the same problems");
    if (!loaded.homework) return 0;
    fuzz::demand(!loaded.homework->id.empty() && !loaded.homework->title.empty(), "homework has a name");
    demand_a_plan_or_problems(forms::plan_without_file(*loaded.homework));
    const auto words = domain::schedule_text(loaded.homework->suggested);
    const auto schedule = domain::parse_schedule(words);
    fuzz::demand(schedule && domain::schedule_text(*schedule) == words,
                 "the schedule reads back as it is written");
    return 0;
}

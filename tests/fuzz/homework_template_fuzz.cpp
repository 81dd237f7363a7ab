// SPDX-License-Identifier: MIT
// A homework template, and with it the plan and goal files: what is accepted can be planned.
#include "domain/homework/schedule_text.h"
#include "forms/homework/goal_file.h"
#include "forms/homework/load.h"
#include "forms/homework/plan.h"
#include "fuzz/demand.h"
#include "json/parse.h"
#include "json/write.h"

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text(data, size);
    const auto goal = forms::read_goal_file(text);
    fuzz::demand_places(goal.problems);
    fuzz::demand(goal.goal.has_value() == goal.problems.empty(), "a goal is there without problems only");

    const forms::LoadedHomework loaded = forms::load_homework(text);
    fuzz::demand_places(loaded.problems);
    fuzz::demand(loaded.homework.has_value() == loaded.problems.empty(),
                 "homework is there without problems only");
    if (const auto tree = json::parse(text).value) {
        const auto again = forms::load_homework(json::write(*tree));
        fuzz::demand(again.problems == loaded.problems, "written and read again it has the same problems");
    }
    if (!loaded.homework) return 0;
    fuzz::demand(!loaded.homework->id.empty() && !loaded.homework->title.empty(), "homework has a name");
    for (const auto& plan :
         {forms::plan_without_file(*loaded.homework), forms::read_plan(*loaded.homework, text)}) {
        fuzz::demand_places(plan.problems);
        fuzz::demand(plan.planned.has_value() == plan.problems.empty(),
                     "a plan is there without problems only");
    }
    const auto words = domain::schedule_text(loaded.homework->suggested);
    const auto schedule = domain::parse_schedule(words);
    fuzz::demand(schedule && domain::schedule_text(*schedule) == words,
                 "the schedule reads back as it is written");
    return 0;
}

// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "base/translate.h"
#include "forms/homework/kind_readers.h"
#include "forms/homework/members.h"

#include <algorithm>
#include <array>

namespace rekindle::forms {

using base::say;

namespace {

const std::vector<std::string> stages_in_order{"discuss", "plan", "support", "re-evaluate", "celebrate"};

/// A template may leave stages out, but not turn them round or repeat them.
bool follows_order(const std::vector<std::string>& stages)
{
    auto next = stages_in_order.begin();
    for (const std::string& stage : stages) {
        next = std::find(next, stages_in_order.end(), stage);
        if (next == stages_in_order.end()) return false;
        ++next;
    }
    return true;
}

} // namespace

domain::GoalPlanTemplate read_goal_plan(const json::Reader& reader)
{
    reader.only({"stages", "level_prompts"});
    domain::GoalPlanTemplate read;
    read.stages = required_texts(reader, "stages");
    if (!follows_order(read.stages))
        reader.problem("stages", say("must be stages of a goal plan in their order: {}",
                                     base::joined(stages_in_order, ", ")));
    const std::vector<std::string> prompts = required_texts(reader, "level_prompts");
    if (reader.has("level_prompts") && prompts.size() != read.level_prompts.size())
        reader.problem("level_prompts",
                       base::tr("must hold five texts, for the levels -2, -1, 0, +1 and +2"));
    std::copy_n(prompts.begin(), std::min(prompts.size(), read.level_prompts.size()),
                read.level_prompts.begin());
    return read;
}

} // namespace rekindle::forms

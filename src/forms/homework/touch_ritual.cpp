// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/homework/kind_readers.h"
#include "forms/homework/members.h"

namespace rekindle::forms {

using base::tr;

namespace {

domain::StepRule read_step_rule(const json::Reader& reader)
{
    reader.only({"entries", "of", "comfort", "low_comfort", "opt_outs"});
    domain::StepRule rule;
    rule.entries = static_cast<int>(reader.integer("entries", 1, 20));
    rule.of = static_cast<int>(reader.integer("of", 1, 20));
    rule.comfort = static_cast<int>(reader.integer("comfort", 0, most_rating));
    rule.low_comfort = static_cast<int>(reader.integer("low_comfort", 0, most_rating));
    rule.opt_outs = static_cast<int>(reader.integer("opt_outs", 1, 20));
    if (rule.entries > rule.of) reader.problem("entries", tr("must not be more than “of”"));
    if (rule.low_comfort >= rule.comfort) reader.problem("low_comfort", tr("must be below “comfort”"));
    return rule;
}

} // namespace

domain::TouchRitualTemplate read_touch_ritual(const json::Reader& reader)
{
    reader.only({"level", "highest_level", "touches", "minutes", "stop_signal", "step_rule"});
    domain::TouchRitualTemplate read;
    read.level = static_cast<int>(reader.integer("level", 0, highest_touch_level));
    read.highest_level = static_cast<int>(reader.integer("highest_level", 0, highest_touch_level));
    if (read.highest_level < read.level) reader.problem("highest_level", tr("must not be below “level”"));
    read.touches = required_texts(reader, "touches");
    read.minutes = static_cast<int>(reader.integer("minutes", 1, most_minutes));
    read.stop_signal = reader.text("stop_signal");
    if (!reader.has("step_rule")) reader.problem("step_rule", tr("is missing"));
    reader.within("step_rule", [&](const json::Reader& rule) { read.steps = read_step_rule(rule); });
    return read;
}

} // namespace rekindle::forms

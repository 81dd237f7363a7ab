// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/homework/kind_readers.h"
#include "forms/homework/members.h"

#include <algorithm>

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

/// A touch that is only a text is of the level the ritual starts at.
std::vector<domain::OfferedTouch> read_touches(const json::Reader& reader,
                                               const domain::TouchRitualTemplate& ritual)
{
    const json::Value* const list = reader.value().find("touches");
    const bool is_list = list && list->is(json::Value::Kind::Array);
    std::vector<domain::OfferedTouch> read;
    if (!is_list || std::ranges::none_of(list->items(), [](const json::Value& touch) {
            return touch.is(json::Value::Kind::Object);
        })) {
        for (std::string& words : required_texts(reader, "touches"))
            read.push_back({std::move(words), ritual.level});
        return read;
    }
    reader.each("touches", [&](const json::Reader& touch) {
        touch.only({"touch", "level"});
        read.push_back(
            {touch.text("touch"), static_cast<int>(touch.integer("level", 0, highest_touch_level))});
        if (ritual.highest_level >= ritual.level && read.back().level > ritual.highest_level)
            touch.problem("level", tr("must not be above “highest_level”"));
    });
    return read;
}

} // namespace

domain::TouchRitualTemplate read_touch_ritual(const json::Reader& reader)
{
    reader.only({"level", "highest_level", "touches", "minutes", "stop_signal", "step_rule"});
    domain::TouchRitualTemplate read;
    read.level = static_cast<int>(reader.integer("level", 0, highest_touch_level));
    read.highest_level = static_cast<int>(reader.integer("highest_level", 0, highest_touch_level));
    if (read.highest_level < read.level) reader.problem("highest_level", tr("must not be below “level”"));
    read.touches = read_touches(reader, read);
    read.minutes = static_cast<int>(reader.integer("minutes", 1, most_minutes));
    read.stop_signal = reader.text("stop_signal");
    if (!reader.has("step_rule")) reader.problem("step_rule", tr("is missing"));
    reader.within("step_rule", [&](const json::Reader& rule) { read.steps = read_step_rule(rule); });
    return read;
}

} // namespace rekindle::forms

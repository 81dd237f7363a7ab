// SPDX-License-Identifier: MIT
#pragma once

#include "forms/homework/load.h"

#include <array>
#include <string>

namespace fuzz {

/// One template of each kind, for the plans: a plan is read against the homework it is for.
inline const std::array<rekindle::domain::HomeworkTemplate, 3>& small_homework()
{
    const auto made = [](const std::string& own) {
        auto loaded = rekindle::forms::load_homework(
            R"({"id":"x","version":1,"language":"en","title":"T","why":"W","steps":["S"],"watch_for":"F","minutes":2,
            "suggested":"daily","conjoint":true,"domains":["GOAL"],"measures":["P2"],
            "log":[{"linkId":"m","text":"M","type":"integer"}],"review":[{"linkId":"r","text":"R","type":"text"}],)" +
            own + "}");
        return std::move(loaded.homework).value();
    };
    static const std::array<rekindle::domain::HomeworkTemplate, 3> all{
        made(
            R"("kind":"touch_ritual","touch_ritual":{"level":3,"highest_level":4,"touches":["a kiss"],"minutes":1,
            "stop_signal":"No","step_rule":{"entries":4,"of":5,"comfort":7,"low_comfort":3,"opt_outs":3}})"),
        made(R"("kind":"forgiveness","forgiveness":{"process":"three-stage","stages":[
            {"id":"impact","title":"T","exercise":"E"},{"id":"meaning","title":"T","exercise":"E"},
            {"id":"moving-on","title":"T","exercise":"E"}]})"),
        made(R"("kind":"goal_plan","goal_plan":{"stages":["discuss","plan","celebrate"],
            "level_prompts":["1","2","3","4","5"]})")};
    return all;
}

} // namespace fuzz

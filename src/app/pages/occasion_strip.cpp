// SPDX-License-Identifier: MIT
#include "app/pages/occasion_strip.h"

#include "app/pages/couple_homework.h"
#include "base/translate.h"
#include "domain/findings/marks.h"
#include "report/blocks/words.h"

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using base::translatable;
using domain::LogState;
using Stands = ShownOccasion::Stands;

constexpr std::array weekdays{translatable("Sunday"),    translatable("Monday"),   translatable("Tuesday"),
                              translatable("Wednesday"), translatable("Thursday"), translatable("Friday"),
                              translatable("Saturday")};

Stands stands(LogState state)
{
    switch (state) {
    case LogState::Done:
        return Stands::Done;
    case LogState::Partial:
        return Stands::Partly;
    case LogState::NotDone:
        return Stands::NotDone;
    case LogState::OptedOut:
    case LogState::Excused:
    case LogState::NotApplicable:
        break;
    }
    return Stands::LeftOut;
}

ShownOccasion shown(const domain::Filled& filled, const std::map<base::Date, LogState>& days)
{
    ShownOccasion occasion;
    occasion.day = filled.day.value_or(filled.occasion.due);
    std::string how = tr("nothing is noted");
    occasion.mark = "-";
    if (filled.day) {
        const LogState state = days.at(*filled.day);
        occasion.stands = stands(state);
        occasion.mark = key_of(state).empty() ? "x" : key_of(state);
        how = report::in_words(state);
    }
    occasion.words = say("{} {}: {}", tr(weekdays.at(std::chrono::weekday(occasion.day).c_encoding())),
                         base::to_text(occasion.day), how);
    return occasion;
}

} // namespace

std::vector<ShownOccasion> occasion_strip(const domain::Assignment& assignment,
                                          const std::map<base::Date, LogState>& days, base::Date today)
{
    std::vector<base::Date> marked;
    for (const auto& [day, state] : days) marked.push_back(day);
    const auto filled = domain::filled_occasions(assignment, {marked}, today);
    std::vector<ShownOccasion> strip;
    for (std::size_t i = filled.size() - std::min(filled.size(), occasions_in_strip); i < filled.size(); ++i)
        strip.push_back(shown(filled[i], days));
    return strip;
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "domain/homework/kinds.h"

#include "domain/words.h"

namespace rekindle::domain {
namespace {

constexpr Words<Kind, kinds> kind_words{
    {"touch_ritual", "forgiveness", "goal_plan", "quality_time", "daily_ritual", "couple_talk", "gratitude",
     "trust_commitment", "boundary", "self_care", "novelty", "deep_conversation", "needs_desires",
     "lessons_learned", "support_plan", "resource", "problem_map", "sexual_intimacy"}};
constexpr Words<Initiator, 4> initiators{{"A", "B", "alternate", "either"}};

} // namespace

std::string_view word(Kind kind)
{
    return kind_words(kind);
}
std::optional<Kind> parse_kind(std::string_view text)
{
    return kind_words.parse(text);
}
std::string_view word(Initiator initiator)
{
    return initiators(initiator);
}
std::optional<Initiator> parse_initiator(std::string_view text)
{
    return initiators.parse(text);
}

std::vector<std::string> touches_up_to(const TouchRitualTemplate& offered, int level)
{
    std::vector<std::string> words;
    for (const OfferedTouch& touch : offered.touches) {
        if (touch.level <= level) words.push_back(touch.words);
    }
    return words;
}

// The variants hold the first kinds in the order of the enumeration.
Kind kind_of(const Plan& plan)
{
    if (const auto* agreed = std::get_if<AgreedPlan>(&plan)) return agreed->kind;
    return static_cast<Kind>(plan.index());
}
Kind kind_of(const KindTemplate& kind_template)
{
    if (const auto* agreed = std::get_if<AgreedTemplate>(&kind_template)) return agreed->kind;
    return static_cast<Kind>(kind_template.index());
}

} // namespace rekindle::domain

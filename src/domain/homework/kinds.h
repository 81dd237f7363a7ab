// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "domain/ids.h"
#include "domain/people.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rekindle::domain {

// What each homework kind has of its own: in the template (offered) and in the assignment (agreed with this
// couple).

enum class Kind {
    TouchRitual,
    Forgiveness,
    GoalPlan,
    // From here on what a kind has of its own is items: AgreedTemplate, AgreedPlan.
    QualityTime,
    DailyRitual,
    CoupleTalk,
    Gratitude,
    TrustCommitment,
    Boundary,
    SelfCare,
    Novelty,
    DeepConversation,
    NeedsDesires,
    LessonsLearned,
    SupportPlan,
    Resource,
    ProblemMap,
    SexualIntimacy,
};
inline constexpr std::size_t kinds = 18;
std::string_view word(Kind kind); // "touch_ritual", "forgiveness", "goal_plan", "quality_time" ...
std::optional<Kind> parse_kind(std::string_view text);

enum class Initiator { A, B, Alternate, Either };
std::string_view word(Initiator initiator); // "A", "B", "alternate", "either"
std::optional<Initiator> parse_initiator(std::string_view text);

/// When a touch ritual may go one level up: at least `entries` of each partner's last `of` entries with
/// comfort at or above `comfort` (0-10). It goes down when any comfort is at or below `low_comfort`, or after
/// `opt_outs` in a row.
struct StepRule {
    int entries = 4, of = 5, comfort = 7;
    int low_comfort = 3, opt_outs = 3;
    bool operator==(const StepRule&) const = default;
};

/// A kind of touch, in client words, and from which level on it is offered.
struct OfferedTouch {
    std::string words;
    int level = 0; ///< 0-5
    bool operator==(const OfferedTouch&) const = default;
};

struct TouchRitualTemplate {
    int level = 1; ///< 0-5, all non-sexual; the level it starts at
    int highest_level = 5;
    std::vector<OfferedTouch> touches;
    int minutes = 5;
    std::string stop_signal; ///< proposed words
    StepRule steps;
};
/// What is offered at this level and below it.
std::vector<std::string> touches_up_to(const TouchRitualTemplate& offered, int level);

struct ForgivenessTemplate {
    std::string process; ///< "seed4", "reach", "enright" or "three-stage"
    struct Stage {
        std::string id, title, exercise; ///< exercise: what to do in this stage, in client words
    };
    std::vector<Stage> stages; ///< in the order of the process
};
struct GoalPlanTemplate {
    std::vector<std::string> stages;          ///< discuss, plan, support, re-evaluate, celebrate
    std::array<std::string, 5> level_prompts; ///< what to write for -2 .. +2
};
/// What the answer to one log item must be: one of these option codes ("yes" and "no" for a yes-or-no
/// question), or a number that is at least so much.
struct LogCondition {
    std::string item; ///< linkId in the template's log
    std::vector<std::string> is;
    std::optional<double> at_least;
};
/// What "done" means. An entry marked done whose answers do not meet a condition counts as partial; what is
/// not answered takes nothing away.
struct DoneRule {
    std::string says; ///< in words for the couple
    std::vector<LogCondition> all;
};
/// A ratio beside adherence: promises kept of those due, limits respected of the times they mattered.
struct KeptRule {
    std::string title;
    LogCondition of, whole;
    std::optional<LogCondition> half;
};
/// The kinds whose own fields are items.
struct AgreedTemplate {
    Kind kind = Kind::QualityTime;
    Questionnaire agreed; ///< what is agreed with a couple when it is assigned
    DoneRule done;
    std::optional<KeptRule> kept;
};
using KindTemplate = std::variant<TouchRitualTemplate, ForgivenessTemplate, GoalPlanTemplate, AgreedTemplate>;

struct TouchRitualPlan {
    int level = 1;
    std::vector<std::string> touches;
    Initiator initiator = Initiator::Either;
    int minutes = 5;
    std::string stop_signal;
    bool operator==(const TouchRitualPlan&) const = default;
};
struct ForgivenessPlan {
    std::string hurt; ///< what it is about, in the hurt partner's words; private to that partner
    Side hurt_partner = Side::A;
    int intensity = 0;                        ///< 0-10 at the start
    int stage = 0;                            ///< index into the template's stages
    int willingness_a = 0, willingness_b = 0; ///< 0-10
    bool operator==(const ForgivenessPlan&) const = default;
};
struct GoalPlanPlan {
    GoalId goal;
    int stage = 0; ///< index into the template's stages
    bool operator==(const GoalPlanPlan&) const = default;
};
struct AgreedPlan {
    Kind kind = Kind::QualityTime;
    std::vector<ResponseItem> answers; ///< to the template's agreed items; what is missing was left open
    bool operator==(const AgreedPlan&) const = default;
};
using Plan = std::variant<TouchRitualPlan, ForgivenessPlan, GoalPlanPlan, AgreedPlan>;

Kind kind_of(const Plan& plan);
Kind kind_of(const KindTemplate& kind_template);

} // namespace rekindle::domain

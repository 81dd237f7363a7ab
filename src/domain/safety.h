// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/people.h"
#include "domain/scoring/key.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::domain {

/// What a safety matter is about.
enum class FlagKind {
    SelfHarm,
    PartnerViolence,
    HarmToOthers,
    Substance,
    AbuseOfDependent, ///< of a child or of somebody who depends on others
    SevereDistress,
    Coercion, ///< in homework: marks of opting out, comfort that drops, one marking for both
    Other,
};
std::string_view word(FlagKind kind); // "self-harm", "partner-violence" ...
std::optional<FlagKind> parse_flag_kind(std::string_view text);
std::optional<Severity> parse_severity(std::string_view text);

/// A safety matter the counselor noted. Those that answers raise are alerts and are not stored.
struct Flag {
    FlagId id;
    CoupleId couple;
    std::optional<Side> side; ///< whom it is about; empty: both
    FlagKind kind = FlagKind::Other;
    Severity severity = Severity::High;
    base::Date raised_on;
    std::string words;

    bool operator==(const Flag&) const = default;
};

enum class SafetyStep { Assessed, SafetyPlan, Referral, FollowUp, Closed };
std::string_view word(SafetyStep step); // "assessed", "plan", "referral", "follow-up", "closed"
std::optional<SafetyStep> parse_safety_step(std::string_view text);

/// What the counselor did about a matter. A matter is open until a step closes it, and no step is without
/// words.
struct SafetyAction {
    std::string id;
    CoupleId couple;
    std::string about; ///< the id of a flag, or alert_name()
    SafetyStep step = SafetyStep::Assessed;
    std::string words;
    base::Date acted_on;
    std::optional<base::Date> follow_up;

    bool operator==(const SafetyAction&) const = default;
};
/// How an action names the alert that one response raised.
std::string alert_name(const ResponseId& response, const std::string& alert);

/// A rule of consent or safety that the counselor set aside.
struct Override {
    std::string id;
    CoupleId couple;
    std::string act;        ///< in words: "erase record", "release to ..."
    std::string subject_id; ///< of what was done in spite of the rule; may be ""
    std::string reason;
    base::Instant when{};

    bool operator==(const Override&) const = default;
};

class SafetyRecord {
public:
    virtual ~SafetyRecord() = default;
    virtual void add(const Flag& flag) = 0;
    virtual void add(const SafetyAction& action) = 0; ///< refuses one without words
    virtual void add(const Override& override_) = 0;  ///< refuses one without a reason; `when` is set here
    // As they were recorded:
    virtual std::vector<Flag> flags(const CoupleId& couple) = 0;
    virtual std::vector<SafetyAction> actions(const CoupleId& couple) = 0;
    virtual std::vector<Override> overrides(const CoupleId& couple) = 0;
};

} // namespace rekindle::domain

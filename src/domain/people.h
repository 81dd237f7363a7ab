// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/ids.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace rekindle::domain {

/// One of the two equals of a couple. The letters are names, not an order of rank.
enum class Side { A, B };
inline constexpr std::array<Side, 2> both_sides{Side::A, Side::B};
inline Side other(Side side)
{
    return side == Side::A ? Side::B : Side::A;
}

/// Whose datum a stored value is.
enum class Owner { A, B, Joint, Counselor };
inline Owner owner_of(Side side)
{
    return side == Side::A ? Owner::A : Owner::B;
}

/// Who may see a stored value: normal; private (its owner and the counselor); safety (the same, and never in
/// a file unless asked for by name).
enum class Visibility { Normal, Private, Safety };

/// For whom an output is made.
enum class Audience { Counselor, CoupleShared, PartnerA, PartnerB, DeIdentified };

// The words used in files, in the database and on the command line; empty for any other word.
std::string_view word(Side side);             // "A", "B"
std::string_view word(Owner owner);           // "A", "B", "joint", "counselor"
std::string_view word(Visibility visibility); // "normal", "private", "safety"
std::string_view
word(Audience audience); // "counselor", "couple-shared", "partner-a", "partner-b", "de-identified"
std::optional<Side> parse_side(std::string_view text); // also "a", "b"
std::optional<Owner> parse_owner(std::string_view text);
std::optional<Visibility> parse_visibility(std::string_view text);
std::optional<Audience> parse_audience(std::string_view text);

struct Partner {
    std::string label;    ///< how the couple wants this partner called in the program and in reports
    std::string pronouns; ///< may be empty

    bool operator==(const Partner&) const = default;
};

/// Closed: the record is only read, until it is taken up again. Separated: the same, and nothing is shared
/// between the two any more.
enum class CoupleStatus { Active, Paused, Closed, Separated };
std::string_view word(CoupleStatus status); // "active", "paused", "closed", "separated"
inline bool is_closed(CoupleStatus status)
{
    return status == CoupleStatus::Closed || status == CoupleStatus::Separated;
}
std::optional<CoupleStatus> parse_couple_status(std::string_view text);

/// From this day on the couple has this status.
struct StatusChange {
    base::Date day;
    CoupleStatus status = CoupleStatus::Active;

    bool operator==(const StatusChange&) const = default;
};

struct Couple {
    CoupleId id;
    std::string code; ///< short, unique in the practice, without names: "C-0007"
    Partner a;
    Partner b;
    base::Date opened;
    CoupleStatus status = CoupleStatus::Active; ///< by the newest StatusChange

    const Partner& partner(Side side) const { return side == Side::A ? a : b; }
    bool operator==(const Couple&) const = default;
};

enum class SessionKind { Conjoint, IndividualA, IndividualB, Feedback };
std::string_view word(SessionKind kind); // "conjoint", "individual-a", "individual-b", "feedback"
std::optional<SessionKind> parse_session_kind(std::string_view text);

/// One meeting.
struct Session {
    SessionId id;
    CoupleId couple;
    int number = 0; ///< 1, 2, 3 ... within the couple, in the order they were added
    SessionKind kind = SessionKind::Conjoint;
    base::Date day;

    bool operator==(const Session&) const = default;
};

} // namespace rekindle::domain

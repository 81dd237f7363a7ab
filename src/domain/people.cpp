// SPDX-License-Identifier: MIT
#include "domain/people.h"

#include "domain/words.h"

namespace rekindle::domain {
namespace {

constexpr Words<Side, 2> sides{{"A", "B"}};
constexpr Words<Owner, 4> owners{{"A", "B", "joint", "counselor"}};
constexpr Words<Visibility, 3> visibilities{{"normal", "private", "safety"}};
constexpr Words<Audience, 5> audiences{
    {"counselor", "couple-shared", "partner-a", "partner-b", "de-identified"}};
constexpr Words<CoupleStatus, 4> couple_statuses{{"active", "paused", "closed", "separated"}};
constexpr Words<SessionKind, 4> session_kinds{{"conjoint", "individual-a", "individual-b", "feedback"}};

} // namespace

std::string_view word(Side side)
{
    return sides(side);
}
std::string_view word(Owner owner)
{
    return owners(owner);
}
std::string_view word(Visibility visibility)
{
    return visibilities(visibility);
}
std::string_view word(Audience audience)
{
    return audiences(audience);
}
std::string_view word(CoupleStatus status)
{
    return couple_statuses(status);
}
std::string_view word(SessionKind kind)
{
    return session_kinds(kind);
}

std::optional<Side> parse_side(std::string_view text)
{
    if (text == "a") return Side::A;
    if (text == "b") return Side::B;
    return sides.parse(text);
}
std::optional<Owner> parse_owner(std::string_view text)
{
    return owners.parse(text);
}
std::optional<Visibility> parse_visibility(std::string_view text)
{
    return visibilities.parse(text);
}
std::optional<Audience> parse_audience(std::string_view text)
{
    return audiences.parse(text);
}
std::optional<CoupleStatus> parse_couple_status(std::string_view text)
{
    return couple_statuses.parse(text);
}
std::optional<SessionKind> parse_session_kind(std::string_view text)
{
    return session_kinds.parse(text);
}

} // namespace rekindle::domain

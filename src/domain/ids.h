// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <string>

namespace rekindle::domain {

/// A UUIDv7 as text. The tag keeps one sort of id from being passed as another.
template <typename Tag>
struct Id {
    std::string value;

    bool operator==(const Id&) const = default;
    auto operator<=>(const Id&) const = default;
};

using CoupleId = Id<struct CoupleTag>;
using SessionId = Id<struct SessionTag>;
using ResponseId = Id<struct ResponseTag>;
using AssignmentId = Id<struct AssignmentTag>;
using LogEntryId = Id<struct LogEntryTag>;
using ReviewId = Id<struct ReviewTag>;
using GoalId = Id<struct GoalTag>;
using ConsentId = Id<struct ConsentTag>;
using ScanId = Id<struct ScanTag>;
using FlagId = Id<struct FlagTag>;
using ReleaseId = Id<struct ReleaseTag>;
using NoteId = Id<struct NoteTag>;
using LegalHoldId = Id<struct LegalHoldTag>;
using ErasureId = Id<struct ErasureTag>;
using TicketId = Id<struct TicketTag>;

} // namespace rekindle::domain

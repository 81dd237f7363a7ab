// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/people.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

/// What the counselor wrote about a session. It never changes: an amendment is a note of its own.
struct Note {
    NoteId id;
    CoupleId couple;
    SessionId session;
    Owner owner = Owner::Joint;   ///< A or B for an individual session: that partner's compartment
    std::optional<NoteId> amends; ///< the note this one adds to or sets right
    std::string words;
    base::Instant written{}; ///< set by the store

    bool operator==(const Note&) const = default;
};

/// Joint, or that partner's for an individual session.
inline Owner owner_of(SessionKind kind)
{
    if (kind == SessionKind::IndividualA) return Owner::A;
    return kind == SessionKind::IndividualB ? Owner::B : Owner::Joint;
}

/// Notes of one sort. There are two, in stores of their own: those of the record, and psychotherapy notes.
class Notes {
public:
    virtual ~Notes() = default;
    /// Throws base::Error: Data for a note without words, NotFound when it amends what is not there.
    virtual void add(const Note& note) = 0;
    virtual std::vector<Note> of(const CoupleId& couple) = 0; ///< as they were written
};

} // namespace rekindle::domain

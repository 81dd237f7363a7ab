// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "audience/memory_practice.h"
#include "domain/reader.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

using Audiences = std::set<rekindle::domain::Audience>;

/// A text that stands nowhere else, and who may be shown it.
struct Marker {
    std::string text, what;
    Audiences may_see;
};

/// Something in the record that some audiences must not know: whether it is this, something else or not there
/// at all must make no difference to them.
struct Secret {
    std::string what; ///< "answer of A to q7 of safety-screen, class safety"
    Audiences must_not_know;
    std::function<void(Record&)> other, absent; ///< find their place by ids; nothing when it is not there
};

/// A couple with answers to shipped forms, homework from shipped templates, goals and sessions, all drawn
/// from a seed. Every text a person could have typed is a marker. Who may know what is worked out here from
/// the promises alone, without the program's policy.
struct InventedRecord {
    Record record;
    std::set<rekindle::domain::ScaleName> shared;
    std::vector<Marker> markers;
    std::vector<Secret> secrets;
    rekindle::base::Date as_of;
};

/// The same seed gives the same record.
InventedRecord invented_record(unsigned seed, const rekindle::app::Library& library);

/// What a practice would have frozen of what those records use.
FrozenBytes frozen_bytes_of(const rekindle::app::Library& library);

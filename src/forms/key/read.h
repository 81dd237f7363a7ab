// SPDX-License-Identifier: MIT
#pragma once

#include "domain/scoring/key.h"
#include "json/reader.h"

namespace rekindle::forms {

// Each reads one part of a key.json; what is wrong becomes a problem of the reader.
domain::ScoringKey read_key(const json::Reader& root);
domain::Scale read_scale(const json::Reader& reader);
domain::Alert read_alert(const json::Reader& reader);
domain::WorkedExample read_example(const json::Reader& reader);

/// The optional member "visibility".
domain::Visibility read_visibility(const json::Reader& reader, domain::Visibility otherwise);

/// Calls `member` for each member of the optional object `name`, with its name and a reader; a member that is
/// no object is a problem.
void each_member(const json::Reader& reader, std::string_view name,
                 const std::function<void(const std::string&, const json::Reader&)>& member);

} // namespace rekindle::forms

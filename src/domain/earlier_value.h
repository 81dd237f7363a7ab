// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/error.h"
#include "domain/people.h"

#include <string>
#include <vector>

namespace rekindle::domain {

/// What one part of a completed record said before it was changed. It belongs to that record, and goes with
/// it.
struct EarlierValue {
    std::string subject;        ///< "session", "goal", "log-entry" or "review", as the audit trail calls it
    std::string subject_id;     ///< of what was changed
    Owner owner = Owner::Joint; ///< whose it was
    std::string what;           ///< "rating 2026-05-04 B", "step 2 status", "day"
    std::string value;          ///< as it is stored: "1", "done", "2026-05-04"; "" for what was not there
    std::string reason, by;
    base::Instant when{};
};

class EarlierValues {
public:
    virtual ~EarlierValues() = default;
    virtual std::vector<EarlierValue> of(const CoupleId& couple) = 0; ///< as they were changed
};

/// A completed record is to be changed, and nobody said why. Nothing was changed.
class NeedsReason : public base::Error {
public:
    explicit NeedsReason(const std::string& sentence) : base::Error(base::Trouble::Data, sentence) {}
};

} // namespace rekindle::domain

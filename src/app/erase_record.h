// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

struct ErasureWanted {
    domain::Couple couple;
    std::optional<domain::Side> side; ///< empty: of both
    std::string reason;
    std::string override_reason; ///< "": what may be set aside is not
    base::Date today;
};

/// Throws what erase_record() would say, before anything is erased. Whether something is set aside for it.
bool demand_may_be_erased(domain::Practice& practice, const ErasureWanted& wanted);

/// Erases one partner's part of a record, or all of it, for ever. Throws base::Error: Data without a reason;
/// Refused with everything that stands in the way: always a legal hold, an erasure that was done already and
/// a record that is not closed; one not kept long enough unless an override reason is given, which is
/// recorded.
domain::Erasure erase_record(domain::Practice& practice, const ErasureWanted& wanted);

/// Takes a couple away that was made by mistake. Throws base::Error: Data without a reason, Refused when
/// anything was added to it.
domain::Erasure remove_mistake(domain::Practice& practice, const domain::Couple& couple,
                               const std::string& reason, base::Date today);

/// The certificate of an erasure, to print or to hand over: what was erased and what was not, when and why,
/// and where the data still is, with `backups` those there are now. It names no client, and does not tell how
/// much, or whether anything, the counselor noted. The reason is the counselor's own words.
std::string certificate(domain::Practice& practice, const domain::Erasure& erasure,
                        const std::vector<domain::ListedBackup>& backups);

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "domain/reader.h"

namespace rekindle::app {

/// A reader of this couple's record, with what both partners agree to share today: a yes that was taken back
/// counts for no day any more. Throws base::Error (Call) when
/// answers of class safety are asked for by name and it is not one partner's own copy.
domain::Reader reader_for(domain::Practice& practice, const domain::Couple& couple, domain::Audience audience,
                          bool with_safety, base::Date today);

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"
#include "domain/reader.h"

namespace rekindle::app {

/// A reader of this couple's record, with what both partners agreed to share. Throws base::Error (Call) when
/// answers of class safety are asked for by name and it is not one partner's own copy.
domain::Reader reader_for(domain::Practice& practice, const domain::Couple& couple, domain::Audience audience,
                          bool with_safety);

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/reader_for.h"

#include "base/error.h"
#include "base/translate.h"
#include "domain/policy.h"

namespace rekindle::app {

domain::Reader reader_for(domain::Practice& /*practice*/, const domain::Couple& /*couple*/,
                          domain::Audience audience, bool with_safety)
{
    if (with_safety && !domain::copy_of(audience))
        throw base::Error(
            base::Trouble::Call,
            base::tr("--include-safety is for one partner's own copy: partner-a or partner-b."));
    // Nobody can agree to share a scale yet, so none is shared.
    return domain::Reader(audience, {}, with_safety);
}

} // namespace rekindle::app

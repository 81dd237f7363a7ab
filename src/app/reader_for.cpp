// SPDX-License-Identifier: MIT
#include "app/reader_for.h"

#include "app/consents.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/policy.h"

namespace rekindle::app {

domain::Reader reader_for(domain::Practice& practice, const domain::Couple& couple, domain::Audience audience,
                          bool with_safety, base::Date today)
{
    if (with_safety && !domain::copy_of(audience))
        throw base::Error(
            base::Trouble::Call,
            base::tr("--include-safety is for one partner's own copy: partner-a or partner-b."));
    return domain::Reader(audience, shared_scales(practice.consents().of(couple.id), today), with_safety);
}

} // namespace rekindle::app

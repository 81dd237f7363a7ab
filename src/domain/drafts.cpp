// SPDX-License-Identifier: MIT
#include "domain/drafts.h"

#include "domain/practice.h"

namespace rekindle::domain {

Drafts& drafts_of(Practice& practice)
{
    return dynamic_cast<KeepsDrafts&>(practice).drafts();
}

Drafts& psychotherapy_drafts_of(Practice& practice)
{
    return dynamic_cast<KeepsDrafts&>(practice).psychotherapy_drafts();
}

} // namespace rekindle::domain

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"

#include <string>

namespace rekindle::forms {

/// How a file says whose answers it holds, by no name and no number. Never translated: it is read again.
inline std::string subject_display(domain::Side side)
{
    return "Partner " + std::string(domain::word(side));
}

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/consent.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// "A  touch, given on 2026-05-04 (paper, touch version 1), until 2026-08-03"
std::string in_words(const domain::Consent& consent, base::Date as_of);

/// Another policy was signed by the same partner since.
bool is_replaced(const std::vector<domain::Consent>& consents, std::size_t which, base::Date as_of);

} // namespace rekindle::app

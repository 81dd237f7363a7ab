// SPDX-License-Identifier: MIT
#pragma once

#include "domain/scoring/key.h"

#include <string>

namespace rekindle::forms {

/// A key as the file that load_key() reads (docs/form-format.md); what has its default is left out.
std::string key_file(const domain::ScoringKey& key);

} // namespace rekindle::forms

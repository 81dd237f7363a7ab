// SPDX-License-Identifier: MIT
#pragma once

#include "forms/questionnaire/load.h"

#include <string>

namespace rekindle::forms {

/// The very same form under another version; its texts and everything else in its file are kept.
LoadedQuestionnaire with_version(const LoadedQuestionnaire& form, const std::string& version);

} // namespace rekindle::forms

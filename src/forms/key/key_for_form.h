// SPDX-License-Identifier: MIT
#pragma once

#include "forms/key/fit.h"
#include "forms/key/instruments.h"

namespace rekindle::forms {

/// The key that is to score a form. An instrument's key (one of `instruments`, or a copy of one) and a key
/// that comes with a mapping are fitted to the form; any other must be for this very form, and its bytes stay
/// as they are. Empty, with all problems, when it does not serve. `form` must have a questionnaire.
LoadedKey key_for_form(std::string_view key, const Fitting& fitting, const LoadedQuestionnaire& form,
                       const std::vector<InstrumentKey>& instruments);

} // namespace rekindle::forms

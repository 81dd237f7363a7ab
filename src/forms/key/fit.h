// SPDX-License-Identifier: MIT
#pragma once

#include "forms/key/item_map.h"
#include "forms/key/load.h"
#include "forms/questionnaire/load.h"

namespace rekindle::forms {

struct Fitting {
    std::optional<ItemMap> map; ///< without one the form has the key's own linkIds
    std::string held_by;        ///< who holds the licence; "": as the key says
};

/// An instrument's key as the key of a form somebody has: its canonical is the form's, its linkIds are the
/// form's everywhere, and its bytes are a key file of their own. Empty, with all problems at once, when the
/// key itself is wrong, its items and the form's do not match (match_items says how), or a worked example of
/// it does not come out with this form. `form` must have a questionnaire.
LoadedKey fit_key(std::string_view key, const LoadedQuestionnaire& form, const Fitting& fitting);

/// Runs the worked examples of a key that was read with `form`: it is dropped, with a problem for each that
/// does not come out.
void demand_examples(const LoadedQuestionnaire& form, LoadedKey& loaded);

} // namespace rekindle::forms

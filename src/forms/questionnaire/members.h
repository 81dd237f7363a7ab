// SPDX-License-Identifier: MIT
#pragma once

#include "forms/questionnaire/source.h"

#include <span>
#include <string_view>

namespace rekindle::forms {

// The elements FHIR R4 gives the parts of a Questionnaire.
std::span<const std::string_view> questionnaire_members();
std::span<const std::string_view> item_members();
std::span<const std::string_view> option_members(); ///< besides value[x]

/// Names every member of `element` that is not in `known` as ignored, and speaks for what hangs on the known
/// ones
/// ("_required"), except those in `read_elsewhere`.
void say_other_members(const Source& element, std::span<const std::string_view> known,
                       std::span<const std::string_view> read_elsewhere);

} // namespace rekindle::forms

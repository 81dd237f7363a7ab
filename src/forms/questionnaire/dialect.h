// SPDX-License-Identifier: MIT
#pragma once

#include "forms/questionnaire/source.h"

namespace rekindle::forms {

/// Recognises what is no FHIR R4 Questionnaire. What can be read as one with losses is a limit that names the
/// version; what cannot (another resource, DSTU2, Aidbox's own JSON) is said to be unusable. False then.
bool check_dialect(const Source& root);

} // namespace rekindle::forms

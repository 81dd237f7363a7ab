// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "forms/questionnaire/finding.h"
#include "json/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms {

enum class Verdict {
    Whole,      ///< nothing that a respondent or a score would notice is lost
    WithLimits, ///< runs, and every limit is named
    CannotRun,  ///< and why
};
std::string_view word(Verdict verdict); // "whole", "with-limits", "cannot-run"

/// A questionnaire file as it came, and what was understood of it.
struct LoadedQuestionnaire {
    std::optional<domain::Questionnaire> questionnaire; ///< empty exactly when the verdict is CannotRun
    json::Value tree;                                   ///< everything in the file; null when it is no JSON
    std::string bytes;                                  ///< the file itself, never changed
    std::vector<Finding> findings;

    Verdict verdict() const;
};

/// Reads a FHIR R4 Questionnaire leniently: what a strict validator refuses but can be understood is read and
/// noted, what is not supported is named. Never throws for a bad file.
LoadedQuestionnaire load_questionnaire(std::string_view bytes);

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#pragma once

#include "json/value.h"

#include <optional>
#include <vector>

namespace rekindle::forms {

/// The points (ordinal value, item weight) a questionnaire gives to one answer, empty where it gives none.
/// `item` is the questionnaire's item, `answer_value` what stands under value[x] of the answer: a Coding or a
/// primitive. Looked up in this order, the first that has points wins: the answer option, the coding in it,
/// the concept of a value set in `contained`, the concept of a code system in `contained`; each may write its
/// points as ordinalValue, itemWeight or the older names of the same thing. Codings match by code and system;
/// a system that one side leaves out is forgiven when no option matches better; a coding without a code
/// matches by its display.
std::optional<double> points_of(const json::Value& questionnaire, const json::Value& item,
                                const json::Value& answer_value);

/// The same points as the FHIR extensions that carry them, as they are written, to be copied onto an answer.
std::vector<json::Value> points_extensions(const json::Value& questionnaire, const json::Value& item,
                                           const json::Value& answer_value);

/// True for an extension whose url is one of the names FHIR has given to points.
bool is_points_extension(const json::Value& extension);

/// The number in such an extension; empty for another extension or one without a number.
std::optional<double> points_in(const json::Value& extension);

} // namespace rekindle::forms

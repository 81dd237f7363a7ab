// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "json/value.h"

#include <optional>
#include <string_view>

namespace rekindle::forms {

/// A FHIR R4 QuestionnaireResponse as read.
struct ReadResponse {
    std::optional<domain::Response> response; ///< empty only when the text is no QuestionnaireResponse at all
    base::Problems problems;  ///< what is wrong, all of it; what could be read is in `response`
    base::Problems set_aside; ///< what is right but not kept: extensions, subject, author ...
};

/// Reads strictly: a value has exactly its type, members FHIR does not know are problems. Whether the answers
/// fit a questionnaire is domain::check_response()'s matter; the pointers of both speak of the same places.
ReadResponse read_response(const json::Value& tree);
ReadResponse read_response(std::string_view bytes);

/// Writes a response with the texts of the questions. Reading it gives the same response.
json::Value write_response(const domain::Response& response, const domain::Questionnaire& questionnaire);

} // namespace rekindle::forms

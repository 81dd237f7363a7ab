// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "forms/response/codec.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms {

/// The filled forms of a file, which is a QuestionnaireResponse or a Bundle of several (type "collection").
struct ReadResponses {
    struct Entry {
        std::string where; ///< the pointer of the resource: "" or "/entry/3/resource"
        ReadResponse read; ///< its problems count from there
        std::optional<domain::Side>
            of; ///< whose answers the file says they are: its `subject` is "Partner A"
    };
    std::vector<Entry> entries;
    base::Problems problems; ///< of the file itself
};
ReadResponses read_responses(std::string_view bytes);

/// One filled form to be written, with the questionnaire it answers.
struct ResponseToWrite {
    domain::Response response;
    std::optional<domain::Side> of;
    const domain::Questionnaire* questionnaire = nullptr;
};

/// One is that resource, several are a Bundle. Items stand in the order of the questionnaire, as FHIR
/// demands, also where they were answered in another. Nothing but what is in `responses` has a part in it:
/// the same ones give the same bytes. Not for none.
std::string write_responses(const std::vector<ResponseToWrite>& responses);

} // namespace rekindle::forms

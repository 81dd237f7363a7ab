// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line.h"

#include <fmt/format.h>

#include <array>

/// A form with the three questions of an instrument, and answers to it.
namespace three_questions {

inline std::string url(const std::string& name)
{
    return "https://rekindle.invalid/Questionnaire/" + name;
}

/// Three questions answered with 1 to 7.
inline std::string form(const std::string& name, const std::string& version,
                        const std::array<const char*, 3>& link_ids, int most = 7)
{
    std::string items;
    for (const char* link_id : link_ids)
        items += (items.empty() ? "" : ",") +
                 fmt::format(R"({{"linkId":"{}","type":"integer","text":"?","extension":[
                     {{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":1}},
                     {{"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":{}}}]}})",
                             link_id, most);
    return fmt::format(
        R"({{"resourceType":"Questionnaire","id":"{0}","url":"{1}","version":"{2}","title":"Form {0}",
                       "status":"active","item":[{3}]}})",
        name, url(name), version, items);
}

inline std::string response(const std::string& canonical, const std::array<const char*, 3>& link_ids,
                            const std::array<int, 3>& answers, const std::string& day = "2026-03-02")
{
    std::string items;
    for (std::size_t i = 0; i < 3; ++i)
        items +=
            (items.empty() ? "" : ",") + fmt::format(R"({{"linkId":"{}","answer":[{{"valueInteger":{}}}]}})",
                                                     link_ids.at(i), answers.at(i));
    return fmt::format(R"({{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"{}",
                       "authored":"{}T18:00:00+01:00","item":[{}]}})",
                       canonical, day, items);
}

inline constexpr std::array own{"q1", "q2", "q3"};
inline constexpr std::array named{"kmss-1", "kmss-2", "kmss-3"};

} // namespace three_questions

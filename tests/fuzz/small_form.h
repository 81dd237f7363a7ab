// SPDX-License-Identifier: MIT
#pragma once

#include "forms/key/load.h"
#include "forms/questionnaire/load.h"

namespace fuzz {

/// Three numbers and one text: the other half where a reader needs two files.
inline const rekindle::domain::Questionnaire& small_form()
{
    static const auto loaded =
        rekindle::forms::load_questionnaire(R"({"resourceType":"Questionnaire","id":"small",
        "url":"https://example.org/small","version":"1","status":"active","item":[
        {"linkId":"g","type":"group","item":[
            {"linkId":"a","type":"integer","extension":[
                {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":0},
                {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":10}]},
            {"linkId":"b","type":"decimal"}]},
        {"linkId":"c","type":"integer"},
        {"linkId":"o","type":"choice","answerOption":[{"valueCoding":{"code":"no"}},{"valueCoding":{"code":"yes"}}]},
        {"linkId":"t","type":"text","repeats":true}]})");
    return loaded.questionnaire.value();
}

/// Its sum over a, b and c, at least two of them answered.
inline const rekindle::domain::ScoringKey& small_key()
{
    static const auto loaded =
        rekindle::forms::load_key(R"({"questionnaire":"https://example.org/small|1","version":1,
        "licence":{"holder":"the project","terms":"MIT"},
        "scales":[{"id":"total","title":"Total","rule":"sum","minimum_answered":2,
            "direction":"higher-is-better","items":["a","b","c"]}]})");
    return loaded.key.value();
}

} // namespace fuzz

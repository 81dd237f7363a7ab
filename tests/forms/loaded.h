// SPDX-License-Identifier: MIT
#pragma once

#include "forms/questionnaire/load.h"
#include "support/files.h"

#include <algorithm>
#include <string>

/// A questionnaire with these items (JSON, without the brackets of the list) and members before them.
inline rekindle::forms::LoadedQuestionnaire loaded(const std::string& items, const std::string& members = "")
{
    return rekindle::forms::load_questionnaire(
        R"({"resourceType":"Questionnaire","status":"active","id":"t",)" + members + R"("item":[)" + items +
        "]}");
}

inline rekindle::forms::LoadedQuestionnaire loaded_fixture(const std::string& name)
{
    return rekindle::forms::load_questionnaire(source_file("tests/forms/fixtures/" + name));
}

/// Whether there is a finding of this effect whose place and words are these (words: a part of them).
inline bool finds(const rekindle::forms::LoadedQuestionnaire& form, rekindle::forms::Finding::Effect effect,
                  const std::string& where, const std::string& part)
{
    return std::ranges::any_of(form.findings, [&](const rekindle::forms::Finding& finding) {
        return finding.effect == effect && finding.where == where &&
               finding.what.find(part) != std::string::npos;
    });
}

// SPDX-License-Identifier: MIT
#include "domain/definition.h"

#include "domain/stored_response.h"
#include "domain/words.h"

namespace rekindle::domain {
namespace {

constexpr Words<DefinitionKind, 3> kinds{{"questionnaire", "key", "homework"}};
constexpr Words<Progressing, 2> states{{"in-progress", "completed"}};

} // namespace

std::string_view word(DefinitionKind kind)
{
    return kinds(kind);
}

std::string_view word(Progressing status)
{
    return states(status);
}

} // namespace rekindle::domain

// SPDX-License-Identifier: MIT
#include "domain/definition.h"

#include "domain/stored_response.h"
#include "domain/words.h"

namespace rekindle::domain {
namespace {

constexpr Words<DefinitionKind, 3> kinds{{"questionnaire", "key", "homework"}};
constexpr Words<Progressing, 2> states{{"in-progress", "completed"}};
constexpr Words<Administration, 3> administrations{{"interview", "alone", "paper"}};

} // namespace

std::string_view word(DefinitionKind kind)
{
    return kinds(kind);
}

std::string_view word(Progressing status)
{
    return states(status);
}

std::string_view word(Administration administration)
{
    return administrations(administration);
}

std::optional<Administration> parse_administration(std::string_view text)
{
    return administrations.parse(text);
}

} // namespace rekindle::domain

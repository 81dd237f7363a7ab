// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "report/handout.h"

#include <optional>
#include <string>
#include <utility>

namespace rekindle::app {

// What sheets to take home are put together of.

inline report::Piece piece(report::Part part, std::string number = {})
{
    report::Piece made;
    made.parts.push_back(std::move(part));
    made.number = std::move(number);
    return made;
}

inline report::Piece paragraph(std::string text, report::Role role = report::Role::Plain)
{
    return piece(report::Words{std::move(text), role});
}

inline report::Piece heading(std::string text)
{
    report::Piece made = paragraph(std::move(text), report::Role::Heading);
    made.with_next = true;
    return made;
}

/// Title and day on every page, and for one partner the letter.
report::Handout sheet_for(const std::string& title, const std::string& language, base::Date printed,
                          const std::optional<domain::Side>& whose);

} // namespace rekindle::app

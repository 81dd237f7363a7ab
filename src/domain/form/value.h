// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace rekindle::domain {

// The value types of FHIR R4 answers. Texts keep the characters they came with ("1.50", "2024-02").

struct Decimal {
    std::string text; ///< a valid JSON number
    bool operator==(const Decimal&) const = default;
};
struct PartialDate {
    std::string text; ///< YYYY, YYYY-MM or YYYY-MM-DD
    bool operator==(const PartialDate&) const = default;
};
struct DateTime {
    std::string text; ///< FHIR dateTime
    bool operator==(const DateTime&) const = default;
};
struct Time {
    std::string text; ///< HH:MM:SS
    bool operator==(const Time&) const = default;
};
struct Uri {
    std::string text;
    bool operator==(const Uri&) const = default;
};
struct Coding {
    std::string system, version, code, display; ///< each may be empty
    bool operator==(const Coding&) const = default;
};
struct Quantity {
    Decimal value;
    std::string comparator, unit, system, code; ///< each may be empty
    bool operator==(const Quantity&) const = default;
};
struct Reference {
    std::string reference, display;
    bool operator==(const Reference&) const = default;
};
/// "Prefer not to say" (FHIR data-absent-reason asked-declined): missing for every score, satisfies
/// "required".
struct Declined {
    bool operator==(const Declined&) const = default;
};

/// std::string holds FHIR string and text alike.
using Value = std::variant<bool, std::int64_t, Decimal, PartialDate, DateTime, Time, std::string, Uri, Coding,
                           Quantity, Reference, Declined>;

/// The number an answer is by itself: integer, decimal, quantity; true is 1 and false 0. Empty for anything
/// else.
std::optional<double> number_of(const Value& value);

/// What a person reads: the display of a coding (else its code), "yes"/"no", the number with its unit, the
/// text.
std::string display_text(const Value& value);

/// The same option or answer: codings by system and code, or by display where there is no code; numbers by
/// value.
bool same_answer(const Value& a, const Value& b);

} // namespace rekindle::domain

// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rekindle::domain {

// What forms/suggestions.json says: when which homework templates are worth a thought, and why.

/// What a partner's readiness is asked by, each 0-10.
enum class Ruler { Importance, Confidence, Willingness };
std::string_view word(Ruler ruler); // "importance", "confidence", "willingness"
std::optional<Ruler> parse_ruler(std::string_view text);

/// A partner's score of a domain, in percent of its range, is on or beyond a line.
struct DomainCondition {
    std::string domain; ///< intake domain code
    enum class Compare { AtMost, AtLeast } compare = Compare::AtMost;
    double percent = 0;
};
/// The partners' scores of a domain are that far apart, whoever has the higher one.
struct GapCondition {
    std::string domain;
    double points = 0; ///< of percent
};
/// A partner's answer to an item has that many points.
struct ItemCondition {
    std::string item; ///< linkId, which means the same in every installed form
    double at_least = 0;
};
/// A partner's readiness is no higher than that.
struct RulerCondition {
    Ruler ruler = Ruler::Importance;
    double at_most = 0;
};
using SuggestionCondition = std::variant<DomainCondition, GapCondition, ItemCondition, RulerCondition>;

struct SuggestionRule {
    std::string id;
    SuggestionCondition when;
    std::vector<std::string> templates; ///< ids
    std::string because;                ///< one line, for the counselor
};

struct SuggestionRules {
    int version = 1;
    std::string language;          ///< BCP 47
    std::string thresholds_source; ///< where the lines come from, in words
    std::vector<SuggestionRule> rules;
};

} // namespace rekindle::domain

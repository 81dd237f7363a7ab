// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/homework/suggestion_rule.h"
#include "domain/people.h"

#include <map>
#include <string>
#include <vector>

namespace rekindle::domain {

/// A partner's newest value and the day it was given. A partner without one has none: missing is not zero.
struct NewestValue {
    double value = 0;
    base::Date day;
};
using NewestOf = std::map<Side, NewestValue>;

/// What rules look at.
struct NewestAnswers {
    /// One scale of a domain. Both partners stand in one of these only when their scores may be compared.
    struct OnScale {
        std::string domain;
        NewestOf percent; ///< of the range, 0-100
    };
    std::vector<OnScale> scales;
    std::map<std::string, NewestOf> items; ///< points by linkId
    std::map<Ruler, NewestOf> rulers;      ///< 0-10
};

/// A template as it stands with this couple.
struct OfferedTemplate {
    bool conjoint = true;
    bool running = false; ///< assigned, and not over
};

/// What one rule comes to.
struct Suggestion {
    std::string rule; ///< id
    std::string because;
    std::map<Side, base::Date> rests_on; ///< whose answers, and the newest day of them; never empty
    struct Template {
        std::string id;
        bool running = false;
        bool operator==(const Template&) const = default;
    };
    std::vector<Template> templates;    ///< in the rule's order
    std::vector<std::string> held_back; ///< ids: what both do together, while it is held back

    bool operator==(const Suggestion&) const = default;
};

/// The rules that hold, in their order. A rule whose value is missing says nothing; one about a partner holds
/// when it holds of either; a value on the line counts. With `hold_conjoint_back` no conjoint template is
/// among the templates. Every template a rule names must be in `offered`.
std::vector<Suggestion> suggestions(const std::vector<SuggestionRule>& rules, const NewestAnswers& newest,
                                    const std::map<std::string, OfferedTemplate>& offered,
                                    bool hold_conjoint_back);

} // namespace rekindle::domain

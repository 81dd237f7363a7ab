// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "domain/practice.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// What a mark may be about.
struct MarkableThing {
    std::string about, words; ///< as a plan or the gate names it; as it is asked
    std::optional<int> level; ///< of a kind of touch; empty for a template of sexual intimacy
};
/// Every kind of touch that a template offers, by its lowest level, then the templates of sexual intimacy.
std::vector<MarkableThing> markable_things(const Library& library);

struct MarkToSet {
    domain::Couple couple;
    domain::Side side = domain::Side::A;
    std::vector<std::string> about; ///< kinds of touch in the words of the plan, or ids of templates
    bool own_words = false;         ///< they may be words that no homework of the library offers
    domain::YesAnswer answer = domain::YesAnswer::NotYet;
    base::Date marked_on, today;
    std::optional<base::Date> until;
};
/// One partner's marks on the mutual-yes list; a yes holds as long as a timed consent. Throws
/// base::Error(Data): a day still to come, and, unless they are own words, what no homework offers: a slip of
/// the pen would be a mark that no plan finds.
std::vector<domain::YesMark> set_marks(domain::Practice& practice, const Library& library,
                                       const MarkToSet& wanted);

/// Kinds of touch and templates to which both say yes on that day, in the order they were first marked. For
/// the counselor alone.
std::vector<std::string> mutual_yes(const std::vector<domain::YesMark>& marks, base::Date day);

} // namespace rekindle::app

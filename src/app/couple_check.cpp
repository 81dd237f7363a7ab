// SPDX-License-Identifier: MIT
#include "app/couple_check.h"

#include "base/text.h"
#include "base/translate.h"

namespace rekindle::app {

using base::say;
using base::tr;

std::string wrong_with_label(const std::string& label)
{
    if (label.empty()) return tr("each partner needs a label, as the couple wants to be called");
    if (!base::is_utf8(label)) return tr("the label is not valid UTF-8 text");
    if (base::code_points(label) > 200) return tr("the label is longer than 200 characters");
    return {};
}

std::string wrong_with_both_labels(const domain::Couple& couple)
{
    if (couple.a.label.empty() || couple.a.label != couple.b.label) return {};
    return tr("the two partners need different labels, so that nobody mixes them up");
}

std::string wrong_with_opening(base::Date opened, base::Date today)
{
    return opened > today ? say("{} is still to come", base::to_text(opened)) : std::string();
}

bool same_code(const std::string& one, const std::string& other)
{
    return base::folded(one) == base::folded(other);
}

} // namespace rekindle::app

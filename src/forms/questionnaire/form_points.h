// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/value.h"
#include "json/value.h"

#include <initializer_list>
#include <optional>

namespace rekindle::forms {

/// The points in the extensions of the first of these elements that has any; nullptr stands for no element.
std::optional<double> points_on(std::initializer_list<const json::Value*> elements);

/// The points a questionnaire gives to an option apart from the option itself, in a value set or code system
/// in `contained`. Looks once whether there are any, so that a long form without them costs nothing more.
class ContainedPoints {
public:
    /// `questionnaire` must outlive this.
    explicit ContainedPoints(const json::Value& questionnaire);

    /// `value_set` is the item's answerValueSet, or "".
    std::optional<double> of(const domain::Value& option, const std::string& value_set) const;

private:
    const json::Value& m_questionnaire;
    bool m_any;
};

} // namespace rekindle::forms

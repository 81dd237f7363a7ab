// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/value.h"
#include "json/value.h"

#include <optional>

namespace rekindle::forms {

/// The points a questionnaire gives to its options. Looks through the file once, so that a long form without
/// any points costs nothing more.
class FormPoints {
public:
    /// `questionnaire` must outlive this.
    explicit FormPoints(const json::Value& questionnaire);

    /// `item` as it stands in the file, or a part of it: only the options in it are looked at.
    std::optional<double> of(const json::Value& item, const domain::Value& option) const;
    bool any() const { return m_any; }

private:
    const json::Value& m_questionnaire;
    bool m_any;
};

} // namespace rekindle::forms

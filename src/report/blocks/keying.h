// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace rekindle::report {

/// Which items of a questionnaire count in a scale, and which are turned round before they do. Points into
/// the form, which must outlive it.
class Keying {
public:
    explicit Keying(const UsedForm& used);

    struct Entry {
        bool reversed = false; ///< in the first scale it counts in
        std::optional<domain::Range> range;
    };
    /// nullptr for an item that counts in no scale.
    const Entry* find(std::string_view link_id) const;

private:
    std::map<std::string_view, Entry> m_entries; ///< by linkId
};

/// One for each of `forms`.
std::vector<Keying> keyings_of(const std::vector<UsedForm>& forms);

/// The points that one item of a filled form gives: all its answers, in all places, added up.
struct GivenPoints {
    std::vector<std::size_t> answers; ///< their numbers among all answers of the form that have points
    double sum = 0;
};
/// Of the items that apply, by linkId. Numbers begin with 0.
std::map<std::string_view, GivenPoints> given_points(const FilledForm& form);

} // namespace rekindle::report

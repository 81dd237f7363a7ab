// SPDX-License-Identifier: MIT
#include "storage/changed_answers.h"

#include <algorithm>

namespace rekindle::storage {
namespace {

/// "answer comfort", "answer areas 2"
std::string name_of(const domain::AnswerPlace& place)
{
    std::string name = "answer";
    for (const auto& step : place.steps) {
        name += ' ' + step.link_id;
        if (step.repetition > 0) name += ' ' + std::to_string(step.repetition + 1);
    }
    return name;
}

} // namespace

std::vector<EarlierValuesStore::Part> changed_answers(const std::vector<AnswerRow>& was,
                                                      const std::vector<AnswerRow>& now, domain::Owner owner)
{
    std::vector<EarlierValuesStore::Part> parts;
    const auto value_at = [](const std::vector<AnswerRow>& rows, const domain::AnswerPlace& place) {
        const auto found = std::ranges::find(rows, place, &AnswerRow::place);
        return found == rows.end() ? std::string() : found->value.text;
    };
    for (const AnswerRow& row : was)
        parts.push_back({name_of(row.place), row.value.text, value_at(now, row.place), owner});
    for (const AnswerRow& row : now) {
        if (std::ranges::find(was, row.place, &AnswerRow::place) == was.end())
            parts.push_back({name_of(row.place), "", row.value.text, owner});
    }
    return parts;
}

} // namespace rekindle::storage

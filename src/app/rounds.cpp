// SPDX-License-Identifier: MIT
#include "app/rounds.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace rekindle::app {
namespace {

using domain::Owner;
using domain::StoredResponse;

/// Forms of other versions are no pair: their scores stand in different series.
using Sort = std::pair<domain::DefinitionRef, std::optional<domain::DefinitionRef>>;

struct Waiting {
    std::optional<StoredResponse> a, b;
};

bool close_enough(const StoredResponse& earlier, const StoredResponse& later)
{
    const auto apart = base::local_day(later.authored) - base::local_day(earlier.authored);
    return apart.count() <= most_days_of_a_round;
}

} // namespace

std::vector<StoredResponse> in_rounds(std::vector<StoredResponse> responses)
{
    std::map<Sort, Waiting> waiting;
    std::vector<StoredResponse> rounds;
    for (StoredResponse& response : responses) {
        if (response.owner != Owner::A && response.owner != Owner::B) continue;
        Waiting& both = waiting[{response.questionnaire, response.key}];
        auto& mine = response.owner == Owner::A ? both.a : both.b;
        auto& other = response.owner == Owner::A ? both.b : both.a;
        mine = std::move(response);
        if (!other || !close_enough(*other, *mine)) continue;
        other->authored = mine->authored;
        if (other->session != mine->session) other->session = mine->session = std::nullopt;
        rounds.push_back(*std::exchange(both.a, std::nullopt));
        rounds.push_back(*std::exchange(both.b, std::nullopt));
    }
    return rounds;
}

} // namespace rekindle::app

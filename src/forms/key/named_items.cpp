// SPDX-License-Identifier: MIT
#include "forms/key/named_items.h"

namespace rekindle::forms {

std::set<std::string> scored_items(const domain::ScoringKey& key)
{
    std::set<std::string> scored;
    for (const domain::Scale& scale : key.scales) {
        for (const domain::ScaleItem& part : scale.items) scored.insert(part.link_id);
    }
    for (const domain::Alert& alert : key.alerts) {
        if (!alert.item.empty()) scored.insert(alert.item);
    }
    return scored;
}

std::set<std::string> named_items(const domain::ScoringKey& key)
{
    std::set<std::string> named = scored_items(key);
    for (const auto& [link_id, fact] : key.items) named.insert(link_id);
    for (const domain::PerceptionPair& pair : key.perception) named.insert({pair.self, pair.partner});
    for (const domain::WorkedExample& example : key.examples) {
        for (const auto& [link_id, answer] : example.answers) named.insert(link_id);
    }
    return named;
}

} // namespace rekindle::forms

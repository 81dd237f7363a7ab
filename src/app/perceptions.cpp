// SPDX-License-Identifier: MIT
#include "app/perceptions.h"

#include "base/translate.h"
#include "domain/scoring/item_points.h"

namespace rekindle::app {
namespace {

using domain::Side;

/// The points of an answer that lies in the item's range.
std::optional<double> points_in_range(const domain::Questionnaire& questionnaire,
                                      const domain::ScoringKey& key, const domain::Response& response,
                                      const std::set<std::string>& applying, const std::string& link_id)
{
    const domain::Item* const item = domain::find_item(questionnaire, link_id);
    if (item == nullptr || !applying.contains(link_id)) return std::nullopt;
    const auto points = domain::answered_points(*item, key, response);
    const auto range = domain::range_of(*item, key);
    return points && range && *points >= range->least && *points <= range->most ? points : std::nullopt;
}

bool same_version(const PerceptionForm& one, const PerceptionForm& other)
{
    return one.questionnaire == other.questionnaire && one.key == other.key;
}

report::PerceptionLine line_of(const AskedTwice& asked, Side side, const PerceptionForm& form,
                               const PerceptionForm* other)
{
    std::vector<domain::PerceivedItem> items;
    for (std::size_t i = 0; i < form.answers.size(); ++i)
        items.push_back({form.answers[i].guess, form.answers[i].own,
                         other != nullptr ? other->answers[i].own : std::nullopt});
    return {asked.questionnaire, side, form.day, other != nullptr ? std::optional(other->day) : std::nullopt,
            domain::perception(items)};
}

} // namespace

PerceptionForm perception_form(const domain::StoredResponse& stored,
                               const domain::Questionnaire& questionnaire, const domain::ScoringKey& key,
                               const domain::Response& response, const std::set<std::string>& applying)
{
    PerceptionForm form{stored.questionnaire, *stored.key, base::local_day(stored.authored), {}};
    const auto points = [&](const std::string& link_id) {
        return points_in_range(questionnaire, key, response, applying, link_id);
    };
    for (const domain::PerceptionPair& pair : key.perception)
        form.answers.push_back({points(pair.self), points(pair.partner)});
    return form;
}

std::vector<report::PerceptionLine> perceptions_of(const std::vector<AskedTwice>& asked,
                                                   std::set<std::string>& limits)
{
    std::vector<report::PerceptionLine> lines;
    for (const AskedTwice& each : asked) {
        for (const auto& [side, form] : each.newest) {
            const auto other = each.newest.find(domain::other(side));
            const bool there = other != each.newest.end();
            const bool comparable = there && same_version(form, other->second);
            lines.push_back(line_of(each, side, form, comparable ? &other->second : nullptr));
            if (there && !comparable)
                limits.insert(
                    base::say("{}: the partners' newest forms are of different versions, so guesses "
                              "are not compared with the other's answers.",
                              each.questionnaire));
        }
    }
    return lines;
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/answers_shown.h"

#include "app/answered_items.h"
#include "app/applying_items.h"
#include "base/error.h"
#include "base/translate.h"

#include <algorithm>
#include <map>
#include <set>

namespace rekindle::app {
namespace {

std::optional<double> points_of(const report::AnsweredItem& item)
{
    std::optional<double> sum;
    for (const auto& answer : item.answers) {
        if (answer.points) sum = sum.value_or(0) + *answer.points;
    }
    return sum;
}

/// Titles of the scales an item is in, by linkId.
std::map<std::string, std::vector<std::string>> scales_by_item(const domain::ScoringKey& key)
{
    std::map<std::string, std::vector<std::string>> scales;
    for (const domain::Scale& scale : key.scales) {
        for (const domain::ScaleItem& item : scale.items) scales[item.link_id].push_back(scale.title);
    }
    return scales;
}

std::vector<ShownItem> items_shown(FrozenDefinitions& definitions, const domain::StoredResponse& stored,
                                   const domain::Response& response, const std::set<std::string>& applying)
{
    const domain::Questionnaire& form = *definitions.questionnaire(stored.questionnaire).questionnaire;
    const domain::ScoringKey* const key = definitions.key_of(stored);
    const auto scales = key ? scales_by_item(*key) : std::map<std::string, std::vector<std::string>>{};
    std::vector<ShownItem> shown;
    for (const report::AnsweredItem& item : answered_items(form, key, stored, response, applying)) {
        const domain::Item* const asked = domain::find_item(form, item.link_id);
        ShownItem line;
        line.link_id = item.link_id;
        line.question = asked == nullptr || asked->text.empty() ? item.link_id : asked->text;
        line.visibility = item.visibility;
        line.applies = item.applies;
        for (const auto& answer : item.answers) line.answers.push_back(answer.words);
        line.points = points_of(item);
        const auto counted = scales.find(item.link_id);
        if (line.points && line.applies && counted != scales.end()) line.scales = counted->second;
        shown.push_back(std::move(line));
    }
    return shown;
}

} // namespace

std::vector<ListedAnswers> answers_list(Reading& reading)
{
    if (!reading.for_counselor()) return {};
    std::map<domain::SessionId, int> sessions;
    for (const domain::Session& session : reading.sessions()) sessions.emplace(session.id, session.number);
    std::vector<ListedAnswers> list;
    for (domain::StoredResponse& response : reading.responses()) {
        const auto session = response.session ? sessions.find(*response.session) : sessions.end();
        const std::string title =
            reading.definitions().questionnaire(response.questionnaire).questionnaire->title;
        list.push_back({static_cast<int>(list.size()) + 1, std::move(response), title,
                        session == sessions.end() ? 0 : session->second});
    }
    return list;
}

ShownAnswers answers_shown(Reading& reading, const std::string& which)
{
    std::vector<ListedAnswers> list = answers_list(reading);
    const auto found = std::ranges::find_if(list, [&](const ListedAnswers& each) {
        return std::to_string(each.number) == which || each.response.id.value == which;
    });
    if (found == list.end())
        throw base::Error(
            base::Trouble::NotFound,
            base::say("The couple {} has no filled form {}. \"answers list\" shows all of them.",
                      reading.couple().code, which));
    ShownAnswers shown{std::move(*found), {}, {}};
    const domain::StoredResponse& stored = shown.of.response;
    const forms::LoadedQuestionnaire& form = reading.definitions().questionnaire(stored.questionnaire);
    const domain::ScoringKey* const key = reading.definitions().key_of(stored);
    domain::Response response;
    response.items = stored.items;
    const auto applying = applying_items(form, response, base::local_day(stored.authored));
    shown.items = items_shown(reading.definitions(), stored, response, applying);
    if (key) shown.scores = domain::score(*form.questionnaire, *key, response, applying);
    if (stored.status != domain::Progressing::Completed) shown.scores.scales.clear();
    return shown;
}

} // namespace rekindle::app

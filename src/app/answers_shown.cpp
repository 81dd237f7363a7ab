// SPDX-License-Identifier: MIT
#include "app/answers_shown.h"

#include "app/answered_items.h"
#include "app/applying_items.h"
#include "base/error.h"
#include "base/translate.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

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

/// Everything of one response that hangs on its items.
struct Looked {
    domain::Response response;
    std::set<std::string> applying;
    std::vector<ShownItem> items;
};

Looked looked_at(FrozenDefinitions& definitions, const domain::StoredResponse& stored)
{
    Looked looked;
    looked.response.items = stored.items;
    looked.applying = applying_items(definitions.questionnaire(stored.questionnaire), looked.response,
                                     base::local_day(stored.authored));
    looked.items = items_shown(definitions, stored, looked.response, looked.applying);
    return looked;
}

/// The place of an item: an item, and the how-manieth of it.
using Place = std::pair<std::string, int>;

std::vector<Place> places(const std::vector<ShownItem>& items)
{
    std::map<std::string, int> times;
    std::vector<Place> places;
    for (const ShownItem& item : items) places.emplace_back(item.link_id, times[item.link_id]++);
    return places;
}

/// Sets what stood at each place before; what has no place any more comes last.
void add_before(std::vector<ShownItem>& items, const std::vector<ShownItem>& earlier)
{
    const std::size_t versions = items.empty() ? 0 : items.front().before.size();
    const std::vector<Place> now = places(items), then = places(earlier);
    for (ShownItem& item : items) item.before.emplace_back();
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const auto at = std::ranges::find(now, then[i]);
        if (at != now.end()) {
            items[static_cast<std::size_t>(at - now.begin())].before.back() = earlier[i].answers;
        } else if (!earlier[i].answers.empty()) {
            ShownItem gone = earlier[i];
            gone.before.assign(versions, {});
            gone.before.push_back(std::exchange(gone.answers, {}));
            gone.points.reset();
            gone.scales.clear();
            items.push_back(std::move(gone));
        }
    }
}

void add_amendments(Reading& reading, ShownAnswers& shown)
{
    auto amendment = shown.of.response.amendment;
    if (!amendment) return;
    // Of one that is still being filled the original is among those that count.
    std::vector<domain::StoredResponse> all = reading.amended();
    for (domain::StoredResponse& each : reading.responses()) all.push_back(std::move(each));
    while (amendment) {
        const auto original = std::ranges::find(all, amendment->of, &domain::StoredResponse::id);
        if (original == all.end()) return;
        shown.amendments.push_back(*amendment);
        add_before(shown.items, looked_at(reading.definitions(), *original).items);
        amendment = original->amendment;
    }
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

ListedAnswers answers_called(Reading& reading, const std::string& which)
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
    return std::move(*found);
}

ShownAnswers answers_shown(Reading& reading, const std::string& which)
{
    ShownAnswers shown{answers_called(reading, which), {}, {}, {}};
    const domain::StoredResponse& stored = shown.of.response;
    const forms::LoadedQuestionnaire& form = reading.definitions().questionnaire(stored.questionnaire);
    const domain::ScoringKey* const key = reading.definitions().key_of(stored);
    Looked looked = looked_at(reading.definitions(), stored);
    shown.items = std::move(looked.items);
    if (key) shown.scores = domain::score(*form.questionnaire, *key, looked.response, looked.applying);
    if (stored.status != domain::Progressing::Completed) shown.scores.scales.clear();
    add_amendments(reading, shown);
    return shown;
}

std::string in_words(const domain::Amendment& amendment)
{
    return base::say("amended on {} by {}: {}", base::to_text(base::local_day(amendment.when)), amendment.by,
                     amendment.reason);
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/sharing.h"

#include "app/consents.h"

#include <algorithm>
#include <map>
#include <string>

namespace rekindle::app {
namespace {

/// `about` of the consent: "form scale". Titles are those of the newest form that was filled.
report::SharedScale named(const std::string& about, const std::vector<domain::StoredResponse>& responses,
                          FrozenDefinitions& definitions)
{
    const auto space = about.rfind(' ');
    const std::string id = about.substr(0, space);
    const std::string scale_id = space == std::string::npos ? std::string() : about.substr(space + 1);
    report::SharedScale result{id.substr(id.rfind('/') + 1), scale_id, {}};
    for (const domain::StoredResponse& response : responses) {
        if (response.questionnaire.id != id) continue;
        const domain::ScoringKey* const key = definitions.key_of(response);
        if (key == nullptr) continue;
        result.questionnaire = definitions.questionnaire(response.questionnaire).questionnaire->title;
        const auto scale = std::ranges::find(key->scales, scale_id, &domain::Scale::id);
        if (scale != key->scales.end()) result.scale = scale->title;
    }
    return result;
}

} // namespace

std::vector<report::SharedScale> sharing(Reading& reading, base::Date day)
{
    std::vector<report::SharedScale> result;
    std::map<std::string, std::size_t> places;
    std::vector<domain::Consent> consents = reading.consents();
    std::erase_if(consents, [](const auto& each) { return each.purpose != domain::Purpose::ShareScale; });
    if (consents.empty()) return result;
    const std::vector<domain::StoredResponse> responses = reading.responses();
    for (const domain::Consent& consent : consents) {
        const auto [place, is_new] = places.try_emplace(consent.about, result.size());
        if (is_new) result.push_back(named(consent.about, responses, reading.definitions()));
        const bool counts = stands(consent, day);
        auto& yes = result[place->second].yes[consent.side];
        // One that counts stands before one that does not, whichever was recorded later.
        if (yes.counts && !counts) continue;
        yes = {consent.given_on, consent.until, consent.withdrawn_on, counts};
    }
    return result;
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/sharing.h"

#include "app/consents.h"

#include <algorithm>
#include <map>
#include <string>

namespace rekindle::app {
namespace {

/// `about` of the consent: "form scale".
report::SharedScale named(const std::string& about, const std::vector<report::UsedForm>& forms)
{
    const auto space = about.rfind(' ');
    const std::string id = about.substr(0, space);
    const std::string scale_id = space == std::string::npos ? std::string() : about.substr(space + 1);
    report::SharedScale result{id, scale_id, {}};
    for (const report::UsedForm& used : forms) {
        if (used.id != id || !used.key) continue;
        result.questionnaire = used.form.title;
        const auto scale = std::ranges::find(used.key->scales, scale_id, &domain::Scale::id);
        if (scale != used.key->scales.end()) result.scale = scale->title;
    }
    return result;
}

} // namespace

std::vector<report::SharedScale> sharing(Reading& reading, const std::vector<report::UsedForm>& forms,
                                         base::Date day)
{
    std::vector<report::SharedScale> result;
    std::map<std::string, std::size_t> places;
    for (const domain::Consent& consent : reading.consents()) {
        if (consent.purpose != domain::Purpose::ShareScale) continue;
        const auto [place, is_new] = places.try_emplace(consent.about, result.size());
        if (is_new) result.push_back(named(consent.about, forms));
        const bool counts = counts_for_sharing(consent, day);
        auto& yes = result[place->second].yes[consent.side];
        // One that counts stands before one that does not, whichever was recorded later.
        if (yes.counts && !counts) continue;
        yes = {consent.given_on, consent.until, consent.withdrawn_on, counts};
    }
    return result;
}

} // namespace rekindle::app

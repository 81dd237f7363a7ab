// SPDX-License-Identifier: MIT
#include "app/shareable_scales.h"

#include "app/frozen_definitions.h"
#include "base/translate.h"
#include "domain/scoring/key.h"

namespace rekindle::app {

std::vector<ShareableScale> shareable_scales(const Library& library)
{
    std::vector<ShareableScale> scales;
    for (const forms::CatalogEntry& form : library.forms().entries) {
        const domain::ScoringKey* const key = form.scoring_key();
        if (!form.form.questionnaire || key == nullptr) continue;
        const domain::Questionnaire& questionnaire = *form.form.questionnaire;
        for (const domain::Scale& scale : key->scales) {
            if (domain::visibility_of(*key, scale) != domain::Visibility::Normal) continue;
            scales.push_back({questionnaire.id + " " + scale.id, ref_of(questionnaire).id + " " + scale.id,
                              base::say("{} ({})", scale.title, questionnaire.title)});
        }
    }
    return scales;
}

} // namespace rekindle::app

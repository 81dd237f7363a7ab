// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_form.h"
#include "forms/catalog.h"

#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

/// What made-up answers give: a scale, or an alert that is raised.
struct TriedScore {
    std::string what, score, means; ///< means: its band, why there is none, or how severe

    bool operator==(const TriedScore&) const = default;
};

/// What a response gives by a key: every scale, then the alerts it raises. A licence counts as held: it is
/// about the arithmetic. `response` says when it was authored.
std::vector<TriedScore> tried_scores(const forms::LoadedQuestionnaire& form, domain::ScoringKey key,
                                     const domain::Response& response);

/// A questionnaire filled with answers somebody makes up, to see what it asks and how it is scored. Knows no
/// practice: nothing of it is saved anywhere.
class TryForm {
public:
    /// `form` must be usable(); it is copied.
    TryForm(forms::CatalogEntry form, base::Instant now);
    TryForm(const TryForm&) = delete;
    TryForm& operator=(const TryForm&) = delete;

    FillForm& form() { return *m_form; }
    bool is_scored() const { return m_entry.scoring_key() != nullptr; }
    /// As the answers are now; none without a key.
    std::vector<TriedScore> scores() const;

private:
    forms::CatalogEntry m_entry;
    base::Instant m_now;
    std::unique_ptr<FillForm> m_form;
};

} // namespace rekindle::app

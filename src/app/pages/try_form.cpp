// SPDX-License-Identifier: MIT
#include "app/pages/try_form.h"

#include "app/applying_items.h"
#include "base/number.h"
#include "base/translate.h"
#include "domain/scoring/score.h"
#include "report/blocks/words.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

TriedScore in_words(const domain::Scale& scale, const domain::ScaleScore& score)
{
    TriedScore row{scale.title, "", score.why};
    if (!score.score) return row;
    row.score = base::to_text(base::rounded(*score.score, 2));
    if (score.percent)
        row.score = say("{} ({} %)", row.score, base::to_text(base::rounded(*score.percent, 0)));
    const auto band = std::ranges::find(scale.bands, score.band, &domain::Band::id);
    if (band != scale.bands.end()) row.means = band->title;
    if (score.answered < score.of) {
        const std::string answered = say("{} of {} answered", score.answered, score.of);
        row.means = row.means.empty() ? answered : row.means + "; " + answered;
    }
    return row;
}

} // namespace

std::vector<TriedScore> tried_scores(const forms::LoadedQuestionnaire& form, domain::ScoringKey key,
                                     const domain::Response& response)
{
    key.licence.needs_holder = false;
    const auto applying = applying_items(form, response, base::local_day(response.authored.value()));
    const domain::Scores scores = domain::score(*form.questionnaire, key, response, applying);
    std::vector<TriedScore> rows;
    for (std::size_t at = 0; at < scores.scales.size(); ++at)
        rows.push_back(in_words(key.scales[at], scores.scales[at]));
    for (const domain::RaisedAlert& alert : scores.alerts)
        rows.push_back({say("Alert: {}", alert.title), "", report::in_words(alert.severity)});
    return rows;
}

TryForm::TryForm(forms::CatalogEntry form, base::Instant now) : m_entry(std::move(form)), m_now(now)
{
    FormToFill wanted{
        m_entry.form, domain::Side::A, domain::Administration::Interview, {}, {}, m_now, "", ""};
    wanted.as_a_trial = tr("A trial with answers you make up: nothing of it is saved");
    m_form = std::make_unique<FillForm>(std::move(wanted),
                                        [this](const SaveOrder& order) { m_form->saved(order.number); });
    m_form->start();
}

std::vector<TriedScore> TryForm::scores() const
{
    if (!is_scored()) return {};
    return tried_scores(m_entry.form, *m_entry.scoring_key(),
                        {m_entry.form.questionnaire->canonical(), "in-progress", m_now, m_form->answers()});
}

} // namespace rekindle::app

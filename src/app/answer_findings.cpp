// SPDX-License-Identifier: MIT
#include "app/applying_items.h"
#include "app/findings.h"
#include "base/translate.h"
#include "domain/scoring/score.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::optional<domain::Side> side_of(domain::Owner owner)
{
    if (owner == domain::Owner::A) return domain::Side::A;
    if (owner == domain::Owner::B) return domain::Side::B;
    return std::nullopt;
}

std::string band_title(const domain::Scale& scale, const std::string& id)
{
    const auto band = std::ranges::find(scale.bands, id, &domain::Band::id);
    return band == scale.bands.end() ? std::string() : band->title;
}

domain::DatedScore dated(const domain::Scale& scale, const domain::ScaleScore& score, base::Date day)
{
    return {day,
            score.score,
            score.percent,
            score.prorated,
            score.answered,
            score.of,
            band_title(scale, score.band)};
}

/// Scores of different versions of a form or of its key are not mixed into one series.
using SeriesKey = std::tuple<domain::DefinitionRef, domain::DefinitionRef, std::string>; // form, key, scale

class Collecting {
public:
    Collecting(FrozenDefinitions& definitions, base::Date as_of) : m_definitions(definitions), m_as_of(as_of)
    {
    }

    void add(const domain::StoredResponse& stored)
    {
        const base::Date day = base::local_day(stored.authored);
        const auto side = side_of(stored.owner);
        if (day > m_as_of || !side) return;
        const forms::LoadedQuestionnaire& form = m_definitions.questionnaire(stored.questionnaire);
        note_source(*form.questionnaire, stored.questionnaire);
        if (!stored.key) {
            m_limits.insert(say("{} has no scoring key: its answers are kept, but give no scores.",
                                form.questionnaire->title));
            return;
        }
        const domain::ScoringKey& key = m_definitions.key(*stored.key, stored.questionnaire);
        note_source(key, *stored.key, form.questionnaire->title);
        domain::Response response;
        response.items = stored.items;
        const domain::Scores scores =
            domain::score(*form.questionnaire, key, response, applying_items(form, response, day));
        for (const domain::RaisedAlert& alert : scores.alerts)
            m_findings.alerts.push_back(
                {day, *side, form.questionnaire->title, alert.title, alert.severity, alert.visibility});
        // A form that is still being filled shows no score: it would change under the reader's eyes.
        if (stored.status == domain::Progressing::Completed)
            add_scores(stored, *form.questionnaire, key, scores, *side, day);
    }

    AnswerFindings finished()
    {
        for (report::ScaleSeries& series : m_findings.scales) {
            for (auto& [side, partner] : series.partners) {
                std::ranges::stable_sort(partner.scores, {}, &domain::DatedScore::day);
                partner.progress = domain::progress(series.scale, partner.scores, m_as_of);
            }
            if (series.partners.size() == 2)
                series.gap = domain::gap(series.partners[domain::Side::A].progress,
                                         series.partners[domain::Side::B].progress);
        }
        std::ranges::stable_sort(m_findings.alerts, {}, &report::AlertLine::day);
        m_findings.limits.assign(m_limits.begin(), m_limits.end());
        return std::move(m_findings);
    }

private:
    void add_scores(const domain::StoredResponse& stored, const domain::Questionnaire& questionnaire,
                    const domain::ScoringKey& key, const domain::Scores& scores, domain::Side side,
                    base::Date day)
    {
        for (std::size_t i = 0; i < scores.scales.size(); ++i) {
            const domain::Scale& scale = key.scales[i];
            const SeriesKey which{stored.questionnaire, *stored.key, scale.id};
            const auto [found, is_new] = m_index.try_emplace(which, m_findings.scales.size());
            if (is_new) m_findings.scales.push_back({questionnaire.title, scale, {}, {}});
            m_findings.scales[found->second].partners[side].scores.push_back(
                dated(scale, scores.scales[i], day));
            if (!scores.scales[i].score)
                m_limits.insert(say("{}, {}, partner {} on {}: no score, because {}.", questionnaire.title,
                                    scale.title, domain::word(side), base::to_text(day),
                                    scores.scales[i].why));
        }
    }

    void note_source(const domain::Questionnaire& form, const domain::DefinitionRef& ref)
    {
        if (m_noted.insert(ref).second)
            m_findings.sources.push_back(
                {form.title, ref.id, ref.version, tr("Questionnaire"), form.copyright});
    }
    void note_source(const domain::ScoringKey& key, const domain::DefinitionRef& ref,
                     const std::string& title)
    {
        if (m_noted.insert(ref).second)
            m_findings.sources.push_back({title, ref.id, ref.version, tr("Scoring key"), key.licence.terms});
    }

    FrozenDefinitions& m_definitions;
    base::Date m_as_of;
    AnswerFindings m_findings;
    std::map<SeriesKey, std::size_t> m_index;
    std::set<domain::DefinitionRef> m_noted;
    std::set<std::string> m_limits;
};

} // namespace

AnswerFindings answer_findings(domain::Practice& practice, FrozenDefinitions& definitions,
                               const domain::CoupleId& couple, const Period& period)
{
    Collecting collecting(definitions, period.as_of);
    for (const domain::StoredResponse& response : practice.responses().of(couple)) {
        if (!period.from || base::local_day(response.authored) >= *period.from) collecting.add(response);
    }
    return collecting.finished();
}

} // namespace rekindle::app

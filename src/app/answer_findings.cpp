// SPDX-License-Identifier: MIT
#include "app/agreement_of_forms.h"
#include "app/answered_items.h"
#include "app/applying_items.h"
#include "app/perceptions.h"
#include "app/scale_series.h"
#include "base/translate.h"
#include "domain/scoring/keyed.h"
#include "domain/scoring/scale_range.h"
#include "domain/scoring/score.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

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

std::map<std::string, std::optional<int>> by_item(const domain::Scale& scale,
                                                  const std::vector<std::optional<int>>& answers)
{
    std::map<std::string, std::optional<int>> result;
    for (std::size_t i = 0; i < answers.size(); ++i) result.emplace(scale.items[i].link_id, answers[i]);
    return result;
}

/// A completed form as agreement will look at it, if it is one partner's first or newest.
struct FilledForm {
    const domain::Questionnaire* questionnaire = nullptr;
    base::Date day;
    domain::Response response;
    std::set<std::string> applying; ///< linkIds
};

class Collecting {
public:
    Collecting(Reading& reading, const Period& period)
        : m_reading(reading), m_definitions(reading.definitions()), m_period(period)
    {
        std::vector<base::Date> days;
        for (const domain::Session& session : reading.sessions()) {
            m_sessions.emplace(session.id, session.number);
            days.push_back(session.day);
        }
        m_findings.episodes =
            domain::episodes(std::move(days), period.episodes_marked, period.episode_gap, period.as_of);
    }

    /// `number`: of the form in the list of answers.
    void add(domain::StoredResponse stored, int number)
    {
        const base::Date day = base::local_day(stored.authored);
        const auto side = side_of(stored.owner);
        if (day > m_period.as_of) return;
        if (!side) return keep_unscored(stored, number);
        const forms::LoadedQuestionnaire& form = m_definitions.questionnaire(stored.questionnaire);
        const bool completed = stored.status == domain::Progressing::Completed;
        if (const int session = number_of(stored.session);
            session > 0 && m_reading.may(domain::Object::Form, *side))
            m_findings.filled[session].push_back({form.questionnaire->title, *side, day, completed});
        note_source(*form.questionnaire, stored.questionnaire);
        if (!stored.key) {
            m_limits.insert(say("{} has no scoring key: its answers are kept, but give no scores.",
                                form.questionnaire->title));
            return keep_unscored(stored, number);
        }
        const domain::ScoringKey& key = m_definitions.key(*stored.key, stored.questionnaire);
        note_source(key, *stored.key, form.questionnaire->title);
        const auto filled = std::make_shared<FilledForm>();
        filled->questionnaire = &*form.questionnaire;
        filled->day = day;
        filled->response.items = std::move(stored.items);
        const domain::Response& response = filled->response;
        const auto& applying = filled->applying = applying_items(form, response, day);
        const domain::PointsByItem given(m_definitions.items(*stored.key, stored.questionnaire), response,
                                         applying);
        const domain::Scores scores = domain::score(key, given);
        report::FilledForm* const kept =
            keeps_answers() ? &keep(*form.questionnaire, &key, stored, number, response, applying) : nullptr;
        for (const domain::RaisedAlert& alert : scores.alerts) {
            if (m_reading.may(domain::Object::Alert, stored.owner, alert.visibility))
                m_findings.alerts.push_back({day, *side, form.questionnaire->title, alert.id, alert.title,
                                             alert.severity, alert.visibility,
                                             domain::alert_name(stored.id, alert.id)});
        }
        // A form that is still being filled shows no score: it would change under the reader's eyes.
        if (!completed) return;
        if (kept != nullptr) kept->scores = scores.scales;
        if (!key.perception.empty() && m_reading.may(domain::Object::Comparison, domain::Owner::Joint))
            asked_twice(*form.questionnaire, stored.questionnaire.id)
                .newest.insert_or_assign(
                    *side, perception_form(stored, *form.questionnaire, key, response, applying));
        for (std::size_t i = 0; i < scores.scales.size(); ++i) {
            const domain::Scale& scale = key.scales[i];
            // What an earlier answer took off the sheet was not asked: nothing is missing.
            if (scores.scales[i].of == 0 || !m_reading.shows_scale(stored, scale.id)) continue;
            const std::size_t at = index_of(stored, *form.questionnaire, key, scale);
            CollectedScale& collected = m_collected[at];
            domain::DatedScore score = dated(scale, scores.scales[i], day);
            score.session = number_of(stored.session);
            score.active = domain::active_items(scale, given);
            if (kept != nullptr) score.form = number;
            collected.series.partners[*side].scores.push_back(std::move(score));
            // Forms come by the moment they were filled.
            m_first.try_emplace({at, *side}, filled);
            m_newest.insert_or_assign({at, *side}, filled);
            if (!scores.scales[i].score)
                m_limits.insert(say("{}, {}, partner {} on {}: no score, because {}.",
                                    form.questionnaire->title, scale.title, domain::word(*side),
                                    base::to_text(day), scores.scales[i].why));
        }
    }

    AnswerFindings finished(const std::optional<base::Date>& last_baseline_day)
    {
        m_findings.last_baseline_day = last_baseline_day;
        for (const auto& [which, form] : m_first)
            key_answers(which.first, which.second, *form, &CollectedScale::first);
        for (const auto& [which, form] : m_newest)
            key_answers(which.first, which.second, *form, &CollectedScale::newest);
        auto joined = with_comparable_joined(std::move(m_collected));
        // Where one has a score and the other has none, that would tell something about one of them.
        if (m_reading.reader().audience == domain::Audience::CoupleShared) keep_what_both_have(joined);
        const bool tells_agreement = m_reading.may(domain::Object::Agreement, domain::Owner::Joint);
        const int fewest = m_reading.for_counselor() ? 0 : fewest_items_to_share;
        for (CollectedScale& collected : joined) {
            // What the whole report should say is said by now; the rest is said beside the scale.
            if (tells_agreement) compare_answers(collected, fewest);
            m_limits.insert(collected.series.limits.begin(), collected.series.limits.end());
            complete(collected, m_period, m_findings.episodes, last_baseline_day);
        }
        if (m_reading.may(domain::Object::Comparison, domain::Owner::Joint))
            m_findings.profiles = profiles_of(joined);
        m_findings.perceptions = perceptions_of(m_asked_twice, m_limits);
        for (CollectedScale& collected : joined) {
            if (!m_reading.for_counselor()) collected.series.limits.clear();
            m_findings.scales.push_back(std::move(collected.series));
        }
        if (tells_agreement)
            m_findings.areas_agreement = agreement_on_areas(m_findings.scales, joined, fewest);
        std::ranges::stable_sort(m_findings.alerts, {}, &report::AlertLine::day);
        if (m_reading.for_counselor()) m_findings.limits.assign(m_limits.begin(), m_limits.end());
        return std::move(m_findings);
    }

private:
    int number_of(const std::optional<domain::SessionId>& session) const
    {
        const auto found = session ? m_sessions.find(*session) : m_sessions.end();
        return found == m_sessions.end() ? 0 : found->second;
    }

    /// The place in m_collected.
    std::size_t index_of(const domain::StoredResponse& stored, const domain::Questionnaire& form,
                         const domain::ScoringKey& key, const domain::Scale& scale)
    {
        const SeriesKey which{stored.questionnaire, *stored.key, scale.id};
        const auto [found, is_new] = m_index.try_emplace(which, m_collected.size());
        if (is_new) {
            m_collected.push_back({which, &key, {form.title, scale, {}, {}}, {}, {}});
            m_collected.back().series.questionnaire_id = form.id;
            m_collected.back().series.range = domain::scale_range(form, key, scale);
            m_collected.back().series.versions = {
                say("{}, key {}", stored.questionnaire.version, stored.key->version)};
        }
        return found->second;
    }

    bool keeps_answers() const { return m_period.with_answers && m_reading.for_counselor(); }

    report::FilledForm& keep(const domain::Questionnaire& form, const domain::ScoringKey* key,
                             const domain::StoredResponse& stored, int number,
                             const domain::Response& response, const std::set<std::string>& applying)
    {
        const auto which = std::pair(stored.questionnaire, stored.key);
        const auto [used, is_new] = m_used.try_emplace(which, m_findings.forms.size());
        if (is_new)
            m_findings.forms.push_back({form, key == nullptr ? std::nullopt : std::optional(*key),
                                        stored.questionnaire.id, stored.questionnaire.version,
                                        stored.key ? stored.key->version : std::string()});
        m_findings.forms_filled.push_back({number,
                                           used->second,
                                           stored.owner,
                                           base::local_day(stored.authored),
                                           number_of(stored.session),
                                           stored.status == domain::Progressing::Completed,
                                           answered_items(form, key, stored, response, applying),
                                           {}});
        return m_findings.forms_filled.back();
    }

    /// The answers of a form that gives no scores.
    void keep_unscored(const domain::StoredResponse& stored, int number)
    {
        if (!keeps_answers()) return;
        const forms::LoadedQuestionnaire& form = m_definitions.questionnaire(stored.questionnaire);
        domain::Response response;
        response.items = stored.items;
        keep(*form.questionnaire, m_definitions.key_of(stored), stored, number, response,
             applying_items(form, response, base::local_day(stored.authored)));
    }

    AskedTwice& asked_twice(const domain::Questionnaire& form, const std::string& id)
    {
        const auto [found, is_new] = m_asked_twice_index.try_emplace(id, m_asked_twice.size());
        if (is_new) m_asked_twice.emplace_back();
        AskedTwice& asked = m_asked_twice[found->second];
        asked.questionnaire = form.title;
        return asked;
    }

    void key_answers(std::size_t at, domain::Side side, const FilledForm& form,
                     std::map<domain::Side, KeyedForm> CollectedScale::*forms)
    {
        CollectedScale& collected = m_collected[at];
        const domain::Scale& scale = collected.series.scale;
        const auto answers =
            domain::keyed_answers(*form.questionnaire, *collected.key, scale, form.response, form.applying);
        if (!answers.empty()) (collected.*forms).emplace(side, KeyedForm{form.day, by_item(scale, answers)});
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

    Reading& m_reading;
    FrozenDefinitions& m_definitions;
    const Period& m_period;
    std::map<domain::SessionId, int> m_sessions;
    std::vector<CollectedScale> m_collected;
    std::map<std::pair<std::size_t, domain::Side>, std::shared_ptr<const FilledForm>> m_first, m_newest;
    std::vector<AskedTwice> m_asked_twice;
    std::map<std::string, std::size_t> m_asked_twice_index; ///< by id of the questionnaire
    AnswerFindings m_findings;
    std::map<SeriesKey, std::size_t> m_index;
    std::map<std::pair<domain::DefinitionRef, std::optional<domain::DefinitionRef>>, std::size_t> m_used;
    std::set<domain::DefinitionRef> m_noted;
    std::set<std::string> m_limits;
};

} // namespace

std::optional<domain::Side> side_of(domain::Owner owner)
{
    if (owner == domain::Owner::A) return domain::Side::A;
    if (owner == domain::Owner::B) return domain::Side::B;
    return std::nullopt;
}

AnswerFindings answer_findings(Reading& reading, const Period& period)
{
    Collecting collecting(reading, period);
    int number = 0;
    for (domain::StoredResponse& response : reading.responses()) {
        ++number;
        if (!period.from || base::local_day(response.authored) >= *period.from)
            collecting.add(std::move(response), number);
    }
    auto last_baseline_day = period.last_baseline_day;
    if (!last_baseline_day) last_baseline_day = first_homework(reading, period);
    return collecting.finished(last_baseline_day);
}

} // namespace rekindle::app

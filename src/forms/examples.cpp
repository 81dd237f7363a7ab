// SPDX-License-Identifier: MIT
#include "forms/examples.h"

#include "base/number.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/form/check_response.h"
#include "domain/scoring/score.h"
#include "forms/example_response.h"
#include "forms/regex.h"
#include "forms/response/codec.h"
#include "forms/score_file.h"

#include <algorithm>
#include <cmath>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::WorkedExample;

namespace {

bool same_number(const std::optional<double>& a, const std::optional<double>& b)
{
    if (!a || !b) return a.has_value() == b.has_value();
    return std::abs(*a - *b) <= 1e-9 * std::max(1.0, std::abs(*b));
}

std::string shown(const std::optional<double>& number)
{
    return number ? base::to_text(*number) : std::string(tr("none"));
}

class Running {
public:
    Running(const LoadedQuestionnaire& form, domain::ScoringKey key) : m_form(form), m_key(std::move(key)) {}

    void run(const WorkedExample& example)
    {
        m_example = &example;
        const domain::Questionnaire& questionnaire = *m_form.questionnaire;
        const ExampleResponse filled = example_response(questionnaire, m_key, example);
        for (const base::Problem& problem : filled.problems) mismatch(problem.where + ": " + problem.what);
        for (const base::Problem& problem :
             domain::check_response(questionnaire, filled.response, matches_regex))
            mismatch(problem.what);
        const json::Value tree = write_response(filled.response, questionnaire);
        const auto enabled = enabled_items(m_form, filled.response, tree, std::nullopt);
        const domain::Scores scores = domain::score(questionnaire, m_key, filled.response, enabled);
        for (const auto& [id, expected] : example.scales) compare_scale(id, expected, scores);
        compare_alerts(example, scores);
    }

    std::vector<Mismatch> take() { return std::move(m_mismatches); }

private:
    void mismatch(std::string what) { m_mismatches.push_back({m_example->name, std::move(what)}); }

    void compare_scale(const std::string& id, const WorkedExample::Expected& expected,
                       const domain::Scores& scores)
    {
        const auto scored = std::ranges::find(scores.scales, id, &domain::ScaleScore::scale);
        if (scored == scores.scales.end()) return mismatch(say("there is no scale {}", id));
        if (!same_number(scored->score, expected.score))
            mismatch(say("the score of {} is {}, not {}", id, shown(scored->score), shown(expected.score)));
        if (expected.checks_percent && !same_number(scored->percent, expected.percent))
            mismatch(
                say("the percent of {} is {}, not {}", id, shown(scored->percent), shown(expected.percent)));
        if (expected.prorated && scored->prorated != *expected.prorated)
            mismatch(scored->prorated ? say("the score of {} is prorated", id)
                                      : say("the score of {} is not prorated", id));
        if (!expected.band.empty() && scored->band != expected.band)
            mismatch(say("the band of {} is \"{}\", not \"{}\"", id, scored->band, expected.band));
    }

    void compare_alerts(const WorkedExample& example, const domain::Scores& scores)
    {
        std::vector<std::string> raised, expected = example.alerts;
        for (const domain::RaisedAlert& alert : scores.alerts) raised.push_back(alert.id);
        std::ranges::sort(raised);
        std::ranges::sort(expected);
        if (raised == expected) return;
        const auto names = [](const std::vector<std::string>& ids) {
            return ids.empty() ? std::string(tr("none")) : base::joined(ids, ", ");
        };
        mismatch(say("the alerts raised are {}, not {}", names(raised), names(expected)));
    }

    const LoadedQuestionnaire& m_form;
    const domain::ScoringKey m_key;
    const WorkedExample* m_example = nullptr;
    std::vector<Mismatch> m_mismatches;
};

} // namespace

std::vector<Mismatch> run_examples(const LoadedQuestionnaire& form, const domain::ScoringKey& key)
{
    domain::ScoringKey as_if_held = key;
    as_if_held.licence.needs_holder = false;
    Running running(form, std::move(as_if_held));
    for (const WorkedExample& example : key.examples) running.run(example);
    return running.take();
}

} // namespace rekindle::forms

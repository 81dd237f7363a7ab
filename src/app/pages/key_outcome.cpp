// SPDX-License-Identifier: MIT
// What a key that is being written gives, what is wrong with it, and saving it.
#include "app/own_forms.h"
#include "app/pages/edit_key.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/key/fit.h"
#include "forms/key/write.h"

#include <algorithm>
#include <charconv>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

/// A part of a scale, as its file calls it; "" for what says itself.
std::string part_in_words(const std::string& part)
{
    if (part == "title") return tr("its title");
    if (part == "items") return tr("its questions");
    return {};
}

bool has_norms(const domain::Scale& scale)
{
    return !scale.bands.empty() || scale.cutoff || scale.reference;
}

} // namespace

/// Whether the same answers still give the same score.
bool EditKey::counts_as_before(const domain::Scale& scale) const
{
    if (m_form.scoring_key() == nullptr) return false;
    const domain::ScoringKey& key = *m_form.scoring_key();
    const auto before = std::ranges::find(key.scales, scale.id, &domain::Scale::id);
    if (before == key.scales.end() || before->rule != scale.rule || before->direction != scale.direction)
        return false;
    return std::ranges::equal(before->items, scale.items, [&](const auto& was, const auto& is) {
        return was.link_id == is.link_id && was.reversed == is.reversed && was.weight == is.weight &&
               has_points_of_before(is.link_id);
    });
}

bool EditKey::has_points_of_before(const std::string& link_id) const
{
    const auto& before = m_form.scoring_key()->items;
    const auto old_fact = before.find(link_id), new_fact = m_key.items.find(link_id);
    const domain::ItemFact none;
    const domain::ItemFact& then = old_fact == before.end() ? none : old_fact->second;
    const domain::ItemFact& now = new_fact == m_key.items.end() ? none : new_fact->second;
    return then.points == now.points && then.least == now.least && then.most == now.most;
}

/// Whether it is raised by the same answers as before. Only a key that was there has any.
bool EditKey::means_as_before(const domain::Alert& alert) const
{
    if (alert.scale.empty()) return has_points_of_before(alert.item);
    const auto scale = std::ranges::find(m_key.scales, alert.scale, &domain::Scale::id);
    return scale != m_key.scales.end() && counts_as_before(*scale);
}

bool EditKey::has_norms_or_examples() const
{
    return !m_key.examples.empty() || std::ranges::any_of(m_key.scales, has_norms);
}

void EditKey::drop_norms_and_examples()
{
    m_key.examples.clear();
    for (domain::Scale& scale : m_key.scales) {
        scale.bands.clear();
        scale.bands_source.clear();
        scale.cutoff.reset();
        scale.reference.reset();
    }
}

forms::LoadedKey EditKey::read() const
{
    forms::LoadedKey loaded = forms::load_key(forms::key_file(m_key), &*m_new_form.questionnaire);
    forms::demand_examples(m_new_form, loaded);
    return loaded;
}

std::string EditKey::in_words(const base::Problem& problem) const
{
    const std::vector<std::string> steps = base::split(problem.where, '/');
    std::size_t at = 0;
    if (steps.size() > 2 && steps[1] == "scales") {
        std::from_chars(steps[2].data(), steps[2].data() + steps[2].size(), at);
        if (at < m_key.scales.size()) {
            const std::string of = steps.size() < 4 ? "" : part_in_words(steps[3]);
            const std::string& title = m_key.scales[at].title;
            return of.empty() ? say("Scale \"{}\": {}", title, problem.what)
                              : say("Scale \"{}\", {}: {}", title, of, problem.what);
        }
    }
    return say("{}: {}", problem.where, problem.what);
}

std::vector<std::string> EditKey::problems() const
{
    std::vector<std::string> problems;
    for (const Question& question : m_questions) {
        const std::string& link_id = question.item->link_id;
        const std::size_t answers = question.item->options.size();
        if (m_wrong_points.contains(link_id))
            problems.push_back(
                answers == 0
                    ? say("Question {}: give the least and the most number, as 0, 10.", question.number)
                    : say("Question {}: give {} numbers, one for each answer.", question.number, answers));
        const auto typed = m_examples.find(link_id);
        if (typed != m_examples.end() && !example_value(*question.item, typed->second))
            problems.push_back(
                say("Question {}: the made-up answer is none of its answers.", question.number));
    }
    for (const domain::Scale& scale : m_key.scales) {
        const auto count = static_cast<int>(scale.items.size());
        if (count > 0 && (scale.minimum_answered < 1 || scale.minimum_answered > count))
            problems.push_back(say("Scale \"{}\": from 1 to {} answers can be needed.", scale.title, count));
        if (has_norms(scale) && !counts_as_before(scale))
            problems.push_back(
                say("Scale \"{}\": its bands, cut-off and reference sample are of the scale as it was. "
                    "Leave them out, or undo the change.",
                    scale.title));
    }
    if (!problems.empty()) return problems;
    for (const base::Problem& problem : read().problems) problems.push_back(in_words(problem));
    for (const domain::Alert& alert : m_key.alerts) {
        if (!means_as_before(alert))
            problems.push_back(
                say("The safety alert \"{}\" is of the points as they were: undo the change.", alert.title));
    }
    return problems;
}

std::vector<TriedScore> EditKey::scores() const
{
    forms::LoadedKey key = read();
    if (!key.key) return {};
    std::vector<domain::ResponseItem> answers;
    for (const Question& question : m_questions) {
        const auto typed = m_examples.find(question.item->link_id);
        if (typed == m_examples.end()) continue;
        if (const auto value = example_value(*question.item, typed->second))
            answers.push_back({question.item->link_id, {{*value, {}}}, {}});
    }
    return tried_scores(m_new_form, *key.key,
                        {m_new_form.questionnaire->canonical(), "in-progress", m_workspace.now(), answers});
}

void EditKey::save()
{
    if (const auto wrong = problems(); !wrong.empty())
        throw base::Error(base::Trouble::Data, base::joined(wrong, "\n"));
    domain::Practice& practice = m_workspace.practice();
    practice.together([&] {
        import_form(practice, m_workspace.library(), {title(), m_new_form, read()});
        const std::string licence = licence_of(practice, *m_form.form.questionnaire);
        if (!licence.empty()) set_licence_of(practice, *m_new_form.questionnaire, licence);
    });
    m_workspace.read_library_anew();
    m_workspace.changed();
}

} // namespace rekindle::app

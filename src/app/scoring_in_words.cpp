// SPDX-License-Identifier: MIT
#include "app/scoring_in_words.h"

#include "base/number.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/scoring/scale_range.h"
#include "forms/paper/numbers.h"
#include "report/blocks/words.h"

#include <map>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

class InWords {
public:
    InWords(const domain::ScoringKey& key, const domain::Questionnaire* form) : m_key(key), m_form(form)
    {
        if (form == nullptr) return;
        for (const forms::PrintedQuestion& question : forms::printed_questions(*form))
            m_numbers[question.item->link_id] = std::to_string(question.number);
    }

    std::vector<std::string> lines()
    {
        for (const domain::Scale& scale : m_key.scales) add(scale);
        for (const domain::Alert& alert : m_key.alerts) add(alert);
        for (const auto& [link_id, fact] : m_key.items) add(link_id, fact);
        return std::move(m_lines);
    }

private:
    std::string called(const std::string& link_id) const
    {
        const auto number = m_numbers.find(link_id);
        return number == m_numbers.end() ? link_id : number->second;
    }

    std::string called(const domain::ScaleItem& item) const
    {
        std::string words = called(item.link_id);
        if (item.reversed) words = say("{} (reversed)", words);
        if (item.weight != 1) words = say("{} (times {})", words, base::to_text(item.weight));
        return words;
    }

    void add(const domain::Scale& scale)
    {
        std::vector<std::string> items;
        for (const domain::ScaleItem& item : scale.items) items.push_back(called(item));
        const std::string all = base::joined(items, ", ");
        std::string words = scale.rule == domain::Rule::Sum ? say("{}: the sum of {}", scale.title, all)
                                                            : say("{}: the mean of {}", scale.title, all);
        if (scale.multiplier != 1) words = say("{}, times {}", words, base::to_text(scale.multiplier));
        const auto range = m_form == nullptr ? std::nullopt : domain::scale_range(*m_form, m_key, scale);
        if (range)
            words = say("{}, from {} to {}", words, base::to_text(range->least), base::to_text(range->most));
        words += scale.direction == domain::Direction::HigherIsBetter ? tr("; higher is better")
                                                                      : tr("; lower is better");
        m_lines.push_back(std::move(words));
        m_lines.push_back(when_scored(scale));
        if (scale.visibility != domain::Visibility::Normal)
            m_lines.push_back(say("  Class: {}", report::in_words(scale.visibility)));
        for (const domain::Band& band : scale.bands)
            m_lines.push_back(
                say("  {} to {}: {}", base::to_text(band.from), base::to_text(band.to), band.title));
        if (!scale.bands_source.empty())
            m_lines.push_back(say("  The bands are from: {}", scale.bands_source));
        if (scale.cutoff)
            m_lines.push_back(
                say("  Cut-off {}, from: {}", base::to_text(scale.cutoff->value), scale.cutoff->source));
    }

    static std::string when_scored(const domain::Scale& scale)
    {
        const int all = static_cast<int>(scale.items.size());
        const int needed = domain::answers_needed(scale);
        if (needed >= all) return tr("  There is a score when every one of them is answered.");
        return scale.rule == domain::Rule::Sum
                   ? say("  With {} of {} answered or more there is a score, raised to all of them.", needed,
                         all)
                   : say("  With {} of {} answered or more there is a score.", needed, all);
    }

    void add(const domain::Alert& alert)
    {
        std::string of = say("the answer to {}", called(alert.item));
        for (const domain::Scale& scale : m_key.scales) {
            if (scale.id == alert.scale) of = scale.title;
        }
        const std::string value = base::to_text(alert.value);
        m_lines.push_back(alert.compare == domain::Alert::Compare::AtLeast
                              ? say("Alert \"{}\": {} is at least {}", alert.title, of, value)
                              : say("Alert \"{}\": {} is at most {}", alert.title, of, value));
    }

    void add(const std::string& link_id, const domain::ItemFact& fact)
    {
        std::vector<std::string> points;
        for (const auto& [code, its] : fact.points) points.push_back(code + " = " + base::to_text(its));
        if (!points.empty())
            m_lines.push_back(say("Points of {}: {}", called(link_id), base::joined(points, ", ")));
    }

    const domain::ScoringKey& m_key;
    const domain::Questionnaire* m_form;
    std::map<std::string, std::string> m_numbers; ///< by linkId
    std::vector<std::string> m_lines;
};

} // namespace

std::vector<std::string> scoring_in_words(const domain::ScoringKey& key, const domain::Questionnaire* form)
{
    return InWords(key, form).lines();
}

std::string title_of(const domain::ScoringKey& key)
{
    std::vector<std::string> titles;
    for (const domain::Scale& scale : key.scales) titles.push_back(scale.title);
    return base::joined(titles, "; ");
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/readable_form.h"

#include "domain/policy.h"

#include <algorithm>
#include <map>

namespace rekindle::app {
namespace {

using domain::Object;
using domain::Owner;
using domain::Visibility;

/// The questions of a form with their classes, and what decides whether each of them applies.
class Questions {
public:
    Questions(const domain::Questionnaire& form, const domain::ScoringKey* key)
    {
        const Visibility of_all = key == nullptr ? Visibility::Safety : Visibility::Normal;
        for (const domain::Item& item : form.items) add(item, key, {}, of_all);
        if (key != nullptr) add_safety_scales(*key);
        const std::map<std::string, Visibility> own = m_classes;
        for (auto& [link_id, its_class] : m_classes) its_class = highest_class(basis_of(link_id), own);
    }

    /// Each with what it hangs on: that a question was answered tells how the others were.
    const std::map<std::string, Visibility>& classes() const { return m_classes; }

    /// The least class there is; normal for a form that asks nothing.
    Visibility least_class() const
    {
        if (m_classes.empty()) return Visibility::Normal;
        return std::ranges::min_element(m_classes, {}, [](const auto& each) { return each.second; })->second;
    }

    static Visibility highest_class(const std::set<std::string>& questions,
                                    const std::map<std::string, Visibility>& classes)
    {
        Visibility highest = Visibility::Normal;
        for (const std::string& link_id : questions) {
            const auto found = classes.find(link_id);
            if (found != classes.end()) highest = std::max(highest, found->second);
        }
        return highest;
    }

    /// Every question whose answer a score of this scale may hang on.
    std::set<std::string> basis_of(const domain::Scale& scale) const
    {
        std::set<std::string> basis;
        for (const domain::ScaleItem& item : scale.items) add_with_grounds(item.link_id, basis);
        return basis;
    }

private:
    std::set<std::string> basis_of(const std::string& link_id) const
    {
        std::set<std::string> basis;
        add_with_grounds(link_id, basis);
        return basis;
    }

    void add_safety_scales(const domain::ScoringKey& key)
    {
        for (const domain::Scale& scale : key.scales) {
            if (scale.visibility != Visibility::Safety) continue;
            for (const domain::ScaleItem& item : scale.items) {
                const auto found = m_classes.find(item.link_id);
                if (found != m_classes.end()) found->second = Visibility::Safety;
            }
        }
    }

    void add(const domain::Item& item, const domain::ScoringKey* key, std::set<std::string> grounds,
             Visibility above)
    {
        for (const domain::Condition& condition : item.enable_when) grounds.insert(condition.question);
        // What an expression looks at is not known here: it may be anything in the form.
        const bool of_anything = item.enabled_by_expression || item.is_calculated;
        if (of_anything) m_of_anything.insert(item.link_id);
        const Visibility own = key == nullptr ? above : visibility_of(*key, item.link_id);
        const Visibility mine = std::max(above, own);
        m_grounds[item.link_id] = grounds;
        if (domain::takes_answers(item.type)) {
            m_classes[item.link_id] = mine;
            grounds.insert(item.link_id);
        } else if (item.enabled_by_expression) {
            grounds.insert(item.link_id); // so that what is below it hangs on anything too
        }
        for (const domain::Item& below : item.items) add(below, key, grounds, mine);
    }

    void add_with_grounds(const std::string& link_id, std::set<std::string>& basis) const
    {
        if (!basis.insert(link_id).second) return;
        if (m_of_anything.contains(link_id)) {
            for (const auto& [question, its_class] : m_classes) basis.insert(question);
        }
        const auto grounds = m_grounds.find(link_id);
        if (grounds == m_grounds.end()) return;
        for (const std::string& ground : grounds->second) add_with_grounds(ground, basis);
    }

    std::map<std::string, Visibility> m_classes;            ///< of questions, by linkId
    std::map<std::string, std::set<std::string>> m_grounds; ///< of every item
    std::set<std::string> m_of_anything;
};

/// The items of all scales of this form that both partners agreed to share.
std::set<std::string> shared_items(const domain::ScoringKey& key, const std::string& canonical,
                                   const domain::Reader& reader)
{
    std::set<std::string> items;
    for (const domain::Scale& scale : key.scales) {
        if (!reader.shared.contains({canonical, scale.id})) continue;
        for (const domain::ScaleItem& item : scale.items) items.insert(item.link_id);
    }
    return items;
}

bool may_use(const domain::Reader& reader, Owner owner, Visibility visibility)
{
    return may_read(reader, Object::Answer, owner, visibility) ||
           may_read(reader, Object::ScoredAnswer, owner, visibility);
}

void keep(std::vector<domain::ResponseItem>& items, const auto& is_readable)
{
    for (domain::ResponseItem& item : items) {
        if (!is_readable(item.link_id)) item.answers.clear();
        for (domain::Answer& answer : item.answers) keep(answer.items, is_readable);
        keep(item.items, is_readable);
    }
    // An item that is left empty would tell that there was something.
    std::erase_if(items, [](const auto& item) { return item.answers.empty() && item.items.empty(); });
}

} // namespace

ReadableForm readable_form(const domain::Questionnaire& form, const domain::ScoringKey* key,
                           const std::string& canonical, Owner owner, const domain::Reader& reader)
{
    const Questions questions(form, key);
    ReadableForm readable;
    readable.itself = may_read(reader, Object::Form, owner, questions.least_class());
    for (const auto& [link_id, visibility] : questions.classes()) {
        if (may_read(reader, Object::Answer, owner, visibility)) readable.answers.insert(link_id);
    }
    if (key == nullptr) return readable;
    const bool asks_consent = reader.audience == domain::Audience::CoupleShared;
    const std::set<std::string> shared =
        asks_consent ? shared_items(*key, canonical, reader) : std::set<std::string>();
    for (const domain::Scale& scale : key->scales) {
        const std::set<std::string> basis = questions.basis_of(scale);
        const Visibility its_class =
            std::max(scale.visibility, Questions::highest_class(basis, questions.classes()));
        if (!may_read(reader, Object::ScaleScore, owner, its_class)) continue;
        if (asks_consent &&
            !(reader.shared.contains({canonical, scale.id}) && std::ranges::includes(shared, basis)))
            continue;
        readable.scales.insert(scale.id);
        if (may_read(reader, Object::ScoredAnswer, owner, its_class))
            readable.answers.insert(basis.begin(), basis.end());
    }
    return readable;
}

void keep_readable(domain::StoredResponse& response, const ReadableForm& readable,
                   const domain::Reader& reader)
{
    keep(response.items, [&](const std::string& link_id) {
        const auto own = response.visibility.find(link_id);
        const Visibility stored = own == response.visibility.end() ? Visibility::Normal : own->second;
        return readable.answers.contains(link_id) && may_use(reader, response.owner, stored);
    });
    std::erase_if(response.visibility, [&](const auto& each) {
        return !readable.answers.contains(each.first) || !may_use(reader, response.owner, each.second);
    });
}

} // namespace rekindle::app

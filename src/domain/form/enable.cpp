// SPDX-License-Identifier: MIT
#include "domain/form/enable.h"

#include "domain/form/occurrence.h"
#include "domain/form/order.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace rekindle::domain {
namespace {

bool compares(Operator op, const Value& given, const Value& wanted)
{
    switch (op) {
    case Operator::Exists:
        return true;
    case Operator::Equal:
        return same_answer(given, wanted);
    case Operator::NotEqual:
        return !same_answer(given, wanted);
    case Operator::Greater:
        return order(given, wanted) > 0;
    case Operator::Less:
        return order(given, wanted) < 0;
    case Operator::GreaterOrEqual:
        return order(given, wanted) >= 0;
    case Operator::LessOrEqual:
        return order(given, wanted) <= 0;
    }
    return false;
}

class Deciding {
public:
    Deciding(std::vector<Occurrence>& all, const std::set<std::string>& disabled)
        : m_all(all), m_disabled(disabled), m_state(all.size(), State::Unseen)
    {
        for (const Occurrence& occurrence : all) {
            for (const Condition& condition : occurrence.item->enable_when) m_by_link_id[condition.question];
        }
        if (m_by_link_id.empty()) return;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto asked = m_by_link_id.find(all[i].item->link_id);
            if (asked != m_by_link_id.end()) asked->second.push_back(i);
        }
    }

    /// Decides `start` after everything it depends on. A stack of our own: a hostile form may chain its
    /// conditions deeper than the program's stack.
    void decide(std::size_t start)
    {
        if (m_state[start] != State::Unseen) return;
        if (m_all[start].item->enable_when.empty() && parent_is_decided(start)) {
            m_all[start].enabled = applies(start);
            m_state[start] = State::Decided;
            return;
        }
        open(start);
        while (!m_stack.empty()) {
            Frame& top = m_stack.back();
            if (top.next < top.needs.size()) {
                const std::size_t need = top.needs[top.next++];
                if (m_state[need] == State::Unseen) open(need);
                continue;
            }
            m_all[top.at].enabled = applies(top.at);
            m_state[top.at] = State::Decided;
            m_stack.pop_back();
        }
    }

private:
    enum class State : unsigned char { Unseen, Open, Decided };
    struct Frame {
        std::size_t at;
        std::vector<std::size_t> needs;
        std::size_t next = 0;
    };

    bool parent_is_decided(std::size_t at) const
    {
        const std::size_t parent = m_all[at].parent;
        return parent == Occurrence::no_parent || m_state[parent] == State::Decided;
    }

    void open(std::size_t at)
    {
        m_state[at] = State::Open;
        Frame frame{at, {}};
        if (m_all[at].parent != Occurrence::no_parent) frame.needs.push_back(m_all[at].parent);
        for (const Condition& condition : m_all[at].item->enable_when) {
            const auto found = sources(at, condition.question);
            frame.needs.insert(frame.needs.end(), found.begin(), found.end());
        }
        m_stack.push_back(std::move(frame));
    }

    /// The occurrences of `question` in the smallest surrounding of `at` that has any.
    std::span<const std::size_t> sources(std::size_t at, const std::string& question) const
    {
        const auto found = m_by_link_id.find(question);
        if (found == m_by_link_id.end()) return {};
        const std::vector<std::size_t>& all = found->second;
        for (std::size_t around = m_all[at].parent; around != Occurrence::no_parent;
             around = m_all[around].parent) {
            const auto first = std::ranges::lower_bound(all, around);
            const auto last = std::ranges::lower_bound(all, m_all[around].end);
            if (first != last) return {first, last};
        }
        return all;
    }

    bool holds(std::size_t at, const Condition& condition) const
    {
        const auto found = sources(at, condition.question);
        bool answered = false, matched = false;
        for (const std::size_t source : found) {
            const Occurrence& occurrence = m_all[source];
            if (!occurrence.enabled || occurrence.given == nullptr) continue;
            for (const Answer& answer : occurrence.given->answers) {
                // Who declined has told us nothing to compare.
                if (std::holds_alternative<Declined>(answer.value)) continue;
                answered = true;
                matched = matched || compares(condition.op, answer.value, condition.answer);
            }
        }
        if (condition.op != Operator::Exists) return matched;
        const bool* const wanted = std::get_if<bool>(&condition.answer);
        return !found.empty() && wanted != nullptr && answered == *wanted;
    }

    bool applies(std::size_t at) const
    {
        const Occurrence& occurrence = m_all[at];
        const Item& item = *occurrence.item;
        if (occurrence.parent != Occurrence::no_parent && !m_all[occurrence.parent].enabled) return false;
        if (m_disabled.contains(item.link_id)) return false;
        if (item.enable_when.empty()) return true;
        const auto holding = [&](const Condition& condition) { return holds(at, condition); };
        return item.any_condition_enables ? std::ranges::any_of(item.enable_when, holding)
                                          : std::ranges::all_of(item.enable_when, holding);
    }

    std::vector<Occurrence>& m_all;
    const std::set<std::string>& m_disabled;
    std::vector<State> m_state;
    std::vector<Frame> m_stack;
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_by_link_id; ///< of what is asked for
};

} // namespace

void decide_enabled(std::vector<Occurrence>& all, const std::set<std::string>& disabled_by_expression)
{
    Deciding deciding(all, disabled_by_expression);
    for (std::size_t i = 0; i < all.size(); ++i) deciding.decide(i);
}

std::set<std::string> enabled_items(const Questionnaire& questionnaire, const Response& response,
                                    const std::set<std::string>& disabled_by_expression)
{
    std::vector<Occurrence> all = occurrences(questionnaire, response);
    decide_enabled(all, disabled_by_expression);
    std::set<std::string> enabled;
    for (const Occurrence& occurrence : all) {
        if (occurrence.enabled) enabled.insert(occurrence.item->link_id);
    }
    return enabled;
}

} // namespace rekindle::domain

// SPDX-License-Identifier: MIT
#include "storage/answer_tree.h"

#include <algorithm>
#include <utility>

namespace rekindle::storage {
namespace {

using domain::ResponseItem;
using Step = domain::AnswerPlace::Step;

constexpr std::size_t none = static_cast<std::size_t>(-1);

} // namespace

void AnswerTree::add(const domain::AnswerPlace& place, const domain::Value* value,
                     domain::Visibility visibility)
{
    const std::vector<Step>& steps = place.steps;
    std::size_t depth = 0;
    while (depth + 1 < steps.size() && is_at(depth, steps[depth])) ++depth;
    for (; depth + 1 < steps.size(); ++depth) enter(depth, steps[depth]);
    put(depth, steps[depth], value);
    if (visibility == domain::Visibility::Normal) return;
    domain::Visibility& known = m_answered.visibility[steps.back().link_id];
    known = std::max(known, visibility); // safety is the strictest
}

Answered AnswerTree::take()
{
    m_path.clear();
    const std::size_t items = m_answered.items.size();
    Answered whole = std::exchange(m_answered, {});
    m_answered.items.reserve(items); // the next is mostly one of the same form
    return whole;
}

bool AnswerTree::is_at(std::size_t depth, const Step& step) const
{
    return depth < m_path.size() && m_path[depth].repetition == step.repetition &&
           m_path[depth].item->link_id == step.link_id;
}

std::vector<ResponseItem>& AnswerTree::list_at(std::size_t depth)
{
    if (depth == 0) return m_answered.items;
    Node& parent = m_path[depth - 1];
    return parent.answer == none ? parent.item->items : parent.item->answers[parent.answer].items;
}

void AnswerTree::enter(std::size_t depth, const Step& step)
{
    std::vector<ResponseItem>& list = list_at(depth);
    m_path.resize(depth);
    const bool itself = step.repetition < 0 && !list.empty() && list.back().link_id == step.link_id;
    if (!itself) list.emplace_back().link_id = step.link_id;
    m_path.push_back({&list.back(), step.repetition, none});
}

void AnswerTree::put(std::size_t depth, const Step& step, const domain::Value* value)
{
    const bool another = depth < m_path.size() && m_path[depth].answer != none &&
                         m_path[depth].item->link_id == step.link_id &&
                         m_path[depth].repetition + 1 == step.repetition && value != nullptr;
    if (another)
        m_path.resize(depth + 1);
    else
        enter(depth, step);
    Node& node = m_path[depth];
    node.repetition = step.repetition;
    if (value == nullptr) return;
    node.item->answers.emplace_back().value = *value;
    node.answer = node.item->answers.size() - 1;
}

} // namespace rekindle::storage

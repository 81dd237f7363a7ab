// SPDX-License-Identifier: MIT
#include "storage/answer_rows.h"

#include <algorithm>
#include <utility>

namespace rekindle::storage {
namespace {

using domain::Answer;
using domain::ResponseItem;
using Steps = std::vector<domain::AnswerPlace::Step>;
using Visibilities = std::map<std::string, domain::Visibility>;

class Flattening {
public:
    explicit Flattening(const Visibilities& visibility) : m_visibility(visibility) {}

    void add(const std::vector<ResponseItem>& items)
    {
        std::map<std::string, int> next; // repetition, by linkId
        const std::string* answered = nullptr;
        for (const ResponseItem& item : items) {
            int& repetition = next[item.link_id];
            if (answered && *answered == item.link_id) ++repetition; // a gap keeps the two items apart
            add(item, repetition);
            answered = item.answers.empty() ? nullptr : &item.link_id;
        }
    }

    std::vector<AnswerRow> rows;

private:
    void add(const ResponseItem& item, int& repetition)
    {
        const int the_item_itself = -1 - repetition;
        for (const Answer& answer : item.answers) {
            m_steps.push_back({item.link_id, repetition++});
            add_row(stored(answer.value));
            add(answer.items);
            m_steps.pop_back();
        }
        if (!item.answers.empty() && item.items.empty()) return;
        m_steps.push_back({item.link_id, item.answers.empty() ? repetition++ : the_item_itself});
        if (item.items.empty()) add_row({no_value, ""});
        add(item.items);
        m_steps.pop_back();
    }

    void add_row(StoredValue value)
    {
        const auto found = m_visibility.find(m_steps.back().link_id);
        rows.push_back({{m_steps},
                        std::move(value),
                        found == m_visibility.end() ? domain::Visibility::Normal : found->second});
    }

    const Visibilities& m_visibility;
    Steps m_steps;
};

/// Builds the tree row by row. Along m_path the addresses stay good: only the end of the innermost list ever
/// grows.
class Rebuilding {
public:
    void add(const AnswerRow& row)
    {
        const Steps& steps = row.place.steps;
        std::size_t depth = 0;
        while (depth + 1 < steps.size() && depth < m_path.size() && m_path[depth].step == steps[depth])
            ++depth;
        for (; depth + 1 < steps.size(); ++depth) enter(depth, steps[depth]);
        place(depth, steps[depth], row.value);
    }

    std::vector<ResponseItem> items;

private:
    struct Node {
        domain::AnswerPlace::Step step;
        ResponseItem* item;
        std::size_t answer; ///< index into the item's answers; none for a group
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::vector<ResponseItem>& list_at(std::size_t depth)
    {
        if (depth == 0) return items;
        Node& parent = m_path[depth - 1];
        return parent.answer == none ? parent.item->items : parent.item->answers[parent.answer].items;
    }

    void enter(std::size_t depth, const domain::AnswerPlace::Step& step)
    {
        std::vector<ResponseItem>& list = list_at(depth);
        m_path.resize(depth);
        const bool itself = step.repetition < 0 && !list.empty() && list.back().link_id == step.link_id;
        if (!itself) list.push_back({step.link_id, {}, {}});
        m_path.push_back({step, &list.back(), none});
    }

    void place(std::size_t depth, const domain::AnswerPlace::Step& step, const StoredValue& value)
    {
        const bool another = depth < m_path.size() && m_path[depth].answer != none &&
                             m_path[depth].step.link_id == step.link_id &&
                             m_path[depth].step.repetition + 1 == step.repetition && value.type != no_value;
        if (another)
            m_path.resize(depth + 1);
        else
            enter(depth, step);
        Node& node = m_path[depth];
        node.step = step;
        if (value.type == no_value) return;
        node.item->answers.push_back({value_from(value), {}});
        node.answer = node.item->answers.size() - 1;
    }

    std::vector<Node> m_path;
};

} // namespace

std::vector<AnswerRow> rows_of(const std::vector<ResponseItem>& items, const Visibilities& visibility)
{
    Flattening flattening(visibility);
    flattening.add(items);
    return std::move(flattening.rows);
}

std::vector<ResponseItem> items_from(const std::vector<AnswerRow>& rows)
{
    Rebuilding rebuilding;
    for (const AnswerRow& row : rows) rebuilding.add(row);
    return std::move(rebuilding.items);
}

Visibilities visibility_in(const std::vector<AnswerRow>& rows)
{
    Visibilities visibility;
    for (const AnswerRow& row : rows) {
        // Where one item's answers differ the stricter class counts; safety is the strictest.
        auto& known = visibility[row.place.steps.back().link_id];
        known = std::max(known, row.visibility);
    }
    std::erase_if(visibility, [](const auto& entry) { return entry.second == domain::Visibility::Normal; });
    return visibility;
}

} // namespace rekindle::storage

// SPDX-License-Identifier: MIT
#include "storage/answer_rows.h"

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

} // namespace

std::vector<AnswerRow> rows_of(const std::vector<ResponseItem>& items, const Visibilities& visibility)
{
    Flattening flattening(visibility);
    flattening.add(items);
    return std::move(flattening.rows);
}

} // namespace rekindle::storage

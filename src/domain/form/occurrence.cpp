// SPDX-License-Identifier: MIT
#include "domain/form/occurrence.h"

#include <map>

namespace rekindle::domain {
namespace {

/// A hostile response could repeat a long group so often that the places nobody filled alone would fill the
/// memory. Beyond this only what was filled is laid; real forms stay far below.
constexpr std::size_t most_with_unfilled = 1'000'000;

class Laying {
public:
    std::vector<Occurrence> take() { return std::move(m_all); }

    void lay(const std::vector<Item>& items, const std::vector<ResponseItem>& given, const std::string& where,
             std::size_t parent)
    {
        std::multimap<std::string_view, std::size_t> by_link_id; // keeps the order of equal keys
        for (std::size_t i = 0; i < given.size(); ++i) by_link_id.emplace(given[i].link_id, i);
        for (const Item& item : items) {
            const auto [first, last] = by_link_id.equal_range(item.link_id);
            if (first == last) lay_one(item, nullptr, where, parent);
            for (auto found = first; found != last; ++found) {
                lay_one(item, &given[found->second], where + "/item/" + std::to_string(found->second),
                        parent);
            }
        }
    }

private:
    void lay_one(const Item& item, const ResponseItem* given, const std::string& where, std::size_t parent)
    {
        static const std::vector<ResponseItem> nothing;
        const std::size_t index = m_all.size();
        if (given == nullptr && index >= most_with_unfilled) return;
        m_all.push_back({&item, given, where, parent, 0, true});
        if (!item.items.empty()) {
            const bool answered = given != nullptr && !given->answers.empty();
            for (std::size_t i = 0; answered && i < given->answers.size(); ++i) {
                lay(item.items, given->answers[i].items, where + "/answer/" + std::to_string(i), index);
            }
            if (!answered || !given->items.empty())
                lay(item.items, given == nullptr ? nothing : given->items, where, index);
        }
        m_all[index].end = m_all.size();
    }

    std::vector<Occurrence> m_all;
};

} // namespace

std::vector<Occurrence> occurrences(const Questionnaire& questionnaire, const Response& response)
{
    Laying laying;
    laying.lay(questionnaire.items, response.items, "", Occurrence::no_parent);
    return laying.take();
}

} // namespace rekindle::domain

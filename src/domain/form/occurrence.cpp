// SPDX-License-Identifier: MIT
#include "domain/form/occurrence.h"

#include <map>

namespace rekindle::domain {
namespace {

/// A hostile response could repeat a long group so often that the places nobody filled would alone fill the
/// memory. Beyond this, later repetitions are laid without them; real forms stay far below.
constexpr std::size_t most_with_unfilled = 200'000;

class Laying {
public:
    std::vector<Occurrence> take() { return std::move(m_all); }

    /// `again`: this is not the first place of these items.
    void lay(const std::vector<Item>& items, const std::vector<ResponseItem>& given, const std::string& where,
             std::size_t parent, bool again)
    {
        std::multimap<std::string_view, std::size_t> by_link_id; // keeps the order of equal keys
        for (std::size_t i = 0; i < given.size(); ++i) by_link_id.emplace(given[i].link_id, i);
        for (const Item& item : items) {
            const auto [first, last] = by_link_id.equal_range(item.link_id);
            if (first == last && !(again && m_all.size() >= most_with_unfilled))
                lay_one(item, nullptr, where, parent, again);
            for (auto found = first; found != last; ++found) {
                lay_one(item, &given[found->second], where + "/item/" + std::to_string(found->second), parent,
                        again || found != first);
            }
        }
    }

private:
    void lay_one(const Item& item, const ResponseItem* given, const std::string& where, std::size_t parent,
                 bool again)
    {
        static const std::vector<ResponseItem> nothing;
        const std::size_t index = m_all.size();
        m_all.push_back({&item, given, where, parent, 0, true});
        if (!item.items.empty()) {
            const bool answered = given != nullptr && !given->answers.empty();
            for (std::size_t i = 0; answered && i < given->answers.size(); ++i) {
                lay(item.items, given->answers[i].items, where + "/answer/" + std::to_string(i), index,
                    again || i > 0);
            }
            if (!answered || !given->items.empty())
                lay(item.items, given == nullptr ? nothing : given->items, where, index, again || answered);
        }
        m_all[index].end = m_all.size();
    }

    std::vector<Occurrence> m_all;
};

} // namespace

std::vector<Occurrence> occurrences(const Questionnaire& questionnaire, const Response& response)
{
    Laying laying;
    laying.lay(questionnaire.items, response.items, "", Occurrence::no_parent, false);
    return laying.take();
}

} // namespace rekindle::domain

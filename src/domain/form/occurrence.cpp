// SPDX-License-Identifier: MIT
#include "domain/form/occurrence.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace rekindle::domain {
namespace {

/// A hostile response could repeat a long group so often that the places nobody filled would alone fill the
/// memory. Beyond this, later repetitions are laid without them; real forms stay far below.
constexpr std::size_t most_with_unfilled = 200'000;

class Laying {
public:
    std::vector<Occurrence> take() { return std::move(m_all); }

    /// `again`: this is not the first place of these items. `answer`: see Occurrence.
    void lay(const std::vector<Item>& items, const std::vector<ResponseItem>& given, std::size_t parent,
             std::optional<std::size_t> answer, bool again)
    {
        using Given = std::pair<std::string_view, std::size_t>;
        std::vector<Given> by_link_id;
        by_link_id.reserve(given.size());
        for (std::size_t i = 0; i < given.size(); ++i) by_link_id.emplace_back(given[i].link_id, i);
        std::ranges::sort(by_link_id); // those of one linkId stay in the response's order
        for (const Item& item : items) {
            const auto found = std::ranges::equal_range(by_link_id, item.link_id, {}, &Given::first);
            if (found.empty() && !(again && m_all.size() >= most_with_unfilled))
                lay_one(item, nullptr, {.parent = parent, .answer = answer}, again);
            for (const Given& one : found) {
                lay_one(item, &given[one.second], {.parent = parent, .at = one.second, .answer = answer},
                        again || &one != &found.front());
            }
        }
    }

private:
    void lay_one(const Item& item, const ResponseItem* given, Occurrence place, bool again)
    {
        static const std::vector<ResponseItem> nothing;
        const std::size_t index = m_all.size();
        place.item = &item;
        place.given = given;
        m_all.push_back(place);
        if (!item.items.empty()) {
            const bool answered = given != nullptr && !given->answers.empty();
            for (std::size_t i = 0; answered && i < given->answers.size(); ++i)
                lay(item.items, given->answers[i].items, index, i, again || i > 0);
            if (!answered || !given->items.empty())
                lay(item.items, given == nullptr ? nothing : given->items, index, {}, again || answered);
        }
        m_all[index].end = m_all.size();
    }

    std::vector<Occurrence> m_all;
};

} // namespace

std::vector<Occurrence> occurrences(const Questionnaire& questionnaire, const Response& response)
{
    Laying laying;
    laying.lay(questionnaire.items, response.items, Occurrence::no_parent, {}, false);
    return laying.take();
}

std::string where(const std::vector<Occurrence>& all, const Occurrence& occurrence)
{
    std::string pointer;
    if (occurrence.parent != Occurrence::no_parent) {
        pointer = where(all, all[occurrence.parent]);
        if (occurrence.answer) pointer += "/answer/" + std::to_string(*occurrence.answer);
    }
    if (occurrence.given != nullptr) pointer += "/item/" + std::to_string(occurrence.at);
    return pointer;
}

} // namespace rekindle::domain

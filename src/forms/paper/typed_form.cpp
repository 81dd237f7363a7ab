// SPDX-License-Identifier: MIT
#include "forms/paper/typed_form.h"

#include "forms/paper/numbers.h"

#include <algorithm>
#include <span>

namespace rekindle::forms {
namespace {

enum class Grow { WhatWasAnswered, AllThatIsAsked };

/// Puts what was typed into the tree of the form.
class Growing {
public:
    Growing(const domain::Questionnaire& questionnaire, const TypedSheet& sheet, Grow grow)
        : m_sheet(sheet), m_with_open(grow == Grow::AllThatIsAsked)
    {
        for (const PrintedQuestion& question : printed_questions(questionnaire))
            m_numbers[question.item] = question.number;
    }

    std::vector<domain::ResponseItem> grow(const std::vector<domain::Item>& items,
                                           const std::vector<int>& times, const std::string& where)
    {
        std::vector<domain::ResponseItem> grown;
        for (const domain::Item& item : items) {
            const auto here = [&] { return where + "/item/" + std::to_string(grown.size()); };
            if (item.type != domain::ItemType::Group) {
                domain::ResponseItem one = question(item, times, here());
                if (m_with_open || !one.answers.empty() || !one.items.empty())
                    grown.push_back(std::move(one));
                continue;
            }
            for (int time = 1, last = item.repeats ? last_time(item, times) : 1; time <= last; ++time) {
                std::vector<int> inside = times;
                if (item.repeats) inside.push_back(time);
                std::vector<domain::ResponseItem> below = grow(item.items, inside, here());
                if (m_with_open || !below.empty()) grown.push_back({item.link_id, {}, std::move(below)});
            }
        }
        return grown;
    }

    std::map<std::string, PrintedPlace> take_places() { return std::move(m_places); }

private:
    domain::ResponseItem question(const domain::Item& item, const std::vector<int>& times,
                                  const std::string& here)
    {
        domain::ResponseItem one{item.link_id, {}, {}};
        if (const auto number = m_numbers.find(&item); number != m_numbers.end()) {
            const PrintedPlace place{number->second, times};
            if (const auto typed = m_sheet.answers.find(place); typed != m_sheet.answers.end()) {
                for (const domain::Value& value : typed->second.values) one.answers.push_back({value, {}});
            }
            if (m_with_open || !one.answers.empty()) m_places[here] = place;
        }
        // FHIR nests what stands under a question inside its first answer.
        if (one.answers.empty()) {
            one.items = grow(item.items, times, here);
        } else {
            one.answers.front().items = grow(item.items, times, here + "/answer/0");
        }
        return one;
    }

    /// How often a group was filled, by the last time that any question in it has an answer.
    int last_time(const domain::Item& group, const std::vector<int>& times) const
    {
        int last = 1;
        for (const domain::Item& item : group.items) {
            if (const auto number = m_numbers.find(&item); number != m_numbers.end()) {
                for (const auto& [place, answers] : m_sheet.answers) {
                    const bool is_below =
                        place.number == number->second && place.times.size() > times.size() &&
                        std::ranges::equal(times, std::span(place.times).first(times.size()));
                    if (is_below) last = std::max(last, place.times[times.size()]);
                }
            }
            last = std::max(last, last_time(item, times));
        }
        return last;
    }

    const TypedSheet& m_sheet;
    const bool m_with_open;
    std::map<const domain::Item*, int> m_numbers;
    std::map<std::string, PrintedPlace> m_places;
};

TypedForm grown(const domain::Questionnaire& questionnaire, const TypedSheet& sheet, Grow grow)
{
    Growing growing(questionnaire, sheet, grow);
    TypedForm form;
    form.items = growing.grow(questionnaire.items, {}, "");
    form.places = growing.take_places();
    return form;
}

} // namespace

TypedForm typed_form(const domain::Questionnaire& questionnaire, const TypedSheet& sheet)
{
    return grown(questionnaire, sheet, Grow::WhatWasAnswered);
}

TypedForm asked_form(const domain::Questionnaire& questionnaire, const TypedSheet& sheet)
{
    return grown(questionnaire, sheet, Grow::AllThatIsAsked);
}

} // namespace rekindle::forms

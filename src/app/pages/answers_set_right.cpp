// SPDX-License-Identifier: MIT
#include "app/pages/answers_set_right.h"

#include "base/translate.h"
#include "forms/homework/build_item.h"
#include "forms/homework/quick_answers.h"

#include <algorithm>

namespace rekindle::app {
namespace {

bool is_among(const std::vector<std::string>& link_ids, const std::string& link_id)
{
    return std::ranges::find(link_ids, link_id) != link_ids.end();
}

std::string item_of(const std::string& pair)
{
    return pair.substr(0, pair.find('='));
}

} // namespace

AnswersSetRight::AnswersSetRight(const domain::HomeworkTemplate& homework, domain::Questionnaire asked,
                                 std::vector<domain::ResponseItem> now)
    : m_private(homework.private_items),
      m_asked(std::move(asked)),
      m_items(as_asked_here(m_asked.items)),
      m_filled_in(for_both(now)),
      m_left_out(forms::typed_pairs(m_asked, now))
{
    const auto shown = forms::typed_pairs(m_asked, m_filled_in);
    std::erase_if(m_left_out, [&](const std::string& pair) { return is_among(shown, pair); });
}

/// It is for the counselor alone, or asked only where something is that is.
bool AnswersSetRight::is_left_out(const domain::Item& item) const
{
    return is_among(m_private, item.link_id) || std::ranges::any_of(item.enable_when, [&](const auto& when) {
               return is_among(m_private, when.question);
           });
}

std::vector<domain::Item> AnswersSetRight::as_asked_here(std::vector<domain::Item> items) const
{
    for (domain::Item& item : items) {
        if (is_left_out(item)) item.required = false;
        item.initial.clear(); // what is there is filled in, and nothing else
        item.items = as_asked_here(std::move(item.items));
    }
    return items;
}

std::vector<domain::ResponseItem> AnswersSetRight::for_both(std::vector<domain::ResponseItem> answers) const
{
    std::erase_if(answers, [&](const domain::ResponseItem& answer) {
        const domain::Item* const item = domain::find_item(m_asked, answer.link_id);
        return item == nullptr || is_left_out(*item);
    });
    for (domain::ResponseItem& answer : answers) {
        answer.items = for_both(std::move(answer.items));
        for (domain::Answer& each : answer.answers) each.items = for_both(std::move(each.items));
    }
    return answers;
}

std::vector<std::string>
AnswersSetRight::as_it_should_be(const std::vector<domain::ResponseItem>& answers) const
{
    std::vector<std::string> all = forms::typed_pairs(m_asked, answers);
    const auto is_entered = [&](const std::string& link_id) {
        return std::ranges::find(all, link_id, item_of) != all.end();
    };
    std::vector<std::string> kept;
    for (const std::string& pair : m_left_out) {
        const domain::Item* const item = domain::find_item(m_asked, item_of(pair));
        // What hangs on an answer that is entered anew is asked anew with it.
        const bool is_anew =
            is_entered(item->link_id) || std::ranges::any_of(item->enable_when, [&](const auto& when) {
                return is_among(m_private, when.question) && is_entered(when.question);
            });
        if (!is_anew) kept.push_back(pair);
    }
    all.insert(all.end(), kept.begin(), kept.end());
    return all;
}

domain::Item what_stays()
{
    return forms::words("when-alone",
                        base::tr("What is for you alone is not filled in here, and stays as it is "
                                 "unless you enter it anew."));
}

} // namespace rekindle::app

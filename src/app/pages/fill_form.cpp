// SPDX-License-Identifier: MIT
#include "app/pages/fill_form.h"

#include "app/pages/what_is_missing.h"
#include "base/plural.h"
#include "base/translate.h"

#include <algorithm>
#include <utility>

namespace rekindle::app {

using base::say;
using base::tr;

FillForm::FillForm(FormToFill wanted, SaveQueue::Pass save)
    : m_wanted(std::move(wanted)),
      m_fields(m_wanted.form, m_wanted.given, base::local_day(m_wanted.now)),
      m_pages(form_pages(m_fields.all())),
      m_queue(std::move(save))
{
    m_wanted.given.clear();
    if (m_wanted.begins == FormToFill::Begins::WhereItWas) {
        go_where_it_was();
    } else {
        if (m_wanted.begins == FormToFill::Begins::Anew)
            m_filled_in = m_fields.fill_in_initial(0, m_fields.all().size());
        show_page(page_from(0, 1).value_or(0));
    }
}

void FillForm::start()
{
    for (const std::size_t at : std::exchange(m_filled_in, {})) save_filled_in(at);
}

/// Behind what was answered last: there the first question that is open, else the end.
void FillForm::go_where_it_was()
{
    const std::vector<FormField>& all = m_fields.all();
    std::size_t at = all.size();
    while (at > 0 && !(all[at - 1].asks() && all[at - 1].is_answered())) --at;
    const std::size_t behind_answers = at;
    while (at < all.size() && !(all[at].asks() && !all[at].is_answered())) ++at;
    const bool all_answered = at == all.size();
    const std::size_t place = all_answered ? std::max<std::size_t>(behind_answers, 1) - 1 : at;
    std::size_t page = 0;
    while (page + 1 < m_pages.size() && m_pages[page].last <= place) ++page;
    if (!has_entries(m_pages[page])) page = page_from(0, 1).value_or(0);
    show_page(page);
    if (!all_answered && m_fields.at(at).asks()) m_here = at;
}

const std::string& FillForm::title() const
{
    return m_wanted.form.questionnaire->title;
}

WhoAnswers FillForm::who() const
{
    if (m_wanted.as_a_whole) return {*m_wanted.as_a_whole, WhoAnswers::Tint::Counselor};
    if (m_wanted.as_a_trial) return {*m_wanted.as_a_trial, WhoAnswers::Tint::Paper};
    if (m_wanted.amends) return who_amends(m_wanted.side);
    return who_answers(m_wanted.how, m_wanted.side);
}

std::string FillForm::page_title() const
{
    const FormPage& shown = page();
    std::string words;
    const std::vector<FormField>& all = m_fields.all();
    for (std::size_t at = shown.first;; at = all[at].parent) {
        const domain::Item& item = *all[at].item;
        if (item.type == domain::ItemType::Group && !item.text.empty()) words = entry(at).label;
        if (!words.empty() || all[at].parent == FormField::no_parent) break;
    }
    return shown.parts < 2 ? words : say("{} ({} of {})", words, shown.part, shown.parts);
}

std::vector<std::size_t> FillForm::shown() const
{
    std::vector<std::size_t> fields;
    for (std::size_t at = page().first; at < page().last; ++at) {
        const domain::Item& item = *m_fields.at(at).item;
        const bool is_title = at == page().first && item.type == domain::ItemType::Group && !item.repeats;
        if (!is_title && has_entry(m_fields.at(at))) fields.push_back(at);
    }
    return fields;
}

bool FillForm::has_entries(const FormPage& page) const
{
    for (std::size_t at = page.first; at < page.last; ++at) {
        // A heading alone is nothing to stop at.
        const FormField& field = m_fields.at(at);
        if (has_entry(field) && field.item->type != domain::ItemType::Group) return true;
    }
    return false;
}

std::optional<std::size_t> FillForm::page_from(std::size_t page, int step) const
{
    for (auto at = static_cast<std::ptrdiff_t>(page); at >= 0 && at < std::ssize(m_pages); at += step) {
        if (has_entries(m_pages[static_cast<std::size_t>(at)])) return static_cast<std::size_t>(at);
    }
    return std::nullopt;
}

std::optional<std::size_t> FillForm::next_question(std::size_t after) const
{
    for (std::size_t at = after + 1; at < page().last; ++at) {
        if (m_fields.at(at).asks()) return at;
    }
    return std::nullopt;
}

void FillForm::show_page(std::size_t page)
{
    m_page = page;
    m_half.reset();
    m_here.reset();
    std::optional<std::size_t> first;
    for (std::size_t at = m_pages[page].first; at < m_pages[page].last; ++at) {
        if (!m_fields.at(at).asks()) continue;
        if (!first) first = at;
        if (!m_here && !m_fields.at(at).is_answered()) m_here = at;
    }
    if (!m_here) m_here = first;
}

/// The place stays where it is. Only when it is not asked any more it is the next one that is.
void FillForm::keep_place()
{
    if (m_here && !m_fields.at(*m_here).asks()) m_here = next_question(*m_here);
}

void FillForm::cut_pages(std::size_t keep_in_sight)
{
    m_pages = form_pages(m_fields.all());
    m_page = 0;
    while (m_page + 1 < m_pages.size() && m_pages[m_page].last <= keep_in_sight) ++m_page;
}

bool FillForm::back_is_forbidden() const
{
    return m_wanted.form.questionnaire->only_forward;
}

bool FillForm::can_go_back() const
{
    return !m_over && !is_waiting() && !back_is_forbidden() && m_page > 0 &&
           page_from(m_page - 1, -1).has_value();
}

bool FillForm::is_last_page() const
{
    return !page_from(m_page + 1, 1);
}

std::string FillForm::last_words() const
{
    if (m_wanted.as_a_whole) return {};
    const std::string thanks = m_wanted.how == domain::Administration::Alone
                                   ? tr("Thank you. Please hand the computer back.")
                                   : tr("Thank you.");
    return m_wanted.crisis_words.empty() ? thanks
                                         : say("{}\n\nIn a crisis: {}", thanks, m_wanted.crisis_words);
}

std::string FillForm::progress() const
{
    return say("{} of {} answered", answered(), asked());
}

/// What keeps the form from going on at this field.
std::string FillForm::lacks(std::size_t at) const
{
    const auto draft = m_drafts.find(at);
    const bool typed_wrong = draft != m_drafts.end() && !draft->second.wrong.empty();
    return typed_wrong ? draft->second.wrong : what_is_missing(m_fields, at, can_be_declined());
}

std::optional<std::size_t> FillForm::first_wrong(std::size_t first, std::size_t last)
{
    m_missing.clear();
    for (std::size_t at = first; at < last; ++at) {
        std::string wrong = m_fields.at(at).asks() ? lacks(at) : "";
        if (!wrong.empty()) m_missing.emplace(at, std::move(wrong));
    }
    return m_missing.empty() ? std::nullopt : std::optional(m_missing.begin()->first);
}

void FillForm::go_to(std::size_t field)
{
    if (!takes(field) || m_here == field) return;
    m_half.reset();
    if (m_unsettled != field) settle();
    m_here = field;
    changed();
}

void FillForm::next()
{
    if (m_over || is_waiting()) return;
    settle();
    if (const auto wrong = first_wrong(page().first, page().last)) {
        m_here = wrong;
        return changed();
    }
    m_wanted_page = page_from(m_page + 1, 1);
    went_on();
    changed();
}

/// Does what was asked for and waited, as soon as it may be done.
void FillForm::went_on()
{
    if (m_wanted_page) {
        const bool same_section = m_pages[*m_wanted_page].section == page().section;
        if (!same_section && !m_queue.is_empty()) return;
        m_wanted_page.reset();
        // Meanwhile an answer may have hidden or shown some.
        if (const auto page = page_from(m_page + 1, 1)) show_page(*page);
    }
    if (m_ending && m_queue.is_empty()) {
        m_ending = false;
        m_over = true;
    }
}

void FillForm::back()
{
    if (!can_go_back()) return;
    settle();
    show_page(*page_from(m_page - 1, -1));
    changed();
}

void FillForm::finish()
{
    if (m_over || is_waiting()) return;
    settle();
    if (const auto wrong = first_wrong(0, m_fields.all().size())) {
        cut_pages(*wrong);
        m_here = wrong;
        return changed();
    }
    m_ending = true;
    m_queue.add(FormEnd{FormEnd::How::Completed, m_fields.tree()});
    went_on();
    changed();
}

void FillForm::stop()
{
    if (m_over) return;
    settle();
    m_wanted_page.reset();
    m_over = true;
    if (!std::exchange(m_ending, false)) m_queue.add(FormEnd{FormEnd::How::Stopped, m_fields.tree()});
    changed();
}

void FillForm::saved(std::uint64_t number)
{
    m_queue.saved(number);
    went_on();
    changed();
}

void FillForm::not_saved(std::uint64_t number, const std::string& why)
{
    m_queue.not_saved(number, why);
    // What keeps the form from ending may be something to answer.
    if (m_ending && m_queue.give_up_end()) m_ending = false;
    changed();
}

void FillForm::try_again()
{
    m_queue.try_again();
    changed();
}

std::string FillForm::saved_words() const
{
    if (!m_queue.trouble().empty()) return say("Not saved: {}", m_queue.trouble());
    if (m_wanted.as_a_whole) return {};
    if (m_wanted.as_a_trial) return tr("Nothing of this is saved");
    if (!m_queue.is_empty())
        return base::say_of(m_queue.length(), "Saving {} answer", "Saving {} answers", m_queue.length());
    if (m_unsettled) return tr("Not saved yet");
    return m_fields.answered() > 0 ? tr("Everything is saved") : "";
}

} // namespace rekindle::app

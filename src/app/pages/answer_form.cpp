// SPDX-License-Identifier: MIT
#include "app/pages/fill_form.h"

#include "app/pages/typed_entry.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

// What FillForm does with what is chosen and typed.

namespace rekindle::app {
namespace {

using domain::Value;

std::string key_of(const domain::AnswerPlace& place)
{
    std::string key;
    for (const auto& step : place.steps) key += step.link_id + '\n' + std::to_string(step.repetition) + '\n';
    return key;
}

std::vector<Value> values_in(const FormField& field)
{
    std::vector<Value> values;
    for (const domain::Answer& answer : field.answers()) values.push_back(answer.value);
    return values;
}

} // namespace

EntryState FillForm::state_of(std::size_t at) const
{
    const FormField& field = m_fields.at(at);
    const FormEntry shown = entry(at);
    EntryState state;
    state.answered = field.is_answered();
    state.declined = field.declined();
    if (shown.kind == EntryKind::OnlyShown) {
        state.typed = field.item->is_calculated ? field.computed : typed_text(shown, field);
        return state;
    }
    state.chosen = chosen_options(shown, field);
    state.typed = typed_text(shown, field);
    if (const auto draft = m_drafts.find(at); draft != m_drafts.end()) {
        state.typed = draft->second.text;
        state.wrong = draft->second.wrong;
        const std::size_t own = shown.options.empty() ? 0 : shown.options.size() - 1;
        if (draft->second.in_own_words && std::ranges::find(state.chosen, own) == state.chosen.end())
            state.chosen.push_back(own);
    }
    if (m_half && m_half->first == at)
        state.wrong = base::say("{} is chosen. A further digit makes it a longer number, Enter goes on.",
                                m_half->second);
    const auto missing = m_missing.find(at);
    if (state.wrong.empty() && missing != m_missing.end()) state.wrong = missing->second;
    return state;
}

bool FillForm::takes(std::size_t field) const
{
    return !m_over && !m_ending && field < m_fields.all().size() && m_fields.at(field).asks();
}

/// The one door for an answer: into the fields, and on its way to be saved.
void FillForm::set(std::size_t at, std::vector<Value> values)
{
    if (values_in(m_fields.at(at)) == values) return;
    std::size_t& had = m_had[key_of(m_fields.at(at).place)];
    had = std::max({had, m_fields.at(at).answers().size(), values.size()});
    const QuestionAnswers answers{m_fields.at(at).place, values, had};
    m_fields.answer(at, values);
    keep_place();
    std::erase_if(m_missing, [&](const auto& each) { return lacks(each.first).empty(); });
    m_queue.add(answers);
}

void FillForm::save_filled_in(std::size_t at)
{
    m_queue.add(QuestionAnswers{m_fields.at(at).place, values_in(m_fields.at(at)), 0});
}

void FillForm::choose(std::size_t at, std::size_t option)
{
    if (!takes(at)) return;
    m_half.reset();
    if (m_unsettled != at) settle();
    const FormEntry asked = entry(at);
    if (!is_chosen(asked.kind) || option >= asked.options.size()) return;
    toggle(asked, option);
    m_here = at;
    changed();
}

void FillForm::toggle(const FormEntry& asked, std::size_t option)
{
    const std::size_t at = asked.field;
    const domain::Item& item = *m_fields.at(at).item;
    const bool several = asked.kind == EntryKind::SomeOf;
    std::vector<std::size_t> chosen = state_of(at).chosen;
    const bool was_chosen = std::ranges::find(chosen, option) != chosen.end();
    const auto excludes = [&](std::size_t other) {
        return other < item.options.size() && item.options[other].exclusive;
    };
    if (several && was_chosen) {
        std::erase(chosen, option);
    } else {
        if (!several || excludes(option)) chosen.clear();
        std::erase_if(chosen, excludes);
        chosen.push_back(option);
    }
    std::ranges::sort(chosen);
    std::vector<Value> values;
    const std::string words(base::trimmed(state_of(at).typed));
    bool in_own_words = false;
    for (const std::size_t each : chosen) {
        if (!asked.options[each].in_own_words) {
            values.push_back(value_of(asked, item, each));
        } else {
            in_own_words = true;
            if (!words.empty()) values.emplace_back(words);
        }
    }
    if (std::string wrong = what_is_wrong(item, values); !wrong.empty()) {
        Draft& draft = m_drafts[at];
        draft.text = words;
        draft.wrong = std::move(wrong);
        return;
    }
    m_drafts.erase(at);
    if (in_own_words) m_drafts[at] = {words, "", true};
    if (m_unsettled == at) m_unsettled.reset();
    set(at, std::move(values));
}

void FillForm::typing(std::size_t at, const std::string& text)
{
    if (!takes(at)) return;
    if (m_unsettled && m_unsettled != at) settle();
    const FormEntry asked = entry(at);
    const bool own = !asked.options.empty() && asked.options.back().in_own_words;
    if (!is_typed(asked.kind) && asked.kind != EntryKind::Slider && !own) return;
    Draft& draft = m_drafts[at];
    draft.text = text;
    draft.wrong.clear();
    m_missing.erase(at);
    draft.in_own_words = own;
    m_unsettled = at;
    m_here = at;
    changed();
}

void FillForm::settle()
{
    if (!m_unsettled) return;
    const std::size_t at = *m_unsettled;
    m_unsettled.reset();
    settle_field(at);
    changed();
}

void FillForm::settle_field(std::size_t at)
{
    Draft& draft = m_drafts[at];
    const domain::Item& item = *m_fields.at(at).item;
    std::vector<Value> values;
    if (draft.in_own_words) {
        const FormEntry asked = entry(at);
        const std::string words(base::trimmed(draft.text));
        if (asked.kind == EntryKind::SomeOf) {
            for (const std::size_t option : chosen_options(asked, m_fields.at(at))) {
                const bool stays = !asked.options[option].in_own_words && !item.options[option].exclusive;
                if (stays) values.push_back(value_of(asked, item, option));
            }
        }
        if (!words.empty()) values.emplace_back(words);
        draft.wrong = what_is_wrong(item, values);
    } else {
        TypedEntry typed = typed_entry(item, draft.text, m_wanted.now.offset);
        draft.wrong = std::move(typed.wrong);
        values = std::move(typed.values);
    }
    // What cannot be understood does not take away what was said before. It stands there, and is said.
    if (draft.wrong.empty()) set(at, std::move(values));
}

void FillForm::decline(std::size_t at)
{
    if (!takes(at) || !can_be_declined()) return;
    m_half.reset();
    if (m_unsettled == at) m_unsettled.reset();
    settle();
    m_drafts.erase(at);
    const bool take_back = m_fields.at(at).declined();
    set(at, take_back ? std::vector<Value>{} : std::vector<Value>{domain::Declined{}});
    m_here = at;
    changed();
}

void FillForm::clear(std::size_t at)
{
    if (!takes(at)) return;
    if (m_unsettled == at) m_unsettled.reset();
    m_drafts.erase(at);
    set(at, {});
    changed();
}

bool FillForm::press(char key)
{
    if (!m_here || !takes(*m_here)) return false;
    const std::size_t at = *m_here;
    const FormEntry asked = entry(at);
    if (!is_chosen(asked.kind)) return false;
    if (key == '*' && can_be_declined()) {
        decline(at);
    } else if (asked.kind == EntryKind::Scale) {
        return press_on_scale(asked, key);
    } else {
        const auto option = std::ranges::find(asked.options, std::string(1, key), &EntryOption::key);
        if (option == asked.options.end()) return false;
        choose(at, static_cast<std::size_t>(option - asked.options.begin()));
        if (option->in_own_words) return true;
    }
    if (asked.kind != EntryKind::SomeOf) go_on_from(at);
    return true;
}

/// What was chosen here is the answer, and the next one is asked.
void FillForm::go_on_from(std::size_t at)
{
    m_half.reset();
    m_here = next_question(at);
    changed();
}

/// A digit that makes no number of this scale is none for the next question either: it does nothing.
bool FillForm::press_on_scale(const FormEntry& asked, char key)
{
    const std::size_t at = asked.field;
    const bool goes_on = m_half && m_half->first == at;
    if (key == '\r') {
        if (goes_on) go_on_from(at);
        return goes_on;
    }
    const std::string number = (goes_on ? m_half->second : "") + key;
    const auto longer = [&](const EntryOption& each) {
        return each.words.size() > number.size() && each.words.starts_with(number);
    };
    const bool may_be_longer = std::ranges::any_of(asked.options, longer);
    const auto option = std::ranges::find(asked.options, number, &EntryOption::words);
    if (option == asked.options.end() && !may_be_longer) return goes_on;
    if (option != asked.options.end()) choose(at, static_cast<std::size_t>(option - asked.options.begin()));
    if (!may_be_longer) return go_on_from(at), true;
    m_half = {at, number};
    changed();
    return true;
}

void FillForm::move_drafts(std::size_t from, std::ptrdiff_t by)
{
    std::map<std::size_t, Draft> moved;
    for (auto& [at, draft] : m_drafts) {
        const auto to = at < from ? at : static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + by);
        moved.emplace(to, std::move(draft));
    }
    m_drafts = std::move(moved);
    m_missing.clear(); // is said anew
}

void FillForm::add_again(std::size_t section)
{
    if (m_over || m_ending || !entry(section).can_be_added) return;
    settle();
    const std::size_t before = m_fields.all().size();
    const std::size_t added = m_fields.add_again(section);
    const std::size_t count = m_fields.all().size() - before;
    move_drafts(added, static_cast<std::ptrdiff_t>(count));
    for (const std::size_t at : m_fields.fill_in_initial(added, added + count)) save_filled_in(at);
    cut_pages(added);
    m_here = next_question(added);
    changed();
}

void FillForm::take_away(std::size_t section)
{
    if (m_over || m_ending || !entry(section).can_be_taken_away) return;
    settle();
    const std::size_t end = m_fields.at(section).end;
    for (std::size_t at = section; at < end; ++at) {
        m_drafts.erase(at);
        set(at, {});
    }
    m_fields.take_away(section);
    move_drafts(end, -static_cast<std::ptrdiff_t>(end - section));
    cut_pages(section - 1);
    m_here = next_question(page().first);
    changed();
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/pages/fill_at_once.h"

#include "app/applying_items.h"
#include "app/pages/next_step.h"
#include "base/error.h"
#include "base/translate.h"

#include <algorithm>
#include <utility>

namespace rekindle::app {
namespace {

using base::tr;

forms::LoadedQuestionnaire as_form(std::string title, std::vector<domain::Item> items)
{
    forms::LoadedQuestionnaire form;
    form.questionnaire.emplace();
    form.questionnaire->id = "asked-at-once";
    form.questionnaire->title = std::move(title);
    form.questionnaire->items = std::move(items);
    return form;
}

void leave_out(std::vector<domain::ResponseItem>& items, const std::set<std::string>& applying)
{
    std::erase_if(items, [&](const auto& item) { return !applying.contains(item.link_id); });
    for (domain::ResponseItem& item : items) {
        leave_out(item.items, applying);
        for (domain::Answer& answer : item.answers) leave_out(answer.items, applying);
    }
}

/// Without the file, which there is none of here, and with its places as words rather than options of a
/// command.
std::string why(const base::Error& error)
{
    std::string words = error.what();
    if (const std::string next = next_steps_here(error); !next.empty()) words += ' ' + next;
    for (const base::Problem& problem : error.problems()) {
        const std::size_t word = problem.where.find_first_not_of('-');
        words += word == std::string::npos ? '\n' + problem.what
                                           : '\n' + problem.where.substr(word) + ": " + problem.what;
    }
    return words;
}

} // namespace

FillAtOnce::FillAtOnce(Wanted wanted, WorkDraft draft, Take take)
    : FillAtOnce(std::move(wanted), std::move(draft),
                 TakeChange([take = std::move(take)](const auto& answers, const auto&) { take(answers); }))
{
}

FillAtOnce::FillAtOnce(Wanted wanted, WorkDraft draft, TakeChange take)
    : m_questions(as_form(std::move(wanted.title), std::move(wanted.items))),
      m_filled_in(std::move(wanted.filled_in)),
      m_head(std::move(wanted.head)),
      m_alone(std::move(wanted.for_you_alone)),
      m_now(wanted.now),
      m_draft(std::move(draft)),
      m_take(std::move(take))
{
    m_draft.when_told([this] { draft_changed(); });
    begin(m_draft.is_there() ? m_draft.answers() : m_filled_in);
    m_was_begun = m_draft.is_there();
}

void FillAtOnce::begin(const std::vector<domain::ResponseItem>& given)
{
    // A draft is looked at from its first page on: what is filled in beforehand stands on the last ones, too.
    FormToFill form{m_questions,
                    domain::Side::A,
                    domain::Administration::Interview,
                    given,
                    given.empty() ? FormToFill::Begins::Anew : FormToFill::Begins::LookedOver,
                    m_now,
                    "",
                    ""};
    form.as_a_whole = m_head;
    m_forms.push_back(
        std::make_unique<FillForm>(std::move(form), [this](const SaveOrder& order) { save(order); }));
    m_begins = true;
    m_forms.back()->start();
    m_begins = false;
    m_now_there = m_forms.back()->answers();
}

bool FillAtOnce::would_lose() const
{
    return !m_is_taken && !m_draft.is_kept();
}

void FillAtOnce::throw_away()
{
    m_draft.drop();
    m_earlier.clear();
    m_was_begun = false;
    begin(m_filled_in);
    draft_changed();
}

void FillAtOnce::undo()
{
    keep(); // what is being typed is the newest change
    if (m_earlier.empty() || m_is_taken) return;
    const auto before = std::move(m_earlier.back());
    m_earlier.pop_back();
    const std::size_t page = form().page().first;
    begin(before);
    go_on_to(page);
    if (m_earlier.empty() && !m_was_begun)
        m_draft.drop();
    else
        m_draft.keep(before);
    draft_changed();
}

/// Back to the page somebody was on, as far as what stands there lets one go.
void FillAtOnce::go_on_to(std::size_t page)
{
    for (std::size_t here = form().page().first; here < page; here = form().page().first) {
        form().next();
        if (form().page().first == here) return;
    }
}

/// What was answered waits here, kept as a draft; nothing is called saved (FormToFill::as_a_whole).
void FillAtOnce::save(const SaveOrder& order)
{
    FillForm& form = *m_forms.back();
    const auto* const end = std::get_if<FormEnd>(&order.what);
    if (end != nullptr && end->how == FormEnd::How::Completed) {
        try {
            take(applying(end->items));
        } catch (const base::Error& error) {
            if (is_for_counselor_alone(error)) {
                m_alone = why(error);
                form.not_saved(order.number,
                               tr("It was not taken, and nothing was changed. Why is for you to "
                                  "read, under \"For you alone\"."));
            } else {
                form.not_saved(order.number, why(error));
            }
            draft_changed();
            return;
        }
        m_is_taken = true;
        m_draft.drop();
    } else if (end == nullptr && !m_begins) {
        m_earlier.push_back(std::exchange(m_now_there, form.answers()));
        if (m_earlier.size() > most_steps_back) m_earlier.erase(m_earlier.begin());
        m_draft.keep(m_now_there);
        draft_changed();
    }
    form.saved(order.number);
}

void FillAtOnce::take(const std::vector<domain::ResponseItem>& answers)
{
    try {
        m_take(answers, {});
    } catch (const domain::NeedsReason& needed) {
        const auto why = ask_reason ? ask_reason(needed.what()) : std::nullopt;
        if (!why) throw;
        m_take(answers, *why);
    }
}

std::vector<domain::ResponseItem> FillAtOnce::applying(const std::vector<domain::ResponseItem>& answers) const
{
    domain::Response response{m_questions.questionnaire->canonical(), "completed", m_now, answers};
    leave_out(response.items, applying_items(m_questions, response, base::local_day(m_now)));
    return response.items;
}

} // namespace rekindle::app

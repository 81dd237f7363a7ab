// SPDX-License-Identifier: MIT
#include "app/pages/fill_hand_over.h"

#include "base/error.h"

#include <cassert>
#include <utility>

namespace rekindle::app {

FillHandOver::FillHandOver(HandOver hand_over, std::function<base::Instant()> now,
                           std::function<void(std::function<void()>)> later)
    : m_hand_over(std::move(hand_over)),
      m_now(std::move(now)),
      m_saving(
          {later ? &m_thread : nullptr, later}, [this](std::uint64_t number) { saved(number); },
          [this](std::uint64_t number, const std::string& why) { m_form->not_saved(number, why); })
{
    const auto first = first_open(0);
    assert(first); // a hand-over of which everything is completed has ended
    fill(*first);
}

std::optional<std::size_t> FillHandOver::first_open(std::size_t from) const
{
    for (std::size_t i = from; i < m_hand_over.forms().size(); ++i) {
        if (!m_hand_over.forms()[i].completed) return i;
    }
    return std::nullopt;
}

void FillHandOver::fill(std::size_t which)
{
    const FormInHand& in_hand = m_hand_over.forms()[which];
    FormToFill wanted{in_hand.form,
                      m_hand_over.side(),
                      domain::Administration::Alone,
                      in_hand.given,
                      in_hand.begun ? FormToFill::Begins::WhereItWas : FormToFill::Begins::Anew,
                      m_now(),
                      m_hand_over.crisis_words(),
                      ""};
    m_which = which;
    m_completed = false;
    m_before =
        std::exchange(m_form, std::make_unique<FillForm>(std::move(wanted), [this](const SaveOrder& order) {
                          m_saving.begin(order.number, [this, order] { save(order); });
                      }));
    m_form->start();
}

void FillHandOver::save_now()
{
    m_form->settle();
    while (m_saving.finish()) continue;
}

void FillHandOver::saved(std::uint64_t number)
{
    const auto next = m_completed ? first_open(m_which + 1) : std::nullopt;
    if (!next) return m_form->saved(number);
    fill(*next); // the one before is done, and has no last words of its own
    changed();
}

void FillHandOver::save(const SaveOrder& order)
{
    if (const auto* const answers = std::get_if<QuestionAnswers>(&order.what)) {
        const base::Problems problems =
            m_hand_over.answer(m_which, answers->place, answers->values, answers->had);
        if (!problems.empty()) throw base::Error(base::Trouble::Data, problems.front().what);
        return;
    }
    if (std::get<FormEnd>(order.what).how == FormEnd::How::Stopped) return m_hand_over.stop();
    m_hand_over.complete(m_which);
    m_completed = true;
    if (!first_open(m_which + 1)) m_hand_over.hand_back();
}

} // namespace rekindle::app

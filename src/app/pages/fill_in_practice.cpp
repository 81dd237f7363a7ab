// SPDX-License-Identifier: MIT
#include "app/pages/fill_in_practice.h"

#include "app/findings.h"
#include "app/paper_day.h"
#include "base/error.h"
#include "base/translate.h"

#include <utility>

namespace rekindle::app {
namespace {

using base::say;

const forms::CatalogEntry& form_called(const Library& library, const std::string& id)
{
    const forms::CatalogEntry* const entry = library.forms().find(id);
    if (entry == nullptr || !entry->usable())
        throw base::Error(base::Trouble::NotFound, say("There is no form \"{}\" that can be filled.", id));
    return *entry;
}

} // namespace

FillInPractice::FillInPractice(domain::Practice& practice, const Library& library, Wanted wanted,
                               const std::string& form)
    : m_practice(practice), m_wanted(std::move(wanted)), m_entry(form_called(library, form))
{
    demand_can_begin(m_practice, m_entry, whose(), moment());
    fill(FormToFill::Begins::Anew);
}

FillInPractice::FillInPractice(domain::Practice& practice, const Library& library, Wanted wanted,
                               const domain::ResponseId& response)
    : m_practice(practice),
      m_wanted(std::move(wanted)),
      m_response(resume_answers(practice, m_wanted.couple, response))
{
    if (m_response.owner != domain::owner_of(m_wanted.side))
        throw base::Error(base::Trouble::Call,
                          say("This questionnaire is not of partner {}.", domain::word(m_wanted.side)));
    m_entry = frozen_form(practice, library, m_response);
    if (is_of_paper(m_response.authored)) {
        m_wanted.how = domain::Administration::Paper;
        m_wanted.on_paper = base::local_day(m_response.authored);
    }
    fill(FormToFill::Begins::WhereItWas);
}

FillInPractice::FillInPractice(domain::Practice& practice, const Library& library, Wanted wanted,
                               const AnswersToAmend& amending)
    : m_practice(practice),
      m_wanted(std::move(wanted)),
      m_response(demand_can_amend(practice, amending)),
      m_amending(amending)
{
    m_wanted.side = side_of(m_response.owner).value_or(m_wanted.side);
    m_entry = frozen_form(practice, library, m_response);
    fill(FormToFill::Begins::LookedOver);
}

void FillInPractice::fill(FormToFill::Begins begins)
{
    FormToFill form{m_entry.form, m_wanted.side, m_wanted.how, m_response.items, begins, moment(), "", ""};
    form.amends = m_amending || m_response.amendment;
    form.crisis_words = m_practice.office().setting("crisis-text").value_or("");
    m_form = std::make_unique<FillForm>(std::move(form), [this](const SaveOrder& order) {
        m_saving.begin(order.number, [this, order] { save(order); });
    });
    m_form->start();
}

void FillInPractice::save_now()
{
    m_form->settle();
    while (m_saving.finish()) continue;
}

void FillInPractice::save(const SaveOrder& order)
{
    const auto* const answers = std::get_if<QuestionAnswers>(&order.what);
    const auto* const end = std::get_if<FormEnd>(&order.what);
    const bool begun = !response().value.empty();
    if (!begun && end != nullptr && end->how == FormEnd::How::Stopped) return; // nothing was said
    if (!begun && m_amending) {
        if (end != nullptr)
            throw base::Error(base::Trouble::Data,
                              base::tr("Every answer is as it was, so there is nothing to "
                                       "amend. Stop here, and all stays as it is."));
        m_response = begin_amendment(m_practice, *m_amending);
        m_amending.reset();
    } else if (!begun) {
        m_response = begin_answers(m_practice, m_entry, whose(), moment());
    }
    if (answers != nullptr) keep_answers(m_practice, m_entry, m_response.id, *answers);
    if (end != nullptr) m_outcome = end_answers(m_practice, m_entry, whose(), *end, moment());
}

base::Instant FillInPractice::moment() const
{
    if (m_amending || m_response.amendment) return m_response.authored;
    return m_wanted.on_paper ? noon_of(*m_wanted.on_paper) : m_wanted.now();
}

AnswersToSave FillInPractice::whose() const
{
    if (m_response.amendment)
        return answers_to_amend({m_wanted.couple, {}, {}, base::local_day(m_wanted.now())}, m_response);
    AnswersToSave whose;
    whose.couple = m_wanted.couple;
    whose.side = m_wanted.side;
    whose.session = m_wanted.session;
    whose.administration = m_wanted.how;
    whose.today = base::local_day(m_wanted.now());
    if (!m_response.id.value.empty()) {
        whose.session = m_response.session;
        whose.begun = m_response.id;
    }
    return whose;
}

} // namespace rekindle::app

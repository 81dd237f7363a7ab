// SPDX-License-Identifier: MIT
#include "app/keep_answers.h"

#include "app/answer_to_save.h"
#include "app/couple_status.h"
#include "app/frozen_definitions.h"
#include "base/error.h"
#include "base/translate.h"
#include "forms/key/load.h"

#include <algorithm>

namespace rekindle::app {

namespace {

domain::Response nothing_yet(const forms::CatalogEntry& form, const base::Instant& now)
{
    return {form.form.questionnaire->canonical(), "in-progress", now, {}};
}

} // namespace

void demand_can_begin(domain::Practice& practice, const forms::CatalogEntry& form,
                      const AnswersToSave& answers, const base::Instant& now)
{
    try_answers(practice, form, answers, nothing_yet(form, now));
}

domain::StoredResponse begin_answers(domain::Practice& practice, const forms::CatalogEntry& form,
                                     const AnswersToSave& answers, const base::Instant& now)
{
    return save_answers(practice, form, answers, nothing_yet(form, now)).response;
}

forms::CatalogEntry frozen_form(domain::Practice& practice, const Library& library,
                                const domain::StoredResponse& response)
{
    FrozenDefinitions frozen(practice);
    forms::CatalogEntry entry;
    entry.form = frozen.questionnaire(response.questionnaire);
    entry.id = entry.form.questionnaire->id;
    if (response.key)
        entry.key = forms::load_key(frozen_bytes(practice, *response.key), &*entry.form.questionnaire);
    // A form that is not installed any more was somebody's own: the stricter of both.
    const forms::CatalogEntry* const installed = library.forms().find(response.questionnaire.id);
    entry.own = installed == nullptr || installed->own;
    return entry;
}

domain::StoredResponse resume_answers(domain::Practice& practice, const domain::Couple& couple,
                                      const domain::ResponseId& response)
{
    demand_open(couple);
    std::vector<domain::StoredResponse> all = practice.responses().of(couple.id);
    const auto found = std::ranges::find(all, response, &domain::StoredResponse::id);
    if (found == all.end())
        throw base::Error(base::Trouble::NotFound, base::tr("This questionnaire is not in the practice."));
    if (found->status == domain::Progressing::Completed)
        throw base::Error(base::Trouble::Data,
                          base::tr("This questionnaire is finished; its answers do not change any more."));
    // A section that repeats may have been left empty in the middle; the next answer is to stand beside the
    // others.
    practice.responses().save(*found);
    return std::move(*found);
}

void keep_answers(domain::Practice& practice, const forms::CatalogEntry& form,
                  const domain::ResponseId& response, const QuestionAnswers& answers)
{
    const domain::Visibility visibility =
        class_to_save(form.scoring_key(), form.own, answers.place.steps.back().link_id);
    practice.together(
        [&] { save_question(practice, response, answers.place, answers.values, answers.had, visibility); });
}

std::optional<ImportedAnswers> end_answers(domain::Practice& practice, const forms::CatalogEntry& form,
                                           const AnswersToSave& answers, const FormEnd& end,
                                           const base::Instant& now)
{
    if (end.how == FormEnd::How::Stopped) return std::nullopt;
    const domain::Response response{form.form.questionnaire->canonical(), "completed", now, end.items};
    return save_answers(practice, form, answers, response);
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/set_homework_right.h"

#include "app/couple_status.h"
#include "app/frozen_definitions.h"
#include "app/homework_parts.h"
#include "app/homework_successor.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/homework/quick_answers.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::string item_of(const std::string& pair)
{
    return std::string(base::trimmed(pair.substr(0, pair.find('='))));
}

bool is_for_nothing(const std::string& pair)
{
    const auto sign = pair.find('=');
    return sign != std::string::npos && base::trimmed(pair.substr(sign + 1)).empty();
}

void refuse(base::Problems& problems, bool is_the_same, const std::string& sentence,
            const domain::Assignment& assignment)
{
    if (problems.empty() && is_the_same)
        problems.push_back({"", tr("everything is as it was, so there is nothing to set right")});
    if (!problems.empty()) throw base::Error(sentence, assignment.title, std::move(problems));
}

/// What followed this review was a step up.
bool led_a_step_up(domain::Practice& practice, const domain::Assignment& assignment,
                   const domain::Review& review)
{
    return std::ranges::any_of(practice.homework().of(assignment.couple), [&](const auto& next) {
        return next.follows == assignment.id && next.assigned_at == review.session &&
               steps_up(assignment, next) > 0;
    });
}

} // namespace

domain::LogEntry mark_called(domain::Practice& practice, const domain::Assignment& assignment,
                             domain::Side side, base::Date day)
{
    for (const domain::LogEntry& entry : practice.homework().entries(assignment.id)) {
        if (entry.side == side && entry.day == day) return entry;
    }
    throw base::Error(base::Trouble::NotFound,
                      say("Partner {} has no mark on {} in this homework.", word(side), base::to_text(day)));
}

domain::Review review_called(domain::Practice& practice, const domain::Assignment& assignment,
                             const domain::Session& session)
{
    const auto reviews = practice.homework().reviews(assignment.id);
    const auto newest = std::find_if(reviews.rbegin(), reviews.rend(),
                                     [&](const auto& review) { return review.session == session.id; });
    if (newest == reviews.rend())
        throw base::Error(base::Trouble::NotFound,
                          say("This homework was not reviewed in session {}.", session.number));
    return *newest;
}

AnswerWords with_changes(const AnswerWords& answers, const AnswerWords& changes)
{
    AnswerWords result = answers;
    std::erase_if(result, [&](const std::string& pair) {
        return std::ranges::find(changes, item_of(pair), item_of) != changes.end();
    });
    std::ranges::remove_copy_if(changes, std::back_inserter(result), is_for_nothing);
    return result;
}

AnswerWords typed_answers(domain::Practice& practice, const domain::Assignment& assignment,
                          const domain::LogEntry& mark)
{
    FrozenDefinitions definitions(practice);
    return forms::typed_pairs(definitions.homework(assignment.template_id, assignment.template_version).log,
                              mark.answers);
}

AnswerWords typed_answers(domain::Practice& practice, const domain::Assignment& assignment,
                          const domain::Review& review)
{
    FrozenDefinitions definitions(practice);
    return forms::typed_pairs(
        definitions.homework(assignment.template_id, assignment.template_version).review, review.answers);
}

domain::LogEntry set_mark_right(domain::Practice& practice, const domain::Assignment& assignment,
                                const domain::LogEntry& mark, domain::LogState state,
                                const AnswerWords& answers, const std::string& reason)
{
    demand_open(practice, assignment.couple);
    FrozenDefinitions definitions(practice);
    const domain::HomeworkTemplate& homework =
        definitions.homework(assignment.template_id, assignment.template_version);
    base::Problems problems;
    domain::LogEntry changed = mark;
    changed.state = state;
    changed.answers = answers_from(answers, homework.log, problems);
    changed.visibility = visibility_of(changed.answers, homework);
    refuse(problems, changed == mark, tr("The mark was not changed."), assignment);
    practice.homework().set_right(changed, reason);
    return changed;
}

domain::Review set_review_right(domain::Practice& practice, const domain::Assignment& assignment,
                                const domain::Review& review, const AnswerWords& answers,
                                const std::string& reason)
{
    demand_open(practice, assignment.couple);
    FrozenDefinitions definitions(practice);
    const domain::HomeworkTemplate& homework =
        definitions.homework(assignment.template_id, assignment.template_version);
    base::Problems problems;
    domain::Review changed = review;
    changed.answers = answers_from(answers, homework.review, problems);
    changed.visibility = visibility_of(changed.answers, homework);
    refuse(problems, changed == review, tr("The review was not changed."), assignment);
    if (led_a_step_up(practice, assignment, review)) demand_their_yes(homework, changed.answers);
    practice.homework().set_right(changed, reason);
    return changed;
}

} // namespace rekindle::app

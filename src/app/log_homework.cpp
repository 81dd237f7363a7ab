// SPDX-License-Identifier: MIT
#include "app/homework.h"

#include "app/couple_status.h"
#include "app/frozen_definitions.h"
#include "app/homework_parts.h"
#include "app/numbered.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/findings/kept.h"
#include "domain/safety_gate.h"
#include "forms/homework/quick_answers.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

bool is_over(const domain::Assignment& assignment, base::Date day)
{
    return (assignment.ended && day > *assignment.ended) || (assignment.last && day > *assignment.last);
}

} // namespace

std::vector<domain::ResponseItem> answers_from(const AnswerWords& words, const domain::Questionnaire& form,
                                               base::Problems& problems)
{
    auto read = forms::quick_answers(form, words);
    for (base::Problem& problem : read.problems) problems.push_back(std::move(problem));
    return std::move(read.items);
}

std::map<std::string, domain::Visibility> visibility_of(const std::vector<domain::ResponseItem>& answers,
                                                        const domain::HomeworkTemplate& homework)
{
    std::map<std::string, domain::Visibility> result;
    for (const std::string& link_id : homework.private_items) {
        if (!domain::answers_to(answers, link_id).empty()) result[link_id] = domain::Visibility::Private;
    }
    return result;
}

domain::Assignment assignment_called(domain::Practice& practice, const domain::Couple& couple,
                                     const std::string& number_or_id)
{
    const auto assignments = practice.homework().of(couple.id);
    if (const auto* assignment = find_numbered(assignments, number_or_id)) return *assignment;
    throw base::Error(base::Trouble::NotFound,
                      say("The couple {} has no homework {}. \"homework list\" shows all of it.", couple.code,
                          number_or_id));
}

domain::LogEntry log_homework(domain::Practice& practice, const MarkToLog& mark)
{
    demand_open(practice, mark.assignment.couple);
    FrozenDefinitions definitions(practice);
    const domain::Assignment& assignment = mark.assignment;
    const domain::HomeworkTemplate& homework =
        definitions.homework(assignment.template_id, assignment.template_version);

    base::Problems problems;
    domain::LogEntry entry{{practice.new_id()}, assignment.id,   mark.side, mark.day,
                           mark.state,          mark.entered_by, {},        {}};
    entry.answers = answers_from(mark.answers, homework.log, problems);
    entry.visibility = visibility_of(entry.answers, homework);
    if (!assignment.involves(mark.side))
        problems.push_back(
            {"--partner", say("partner {} takes no part in this homework", domain::word(mark.side))});
    if (mark.day < assignment.start)
        problems.push_back({"--day", say("this homework starts on {}", base::to_text(assignment.start))});
    if (mark.day > mark.today)
        problems.push_back({"--day", say("{} is still to come", base::to_text(mark.day))});
    if (is_over(assignment, mark.day))
        problems.push_back({"--day", tr("this homework had ended by that day")});
    for (const domain::LogEntry& earlier : practice.homework().entries(assignment.id)) {
        if (earlier.side == mark.side && earlier.day == mark.day)
            problems.push_back({"--day", say("partner {} has marked {} already", domain::word(mark.side),
                                             base::to_text(mark.day))});
    }
    if (!problems.empty())
        throw base::Error(tr("The entry was not saved; nothing was changed."), assignment.title,
                          std::move(problems));
    practice.homework().log(entry);
    return entry;
}

std::string counts_as_partial(domain::Practice& practice, const domain::Assignment& assignment,
                              const domain::LogEntry& entry)
{
    FrozenDefinitions definitions(practice);
    const auto& homework = definitions.homework(assignment.template_id, assignment.template_version);
    const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind);
    if (agreed == nullptr || domain::counted_as(entry, agreed->done) == entry.state) return {};
    return agreed->done.says;
}

bool lacks_a_yes(domain::Practice& practice, const domain::Assignment& assignment,
                 const domain::LogEntry& entry)
{
    FrozenDefinitions definitions(practice);
    const auto& homework = definitions.homework(assignment.template_id, assignment.template_version);
    const auto consents = practice.consents().of(assignment.couple);
    return std::ranges::any_of(domain::both_sides, [&](domain::Side side) {
        const auto end = domain::consent_ends(homework, assignment, consents, side);
        return end && *end <= entry.day;
    });
}

} // namespace rekindle::app

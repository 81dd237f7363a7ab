// SPDX-License-Identifier: MIT
#include "app/amend_answers.h"

#include "app/couple_status.h"
#include "app/findings.h"
#include "app/keep_answers.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/response/bundle.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

/// The one filled form of the file; what speaks against it is added.
std::optional<domain::Response> read_one(const domain::StoredResponse& amended, const std::string& canonical,
                                         std::string_view bytes, base::Problems& problems)
{
    const forms::ReadResponses read = forms::read_responses(bytes);
    problems = read.problems;
    if (problems.empty() && read.entries.size() != 1)
        problems.push_back({"", tr("the file must hold one filled form")});
    if (!problems.empty()) return std::nullopt;
    const forms::ReadResponses::Entry& entry = read.entries.front();
    problems = entry.read.problems;
    const auto& response = entry.read.response;
    if (!response || !problems.empty()) return std::nullopt;
    if (response->questionnaire != canonical)
        problems.push_back({"/questionnaire", say("these answers are for \"{}\", not for \"{}\"",
                                                  response->questionnaire, canonical)});
    if (entry.of && domain::owner_of(*entry.of) != amended.owner)
        problems.push_back({"/subject", say("these are answers of partner {}", domain::word(*entry.of))});
    if (response->authored && response->authored->utc != amended.authored.utc)
        problems.push_back({"/authored", say("the answers that are to be amended are of {}",
                                             base::to_text(amended.authored))});
    return response;
}

} // namespace

domain::StoredResponse demand_can_amend(domain::Practice& practice, const AnswersToAmend& wanted)
{
    demand_open(wanted.couple);
    if (base::trimmed(wanted.reason).empty() || !base::is_utf8(wanted.reason))
        throw base::Error(base::Trouble::Data, tr("Say in words why the answers are amended."));
    std::vector<domain::StoredResponse> all = practice.responses().of(wanted.couple.id);
    const auto found = std::ranges::find(all, wanted.response, &domain::StoredResponse::id);
    if (found == all.end())
        throw base::Error(base::Trouble::NotFound, tr("These answers are not in the practice, or others "
                                                      "stand in their place already."));
    if (found->status != domain::Progressing::Completed)
        throw base::Error(base::Trouble::Data, tr("This questionnaire is not finished: go on with it."));
    const bool goes_on = std::ranges::any_of(all, [&](const domain::StoredResponse& each) {
        return each.amendment && each.amendment->of == wanted.response;
    });
    if (goes_on)
        throw base::Error(base::Trouble::Refused,
                          tr("An amendment of these answers was begun: go on with that."));
    return std::move(*found);
}

domain::StoredResponse begin_amendment(domain::Practice& practice, const AnswersToAmend& wanted)
{
    domain::StoredResponse amending = demand_can_amend(practice, wanted);
    amending.amendment = domain::Amendment{amending.id, wanted.reason, practice.counselor(), {}};
    amending.id = {practice.new_id()};
    amending.status = domain::Progressing::InProgress;
    practice.responses().save(amending);
    return amending;
}

AnswersToSave answers_to_amend(const AnswersToAmend& wanted, const domain::StoredResponse& amending)
{
    AnswersToSave answers;
    answers.couple = wanted.couple;
    answers.side = side_of(amending.owner).value_or(domain::Side::A);
    answers.session = amending.session;
    answers.today = wanted.today;
    answers.administration = amending.administration;
    answers.amendment = amending.amendment;
    if (amending.amendment) answers.begun = amending.id;
    return answers;
}

ImportedAnswers amend_answers(domain::Practice& practice, const Library& library,
                              const AnswersToAmend& wanted, const std::string& source, std::string_view bytes)
{
    const domain::StoredResponse amended = demand_can_amend(practice, wanted);
    const forms::CatalogEntry form = frozen_form(practice, library, amended);
    base::Problems problems;
    auto response = read_one(amended, form.form.questionnaire->canonical(), bytes, problems);
    if (!problems.empty())
        throw base::Error(tr("The answers were not amended; nothing was changed."), source,
                          std::move(problems));
    response->status = "completed";
    response->authored = amended.authored;
    AnswersToSave answers = answers_to_amend(wanted, amended);
    answers.source = source;
    answers.amendment = domain::Amendment{amended.id, wanted.reason, practice.counselor(), {}};
    return save_answers(practice, form, answers, *response);
}

} // namespace rekindle::app

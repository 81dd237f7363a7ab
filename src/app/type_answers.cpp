// SPDX-License-Identifier: MIT
#include "app/type_answers.h"

#include "app/applying_items.h"
#include "app/frozen_definitions.h"
#include "app/paper_code.h"
#include "app/paper_day.h"
#include "app/refusal.h"
#include "base/error.h"
#include "base/translate.h"
#include "domain/form/check_response.h"
#include "domain/form/occurrence.h"
#include "forms/paper/typed_form.h"
#include "forms/regex.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

constexpr const char* not_saved = base::translatable("The answers were not saved; nothing was changed.");

[[noreturn]] void refuse(const std::string& file, base::Problems problems)
{
    throw base::Error(tr(not_saved), file, std::move(problems));
}

const forms::CatalogEntry& form_called(const Library& library, const std::string& id)
{
    const forms::CatalogEntry* const entry = library.forms().find(id);
    if (entry == nullptr || !entry->form.questionnaire)
        throw base::Error(base::Trouble::NotFound,
                          say("There is no form \"{}\". \"forms list\" shows all of them.", id));
    if (!entry->usable())
        throw base::Error(base::Trouble::Data,
                          say("The form \"{}\" or its scoring key has problems; \"forms examples\" lists "
                              "them. Nothing was saved.",
                              id));
    return *entry;
}

/// The one sheet both typings agree on.
forms::TypedSheet agreed_sheet(const domain::Questionnaire& form, const AnswersOnPaper& paper)
{
    forms::TypedSheet first = forms::read_typed_sheet(form, paper.first.bytes);
    if (!paper.second) {
        if (!first.problems.empty()) refuse(paper.first.name, std::move(first.problems));
        return first;
    }
    const forms::TypedSheet second = forms::read_typed_sheet(form, paper.second->bytes);
    base::Problems problems;
    const auto add = [&](const forms::TypedSheet& sheet, const std::string& name) {
        for (const base::Problem& problem : sheet.problems)
            problems.push_back({say("{} of {}", problem.where, name), problem.what});
    };
    add(first, paper.first.name);
    add(second, paper.second->name);
    if (!problems.empty()) refuse(paper.form, std::move(problems));
    problems = forms::differences(first, second);
    if (!problems.empty())
        throw base::Error(
            say("{} and {} differ. Look at the sheet and mend what is wrong; nothing was saved.",
                paper.first.name, paper.second->name),
            paper.form, std::move(problems));
    return first;
}

/// Where on the sheet a pointer into the response leads.
std::string place_of(const std::string& pointer, const forms::TypedForm& form, const forms::TypedSheet& sheet)
{
    for (std::string rest = pointer; !rest.empty(); rest.resize(rest.rfind('/'))) {
        const auto found = form.places.find(rest);
        if (found == form.places.end()) continue;
        return say("row {}, question {}", sheet.answers.at(found->second).row, in_words(found->second));
    }
    return {};
}

struct PlaceOnPaper {
    forms::PrintedPlace place;
    const domain::Item* item;
};

/// Where the sheet asks something that applies, in each section as often as it was filled.
std::vector<PlaceOnPaper> places_that_apply(const forms::CatalogEntry& form, const domain::Response& response,
                                            const forms::TypedSheet& sheet, base::Date filled)
{
    const domain::Questionnaire& questionnaire = *form.form.questionnaire;
    const std::set<std::string> applying = applying_items(form.form, response, filled);
    std::set<std::string> nowhere;
    for (const domain::Item* item : domain::all_items(questionnaire)) {
        if (!applying.contains(item->link_id)) nowhere.insert(item->link_id);
    }
    const forms::TypedForm asked = forms::asked_form(questionnaire, sheet);
    const domain::Response whole{response.questionnaire, response.status, response.authored, asked.items};
    std::vector<domain::Occurrence> all = domain::occurrences(questionnaire, whole);
    domain::decide_enabled(all, nowhere);
    std::vector<PlaceOnPaper> places;
    for (const domain::Occurrence& occurrence : all) {
        if (!occurrence.enabled || occurrence.given == nullptr) continue;
        const auto found = asked.places.find(domain::where(all, occurrence));
        if (found != asked.places.end()) places.push_back({found->second, occurrence.item});
    }
    return places;
}

/// What is wrong with the answers, by places on the sheet. `left_open`: something of it is not answered that
/// must be.
base::Problems problems_of(const forms::CatalogEntry& form, const domain::Response& response,
                           const forms::TypedForm& typed, const forms::TypedSheet& sheet,
                           const AnswersOnPaper& paper, bool& left_open)
{
    base::Problems problems;
    domain::Response shape = response;
    shape.status = "in-progress"; // what is missing is said below, by its number
    for (const base::Problem& problem :
         domain::check_response(*form.form.questionnaire, shape, forms::matches_regex))
        problems.push_back({place_of(problem.where, typed, sheet), problem.what});
    for (const PlaceOnPaper& place : places_that_apply(form, response, sheet, paper.filled)) {
        const auto found = sheet.answers.find(place.place);
        const std::string words = in_words(place.place), where = say("question {}", words);
        if (found == sheet.answers.end()) {
            problems.push_back({where, say("has no row; \"{},-\" says that it was left open", words)});
        } else if (found->second.values.empty() && place.item->required && !paper.unfinished) {
            problems.push_back({where, tr("must be answered; \"declined\" is an answer")});
            left_open = true;
        }
    }
    return problems;
}

void demand_day(const AnswersOnPaper& paper)
{
    if (paper.filled < paper.printed)
        throw base::Error(base::Trouble::Call,
                          say("The sheet was only printed on {}, so it was not filled before that day.",
                              base::to_text(paper.printed)));
    if (paper.filled > paper.today)
        throw base::Error(base::Trouble::Call, say("{} is still to come.", base::to_text(paper.filled)));
}

/// The same answers of another day, from a sheet that may be this one. Paper alone is of noon, and of a day
/// from its printing on.
void demand_not_typed_before(domain::Practice& practice, const AnswersOnPaper& paper,
                             const domain::DefinitionRef& form, const domain::Response& response)
{
    if (paper.again) return;
    for (const domain::StoredResponse& earlier : practice.responses().ever(paper.couple.id)) {
        const base::Date day = base::local_day(earlier.authored);
        const bool could_be_this_sheet =
            is_of_paper(earlier.authored) && day >= paper.printed && day != paper.filled;
        if (could_be_this_sheet && earlier.owner == domain::owner_of(paper.side) &&
            earlier.questionnaire == form && earlier.items == response.items)
            throw Refusal(
                base::Trouble::Data,
                say("A sheet of partner {} with the same answers was typed already, as filled in on {}. "
                    "Nothing was saved.",
                    domain::word(paper.side), base::to_text(day)),
                {{NextStep::What::SayAnotherSheet}});
    }
}

} // namespace

ImportedAnswers type_answers(domain::Practice& practice, const Library& library, const AnswersOnPaper& paper)
{
    demand_day(paper);
    const forms::CatalogEntry& form = form_called(library, paper.form);
    const domain::Questionnaire& questionnaire = *form.form.questionnaire;
    if (paper.code)
        demand_code(practice, library, {paper.couple.id, paper.side, ref_of(questionnaire), paper.printed},
                    *paper.code);
    const forms::TypedSheet sheet = agreed_sheet(questionnaire, paper);
    forms::TypedForm typed = forms::typed_form(questionnaire, sheet);
    const domain::Response response{questionnaire.canonical(), paper.unfinished ? "stopped" : "completed",
                                    noon_of(paper.filled), typed.items};
    bool left_open = false;
    base::Problems problems = problems_of(form, response, typed, sheet, paper, left_open);
    if (!problems.empty() && left_open)
        throw Refusal(tr(not_saved), paper.first.name, std::move(problems), {{NextStep::What::SayBrokenOff}});
    if (!problems.empty()) refuse(paper.first.name, std::move(problems));
    demand_not_typed_before(practice, paper, ref_of(questionnaire), response);
    ImportedAnswers saved;
    practice.together([&] {
        practice.audit().record("type", "answers from paper", paper.couple.id.value);
        saved = save_answers(practice, form,
                             {.couple = paper.couple,
                              .side = paper.side,
                              .session = paper.session,
                              .source = paper.first.name,
                              .today = paper.today,
                              .administration = domain::Administration::Paper},
                             response);
    });
    return saved;
}

} // namespace rekindle::app

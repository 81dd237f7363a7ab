// SPDX-License-Identifier: MIT
#include "app/import_answers.h"

#include "app/saving_answers.h"
#include "base/error.h"
#include "base/translate.h"
#include "forms/response/bundle.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

/// The installed questionnaire this response is for; nullptr after a problem.
const forms::CatalogEntry* form_of(const Library& library, const std::string& canonical,
                                   const std::string& where, base::Problems& problems)
{
    const auto* entry = library.forms().find(canonical);
    if (entry && entry->form.questionnaire && !entry->usable())
        throw base::Error(
            base::Trouble::Data,
            say("The installed form \"{}\" or its scoring key has problems, so that its answers would get no "
                "scores; \"forms examples\" lists them. Nothing was changed.",
                entry->id));
    if (entry && entry->form.questionnaire) return entry;
    const std::string url = canonical.substr(0, canonical.find('|'));
    const auto* other = library.forms().find(url);
    problems.push_back({where + "/questionnaire",
                        other && other->form.questionnaire
                            ? say("these answers are for \"{}\", but the installed form is \"{}\"", canonical,
                                  other->form.questionnaire->canonical())
                            : say("\"{}\" is not installed; \"forms list\" shows what is", canonical)});
    return nullptr;
}

/// A file of one form that nobody knows is not wrong: it came to the wrong place.
void demand_known_form(const Library& library, const AnswersFile& file, const std::string& canonical)
{
    const std::string url = canonical.substr(0, canonical.find('|'));
    if (library.forms().find(canonical) || library.forms().find(url)) return;
    throw base::Error(
        base::Trouble::NotFound,
        say("The questionnaire \"{}\" that {} answers is not installed. \"forms list\" shows those that are.",
            canonical, file.source));
}

/// Whose the answers of an entry are: what is said here must not differ from what the file says.
std::optional<domain::Side> side_of(const forms::ReadResponses::Entry& entry, const AnswersFile& file,
                                    base::Problems& problems)
{
    if (!file.side && !entry.of)
        throw base::Error(base::Trouble::Call,
                          say("{} does not say whose answers it holds: give --partner A or B.", file.source));
    if (file.side && entry.of && file.side != entry.of) {
        problems.push_back(
            {entry.where + "/subject", say("these are answers of partner {}, not of partner {}",
                                           domain::word(*entry.of), domain::word(*file.side))});
        return std::nullopt;
    }
    return file.side ? file.side : entry.of;
}

} // namespace

bool lacks_consent(domain::Practice& practice, const domain::Couple& couple, const forms::CatalogEntry& form,
                   domain::Side side, base::Date day)
{
    return lacks_consent(practice, couple, form.scoring_key(), side, day);
}

bool lacks_consent(domain::Practice& practice, const domain::Couple& couple, const domain::ScoringKey* key,
                   domain::Side side, base::Date day)
{
    const bool intimate = key != nullptr && std::ranges::any_of(key->scales, [](const domain::Scale& scale) {
                              return scale.domain == "SEX";
                          });
    if (!intimate) return false;
    const auto consents = practice.consents().of(couple.id);
    return domain::holding(consents, side, domain::Purpose::SexualIntimacy, "", day) == nullptr;
}

void try_answers(domain::Practice& practice, const forms::CatalogEntry& form, const AnswersToSave& answers,
                 const domain::Response& response)
{
    SavingAnswers saving(practice, answers);
    saving.add(form, answers.side, SavingAnswers::Whose::Sure, response, "");
    saving.demand_no_problems();
}

ImportedAnswers save_answers(domain::Practice& practice, const forms::CatalogEntry& form,
                             const AnswersToSave& answers, const domain::Response& response)
{
    SavingAnswers saving(practice, answers);
    saving.add(form, answers.side, SavingAnswers::Whose::Sure, response, "");
    return std::move(saving.save().front());
}

std::vector<ImportedAnswers> import_answers(domain::Practice& practice, const Library& library,
                                            const AnswersFile& file, std::string_view bytes)
{
    const forms::ReadResponses read = forms::read_responses(bytes);
    SavingAnswers saving(
        practice,
        {.couple = file.couple, .session = file.session, .source = file.source, .today = file.today});
    saving.wrong("", read.problems);
    for (const forms::ReadResponses::Entry& entry : read.entries) {
        const auto& response = entry.read.response;
        if (!response || !entry.read.problems.empty()) {
            saving.wrong(entry.where, entry.read.problems);
            continue;
        }
        if (entry.where.empty()) demand_known_form(library, file, response->questionnaire);
        const auto side = side_of(entry, file, saving.problems());
        const auto* form = form_of(library, response->questionnaire, entry.where, saving.problems());
        const auto whose = entry.of ? SavingAnswers::Whose::Sure : SavingAnswers::Whose::Said;
        if (side && form) saving.add(*form, *side, whose, *response, entry.where);
    }
    return saving.save();
}

} // namespace rekindle::app

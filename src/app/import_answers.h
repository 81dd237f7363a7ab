// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "domain/practice.h"
#include "domain/scoring/score.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::app {

/// Whose answers they are and where they came from.
struct AnswersToSave {
    domain::Couple couple;
    domain::Side side = domain::Side::A;
    std::optional<domain::SessionId> session;
    std::string source;                           ///< for messages: the name of a file
    base::Date today;                             ///< nothing was filled in later than this
    std::optional<domain::ResponseId> begun = {}; ///< of these in progress this is what they are by now
    std::optional<domain::Administration> administration = {}; ///< empty: not known
    /// Of what they stand in place of, once they are completed (app/amend_answers.h).
    std::optional<domain::Amendment> amendment = {};
};
struct ImportedAnswers {
    domain::StoredResponse response;
    std::string title; ///< of the questionnaire
    int answered = 0;
    domain::Scores scores; ///< empty without a scoring key
};

/// Whether the form asks about sex and this partner's yes to that does not hold on the day.
bool lacks_consent(domain::Practice& practice, const domain::Couple& couple, const forms::CatalogEntry& form,
                   domain::Side side, base::Date day);
/// The same where only its key is at hand; nullptr: it has none.
bool lacks_consent(domain::Practice& practice, const domain::Couple& couple, const domain::ScoringKey* key,
                   domain::Side side, base::Date day);

/// Checks the answers against the form, freezes it with its key, and saves them; all or nothing. Whose they
/// are must be sure: the other partner may have given the same at the same time.
ImportedAnswers save_answers(domain::Practice& practice, const forms::CatalogEntry& form,
                             const AnswersToSave& answers, const domain::Response& response);

/// Throws what save_answers() would, and saves nothing.
void try_answers(domain::Practice& practice, const forms::CatalogEntry& form, const AnswersToSave& answers,
                 const domain::Response& response);

/// Whose answers a file holds and where it came from.
struct AnswersFile {
    domain::Couple couple;
    std::optional<domain::Side> side; ///< empty: the file says it, as our own exports do
    std::optional<domain::SessionId> session;
    std::string source; ///< for messages: the name of the file
    base::Date today;   ///< nothing was filled in later than this
};

/// Reads a QuestionnaireResponse, or a Bundle of several, finds the installed forms and saves the answers: of
/// all of them or of none. Throws base::Error: Data with every problem (another form or version, unknown
/// items, values out of range, given before, said to be of the other partner ...), NotFound when the one
/// questionnaire is not installed, Call when nobody says whose the answers are.
std::vector<ImportedAnswers> import_answers(domain::Practice& practice, const Library& library,
                                            const AnswersFile& file, std::string_view bytes);

} // namespace rekindle::app

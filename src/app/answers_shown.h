// SPDX-License-Identifier: MIT
#pragma once

#include "app/reading.h"
#include "domain/scoring/score.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

// The filled forms of a couple as the counselor looks at them; nothing of them for anybody else.

struct ListedAnswers {
    int number = 0; ///< 1, 2, 3 ... by the moment they were filled
    domain::StoredResponse response;
    std::string title; ///< of the questionnaire
    int session = 0;   ///< its number; 0: none
};
std::vector<ListedAnswers> answers_list(Reading& reading);
/// One of them, by its number or id. Throws base::Error (NotFound).
ListedAnswers answers_called(Reading& reading, const std::string& which);

/// One place of an item: a question in a group that was filled twice is there twice.
struct ShownItem {
    std::string link_id, question;
    std::vector<std::string> answers; ///< in words; none: not answered
    domain::Visibility visibility = domain::Visibility::Normal;
    bool applies = true;
    std::optional<double> points;
    std::vector<std::string> scales; ///< titles of those the points counted in
    /// The answers in each version before an amendment, the newest first: as many as there are amendments.
    std::vector<std::vector<std::string>> before;
};
struct ShownAnswers {
    ListedAnswers of;
    std::vector<ShownItem> items; ///< what was answered, and what could have been, in the form's order
    domain::Scores scores;        ///< of a form that is not finished the alerts alone
    /// Through which it came to be as it is, the newest first; none: these are the answers as they were
    /// given.
    std::vector<domain::Amendment> amendments;
};
/// For people: "amended on 2026-05-06 by Dr. Ada Stone: misread".
std::string in_words(const domain::Amendment& amendment);
/// The same as its answers are, with what they were before, where they were amended.
ShownAnswers answers_shown(Reading& reading, const std::string& which);

} // namespace rekindle::app

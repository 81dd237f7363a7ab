// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// A questionnaire one partner has begun or filled.
struct FilledQuestionnaire {
    domain::ResponseId response;
    std::string title;
    base::Date day; ///< on which it was begun, or completed
    bool completed = false;
    int answered = 0;                       ///< questions with an answer, or declined
    std::optional<base::Date> amended = {}; ///< an amendment: since when it counts, or is being filled
    bool may_amend = false;                 ///< completed, and no amendment of it is being filled
};

/// A form that can be begun.
struct OfferedForm {
    std::string id; ///< what FillInPractice and print_form() take
    std::string title;
    bool is_safety_screen = false; ///< its title tells nobody who looks on; the counselor is told in words
    bool due = false;
    std::string why; ///< why it is due, or why it cannot be begun; "" for neither
    bool may_begin = true;
};

/// What the section "Questionnaires" of a couple shows, for the counselor alone.
struct CoupleQuestionnaires {
    struct Of {
        domain::Side side = domain::Side::A;
        std::string label;
        std::vector<FilledQuestionnaire> filled; ///< those in progress first; then the newest first
        std::vector<OfferedForm> forms;          ///< those that are due first; then by title
    };
    std::array<Of, 2> partners;
    bool only_looked_at = false; ///< a closed record: nothing is begun or gone on with
};
CoupleQuestionnaires couple_questionnaires(Workspace& workspace, const domain::Couple& couple);

/// For people: "in progress since 2026-05-04, 12 answered", "2026-05-04, 40 answered, amended on 2026-05-06".
std::string in_words(const FilledQuestionnaire& filled);
/// What the counselor's own lists call a form: "Safety screen: How things are for you". A partner reads its
/// title alone, which tells nobody who looks on what is asked.
std::string name_for_counselor(const OfferedForm& form);

} // namespace rekindle::app

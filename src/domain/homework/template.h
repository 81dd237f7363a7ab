// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/homework/kinds.h"
#include "domain/homework/schedule.h"

#include <string>
#include <vector>

namespace rekindle::domain {

/// One entry of the homework catalogue, as forms/homework/<id>.json says it.
struct HomeworkTemplate {
    std::string id;
    int version = 1;
    std::string title;
    std::string language;           ///< BCP 47
    std::string why;                ///< the reason, in words for the couple
    std::vector<std::string> steps; ///< what to do, in order
    std::string watch_for;          ///< for the counselor
    int minutes = 0;                ///< expected time of one occasion
    Schedule suggested;
    bool conjoint = true; ///< both must do it together, or it is about each other
    std::vector<std::string> contraindications;
    std::vector<std::string>
        consents; ///< "touch", "sexual-intimacy", "contact-outside": beside that for homework
    std::vector<std::string> domains;  ///< intake domain codes it should move
    std::vector<std::string> measures; ///< progress measure codes that show it
    KindTemplate kind;
    Questionnaire log;                      ///< what each partner notes for one occasion
    Questionnaire review;                   ///< what is noted when it is reviewed
    std::vector<std::string> private_items; ///< linkIds in log and review; for owner and counselor
};

} // namespace rekindle::domain

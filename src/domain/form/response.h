// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/form/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::domain {

struct ResponseItem;

struct Answer {
    Value value;
    std::vector<ResponseItem> items; ///< answers to items nested under the question

    bool operator==(const Answer&) const;
};

/// One item of a FHIR R4 QuestionnaireResponse. A repeating group stands once for each repetition.
struct ResponseItem {
    std::string link_id;
    std::vector<Answer> answers;
    std::vector<ResponseItem> items; ///< of a group

    bool operator==(const ResponseItem&) const;
};
// The two hold each other, so both are whole only here.
inline bool Answer::operator==(const Answer&) const = default;
inline bool ResponseItem::operator==(const ResponseItem&) const = default;

/// A filled questionnaire, without whose it is.
struct Response {
    std::string questionnaire; ///< canonical with version as the response names it
    std::string status;        ///< FHIR: "completed", "in-progress", "amended", "stopped" ...
    std::optional<base::Instant> authored;
    std::vector<ResponseItem> items;

    bool operator==(const Response&) const = default;
};

/// Shows `visit` each answer, anywhere, with the linkId of its item, in document order. Declined answers are
/// among them.
template <typename Visit>
void each_answer(const std::vector<ResponseItem>& items, const Visit& visit)
{
    for (const ResponseItem& item : items) {
        for (const Answer& answer : item.answers) {
            visit(std::string_view(item.link_id), answer);
            each_answer(answer.items, visit);
        }
        each_answer(item.items, visit);
    }
}

/// Of these the answers given to `link_id`.
template <typename Visit>
void each_answer_to(const std::vector<ResponseItem>& items, std::string_view link_id, const Visit& visit)
{
    each_answer(items, [&](std::string_view given_to, const Answer& answer) {
        if (given_to == link_id) visit(answer);
    });
}
std::vector<const Answer*> answers_to(const std::vector<ResponseItem>& items, std::string_view link_id);

} // namespace rekindle::domain

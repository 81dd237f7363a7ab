// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/definition.h"
#include "domain/form/response.h"
#include "domain/ids.h"
#include "domain/people.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

enum class Progressing { InProgress, Completed };
std::string_view word(Progressing status); // "in-progress", "completed"

/// How a questionnaire was filled: the counselor asked, the partner was alone with it, or on paper.
enum class Administration { Interview, Alone, Paper };
std::string_view word(Administration administration); // "interview", "alone", "paper"
std::optional<Administration> parse_administration(std::string_view text);

/// Why a filled questionnaire stands in place of an earlier one.
struct Amendment {
    ResponseId of; ///< a completed one of the same partner, form and moment, which stays as it was
    std::string reason;
    std::string by;       ///< the counselor's name
    base::Instant when{}; ///< set by the store

    bool operator==(const Amendment&) const = default;
};

/// A partner's filled questionnaire as the practice keeps it.
struct StoredResponse {
    ResponseId id;
    CoupleId couple;
    Owner owner = Owner::A;
    std::optional<SessionId> session;
    DefinitionRef questionnaire;
    std::optional<DefinitionRef> key; ///< the scoring key frozen with it
    base::Instant authored;           ///< when the partner filled it
    Progressing status = Progressing::Completed;
    std::optional<Administration> administration; ///< empty: not known
    std::optional<Amendment> amendment;           ///< empty: these are the answers as they were given
    std::vector<ResponseItem> items;
    /// Items whose answers are not of class normal, by linkId.
    std::map<std::string, Visibility> visibility;
};

/// That answers which were saved where they do not belong are where they do. There they have another id:
/// nothing that was said or done about them at the wrong place is about them any more.
struct ResponseMove {
    ResponseId from; ///< nothing is under this id any more
    CoupleId from_couple;
    Side from_side = Side::A;
    ResponseId to;
    CoupleId to_couple;
    Side to_side = Side::A;
    std::string reason;
    std::string by;       ///< the counselor's name
    base::Instant when{}; ///< set by the store

    bool operator==(const ResponseMove&) const = default;
};

/// Where one answer stands in a response: linkIds from the root, each with the number of its repetition (0,
/// 1, ...).
struct AnswerPlace {
    struct Step {
        std::string link_id;
        int repetition = 0;
        bool operator==(const Step&) const = default;
    };
    std::vector<Step> steps; ///< the last step is the answer itself

    bool operator==(const AnswerPlace&) const = default;
};

/// One answer as it is saved on its own.
struct PlacedAnswer {
    AnswerPlace place;
    Value value;
    Visibility visibility = Visibility::Normal;
};

} // namespace rekindle::domain

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/stored_response.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace rekindle::app {

/// All answers of one question as they are now. None: it has no answer any more.
struct QuestionAnswers {
    domain::AnswerPlace place; ///< of the first; the others stand at the same with repetition 1, 2 ...
    std::vector<domain::Value> values;
    std::size_t had = 0; ///< as many may be saved from before: those that are too many are to be taken away
};

/// Who filled the form is done with it.
struct FormEnd {
    enum class How {
        Completed,
        Stopped, ///< broken off: what was answered stays, and the form stays in progress
    } how = How::Completed;
    std::vector<domain::ResponseItem>
        items; ///< every answer, those to questions that do not apply by now too
};

/// Something of a form that is being filled to be made durable: in the practice, or sealed for it while it is
/// locked.
struct SaveOrder {
    std::uint64_t number =
        0; ///< by which the outcome is reported: 1, 2 ... in the order they are to be saved
    std::variant<QuestionAnswers, FormEnd> what;
};

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/people.h"
#include "domain/stored_response.h"

#include <string>

namespace rekindle::app {

/// What the head of a page tells of who is answering, by words first and colour besides.
struct WhoAnswers {
    enum class Tint { Counselor, PartnerA, PartnerB, Paper };

    std::string words;
    Tint tint = Tint::Counselor;
};
/// Names nobody: others may see the screen.
WhoAnswers who_answers(domain::Administration how, domain::Side side);
/// The same where answers are set right.
WhoAnswers who_amends(domain::Side side);

} // namespace rekindle::app

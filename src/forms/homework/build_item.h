// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"

#include <string>
#include <utility>
#include <vector>

namespace rekindle::forms {

// Items of short forms that are made here rather than read: plans, goals, what is asked with homework.

domain::Item question(std::string link_id, std::string text, domain::ItemType type);
/// Codes with their words.
using Offered = std::vector<std::pair<std::string, std::string>>;
/// One of these; the option whose code is `chosen` is chosen beforehand, if there is one.
domain::Item one_of(std::string link_id, std::string text, const Offered& offered,
                    const std::string& chosen = {});
domain::Item whole_number(std::string link_id, std::string text, int least, int most);
domain::Item section(std::string link_id, std::string text, std::vector<domain::Item> items);
/// Only words.
domain::Item words(std::string link_id, std::string text);
domain::Item required(domain::Item item);
/// Asked only while `question` is answered by this code.
domain::Item only_when(domain::Item item, const std::string& question, const std::string& code);
/// Filled in beforehand.
domain::Item filled_in(domain::Item item, domain::Value value);

/// The answer to a question of such a form as it is typed: a code, a number, a day; "" without one, and for
/// "prefer not to say".
std::string typed_answer_to(const std::vector<domain::ResponseItem>& answers, std::string_view link_id);

} // namespace rekindle::forms

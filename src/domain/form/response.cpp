// SPDX-License-Identifier: MIT
#include "domain/form/response.h"

namespace rekindle::domain {

std::vector<const Answer*> answers_to(const std::vector<ResponseItem>& items, std::string_view link_id)
{
    std::vector<const Answer*> found;
    each_answer_to(items, link_id, [&](const Answer& answer) { found.push_back(&answer); });
    return found;
}

} // namespace rekindle::domain

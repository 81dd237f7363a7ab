// SPDX-License-Identifier: MIT
#include "app/applying_items.h"

#include "forms/response/codec.h"
#include "forms/score_file.h"

namespace rekindle::app {

std::set<std::string> applying_items(const forms::LoadedQuestionnaire& form, const domain::Response& response,
                                     base::Date day)
{
    return forms::enabled_items(form, response, forms::write_response(response, *form.questionnaire), day);
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/applying_items.h"

#include "forms/response/codec.h"
#include "forms/score_file.h"

namespace rekindle::app {

std::set<std::string> applying_items(const forms::LoadedQuestionnaire& form, const domain::Response& response,
                                     base::Date day)
{
    // The tree is what expressions look at: most forms have none, and writing it costs as much as scoring.
    const json::Value tree = forms::has_enabling_expressions(*form.questionnaire)
                                 ? forms::write_response(response, *form.questionnaire)
                                 : json::Value::object();
    return forms::enabled_items(form, response, tree, day);
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"

#include <string>
#include <utility>
#include <vector>

// Short ways to write questionnaires and responses in tests.
namespace made {

namespace domain = rekindle::domain;
using domain::ItemType;

inline domain::Item item(std::string link_id, ItemType type, std::vector<domain::Item> below = {})
{
    domain::Item made;
    made.link_id = std::move(link_id);
    made.type = type;
    made.items = std::move(below);
    return made;
}

inline domain::Value coding(const std::string& code)
{
    return domain::Coding{"urn:test", "", code, ""};
}

inline domain::Item choice(std::string link_id, const std::vector<std::string>& codes)
{
    domain::Item made = item(std::move(link_id), ItemType::Choice);
    for (const std::string& code : codes) {
        domain::Option option;
        option.value = coding(code);
        made.options.push_back(std::move(option));
    }
    return made;
}

inline domain::Questionnaire form(std::vector<domain::Item> items)
{
    domain::Questionnaire made;
    made.id = "test";
    made.url = "https://example.org/test";
    made.version = "1";
    made.items = std::move(items);
    return made;
}

/// An item of a response with one answer.
inline domain::ResponseItem answer(std::string link_id, domain::Value value,
                                   std::vector<domain::ResponseItem> below = {})
{
    domain::ResponseItem made{std::move(link_id), {}, {}};
    made.answers.push_back({std::move(value), std::move(below)});
    return made;
}

inline domain::ResponseItem group(std::string link_id, std::vector<domain::ResponseItem> below)
{
    return {std::move(link_id), {}, std::move(below)};
}

inline domain::Response response(std::vector<domain::ResponseItem> items, std::string status = "completed")
{
    return {"https://example.org/test|1", std::move(status), {}, std::move(items)};
}

} // namespace made

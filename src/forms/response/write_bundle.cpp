// SPDX-License-Identifier: MIT
#include "forms/response/bundle.h"
#include "forms/response/subject.h"
#include "json/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace rekindle::forms {

using domain::ResponseItem;
using json::Value;

namespace {

std::vector<ResponseItem> in_order(const std::vector<domain::Item>& asked, std::vector<ResponseItem> given)
{
    const auto place = [&](const ResponseItem& item) {
        return std::ranges::find(asked, item.link_id, &domain::Item::link_id) - asked.begin();
    };
    std::ranges::stable_sort(given, {}, place);
    for (ResponseItem& item : given) {
        const auto question = std::ranges::find(asked, item.link_id, &domain::Item::link_id);
        if (question == asked.end()) continue;
        item.items = in_order(question->items, std::move(item.items));
        for (domain::Answer& answer : item.answers)
            answer.items = in_order(question->items, std::move(answer.items));
    }
    return given;
}

Value resource_of(const ResponseToWrite& wanted)
{
    domain::Response response = wanted.response;
    response.items = in_order(wanted.questionnaire->items, std::move(response.items));
    const Value written = write_response(response, *wanted.questionnaire);
    Value resource = Value::object();
    for (const auto& [name, value] : written.members()) {
        resource.set(name, value);
        if (name == "status" && wanted.of)
            resource.set("subject", Value::object({{"display", Value::string(subject_display(*wanted.of))}}));
    }
    return resource;
}

/// FHIR wants a name for each entry. It is a number in this file and nothing else: an id of the practice
/// would tell of it, and one made by chance would make each file another.
std::string name_of(std::size_t entry)
{
    return fmt::format("urn:uuid:00000000-0000-8000-8000-{:012d}", entry);
}

} // namespace

std::string write_responses(const std::vector<ResponseToWrite>& responses)
{
    assert(!responses.empty());
    if (responses.size() == 1) return json::write_indented(resource_of(responses.front()));
    Value entries = Value::array();
    for (std::size_t i = 0; i < responses.size(); ++i)
        entries.add(Value::object(
            {{"fullUrl", Value::string(name_of(i + 1))}, {"resource", resource_of(responses[i])}}));
    const Value bundle = Value::object({{"resourceType", Value::string("Bundle")},
                                        {"type", Value::string("collection")},
                                        {"entry", std::move(entries)}});
    return json::write_indented(bundle);
}

} // namespace rekindle::forms

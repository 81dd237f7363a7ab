// SPDX-License-Identifier: MIT
#include "forms/fhir_value.h"
#include "forms/response/codec.h"

#include <map>

namespace rekindle::forms {

using domain::Answer;
using domain::ResponseItem;
using json::Value;

namespace {

using ByLinkId = std::map<std::string_view, const domain::Item*>;

Value declined_extensions()
{
    Value extension = Value::object();
    extension.set("url", Value::string(std::string(absent_reason_url)));
    extension.set("valueCode", Value::string(std::string(asked_declined)));
    return Value::array({std::move(extension)});
}

Value write_items(const std::vector<ResponseItem>& items, const ByLinkId& questions);

Value write_answer(const Answer& answer, const ByLinkId& questions)
{
    Value object = Value::object();
    if (std::holds_alternative<domain::Declined>(answer.value)) {
        object.set("extension", declined_extensions());
    } else {
        auto [name, value] = write_value(answer.value);
        object.set(std::move(name), std::move(value));
    }
    if (!answer.items.empty()) object.set("item", write_items(answer.items, questions));
    return object;
}

Value write_item(const ResponseItem& item, const ByLinkId& questions)
{
    Value object = Value::object();
    object.set("linkId", Value::string(item.link_id));
    const auto question = questions.find(item.link_id);
    if (question != questions.end() && !question->second->text.empty())
        object.set("text", Value::string(question->second->text));
    if (!item.answers.empty()) {
        Value answers = Value::array();
        for (const Answer& answer : item.answers) answers.add(write_answer(answer, questions));
        object.set("answer", std::move(answers));
    }
    if (!item.items.empty()) object.set("item", write_items(item.items, questions));
    return object;
}

Value write_items(const std::vector<ResponseItem>& items, const ByLinkId& questions)
{
    Value list = Value::array();
    for (const ResponseItem& item : items) list.add(write_item(item, questions));
    return list;
}

} // namespace

json::Value write_response(const domain::Response& response, const domain::Questionnaire& questionnaire)
{
    ByLinkId questions;
    for (const domain::Item* item : domain::all_items(questionnaire)) questions.emplace(item->link_id, item);
    Value root = Value::object();
    root.set("resourceType", Value::string("QuestionnaireResponse"));
    if (!response.questionnaire.empty()) root.set("questionnaire", Value::string(response.questionnaire));
    root.set("status", Value::string(response.status));
    if (response.authored) root.set("authored", Value::string(base::to_text(*response.authored)));
    if (!response.items.empty()) root.set("item", write_items(response.items, questions));
    return root;
}

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#include "forms/homework/item_list.h"

#include "base/translate.h"
#include "forms/questionnaire/load.h"
#include "json/write.h"

namespace rekindle::forms {

using base::tr;

namespace {

constexpr std::string_view form_base = "https://rekindle.invalid/fhir/Questionnaire/";
constexpr std::string_view items_pointer = "/item";

json::Value as_questionnaire(const json::Value& items, const domain::HomeworkTemplate& homework,
                             const std::string& id)
{
    const auto text = [](std::string value) { return json::Value::string(std::move(value)); };
    return json::Value::object({{"resourceType", text("Questionnaire")},
                                {"id", text(id)},
                                {"language", text(homework.language)},
                                {"url", text(std::string(form_base) + id)},
                                {"version", text(std::to_string(homework.version))},
                                {"title", text(homework.title)},
                                {"status", text("active")},
                                {"item", items}});
}

} // namespace

domain::Questionnaire read_item_list(const json::Reader& reader, std::string_view name,
                                     const domain::HomeworkTemplate& homework, base::Problems& problems)
{
    const json::Value* const items = reader.value().find(name);
    if (items == nullptr || !items->is(json::Value::Kind::Array) || items->items().empty()) {
        reader.problem(name, tr("must be a list with at least one item"));
        return {};
    }
    const std::string id = homework.id + "-" + std::string(name);
    LoadedQuestionnaire loaded = load_questionnaire(json::write(as_questionnaire(*items, homework, id)));
    for (const Finding& finding : loaded.findings) {
        const bool in_items = finding.where.starts_with(items_pointer);
        problems.push_back({reader.where(name) + (in_items ? finding.where.substr(items_pointer.size()) : ""),
                            finding.what});
    }
    return loaded.questionnaire.value_or(domain::Questionnaire{});
}

} // namespace rekindle::forms

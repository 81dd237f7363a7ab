// SPDX-License-Identifier: MIT
#include "forms/questionnaire/dialect.h"

#include "base/translate.h"
#include "forms/fhir_value.h"

#include <algorithm>
#include <string>

namespace rekindle::forms {

using base::say;
using base::tr;
using json::Value;
using Kind = Value::Kind;

namespace {

/// Marks of other versions, found anywhere among the items.
struct Marks {
    bool stu3 = false, r5 = false, aidbox = false;
};

/// Aidbox writes polymorphic values as {"value": {"Coding": ...}} instead of valueCoding.
bool is_aidbox_value(const Value* value)
{
    return value != nullptr && value->is(Kind::Object) && value->members().size() == 1 &&
           value->members().front().first.front() >= 'A' && value->members().front().first.front() <= 'Z';
}

bool any_in(const Value& item, std::string_view list, bool (*is_so)(const Value&))
{
    const Value* const found = item.find(list);
    return found != nullptr && std::ranges::any_of(found->items(), is_so);
}

void look_at(const Value& parent, Marks& marks)
{
    const Value* const items = parent.find("item");
    if (items == nullptr) return;
    for (const Value& item : items->items()) {
        marks.stu3 =
            marks.stu3 || item.find("option") != nullptr || item.find("options") != nullptr ||
            find_typed(item, "initial") != nullptr ||
            any_in(item, "enableWhen", [](const Value& one) { return one.find("operator") == nullptr; });
        marks.r5 = marks.r5 || item.text_of("type") == "coding" || item.find("answerConstraint") != nullptr ||
                   item.find("disabledDisplay") != nullptr;
        marks.aidbox =
            marks.aidbox ||
            any_in(item, "answerOption",
                   [](const Value& one) { return is_aidbox_value(one.find("value")); }) ||
            any_in(item, "initial", [](const Value& one) { return is_aidbox_value(one.find("value")); }) ||
            any_in(item, "enableWhen", [](const Value& one) { return is_aidbox_value(one.find("answer")); });
        look_at(item, marks);
    }
}

bool says_r5(const Value& root)
{
    const Value* const meta = root.find("meta");
    const Value* const profiles = meta == nullptr ? nullptr : meta->find("profile");
    const bool by_profile =
        profiles != nullptr && std::ranges::any_of(profiles->items(), [](const Value& profile) {
            return profile.text().find("/fhir/5.0/") != std::string::npos;
        });
    return by_profile || find_typed(root, "versionAlgorithm") != nullptr ||
           root.find("copyrightLabel") != nullptr;
}

bool check_resource(const Source& root)
{
    const std::string type = root.value().text_of("resourceType");
    if (type == "Questionnaire") return true;
    const std::string where =
        root.find("resourceType") == nullptr ? root.where() : root.where("resourceType");
    if (type == "Bundle") {
        root.findings().cannot_run(where,
                                   tr("a Bundle of several resources; take the Questionnaire out of it"));
    } else if (type == "QuestionnaireResponse") {
        root.findings().cannot_run(where, tr("a filled form (QuestionnaireResponse), not the form itself"));
    } else if (type.empty()) {
        root.findings().cannot_run(
            where, tr("no FHIR resource: it does not say \"resourceType\": \"Questionnaire\""));
    } else {
        root.findings().cannot_run(where, say("a FHIR {}, not a Questionnaire", type));
    }
    return false;
}

} // namespace

bool check_dialect(const Source& root)
{
    if (!check_resource(root)) return false;
    if (root.find("group") != nullptr && root.find("item") == nullptr) {
        root.findings().cannot_run(root.where("group"), tr("a FHIR DSTU2 form; convert it to FHIR R4 first"));
        return false;
    }
    Marks marks;
    look_at(root.value(), marks);
    if (marks.aidbox) {
        root.findings().cannot_run(root.where(),
                                   tr("written in Aidbox's own JSON; export it as FHIR R4 first"));
        return false;
    }
    if (marks.stu3)
        root.findings().limit(root.where(), tr("written for FHIR STU3; read as FHIR R4 as far as possible"));
    if (marks.r5) {
        root.findings().limit(root.where(), tr("written for FHIR R5; read as FHIR R4 as far as possible"));
    } else if (says_r5(root.value())) {
        root.findings().note(root.where(), tr("written for FHIR R5, without using what is new in it"));
    }
    return true;
}

} // namespace rekindle::forms

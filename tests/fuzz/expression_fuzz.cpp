// SPDX-License-Identifier: MIT
// An expression of a form: it is computed or says why not, twice the same, and brackets around it change
// nothing.
#include "forms/expression/evaluate.h"
#include "fuzz/demand.h"
#include "fuzz/plant.h"
#include "json/parse.h"
#include "json/write.h"

#include <algorithm>
#include <optional>
#include <string>

using namespace rekindle;
namespace ex = rekindle::forms::expression;

namespace {

/// A tenth of what a form may do: the sanitizers make everything about ten times slower.
constexpr std::size_t steps = ex::most_steps / 10;

const json::Value& response()
{
    static const auto parsed = json::parse(R"({"resourceType":"QuestionnaireResponse",
        "authored":"2024-05-01T10:00:00Z","item":[{"linkId":"a","answer":[{"valueInteger":3}]},
        {"linkId":"b","answer":[{"valueDecimal":1.50},{"valueDecimal":2}]},
        {"linkId":"c","answer":[{"valueCoding":{"system":"s","code":"x","display":"Ex","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}]}}]},
        {"linkId":"d","answer":[{"valueDate":"2020-02-29"}]},
        {"linkId":"q","answer":[{"valueQuantity":{"value":70.5,"unit":"kg","code":"kg"}}]},
        {"linkId":"g","item":[{"linkId":"h","answer":[{"valueBoolean":true,"item":[
            {"linkId":"i","answer":[{"valueString":"found"}]}]}]}]}]})");
    return parsed.value.value();
}

bool calls(const ex::Node& node, std::string_view name)
{
    if (node.kind == ex::Node::Kind::Function && node.text == name) return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const ex::Node& child) { return calls(child, name); });
}

struct Found {
    std::optional<std::string> values; ///< as JSON, when it was computed
};

Found found(const std::string& text)
{
    const ex::Expression read = ex::parse(text);
    fuzz::demand(read.node.has_value() == read.why_not.empty(), "what cannot be read says why");
    if (!read.node) return {};
    ex::Work work{steps};
    ex::Surroundings around;
    around.resource = around.context = &response();
    around.as_of = base::parse_date("2024-02-29");
    around.work = &work;
    const ex::Outcome outcome = ex::evaluate(*read.node, around);
    fuzz::demand(work.depth == 0, "the depth is counted back");
    if (!outcome.computed()) return {};
    json::Value values = json::Value::array();
    for (const ex::Item& item : outcome.values) values.add(to_json(item));
    std::string written = json::write(values);
    if (!fuzz::planted().empty() && calls(*read.node, "power") && written.size() > 8) fuzz::fault(written);
    return {written};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzz::text(data, size));
    const Found once = found(text);
    if (!once.values) return 0;
    fuzz::demand(json::parse(*once.values, {.depth = 200}).value.has_value(), "what is computed is JSON");
    fuzz::demand(found(text).values == once.values, "it is computed twice the same");
    const Found bracketed = found("(" + text + "\n)");
    fuzz::demand(!bracketed.values || bracketed.values == once.values, "brackets around it change nothing");
    return 0;
}

// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/questionnaire/extension.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace rekindle::forms {

using base::say;
using base::tr;
using Effect = Finding::Effect;

namespace {

struct Loss {
    Effect effect;
    const char* what;
};

/// What is lost by not using the extensions HL7 defines, by name.
const std::map<std::string_view, Loss>& known_losses()
{
    static const char* const prefill = tr("would fill the answer in beforehand; it starts empty here");
    static const char* const computed =
        tr("computes a part of the form while it is filled; that is not done here");
    static const char* const units = tr("offers units to choose from; the unit is not asked here");
    static const char* const check = tr("checks answers by a rule that is not run here");
    static const char* const elsewhere = tr("takes a part of the form from another file, which is not here");
    static const char* const formatting = tr("formats the text; the plain text is shown");
    static const char* const afterwards = tr("tells another system what to do with the answers; set aside");
    static const char* const hint = tr("is a hint for building or showing the form; set aside");
    static const std::map<std::string_view, Loss> losses{
        {"initialExpression", {Effect::Limit, prefill}},
        {"itemPopulationContext", {Effect::Limit, prefill}},
        {"observationLinkPeriod", {Effect::Limit, prefill}},
        {"sourceQueries", {Effect::Limit, prefill}},
        {"sourceStructureMap", {Effect::Limit, prefill}},
        {"candidateExpression", {Effect::Limit, prefill}},
        {"answerExpression", {Effect::Limit, tr("computes the options; they cannot be offered here")}},
        {"answerOptionsToggleExpression",
         {Effect::Limit, tr("hides some options at times; all are always offered")}},
        {"cqf-expression", {Effect::Limit, computed}},
        {"cqf-calculatedValue", {Effect::Limit, computed}},
        {"unitOption", {Effect::Limit, units}},
        {"unitValueSet", {Effect::Limit, units}},
        {"constraint", {Effect::Limit, check}},
        {"targetConstraint", {Effect::Limit, check}},
        {"itemMedia", {Effect::Limit, tr("is a picture, sound or film; it is not shown")}},
        {"itemAnswerMedia", {Effect::Limit, tr("is a picture, sound or film; it is not shown")}},
        {"signatureRequired", {Effect::Limit, tr("asks for a signature; none is taken")}},
        {"openLabel",
         {Effect::Limit, tr("names the field for other answers; it is shown under its usual name")}},
        {"subQuestionnaire", {Effect::Limit, elsewhere}},
        {"assemble-expectation", {Effect::Limit, elsewhere}},
        {"assembleContext", {Effect::Limit, elsewhere}},
        {"lookupQuestionnaire", {Effect::Limit, elsewhere}},
        {"instruction", {Effect::Limit, tr("is an instruction; it is not shown")}},
        {"answerRepeats", {Effect::Limit, tr("lets an answer repeat; only FHIR's own \"repeats\" is read")}},
        {"rendering-markdown", {Effect::Note, formatting}},
        {"rendering-xhtml", {Effect::Note, formatting}},
        {"rendering-style", {Effect::Note, formatting}},
        {"rendering-styleSensitive", {Effect::Note, formatting}},
        {"launchContext",
         {Effect::Note, tr("names what another system would hand over at the start; set aside")}},
        {"itemContext", {Effect::Note, afterwards}},
        {"itemExtractionContext", {Effect::Note, afterwards}},
        {"itemExtractionValue", {Effect::Note, afterwards}},
        {"observationExtract", {Effect::Note, afterwards}},
        {"observation-extract-category", {Effect::Note, afterwards}},
        {"observationTemplate", {Effect::Note, afterwards}},
        {"targetStructureMap", {Effect::Note, afterwards}},
        {"isSubject", {Effect::Note, afterwards}},
        {"endpoint", {Effect::Note, afterwards}},
        {"assembledFrom", {Effect::Note, tr("names the files this form was made from; set aside")}},
        {"template", {Effect::Note, hint}},
        {"referencesContained", {Effect::Note, hint}},
        {"preferredTerminologyServer",
         {Effect::Note, tr("names a server for value sets; none is ever asked")}},
        {"terminology-server", {Effect::Note, tr("names a server for value sets; none is ever asked")}},
        {"shortText", {Effect::Note, hint}},
        {"width", {Effect::Note, hint}},
        {"keyboard", {Effect::Note, hint}},
        {"collapsible", {Effect::Note, hint}},
        {"columnCount", {Effect::Note, hint}},
        {"choiceColumn", {Effect::Note, hint}},
        {"optionalDisplay", {Effect::Note, hint}},
        {"performerType", {Effect::Note, hint}},
        {"fhirType", {Effect::Note, hint}},
        {"baseType", {Effect::Note, hint}},
        {"mimeType", {Effect::Note, hint}},
        {"maxSize", {Effect::Note, hint}},
        {"referenceResource", {Effect::Note, hint}},
        {"referenceProfile", {Effect::Note, hint}},
        {"referenceFilter", {Effect::Note, hint}},
        {"designNote", {Effect::Note, hint}},
        {"annotation", {Effect::Note, hint}},
        {"data-absent-reason", {Effect::Note, hint}},
        {"binding-parameter", {Effect::Note, hint}},
    };
    return losses;
}

/// Families of extensions that describe the file, not the form.
bool is_about_the_file(std::string_view name)
{
    constexpr std::array<std::string_view, 12> families{
        "artifact-",       "cpg-",        "cqf-",      "structuredefinition-",
        "valueset-",       "codesystem-", "resource-", "definitionExtract",
        "templateExtract", "extract",     "replaces",  "codegen-"};
    return std::ranges::any_of(families, [&](std::string_view family) { return name.starts_with(family); });
}

void say_usage(const Extension& extension)
{
    const std::string code = code_in(extension.source);
    if (code.starts_with("capture")) {
        extension.source.findings().note(extension.source.where(),
                                         tr("is shown while the form is filled, as here"));
    } else {
        extension.source.findings().limit(
            extension.source.where(),
            say("says \"{}\": not to be shown while the form is filled. It is", code));
    }
}

} // namespace

void say_unused(const Extension& extension)
{
    Findings& findings = extension.source.findings();
    const std::string& where = extension.source.where();
    const std::string& name = extension.name;
    if (name.empty()) {
        findings.limit(where, say("unknown extension {}: what it adds is ignored", extension.url));
        return;
    }
    if (name == "questionnaireAdaptive") {
        findings.cannot_run(where, tr("an adaptive form: a server would choose each next question"));
        return;
    }
    if (name == "usageMode") return say_usage(extension);
    if (const auto loss = known_losses().find(name); loss != known_losses().end()) {
        findings.add(loss->second.effect, where, say("{}: {}", name, loss->second.what));
    } else if (is_about_the_file(name)) {
        findings.note(where, say("{}: is about the file, not the form; set aside", name));
    } else {
        findings.limit(where, say("{}: this extension is not supported; what it adds is ignored", name));
    }
}

} // namespace rekindle::forms

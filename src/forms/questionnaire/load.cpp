// SPDX-License-Identifier: MIT
#include "forms/questionnaire/load.h"

#include "base/translate.h"
#include "forms/questionnaire/cross_check.h"
#include "forms/questionnaire/dialect.h"
#include "forms/questionnaire/expressions.h"
#include "forms/questionnaire/extension.h"
#include "forms/questionnaire/form_points.h"
#include "forms/questionnaire/item.h"
#include "forms/questionnaire/members.h"
#include "forms/questionnaire/texts.h"
#include "json/parse.h"

#include <algorithm>
#include <array>
#include <map>

namespace rekindle::forms {

using base::say;
using base::tr;
using Effect = Finding::Effect;

namespace {

/// Questionnaire.id, else name, else the last part of url, else the title.
std::string read_id(const Source& root, const domain::Questionnaire& questionnaire)
{
    if (const std::string id = root.text("id"); !id.empty()) return id;
    if (const std::string name = root.text("name"); !name.empty()) return name;
    const std::string& url = questionnaire.url;
    const std::string last = url.substr(url.rfind('/') + 1);
    if (!last.empty()) return last;
    root.note("id", tr("has no id, name or url that an answer could name it by; its title is taken"));
    return questionnaire.title.empty() ? std::string("unnamed") : questionnaire.title;
}

void check_status(const Source& root, const std::string& status)
{
    constexpr std::array<std::string_view, 4> words{"draft", "active", "retired", "unknown"};
    if (status.empty()) {
        root.note("status", tr("is missing"));
    } else if (std::ranges::find(words, status) == words.end()) {
        root.note("status", say("\"{}\" is no FHIR status", status));
    } else if (status == "retired") {
        root.note("status", tr("its makers have withdrawn this form"));
    }
}

void check_expressions(const Source& root, const domain::Questionnaire& questionnaire,
                       const std::vector<std::string>& places)
{
    const auto all = domain::all_items(questionnaire);
    const auto computed = [](const domain::Item* item) {
        return item->is_calculated || item->enabled_by_expression;
    };
    if (std::ranges::none_of(all, computed)) return;
    std::map<std::string, std::string> by_link_id;
    for (std::size_t i = 0; i < all.size(); ++i) by_link_id.emplace(all[i]->link_id, places[i]);
    try_expressions(root.value(), by_link_id, root.findings());
}

domain::Questionnaire read_questionnaire(const Source& root)
{
    domain::Questionnaire questionnaire;
    questionnaire.url = root.text("url");
    questionnaire.version = root.text("version");
    questionnaire.title = read_text(root, "title", nullptr);
    questionnaire.language = root.text("language");
    questionnaire.status = root.text("status");
    questionnaire.copyright = root.text("copyright");
    questionnaire.id = read_id(root, questionnaire);
    check_status(root, questionnaire.status);
    if (root.find("implicitRules") != nullptr)
        root.limit("implicitRules", tr("names rules kept elsewhere that the form was made under; ignored"));
    constexpr std::array<std::string_view, 1> read_elsewhere{"_title"};
    say_other_members(root, questionnaire_members(), read_elsewhere);
    each_extension(root, [&](const Extension& extension) {
        if (extension.name != "entryMode") return read_variable(extension);
        // Back and forth between sections is what "prior-edit" and "random" ask for, nearly enough.
        questionnaire.only_forward = code_in(extension.source) == "sequential";
        return true;
    });

    const ContainedPoints points(root.value());
    std::vector<std::string> places;
    questionnaire.items = read_items(root, root.value(), points, places);
    cross_check(questionnaire, places, root.findings());
    check_expressions(root, questionnaire, places);
    return questionnaire;
}

} // namespace

std::string_view word(Verdict verdict)
{
    constexpr std::array<std::string_view, 3> words{"whole", "with-limits", "cannot-run"};
    return words[static_cast<std::size_t>(verdict)];
}

Verdict LoadedQuestionnaire::verdict() const
{
    const auto any = [&](Effect effect) {
        return std::ranges::count(findings, effect, &Finding::effect) > 0;
    };
    if (any(Effect::CannotRun)) return Verdict::CannotRun;
    return any(Effect::Limit) ? Verdict::WithLimits : Verdict::Whole;
}

LoadedQuestionnaire load_questionnaire(std::string_view bytes)
{
    LoadedQuestionnaire loaded;
    loaded.bytes = bytes;
    json::Parsed parsed = json::parse(bytes);
    Findings findings;
    if (!parsed.value) {
        for (const base::Problem& problem : parsed.problems) findings.cannot_run(problem.where, problem.what);
        loaded.findings = findings.take();
        return loaded;
    }
    loaded.tree = std::move(*parsed.value);
    const Source root(loaded.tree, "", findings);
    if (check_dialect(root)) loaded.questionnaire = read_questionnaire(root);
    loaded.findings = findings.take();
    if (loaded.verdict() == Verdict::CannotRun) loaded.questionnaire.reset();
    return loaded;
}

} // namespace rekindle::forms

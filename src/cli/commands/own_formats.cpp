// SPDX-License-Identifier: MIT
#include "cli/commands/own_formats.h"

#include "base/read_file.h"
#include "base/translate.h"
#include "cli/context.h"
#include "forms/examples.h"
#include "forms/homework/load.h"
#include "forms/key/instruments.h"
#include "forms/key/load.h"
#include "json/parse.h"

#include <algorithm>
#include <filesystem>
#include <initializer_list>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using forms::Finding;
using Findings = std::vector<Finding>;

void tell(Findings& findings, const base::Problems& problems, Finding::Effect effect)
{
    for (const base::Problem& problem : problems) findings.push_back({effect, problem.where, problem.what});
}

/// The form a key is for: the one in its folder, else the installed one.
std::optional<forms::LoadedQuestionnaire> form_of(Context& context, const std::filesystem::path& key_file,
                                                  const std::string& canonical)
{
    const std::filesystem::path beside = key_file.parent_path() / "questionnaire.json";
    if (std::error_code none; std::filesystem::is_regular_file(beside, none)) {
        auto form = forms::load_questionnaire(base::read_file(beside));
        if (form.questionnaire) return form;
    }
    if (const auto* entry = context.library().forms().find(canonical); entry && entry->usable())
        return entry->form;
    return std::nullopt;
}

Findings in_key(Context& context, const std::string& file, const std::string& bytes)
{
    Findings findings;
    const auto alone = forms::load_key(bytes);
    tell(findings, alone.problems, Finding::Effect::CannotRun);
    tell(findings, alone.notes, Finding::Effect::Note);
    if (!alone.key) return findings;
    auto form = form_of(context, file, alone.key->questionnaire);
    if (form) {
        findings.clear();
        const auto fitted = forms::load_key(bytes, &*form->questionnaire);
        tell(findings, fitted.problems, Finding::Effect::CannotRun);
        tell(findings, fitted.notes, Finding::Effect::Note);
        if (!fitted.key) return findings;
    } else {
        findings.push_back({Finding::Effect::Note, "/questionnaire",
                            say("{} is neither beside the key nor installed: the key was checked alone",
                                alone.key->questionnaire)});
        form = forms::bare_form(*alone.key);
    }
    for (const forms::Mismatch& mismatch : forms::run_examples(*form, *alone.key))
        findings.push_back(
            {Finding::Effect::CannotRun, "/examples", mismatch.example + ": " + mismatch.what});
    return findings;
}

Findings in_template(const std::string& file, const std::string& bytes)
{
    Findings findings;
    const auto loaded = forms::load_homework(bytes);
    tell(findings, loaded.problems, Finding::Effect::CannotRun);
    const std::string name = std::filesystem::path(file).stem().string();
    if (loaded.homework && loaded.homework->id != name)
        findings.push_back({Finding::Effect::CannotRun, "/id",
                            say("must be the name of the file, “{}”, for the file to be installed", name)});
    return findings;
}

} // namespace

std::optional<Findings> findings_in_own_format(Context& context, const std::string& file)
{
    const std::string bytes = base::read_file(file);
    const json::Parsed parsed = json::parse(bytes);
    const bool is_object = parsed.value && parsed.value->is(json::Value::Kind::Object);
    const auto has = [&](std::initializer_list<const char*> names) {
        return is_object && std::ranges::any_of(
                                names, [&](const char* name) { return parsed.value->find(name) != nullptr; });
    };
    // By its name too, as a file that is no JSON at all has no members.
    if (std::filesystem::path(file).filename() == "suggestions.json" || has({"rules"})) {
        Findings findings;
        const app::Library& library = context.library();
        tell(findings, forms::load_suggestions_file(file, library.forms(), library.homework()).problems,
             Finding::Effect::CannotRun);
        return findings;
    }
    if (has({"resourceType"})) return std::nullopt;
    if (has({"steps", "kind", "watch_for"})) return in_template(file, bytes);
    if (has({"scales", "alerts", "perception", "licence"}) ||
        std::filesystem::path(file).filename() == "key.json")
        return in_key(context, file, bytes);
    return std::nullopt;
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/plural.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/commands/own_formats.h"
#include "cli/context.h"
#include "forms/examples.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

/// The practice of --practice, opened to look at its own forms, where there is one: what is installed can be
/// seen without.
std::unique_ptr<domain::Practice> practice_said(Context& context)
{
    if (context.practice_folder.empty()) return nullptr;
    auto practice = context.open();
    practice->audit().record("view", "own-forms", "");
    return practice;
}

ExitCode list(Context& context)
{
    json::Value rows = json::Value::array();
    std::string lines;
    const auto practice = practice_said(context);
    const app::Library& library = practice ? context.library_of(*practice) : context.library();
    for (const forms::CatalogEntry& entry : library.forms().entries) {
        const auto& form = entry.form.questionnaire;
        rows.add(json::Value::object({{"id", text(entry.id)},
                                      {"canonical", form ? text(form->canonical()) : json::Value()},
                                      {"title", form ? text(form->title) : json::Value()},
                                      {"key", json::Value::boolean(entry.scoring_key() != nullptr)},
                                      {"usable", json::Value::boolean(entry.usable())},
                                      {"own", json::Value::boolean(entry.own)}}));
        lines += fmt::format("{}  {}{}{}\n", entry.id, form ? form->title : "-",
                             entry.own ? tr(" (the practice's own)") : "",
                             entry.usable() ? "" : tr(" (cannot be used: \"forms check\" says why)"));
    }
    context.give(rows, lines);
    return ExitCode::Done;
}

void outline(const std::vector<domain::Item>& items, int depth, std::string& lines)
{
    for (const domain::Item& item : items) {
        lines += std::string(static_cast<std::size_t>(depth) * 2, ' ');
        lines += fmt::format("{} [{}{}] {}{}\n", item.link_id, domain::word(item.type),
                             item.required ? ", required" : "", item.prefix.empty() ? "" : item.prefix + " ",
                             item.text);
        for (const domain::Option& option : item.options)
            lines += fmt::format("{}- {}{}\n", std::string(static_cast<std::size_t>(depth) * 2 + 2, ' '),
                                 domain::display_text(option.value),
                                 option.points ? " = " + shown(option.points) : "");
        outline(item.items, depth + 1, lines);
    }
}

/// An installed form by id, else one of the practice, else a file.
forms::LoadedQuestionnaire form_called(Context& context, const std::string& id_or_file)
{
    if (const auto* entry = context.library().forms().find(id_or_file)) return entry->form;
    if (const auto practice = practice_said(context)) {
        if (const auto* entry = context.library_of(*practice).forms().find(id_or_file)) return entry->form;
    }
    return forms::load_questionnaire(base::read_file(id_or_file));
}

ExitCode show(Context& context, const std::string& id_or_file, bool raw)
{
    const auto form = form_called(context, id_or_file);
    if (raw) {
        if (context.json)
            context.give(form.tree, "");
        else
            context.out() << form.bytes << std::flush;
        return ExitCode::Done;
    }
    if (!form.questionnaire)
        throw base::Error(tr("This file cannot be run as a questionnaire; \"forms check\" says why."),
                          id_or_file, {});
    std::string lines = say("{}\n{}\n", form.questionnaire->title, form.questionnaire->canonical());
    outline(form.questionnaire->items, 0, lines);
    context.give(form.tree, lines);
    return ExitCode::Done;
}

const char* in_words(forms::Verdict verdict)
{
    switch (verdict) {
    case forms::Verdict::Whole:
        return tr("can be run whole");
    case forms::Verdict::WithLimits:
        return tr("can be run, with limits");
    case forms::Verdict::CannotRun:
        return tr("cannot be run");
    }
    return "";
}

const char* word_of_effect(forms::Finding::Effect effect)
{
    switch (effect) {
    case forms::Finding::Effect::Note:
        return "note";
    case forms::Finding::Effect::Limit:
        return "limit";
    case forms::Finding::Effect::CannotRun:
        return "cannot-run";
    }
    return "";
}

/// Adds what is said of one file; whether it can be run.
bool tell_findings(const std::string& file, forms::Verdict verdict, const std::string& verdict_words,
                   const std::vector<forms::Finding>& found, json::Value& rows, std::string& lines)
{
    json::Value findings = json::Value::array();
    lines += fmt::format("{}: {}\n", file, verdict_words);
    for (const forms::Finding& finding : found) {
        findings.add(json::Value::object({{"effect", text(word_of_effect(finding.effect))},
                                          {"where", text(finding.where)},
                                          {"what", text(finding.what)}}));
        lines += fmt::format("{}: {}: {}: {}\n", file, finding.where, word_of_effect(finding.effect),
                             finding.what);
    }
    rows.add(json::Value::object(
        {{"file", text(file)}, {"verdict", text(word(verdict))}, {"findings", std::move(findings)}}));
    return verdict != forms::Verdict::CannotRun;
}

ExitCode check(Context& context, const std::vector<std::string>& files)
{
    json::Value rows = json::Value::array();
    std::string lines;
    bool all_run = true, all_found = true;
    for (const std::string& file : files) {
        std::error_code none;
        if (!std::filesystem::is_regular_file(file, none)) { // the others are still checked
            all_found = false;
            lines += say("{}: cannot be run: it is no file that can be read\n", file);
            rows.add(json::Value::object({{"file", text(file)}, {"verdict", text("cannot-run")}}));
            continue;
        }
        bool runs = false;
        if (const auto own = findings_in_own_format(context, file)) {
            const bool can_be_used = std::ranges::none_of(*own, [](const forms::Finding& finding) {
                return finding.effect == forms::Finding::Effect::CannotRun;
            });
            runs = tell_findings(file, can_be_used ? forms::Verdict::Whole : forms::Verdict::CannotRun,
                                 can_be_used ? tr("can be used") : tr("cannot be used"), *own, rows, lines);
        } else {
            const auto form = forms::load_questionnaire(base::read_file(file));
            runs = tell_findings(file, form.verdict(), in_words(form.verdict()), form.findings, rows, lines);
        }
        all_run = all_run && runs;
    }
    context.give(rows, lines);
    if (!all_found) return ExitCode::NotFound;
    return all_run ? ExitCode::Done : ExitCode::Data;
}

ExitCode examples(Context& context)
{
    json::Value rows = json::Value::array();
    std::string lines;
    std::size_t ran = 0;
    bool all_agree = true;
    const auto run = [&](const std::string& id, const forms::LoadedQuestionnaire& form,
                         const domain::ScoringKey& key) {
        ran += key.examples.size();
        for (const forms::Mismatch& mismatch : forms::run_examples(form, key)) {
            all_agree = false;
            lines += fmt::format("{}: {}: {}\n", id, mismatch.example, mismatch.what);
            rows.add(json::Value::object(
                {{"form", text(id)}, {"example", text(mismatch.example)}, {"what", text(mismatch.what)}}));
        }
    };
    const auto tell = [&](const std::filesystem::path& file, const base::Problems& problems) {
        if (!problems.empty()) all_agree = false;
        for (const base::Problem& problem : problems)
            lines += fmt::format("{}: {}: {}\n", file.string(), problem.where, problem.what);
    };
    const auto practice = practice_said(context);
    const app::Library& library = practice ? context.library_of(*practice) : context.library();
    for (const forms::CatalogEntry& entry : library.forms().entries) {
        if (entry.usable() && entry.scoring_key()) run(entry.id, entry.form, *entry.scoring_key());
    }
    for (const forms::InstrumentKey& instrument : context.instruments()) {
        if (const auto& key = instrument.loaded.key) run(instrument.id, forms::bare_form(*key), *key);
    }
    for (const forms::FileProblems& bad : context.library().forms().problems) tell(bad.file, bad.problems);
    const forms::LoadedSuggestions& suggestions = context.library().suggestions();
    if (!suggestions.rules) tell(suggestions.file, suggestions.problems);
    for (const forms::InstrumentKey& bad : context.instruments()) tell(bad.file, bad.loaded.problems);
    lines += all_agree ? base::say_of(ran, "{} worked example, all as it says.",
                                      "{} worked examples, all as they say.", ran)
                       : base::say_of(ran, "{} worked example, not as it says.",
                                      "{} worked examples, not all as they say.", ran);
    context.give(json::Value::object(
                     {{"examples", whole(static_cast<std::int64_t>(ran))}, {"mismatches", std::move(rows)}}),
                 lines);
    return all_agree ? ExitCode::Done : ExitCode::Data;
}

} // namespace

void add_forms_commands(const Command& root, Context& context)
{
    const Command group = root.add_command("forms", tr("Questionnaires and scoring keys"));
    group.require_command();
    group.add_command("list", tr("What is installed, and with --practice the forms of its own"))
        .callback([&context] { context.chosen = [&context] { return list(context); }; });
    add_instrument_keys_command(group, context);
    const Command show_command = group.add_command("show", tr("A form as read"));
    auto form = std::make_shared<std::string>();
    auto raw = std::make_shared<bool>(false);
    show_command.add_option("form", *form, tr("Id of a form, or a file")).required();
    show_command.add_flag("--raw", *raw, tr("The file as it is"));
    show_command.callback([form, raw, &context] {
        context.chosen = [form, raw, &context] { return show(context, *form, *raw); };
    });
    const Command check_command =
        group.add_command("check", tr("Can it be run? Every problem and every ignored feature"));
    auto files = std::make_shared<std::vector<std::string>>();
    check_command.add_option("files", *files).required();
    check_command.callback(
        [files, &context] { context.chosen = [files, &context] { return check(context, *files); }; });
    group.add_command("examples", tr("Run every worked example of every scoring key")).callback([&context] {
        context.chosen = [&context] { return examples(context); };
    });
    add_score_command(group, context);
    add_import_form_command(group, context);
    add_print_form_command(group, context);
}

} // namespace rekindle::cli

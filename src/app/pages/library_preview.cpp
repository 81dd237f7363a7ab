// SPDX-License-Identifier: MIT
#include "app/pages/library_preview.h"

#include "app/blank_form.h"
#include "app/findings.h"
#include "app/licence_in_words.h"
#include "app/practice_sheet.h"
#include "app/printed_words.h"
#include "app/scoring_in_words.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/homework/plan_form.h"
#include "forms/key/named_items.h"
#include "report/blocks/words.h"
#include "report/text/handout_text.h"

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using Lines = std::vector<std::string>;

/// A heading and what stands below it; nothing where nothing does.
std::string part(const std::string& heading, const Lines& lines)
{
    return lines.empty() ? "" : '\n' + heading + '\n' + base::joined(lines, "\n") + '\n';
}

Lines limits_of(const forms::LoadedQuestionnaire& form)
{
    Lines lines;
    for (const forms::Finding& finding : form.findings) {
        if (finding.effect != forms::Finding::Effect::Note)
            lines.push_back(say("{}: {}", finding.where, finding.what));
    }
    return lines;
}

Lines problems_of(const base::Problems& problems)
{
    Lines lines;
    for (const base::Problem& problem : problems) lines.push_back(say("{}: {}", problem.where, problem.what));
    return lines;
}

Lines questions_of(const std::vector<domain::Item>& items)
{
    Lines lines;
    for (const domain::Item& item : items) {
        if (!item.text.empty() && !item.presentation.hidden) lines.push_back("- " + item.text);
        for (const std::string& below : questions_of(item.items)) lines.push_back("  " + below);
    }
    return lines;
}

/// What must be so before it can be agreed on with a couple.
Lines gates_of(const domain::HomeworkTemplate& homework)
{
    Lines lines;
    if (homework.conjoint)
        lines.emplace_back(tr("Both take part: what is known of their safety is looked at first."));
    for (const std::string& consent : homework.consents)
        lines.push_back(say("Both must have said yes to: {}", consent));
    for (const std::string& reason : homework.contraindications)
        lines.push_back(say("Not with a couple while: {}", reason));
    return lines;
}

std::string about(const domain::HomeworkTemplate& homework)
{
    Lines domains;
    for (const std::string& code : homework.domains) domains.push_back(report::domain_in_words(code));
    std::string words = say("{}, version {}\n", kind_in_words(kind_of(homework.kind)), homework.version);
    words += base::say_of(homework.minutes, "About {} minute, {}\n", "About {} minutes, {}\n",
                          homework.minutes, schedule_in_words(homework.suggested));
    if (!domains.empty()) words += say("What it should move: {}\n", base::joined(domains, ", "));
    return words;
}

} // namespace

std::string preview_of(const forms::CatalogEntry& form, base::Date today)
{
    const auto& questionnaire = form.form.questionnaire;
    if (!questionnaire) return form.id + '\n' + part(tr("It cannot be used:"), limits_of(form.form));
    const domain::ScoringKey* const key = form.scoring_key();
    std::string words = questionnaire->title + '\n' + questionnaire->canonical() + '\n';
    if (form.key && key == nullptr)
        words +=
            part(tr("It cannot be used, for its scoring key is wrong:"), problems_of(form.key->problems));
    if (key != nullptr) words += part(tr("Licence"), licence_in_words(key->licence));
    words += part(tr("What of its file is done without"), limits_of(form.form));
    words += key != nullptr
                 ? part(tr("How it is scored"), scoring_in_words(*key, &*questionnaire))
                 : std::string("\n") +
                       tr("It has no scoring key: its answers give no scores and raise no alerts.") + '\n';
    words += std::string("\n") + tr("As it is printed") + "\n\n";
    return words + report::handout_text(blank_form(*questionnaire, key, today, std::nullopt));
}

std::string preview_of(const forms::InstrumentKey& instrument)
{
    std::string words = instrument.id + '\n';
    if (!instrument.loaded.key)
        return words + part(tr("It cannot be used:"), problems_of(instrument.loaded.problems));
    const domain::ScoringKey& key = *instrument.loaded.key;
    words += std::string("\n") +
             tr("How an instrument is scored, without its wording. It scores a form that has the wording, "
                "once that is taken into the library.") +
             '\n';
    Lines licence = licence_in_words(key.licence);
    if (key.licence.needs_holder)
        licence.emplace_back(tr("Gives no scores until it is said who holds the licence."));
    words += part(tr("Licence"), licence);
    words += part(tr("How it is scored"), scoring_in_words(key, nullptr));
    const auto names = forms::named_items(key);
    return words + part(tr("Its items, by linkId"), {base::joined({names.begin(), names.end()}, ", ")});
}

std::string preview_of(const domain::HomeworkTemplate& homework)
{
    std::string words = homework.title + '\n' + about(homework) + '\n' + homework.why + "\n\n";
    int number = 0;
    for (const std::string& step : homework.steps) words += say("{}. {}\n", ++number, step);
    words += part(tr("For you"), {homework.watch_for});
    words += part(tr("Before it can be agreed on"), gates_of(homework));
    words += part(tr("What is agreed with a couple"), questions_of(forms::plan_items(homework)));
    words += part(tr("What each notes each time"), questions_of(homework.log.items));
    return words + part(tr("What is asked when it is reviewed"), questions_of(homework.review.items));
}

std::string preview_of(const domain::PracticeText& text, base::Date today)
{
    return report::handout_text(practice_sheet(text, today));
}

} // namespace rekindle::app

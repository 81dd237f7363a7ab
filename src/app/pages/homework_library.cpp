// SPDX-License-Identifier: MIT
#include "app/pages/homework_library.h"

#include "app/findings.h"
#include "app/pages/assign_form.h"
#include "app/suggestions.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/homework/schedule_text.h"
#include "report/blocks/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::map<std::string, std::string> reasons(Workspace& workspace, const domain::Couple& couple)
{
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const SuggestionFindings found =
        suggestion_findings(workspace.practice(), reading, workspace.library(), {{}, workspace.today()});
    std::map<std::string, std::string> because;
    for (const domain::Suggestion& suggestion : found.suggestions) {
        for (const auto& each : suggestion.templates) {
            std::string why = suggestion.because;
            if (each.running) why = say("{} (it is running)", why);
            because.emplace(each.id, std::move(why));
        }
        for (const std::string& id : suggestion.held_back)
            because.emplace(id, say("{} (held back: talk with each alone first)", suggestion.because));
    }
    return because;
}

bool holds(const domain::HomeworkTemplate& homework, const std::string& search)
{
    std::string text = homework.title + '\n' + homework.why;
    for (const std::string& step : homework.steps) text += '\n' + step;
    return base::folded(text).find(base::folded(search)) != std::string::npos;
}

} // namespace

HomeworkLibrary::HomeworkLibrary(Workspace& workspace, domain::Couple couple)
    : m_workspace(workspace), m_couple(std::move(couple))
{
    const auto because = reasons(workspace, m_couple);
    for (const auto& entry : workspace.library().homework().entries()) {
        const domain::HomeworkTemplate& homework = entry.homework;
        const auto why = because.find(homework.id);
        m_all.push_back({homework.id, homework.title, kind_of(homework.kind), homework.domains,
                         homework.minutes, why == because.end() ? "" : why->second});
    }
    std::ranges::sort(m_all, {}, [](const OfferedHomework& each) {
        return std::tuple(each.because.empty(), kind_in_words(each.kind), each.title);
    });
    m_rows = m_all;
}

std::vector<domain::Kind> HomeworkLibrary::kinds() const
{
    std::set<domain::Kind> there;
    for (const OfferedHomework& each : m_all) there.insert(each.kind);
    std::vector<domain::Kind> kinds(there.begin(), there.end());
    std::ranges::sort(kinds, {}, kind_in_words);
    return kinds;
}

std::vector<std::string> HomeworkLibrary::domains() const
{
    std::set<std::string> there;
    for (const OfferedHomework& each : m_all) there.insert(each.domains.begin(), each.domains.end());
    std::vector<std::string> domains(there.begin(), there.end());
    std::ranges::sort(domains, {}, report::domain_in_words);
    return domains;
}

void HomeworkLibrary::narrow(const Wanted& wanted)
{
    m_rows = m_all;
    std::erase_if(m_rows, [&](const OfferedHomework& each) {
        const bool other_kind = wanted.kind && each.kind != *wanted.kind;
        const bool other_domain =
            !wanted.domain.empty() && std::ranges::find(each.domains, wanted.domain) == each.domains.end();
        return other_kind || other_domain ||
               !holds(m_workspace.library().homework().find(each.id)->homework, wanted.search);
    });
}

std::string HomeworkLibrary::preview(const std::string& id) const
{
    const domain::HomeworkTemplate& homework = m_workspace.library().homework().find(id)->homework;
    std::string words = homework.title + "\n\n" + homework.why + "\n\n";
    int number = 0;
    for (const std::string& step : homework.steps) words += say("{}. {}\n", ++number, step);
    words += base::say_of(homework.minutes, "\nAbout {} minute, {}\n", "\nAbout {} minutes, {}\n",
                          homework.minutes, domain::schedule_text(homework.suggested));
    return words;
}

std::string HomeworkLibrary::for_you_alone(const std::string& id) const
{
    const domain::HomeworkTemplate& homework = m_workspace.library().homework().find(id)->homework;
    std::vector<std::string> lines;
    const auto offered = std::ranges::find(m_all, id, &OfferedHomework::id);
    if (!offered->because.empty()) lines.push_back(say("Suggested, because {}", offered->because));
    lines.push_back(say("To watch for: {}", homework.watch_for));
    for (const std::string& reason : homework.contraindications)
        lines.push_back(say("Not with this couple while: {}", reason));
    for (std::string& reason : what_is_in_the_way(m_workspace, m_couple, homework, m_workspace.today()))
        lines.push_back(std::move(reason));
    return base::joined(lines, "\n");
}

} // namespace rekindle::app

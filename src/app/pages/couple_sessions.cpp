// SPDX-License-Identifier: MIT
#include "app/pages/couple_sessions.h"

#include "app/findings.h"
#include "app/pages/couple_homework.h"
#include "app/pages/new_note.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/blocks/words.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::string happened(const report::SessionLine& line)
{
    std::vector<std::string> words;
    for (const auto& reviewed : line.reviewed)
        words.push_back(say("reviewed: {}, {}", reviewed.homework, report::in_words(reviewed.decision)));
    for (const std::string& title : line.assigned) words.push_back(say("agreed: {}", title));
    return base::joined(words, "\n");
}

std::string whole(const ShownNote& shown)
{
    std::string words = say("Written {}", base::in_words(shown.note.written));
    if (shown.note.amends) words += tr(", an amendment");
    return words + '\n' + shown.note.words + (shown.note.words.ends_with('\n') ? "\n" : "\n\n");
}

} // namespace

CoupleSessions couple_sessions(Workspace& workspace, const domain::Couple& couple)
{
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const auto sessions = reading.sessions();
    std::vector<report::Source> sources;
    const auto homework = homework_findings(reading, {{}, workspace.today()}, sources);
    const auto notes = notes_of(workspace.practice(), couple, NoteSort::OfTheRecord);
    CoupleSessions shown;
    shown.only_looked_at = domain::is_closed(couple.status);
    for (const report::SessionLine& line : session_lines(sessions, {}, homework.lines)) {
        ListedSession listed;
        listed.session = line.session;
        listed.who = report::in_words(couple, line.session.kind);
        listed.happened = happened(line);
        for (const ShownNote& note : notes) {
            if (note.session.id == line.session.id) listed.notes += whole(note);
        }
        shown.sessions.push_back(std::move(listed));
    }
    std::ranges::stable_sort(shown.sessions, std::ranges::greater{},
                             [](const ListedSession& each) { return each.session.day; });
    for (const ListedHomework& each : couple_homework(workspace, couple).rows) {
        if (each.waits_for_review) shown.not_reviewed.push_back(say("{}, {}", each.title, each.state));
    }
    workspace.practice().audit().record("view", "sessions", couple.id.value);
    return shown;
}

std::string wrap_up(Workspace& workspace, const domain::Couple& couple, int session)
{
    const CoupleSessions all = couple_sessions(workspace, couple);
    const auto found = std::ranges::find(all.sessions, session,
                                         [](const ListedSession& each) { return each.session.number; });
    if (found == all.sessions.end()) return {};
    std::string words =
        found->happened.empty() ? tr("No homework was reviewed or agreed on.") : found->happened;
    words += '\n';
    words += found->notes.empty() ? tr("No note was written.") : tr("A note was written.");
    words += '\n';
    if (NewNote(workspace, couple, session, NoteSort::OfTheRecord).is_begun()) {
        words += tr("A note was begun and is not saved: save it under Notes.");
        words += '\n';
    }
    // What is left open of the newest session stays to be seen in every one.
    for (const std::string& open : all.not_reviewed) words += say("Not reviewed: {}\n", open);
    return words;
}

std::string notes_on(Workspace& workspace, const domain::Couple& couple, int session, NoteSort sort)
{
    std::string words;
    for (const ShownNote& note : notes_of(workspace.practice(), couple, sort)) {
        if (note.session.number == session) words += whole(note);
    }
    return words;
}

} // namespace rekindle::app

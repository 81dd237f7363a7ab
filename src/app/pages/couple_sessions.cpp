// SPDX-License-Identifier: MIT
#include "app/pages/couple_sessions.h"

#include "app/findings.h"
#include "app/pages/couple_homework.h"
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

/// At most `most` bytes from there, and no letter cut in two.
std::string piece(const std::string& words, std::size_t from, std::size_t most)
{
    std::size_t length = std::min(most, words.size() - from);
    const auto continues = [&](std::size_t at) {
        return at < words.size() && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U;
    };
    while (length > 1 && continues(from + length)) --length;
    return words.substr(from, length);
}

bool is_empty(const std::string& words)
{
    const auto text = base::trimmed(words);
    return text.empty() || std::ranges::any_of(note_templates(), [&](const NoteTemplate& each) {
               return text == base::trimmed(each.words);
           });
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
    // What is left open of the newest session stays to be seen in every one.
    for (const std::string& open : all.not_reviewed) words += say("Not reviewed: {}\n", open);
    return words;
}

const std::vector<NoteTemplate>& note_templates()
{
    static const std::vector<NoteTemplate> all{
        {tr("Session"), tr("Who came, from when to when:\nFocus:\nWhat we did:\nHow it went:\nPlan:\nNext "
                           "date:\n")},
        {tr("First session"), tr("Who came, from when to when:\nWhat brings them, in their words:\nWhat each "
                                 "hopes for:\nWhat was agreed:\nNext date:\n")},
        {tr("Last session"), tr("Who came, from when to when:\nWhat has changed, in their words:\nWhat they "
                                "take along:\nWhat to do when it gets hard:\n")}};
    return all;
}

std::string save_note(Workspace& workspace, const domain::Couple& couple, int session, NoteSort sort,
                      const std::string& words)
{
    if (is_empty(words)) return {};
    bool policy_missing = false;
    for (std::size_t from = 0; from < words.size();) {
        const std::string part = piece(words, from, longest_note);
        from += part.size();
        if (!base::trimmed(part).empty())
            policy_missing =
                write_note(workspace.practice(), {couple, session, sort, part, "", workspace.today()})
                    .policy_missing;
    }
    std::string told = sort == NoteSort::Psychotherapy
                           ? say("Saved among the psychotherapy notes, on session {}.", session)
                           : say("Saved: a note on session {}.", session);
    if (policy_missing)
        told += ' ' + std::string(tr("Policy missing: agree on a confidentiality policy with both."));
    return told;
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

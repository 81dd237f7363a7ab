// SPDX-License-Identifier: MIT
#include "app/notes.h"

#include "app/consents.h"
#include "app/couple_status.h"
#include "app/numbered.h"
#include "app/record.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

domain::Notes& store(domain::Practice& practice, NoteSort sort)
{
    return sort == NoteSort::Psychotherapy ? practice.psychotherapy_notes() : practice.session_notes();
}

/// That of psychotherapy notes says itself who looked at them, in a trail of their own.
std::vector<domain::Note> viewed(domain::Practice& practice, const domain::Couple& couple, NoteSort sort)
{
    if (sort == NoteSort::OfTheRecord) practice.audit().record("view", "session-note", couple.id.value);
    return store(practice, sort).of(couple.id);
}

const domain::Note& found(const std::vector<domain::Note>& notes, const domain::Couple& couple,
                          const std::string& number_or_id)
{
    if (const domain::Note* note = find_numbered(notes, number_or_id)) return *note;
    throw base::Error(
        base::Trouble::NotFound,
        say("The couple {} has no note {} of this sort. \"note list\" shows those of the record, "
            "with --psychotherapy the others.",
            couple.code, number_or_id));
}

std::string wrong_with_words(const std::string& words)
{
    if (words.size() > longest_note) return tr("the note is longer than 64 kB; write several");
    if (!base::is_utf8(words) || words.find('\0') != std::string::npos)
        return tr("the note is not valid UTF-8 text");
    if (base::trimmed(words).empty()) return tr("there are no words in it");
    return {};
}

std::optional<domain::NoteId> amended(domain::Practice& practice, const NoteToWrite& wanted,
                                      const domain::Session& session)
{
    if (wanted.amends.empty()) return std::nullopt;
    const auto notes = viewed(practice, wanted.couple, wanted.sort);
    const domain::Note& note = found(notes, wanted.couple, wanted.amends);
    if (note.session != session.id)
        throw base::Error(
            tr("The note was not saved."), wanted.couple.code,
            {{"--amends", say("note {} is on another session than {}", wanted.amends, session.number)}});
    return note.id;
}

} // namespace

WrittenNote write_note(domain::Practice& practice, const NoteToWrite& wanted)
{
    demand_open(wanted.couple);
    if (auto wrong = wrong_with_words(wanted.words); !wrong.empty())
        throw base::Error(tr("The note was not saved."), wanted.couple.code,
                          {{"--words-file", std::move(wrong)}});
    const domain::Session session = session_called(practice, wanted.couple, wanted.session);
    WrittenNote written;
    domain::Note& note = written.note;
    note.amends = amended(practice, wanted, session);
    note.id.value = practice.new_id();
    note.couple = wanted.couple.id;
    note.session = session.id;
    note.owner = domain::owner_of(session.kind);
    note.words = wanted.words;
    store(practice, wanted.sort).add(note);
    written.policy_missing = note.owner != domain::Owner::Joint &&
                             policy_of(practice.consents().of(wanted.couple.id), wanted.today).empty();
    return written;
}

std::vector<ShownNote> notes_of(domain::Practice& practice, const domain::Couple& couple, NoteSort sort)
{
    const auto sessions = practice.couples().sessions(couple.id);
    std::vector<ShownNote> shown;
    for (domain::Note& note : viewed(practice, couple, sort)) {
        const auto on = std::ranges::find(sessions, note.session, &domain::Session::id);
        const int number = static_cast<int>(shown.size()) + 1;
        shown.push_back({number, std::move(note), on == sessions.end() ? domain::Session() : *on});
    }
    return shown;
}

std::vector<ShownNote> note_called(domain::Practice& practice, const domain::Couple& couple, NoteSort sort,
                                   const std::string& number_or_id)
{
    const auto all = notes_of(practice, couple, sort);
    std::vector<domain::Note> notes;
    for (const ShownNote& each : all) notes.push_back(each.note);
    std::set<std::string> wanted{found(notes, couple, number_or_id).id.value};
    std::vector<ShownNote> thread;
    for (const ShownNote& each : all) {
        const auto& amends = each.note.amends; // an older one: it is among the wanted already, if at all
        if (!wanted.contains(each.note.id.value) && !(amends && wanted.contains(amends->value))) continue;
        wanted.insert(each.note.id.value);
        thread.push_back(each);
    }
    return thread;
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/pages/new_note.h"

#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

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

WorkDraft::Of draft_of(const domain::Couple& couple, int session, NoteSort sort)
{
    return {couple.id, "note " + std::to_string(session), say("a note on session {}", session), sort};
}

} // namespace

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

NewNote::NewNote(Workspace& workspace, domain::Couple couple, int session, NoteSort sort)
    : m_workspace(workspace),
      m_couple(std::move(couple)),
      m_session(session),
      m_sort(sort),
      m_draft(workspace, draft_of(m_couple, session, sort))
{
}

void NewNote::typing(const std::string& words)
{
    if (words != m_draft.words()) m_earlier.push_back(m_draft.words());
    if (m_earlier.size() > most_steps_back) m_earlier.erase(m_earlier.begin());
    keep(words); // also again what could not be kept before
}

std::optional<std::string> NewNote::undo()
{
    if (m_earlier.empty()) return std::nullopt;
    std::string words = std::move(m_earlier.back());
    m_earlier.pop_back();
    keep(words);
    return words;
}

void NewNote::keep(const std::string& words)
{
    if (!is_empty(words)) return m_draft.keep(words);
    if (m_draft.is_there()) m_draft.drop();
}

void NewNote::throw_away()
{
    m_earlier.clear();
    m_draft.drop();
}

std::string NewNote::save(const std::string& words)
{
    std::string told = save_note(m_workspace, m_couple, m_session, m_sort, words);
    throw_away();
    return told;
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/work_draft.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// What a note may begin with.
struct NoteTemplate {
    std::string title, words;
};
const std::vector<NoteTemplate>& note_templates();

/// Saves what was written as a note on that session, longer than a note may be as several; words of a
/// template that nothing was written to are none. Gives the sentence to tell, "" where there was nothing to
/// save.
std::string save_note(Workspace& workspace, const domain::Couple& couple, int session, NoteSort sort,
                      const std::string& words);

/// A new note on a session while it is written: a draft until it is saved, since a note never changes.
class NewNote {
public:
    NewNote(Workspace& workspace, domain::Couple couple, int session, NoteSort sort);

    const std::string& words() const { return m_draft.words(); } ///< as they were left the last time
    bool is_begun() const { return m_draft.is_there(); }
    bool is_kept() const { return m_draft.is_kept(); }
    std::string said() const { return m_draft.said(); } ///< how the draft stands; "" while there is none
    /// Called when that has changed by itself.
    void when_told(std::function<void()> told) { m_draft.when_told(std::move(told)); }

    void typing(const std::string& words); ///< becomes the draft
    /// What stood there before the newest words that were kept; empty: nothing did.
    std::optional<std::string> undo();
    /// Makes a note of it; gives the sentence to tell, "" where there was nothing to save.
    std::string save(const std::string& words);
    void throw_away();

private:
    void keep(const std::string& words);

    Workspace& m_workspace;
    domain::Couple m_couple;
    int m_session;
    NoteSort m_sort;
    WorkDraft m_draft;
    std::vector<std::string> m_earlier;
};

} // namespace rekindle::app

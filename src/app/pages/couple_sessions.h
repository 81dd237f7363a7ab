// SPDX-License-Identifier: MIT
#pragma once

#include "app/notes.h"
#include "app/pages/fill_at_once.h"
#include "app/pages/workspace.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

/// A session as the list of a couple shows it.
struct ListedSession {
    domain::Session session;
    std::string who;      ///< "both", "Sam (B) alone"
    std::string happened; ///< homework that was reviewed and agreed on in it, in lines
    std::string notes;    ///< of the record, whole, in the order they were written; "" without one
};

/// What the section "Sessions" of a couple shows, for the counselor alone.
struct CoupleSessions {
    std::vector<ListedSession> sessions;   ///< the newest first
    std::vector<std::string> not_reviewed; ///< active homework the newest session has not come to, in words
    bool only_looked_at = false;           ///< a closed record
};
/// Leaves an entry "view" in the audit trail.
CoupleSessions couple_sessions(Workspace& workspace, const domain::Couple& couple);

/// What a session came to, in lines: homework that was reviewed and agreed on, its notes, and what is active
/// and was not reviewed in it.
std::string wrap_up(Workspace& workspace, const domain::Couple& couple, int session);

/// A session that was held, or is: its day and who was there. `saved` gets it and a sentence to tell.
std::unique_ptr<FillAtOnce>
new_session_form(Workspace& workspace, const domain::Couple& couple,
                 std::function<void(const domain::Session&, const std::string&)> saved);

/// The day and kind of a session as they should be; `saved` gets a sentence to tell.
std::unique_ptr<FillAtOnce> session_right_form(Workspace& workspace, const domain::Couple& couple,
                                               const domain::Session& session,
                                               std::function<void(const std::string&)> saved);

/// The notes of one sort on that session, whole, as they were written.
std::string notes_on(Workspace& workspace, const domain::Couple& couple, int session, NoteSort sort);

} // namespace rekindle::app

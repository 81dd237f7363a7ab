// SPDX-License-Identifier: MIT
#pragma once

#include "app/notes.h"
#include "app/pages/workspace.h"
#include "domain/drafts.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

inline constexpr std::size_t most_steps_back = 100; ///< that can be taken back of work that is begun

/// What is being written, kept in the practice as it goes on, until it is saved or thrown away: so that a
/// lock, a kill or another page takes nothing away that was typed. It is kept beside the window, always the
/// newest state.
class WorkDraft {
public:
    struct Of {
        domain::CoupleId couple;
        std::string what;  ///< the same whenever this piece of work is begun again
        std::string title; ///< the same in words
        NoteSort sort = NoteSort::OfTheRecord;
    };
    WorkDraft(Workspace& workspace, Of of);
    WorkDraft(WorkDraft&&) noexcept;
    WorkDraft& operator=(WorkDraft&&) = delete;
    ~WorkDraft(); ///< once all of it is kept

    /// As it was left the last time.
    const std::vector<domain::ResponseItem>& answers() const;
    const std::string& words() const;
    bool is_there() const; ///< or will be as soon as it is kept
    /// Waits: whether what was typed is durable; false after the disk refused it.
    bool is_kept() const;
    /// How it stands, in words; "" while there is none.
    std::string said() const;
    /// Called when that has changed by itself, since something was kept or could not be.
    void when_told(std::function<void()> told);

    void keep(std::vector<domain::ResponseItem> answers);
    void keep(std::string words);
    void drop();

private:
    class Inside; ///< stays where it is while something is kept
    std::unique_ptr<Inside> m_inside;
};

/// What was begun for this couple and not saved, for the counselor alone, the newest first: "a goal,
/// 2026-06-01 10:00". Without psychotherapy notes, which have their own window.
std::vector<std::string> begun_work(Workspace& workspace, const domain::Couple& couple);
/// Throws all of that away.
void throw_begun_work_away(Workspace& workspace, const domain::Couple& couple);

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "app/hand_over.h"
#include "app/pages/fill_form.h"
#include "app/pages/save_beside.h"

#include <functional>
#include <memory>
#include <optional>

namespace rekindle::app {

/// A hand-over as the partner at the computer goes through it: one form after the other, and last words that
/// are the same for everybody. There is no practice: it is locked meanwhile. When this goes, what captures
/// goes with it, and the practice may be opened.
class FillHandOver {
public:
    /// `later` as SaveBeside::Where::later; none: everything is saved at once.
    FillHandOver(HandOver hand_over, std::function<base::Instant()> now,
                 std::function<void(std::function<void()>)> later = nullptr);
    FillHandOver(const FillHandOver&) = delete;
    FillHandOver& operator=(const FillHandOver&) = delete;

    base::Signal<> changed; ///< form() is another one by now; the one before stays until the next change
    /// The one being filled; after the last one, or when the partner stopped, that one, with its last words.
    FillForm& form() { return *m_form; }
    /// Saves what was typed and everything that waits, before it returns.
    void save_now();

private:
    std::optional<std::size_t> first_open(std::size_t from) const;
    void fill(std::size_t which);
    void save(const SaveOrder& order);
    void saved(std::uint64_t number);

    HandOver m_hand_over; ///< of the thread that saves
    std::function<base::Instant()> m_now;
    std::size_t m_which = 0;
    bool m_completed = false; ///< the form is, though the hand-over may not have ended yet
    std::unique_ptr<FillForm> m_form, m_before;
    SaveThread m_thread;
    SaveBeside m_saving;
};

} // namespace rekindle::app

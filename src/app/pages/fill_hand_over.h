// SPDX-License-Identifier: MIT
#pragma once

#include "app/hand_over.h"
#include "app/pages/fill_form.h"

#include <functional>
#include <memory>
#include <optional>

namespace rekindle::app {

/// A hand-over as the partner at the computer goes through it: one form after the other, and last words that
/// are the same for everybody. There is no practice: it is locked meanwhile. When this goes, what captures
/// goes with it, and the practice may be opened.
class FillHandOver {
public:
    using Later = std::function<void(std::function<void()>)>;
    /// `later` as FillInPractice::Wanted::later.
    FillHandOver(
        HandOver hand_over, std::function<base::Instant()> now,
        Later later = [](const std::function<void()>& work) { work(); });
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
    void keep();
    void save(const SaveOrder& order);

    HandOver m_hand_over;
    std::function<base::Instant()> m_now;
    Later m_later;
    std::size_t m_which = 0;
    bool m_completed = false;         ///< the form is, though the hand-over may not have ended yet
    std::optional<SaveOrder> m_order; ///< is under way
    std::unique_ptr<FillForm> m_form, m_before;
    std::shared_ptr<bool> m_here =
        std::make_shared<bool>(true); ///< what comes later looks whether it still is
};

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_form.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rekindle::app {

/// A short form of the counselor's that becomes something as a whole: a plan, a mark, a review, a goal.
/// Nothing of it is kept before it is finished.
class FillAtOnce {
public:
    struct Wanted {
        std::string title;
        std::string head; ///< above the title, what it is about
        std::vector<domain::Item> items;
        base::Instant now;
    };
    /// Gets the answers that apply, once. What it throws as base::Error is said on the form, which stays.
    using Take = std::function<void(const std::vector<domain::ResponseItem>&)>;

    FillAtOnce(Wanted wanted, Take take);
    FillAtOnce(const FillAtOnce&) = delete;
    FillAtOnce& operator=(const FillAtOnce&) = delete;

    FillForm& form() { return *m_form; }
    bool is_taken() const { return m_is_taken; }
    /// Something was answered that is not taken, and would be lost.
    bool would_lose() const;

private:
    void save(const SaveOrder& order);
    std::vector<domain::ResponseItem> applying(const std::vector<domain::ResponseItem>& answers) const;

    forms::LoadedQuestionnaire m_questions;
    base::Instant m_now;
    Take m_take;
    bool m_is_taken = false, m_is_touched = false;
    std::unique_ptr<FillForm> m_form;
};

} // namespace rekindle::app

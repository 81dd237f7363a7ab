// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_form.h"
#include "app/pages/work_draft.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// A short form of the counselor's that becomes something as a whole: a plan, a mark, a review, a goal. Until
/// it is finished what was answered is a draft.
class FillAtOnce {
public:
    struct Wanted {
        std::string title;
        std::string head; ///< above the title, what it is about
        std::vector<domain::Item> items;
        base::Instant now;
        std::vector<domain::ResponseItem> filled_in = {}; ///< beforehand; a draft goes before it
        std::string for_you_alone = {}; ///< what the couple, who may be looking on, must not read
    };
    /// Gets the answers that apply, once. What it throws as base::Error is said on the form, which stays.
    using Take = std::function<void(const std::vector<domain::ResponseItem>&)>;
    /// The same for what may be a change of a completed record: first without a reason, and where
    /// domain::NeedsReason comes back and somebody gives one, again with it.
    using TakeChange = std::function<void(const std::vector<domain::ResponseItem>&, const std::string& why)>;

    FillAtOnce(Wanted wanted, WorkDraft draft, Take take);
    FillAtOnce(Wanted wanted, WorkDraft draft, TakeChange take);
    FillAtOnce(const FillAtOnce&) = delete;
    FillAtOnce& operator=(const FillAtOnce&) = delete;

    /// Another one after throw_away() and undo(); the earlier one stays while this does.
    FillForm& form() { return *m_forms.back(); }
    bool is_taken() const { return m_is_taken; }

    /// For the counselor alone, shown when asked for: what stood there from the beginning, or why it was not
    /// taken; "" where there is nothing.
    const std::string& for_you_alone() const { return m_alone; }
    /// Whether there is a draft, how it stands, and that this, or what is for the counselor alone, is said in
    /// other words.
    bool has_draft() const { return m_draft.is_there(); }
    std::string draft_said() const { return m_draft.said(); }
    base::Signal<> draft_changed;
    /// Gets the sentence that tells why a reason is wanted. Empty when it was put aside: then nothing is
    /// changed.
    std::function<std::optional<std::string>(const std::string& sentence)> ask_reason;
    /// What is being typed becomes part of the draft.
    void keep() { form().settle(); }
    /// Something was answered that is neither taken nor kept.
    bool would_lose() const;
    /// The draft goes, and the form begins anew.
    void throw_away();
    /// Takes the newest change back; form() is another one after it. Nothing where nothing was changed.
    void undo();
    bool can_undo() const { return !m_earlier.empty(); }

private:
    void go_on_to(std::size_t page);
    void begin(const std::vector<domain::ResponseItem>& given);
    void save(const SaveOrder& order);
    void take(const std::vector<domain::ResponseItem>& answers);
    std::vector<domain::ResponseItem> applying(const std::vector<domain::ResponseItem>& answers) const;

    forms::LoadedQuestionnaire m_questions;
    std::vector<domain::ResponseItem> m_filled_in;
    std::string m_head, m_alone;
    base::Instant m_now;
    WorkDraft m_draft;
    TakeChange m_take;
    bool m_is_taken = false;
    bool m_was_begun = false; ///< another time: a draft was there
    bool m_begins = false;    ///< what is filled in beforehand is nobody's work
    std::vector<std::unique_ptr<FillForm>> m_forms;
    std::vector<domain::ResponseItem> m_now_there;            ///< what is answered
    std::vector<std::vector<domain::ResponseItem>> m_earlier; ///< and was before each change
};

} // namespace rekindle::app

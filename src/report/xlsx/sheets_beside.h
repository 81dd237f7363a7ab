// SPDX-License-Identifier: MIT
#pragma once

#include "report/take_sheet.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>

namespace rekindle::report {

/// The sheets of a document that is laid out on another thread, as they come.
class SheetsBeside {
public:
    /// Where the computer gives no further thread, all is laid out here first.
    explicit SheetsBeside(const std::function<Document(const TakeSheet&)>& lay_out);

    /// Waits for the next one; nothing after the last, or when laying out failed.
    std::optional<Sheet> next();
    /// The document without its sheets. Throws what laying out threw.
    Document rest() { return m_document.get(); }

private:
    std::mutex m_turn;
    std::condition_variable m_changed;
    std::deque<Sheet> m_sheets;
    bool m_ended = false;
    std::future<Document> m_document; ///< last: whoever lays out is waited for before the rest goes
};

} // namespace rekindle::report

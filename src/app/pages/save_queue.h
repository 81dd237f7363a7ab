// SPDX-License-Identifier: MIT
#pragma once

#include "app/save_order.h"

#include <deque>
#include <functional>
#include <string>

namespace rekindle::app {

/// What is not durable yet, in the order it came. One order is under way at a time; an answer that waits
/// gives way to a newer one of the same question. Nothing leaves the queue but by saved().
class SaveQueue {
public:
    /// Begins to save. Whoever it is reports with saved() or not_saved(), at once or later, in the thread of
    /// the queue. Only for the order under way.
    using Pass = std::function<void(const SaveOrder&)>;

    explicit SaveQueue(Pass pass) : m_pass(std::move(pass)) {}

    void add(std::variant<QuestionAnswers, FormEnd> what); ///< also tries again what failed before
    void saved(std::uint64_t number);
    void not_saved(std::uint64_t number, const std::string& why); ///< `why`: a sentence for people
    void try_again();
    /// Where the end of the form comes next and failed: it is not to be saved any more, and why stays said.
    /// False where something else comes first.
    bool give_up_end();

    std::size_t length() const { return m_waiting.size(); }
    bool is_empty() const { return m_waiting.empty(); }
    const std::string& trouble() const { return m_trouble; } ///< why nothing goes on; "" while it does

private:
    bool is_under_way(std::uint64_t number) const;
    void pass_next();

    Pass m_pass;
    std::deque<SaveOrder> m_waiting; ///< the first is under way or failed
    std::uint64_t m_last = 0;
    bool m_under_way = false;
    std::string m_trouble;
};

} // namespace rekindle::app

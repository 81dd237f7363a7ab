// SPDX-License-Identifier: MIT
#pragma once

#include "domain/stored_response.h"

#include <map>
#include <string>
#include <vector>

namespace rekindle::storage {

/// The answers of one response: the tree of its items, and those whose answers are not of class normal.
struct Answered {
    std::vector<domain::ResponseItem> items;
    std::map<std::string, domain::Visibility> visibility;
};

/// Makes the tree again that rows_of() made flat, one row after the other in document order.
class AnswerTree {
public:
    /// `value` is null for an item without an answer. Where one item's answers differ in class the strictest
    /// counts.
    void add(const domain::AnswerPlace& place, const domain::Value* value, domain::Visibility visibility);

    /// The whole response; the next row begins another one.
    Answered take();

private:
    struct Node {
        domain::ResponseItem* item;
        int repetition;
        std::size_t answer; ///< index into the item's answers; none for a group
    };

    bool is_at(std::size_t depth, const domain::AnswerPlace::Step& step) const;
    std::vector<domain::ResponseItem>& list_at(std::size_t depth);
    void enter(std::size_t depth, const domain::AnswerPlace::Step& step);
    void put(std::size_t depth, const domain::AnswerPlace::Step& step, const domain::Value* value);

    Answered m_answered;
    /// Along it the addresses stay good: only the end of the innermost list ever grows.
    std::vector<Node> m_path;
};

} // namespace rekindle::storage

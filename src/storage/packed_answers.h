// SPDX-License-Identifier: MIT
#pragma once

#include "storage/answer_tree.h"
#include "storage/database.h"
#include "storage/stored_value.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace rekindle::storage {

/// All questionnaires, all logs, all reviews of a couple; all logs and reviews of an assignment.
enum class AnswersOf { Couple, CoupleLogs, CoupleReviews, Assignment };

/// The answers of many responses, read at once, each made a tree when it is asked for. Many filled forms say
/// the same places and values again and again: those are read from their text once, and a row is two
/// addresses. Inside Database::read or change.
class PackedAnswers {
public:
    PackedAnswers(Database& database, AnswersOf whose, const std::string& id);
    PackedAnswers(const PackedAnswers&) = delete;
    PackedAnswers& operator=(const PackedAnswers&) = delete;

    /// The answers of that response; nothing when it has none. After an exception this is of no more use.
    Answered of(const std::string& response_id);

private:
    struct Row {
        const domain::AnswerPlace* place;
        const domain::Value* value; ///< null for an item without an answer
        domain::Visibility visibility;
    };
    struct Rows {
        std::size_t first = 0, count = 0;
    };

    const domain::AnswerPlace* place(const std::string& text);
    const domain::Value* value(const StoredValue& stored);

    std::unordered_map<std::string, domain::AnswerPlace> m_places;
    std::unordered_map<std::string, domain::Value> m_values; ///< by type and text
    std::string m_name;                                      ///< of a value, looked up
    std::vector<Row> m_rows;
    std::unordered_map<std::string, Rows> m_responses;
    AnswerTree m_tree;
};

} // namespace rekindle::storage

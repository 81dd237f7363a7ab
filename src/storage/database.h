// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "storage/connection.h"
#include "storage/kept_statements.h"

#include <soci/soci.h>

#include <functional>
#include <optional>
#include <type_traits>

namespace rekindle::storage {

/// The practice database as the stores use it. Values go in and out through use() and into() of session()
/// alone.
class Database {
public:
    explicit Database(Connection connection) : m_connection(std::move(connection)) {}

    soci::session& session() { return m_connection.session(); }
    Connection& connection() { return m_connection; }

    /// Runs a statement of constant SQL, prepared once and kept, with its values: use() in, into() out. True
    /// when it gave a row. Inside read or change.
    template <typename... Values>
    bool run(const char* sql, const Values&... values)
    {
        KeptStatements::Lent statement(m_kept, session(), sql);
        (statement->exchange(values), ...);
        statement->define_and_bind();
        return statement->execute(true);
    }
    /// The same for many rows: calls `take` with each row in the into()s.
    template <typename Take, typename... Values>
    void each(const char* sql, Take take, const Values&... values)
    {
        KeptStatements::Lent statement(m_kept, session(), sql);
        (statement->exchange(values), ...);
        statement->define_and_bind();
        statement->execute();
        while (statement->fetch()) take();
    }

    /// Does `work` and returns what it returns; what the database library throws becomes a base::Error.
    template <typename Work>
    auto read(Work work)
    {
        std::invoke_result_t<Work> result{};
        guarded([&] { result = work(); });
        return result;
    }

    /// Everything `work` writes is durable when this returns, or nothing is and it throws. Calls inside a
    /// call join the outermost one; when one of them failed the whole fails.
    void change(const std::function<void()>& work);

    /// For destructors: false instead of an exception.
    bool attempt(const std::function<void()>& work) noexcept;

    /// `ended` is called at the end of every outermost change: with true when everything in it is durable,
    /// with false when nothing of it counts. It must not throw. One listener; an empty one takes it away.
    void when_ended(std::function<void(bool durable)> ended) { m_ended = std::move(ended); }

private:
    void guarded(const std::function<void()>& work);

    friend class Transaction;
    Connection m_connection;
    KeptStatements m_kept; ///< of that connection: must go first
    int m_depth = 0;
    bool m_failed = false;
    std::function<void(bool)> m_ended;
};

/// The trouble `work` ends with, if it does: for looking at something that may well be damaged.
std::optional<base::Error> trouble_of(const std::function<void()>& work);

} // namespace rekindle::storage

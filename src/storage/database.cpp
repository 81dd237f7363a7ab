// SPDX-License-Identifier: MIT
#include "storage/database.h"

#include "storage/blank_session.h"
#include "storage/errors.h"

#include <soci/sqlite3/soci-sqlite3.h>

namespace rekindle::storage {

/// Rolls back unless committed. The outermost one is the engine's.
class Transaction {
public:
    explicit Transaction(Database& database) : m_database(database)
    {
        if (m_database.m_depth == 0) {
            m_database.m_connection.begin();
            m_database.m_failed = false;
        }
        ++m_database.m_depth;
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction()
    {
        if (m_open) leave();
    }

    void commit()
    {
        const bool outermost = m_database.m_depth == 1;
        if (outermost && m_database.m_failed) throw database_trouble(SQLITE_ABORT);
        if (outermost) m_database.m_connection.commit();
        --m_database.m_depth;
        m_open = false;
        if (outermost) tell_end(true);
    }

private:
    void leave() noexcept
    {
        m_database.m_failed = true;
        // The engine may have rolled back by itself (full disk); then this fails and nothing is lost.
        if (--m_database.m_depth != 0) return;
        m_database.m_connection.roll_back();
        tell_end(false);
    }

    void tell_end(bool durable)
    {
        if (m_database.m_ended) m_database.m_ended(durable);
    }

    Database& m_database;
    bool m_open = true;
};

void Database::change(const std::function<void()>& work)
{
    guarded([&] {
        Transaction transaction(*this);
        work();
        transaction.commit();
    });
}

// The one place in this module that catches: SOCI reports by exceptions of its own, which nobody above may
// meet.
void Database::guarded(const std::function<void()>& work)
{
    try {
        work();
    } catch (const soci::sqlite3_soci_error& error) {
        throw database_trouble(error.result());
    } catch (const soci::soci_error&) {
        throw damaged(); // a value of another type, or none where one must be
    }
}

std::unique_ptr<soci::session> blank_session()
{
    try {
        return std::make_unique<soci::session>(soci::sqlite3, "dbname=:memory:");
    } catch (const soci::sqlite3_soci_error& error) {
        throw database_trouble(error.result()); // there is not enough memory
    }
}

bool Database::attempt(const std::function<void()>& work) noexcept
{
    try {
        work();
        return true;
    } catch (...) {
        return false;
    }
}

std::optional<base::Error> trouble_of(const std::function<void()>& work)
{
    try {
        work();
        return std::nullopt;
    } catch (const base::Error& error) {
        return error;
    }
}

} // namespace rekindle::storage

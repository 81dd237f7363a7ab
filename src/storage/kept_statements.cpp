// SPDX-License-Identifier: MIT
#include "storage/kept_statements.h"

#include <cassert>
#include <soci/sqlite3/soci-sqlite3.h>

namespace rekindle::storage {

KeptStatements::Kept& KeptStatements::prepared(soci::session& session, const char* sql)
{
    const auto found = m_statements.find(sql);
    if (found != m_statements.end()) return *found->second;
    auto made = std::make_unique<Kept>(session);
    made->statement.alloc();
    made->statement.prepare(sql);
    return *m_statements.emplace(sql, std::move(made)).first->second;
}

KeptStatements::Lent::Lent(KeptStatements& kept, soci::session& session, const char* sql)
    : m_kept(kept.prepared(session, sql))
{
    assert(!m_kept.is_lent && "a statement cannot run inside itself");
    m_kept.is_lent = true;
}

KeptStatements::Lent::~Lent()
{
    m_kept.statement.bind_clean_up();
    static_cast<soci::sqlite3_statement_backend*>(m_kept.statement.get_backend())->reset();
    m_kept.is_lent = false;
}

} // namespace rekindle::storage

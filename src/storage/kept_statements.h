// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <soci/soci.h>
#include <string_view>

namespace rekindle::storage {

/// The statements of one connection, each prepared the first time it is used. Preparing costs more than most
/// of them do.
class KeptStatements {
    struct Kept {
        explicit Kept(soci::session& session) : statement(session) {}
        soci::statement statement;
        bool is_lent = false;
    };

public:
    /// Lends a statement: its values are bound and it runs for as long as this lives. Afterwards it holds
    /// neither rows nor locks nor the addresses of anybody's variables.
    class Lent {
    public:
        /// `sql` is constant: the text itself is the name the statement is kept under.
        Lent(KeptStatements& kept, soci::session& session, const char* sql);
        Lent(const Lent&) = delete;
        Lent& operator=(const Lent&) = delete;
        ~Lent();

        soci::statement* operator->() { return &m_kept.statement; }

    private:
        Kept& m_kept;
    };

private:
    Kept& prepared(soci::session& session, const char* sql);

    std::map<std::string_view, std::unique_ptr<Kept>> m_statements;
};

} // namespace rekindle::storage

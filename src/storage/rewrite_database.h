// SPDX-License-Identifier: MIT
#pragma once

#include "storage/audit_trail.h"

namespace rekindle::storage {

/// What is rewritten: an open database with an audit trail, and the keys it is under.
struct ToRewrite {
    Database& database;
    const PracticeKeys& keys;
    const AuditContext& context;
};

/// Writes everything into a new file under `next`, verified and on the disk. Its trail keeps the audit keys
/// of until now and says that they were changed, in one step with what `more` does to it, if it is given.
/// Throws World, and leaves nothing behind, when it cannot or when the copy does not hold the very same. The
/// head of the new trail.
ChainHead rewrite_database(const ToRewrite& before, const std::filesystem::path& file,
                           const PracticeKeys& next, const Surroundings& surroundings,
                           const std::function<void(Database&, StoredAuditTrail&)>& more = {});

/// Takes a file and its journal away again unless it was finished.
class UnfinishedFile {
public:
    explicit UnfinishedFile(std::filesystem::path file) : m_file(std::move(file)) {}
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    ~UnfinishedFile();
    void finish() { m_finished = true; }

private:
    std::filesystem::path m_file;
    bool m_finished = false;
};

} // namespace rekindle::storage

// SPDX-License-Identifier: MIT
#include "storage/connection.h"

namespace rekindle::storage {

const std::vector<Setting>& required_settings()
{
    // TRUNCATE with EXTRA lost no acknowledged answer in simulated power cuts; DELETE with FULL and WAL with
    // NORMAL did, and one flipped bit in a WAL file drops answers silently. temp_store in a file writes plain
    // text beside the practice.
    static const std::vector<Setting> settings{
        {"PRAGMA journal_mode = TRUNCATE", "PRAGMA journal_mode", "truncate"},
        {"PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3"},
        {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
        {"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"},
        {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
        {"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
        {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
        {"PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0"},
        {"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1"},
        {"", "PRAGMA cipher", "chacha20"},
    };
    return settings;
}

} // namespace rekindle::storage

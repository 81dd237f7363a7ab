// SPDX-License-Identifier: MIT
#pragma once

#include "storage/database.h"
#include "storage/practice_keys.h"

#include <map>
#include <string>

namespace rekindle::storage {

// All inside Database::read or change.

/// The 32 bytes of a key in a stored text, which is wiped. Throws World when it is none.
SecretBytes key_of_hex(std::string& text);

/// Keeps the audit keys of the data key that ends with entry `last_number`.
void insert_retired_keys(Database& database, std::int64_t last_number, const PracticeKeys& keys);

/// The audit keys of every entry, whichever data key it was written under.
class KeysOverTime {
public:
    /// `now` must outlive it. Throws World when a stored key is none.
    KeysOverTime(Database& database, const PracticeKeys& now);

    const SecretBytes& chain(std::int64_t number) const { return at(number).chain; }
    const SecretBytes& rows(std::int64_t number) const { return at(number).rows; }
    /// The seed of the inbox now, then those before, newest first.
    std::vector<const SecretBytes*> inboxes() const;

private:
    const PracticeKeys& at(std::int64_t number) const;

    const PracticeKeys& m_now;
    std::map<std::int64_t, PracticeKeys> m_retired; ///< by the last entry
};

} // namespace rekindle::storage

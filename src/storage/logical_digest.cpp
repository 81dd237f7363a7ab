// SPDX-License-Identifier: MIT
#include "storage/logical_digest.h"

#include "storage/keyed_hash.h"

namespace rekindle::storage {

std::string logical_digest(Connection& connection, const SecretBytes& key)
{
    KeyedHash hash(key);
    hash.add("rekindle logical digest 1");
    const auto add_rows = [&](const std::string& question) {
        hash.add(question);
        std::int64_t count = 0;
        connection.each_row(question, [&](const std::vector<std::string>& cells) {
            for (const std::string& cell : cells) hash.add(cell);
            ++count;
        });
        hash.add(count);
    };
    add_rows("PRAGMA application_id");
    add_rows("PRAGMA user_version");
    add_rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");

    // The engine quotes the names of the tables; they are those of our migrations.
    std::vector<std::string> questions;
    connection.each_row("SELECT printf('SELECT * FROM \"%w\" ORDER BY rowid', name) FROM sqlite_schema "
                        "WHERE type = 'table' ORDER BY name",
                        [&](const std::vector<std::string>& cells) {
                            questions.push_back(cells.at(0).substr(1)); // without the letter of its type
                        });
    for (const std::string& question : questions) add_rows(question);
    return hash.hex();
}

} // namespace rekindle::storage

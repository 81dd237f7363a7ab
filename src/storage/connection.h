// SPDX-License-Identifier: MIT
#pragma once

#include "storage/secret_bytes.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace soci {
class session;
}

namespace rekindle::storage {

/// A setting of the database connection: what to run, what to ask, and the answer without which the program
/// refuses.
struct Setting {
    const char* set;
    const char* ask;
    const char* answer;
};
/// Durable, encrypted in memory and on disk, without back doors: each is read back when the practice is
/// opened.
const std::vector<Setting>& required_settings();

/// The one owner of the engine's own handle: key, settings, scripts, what statements may do.
/// Every failure is a base::Error.
class Connection {
public:
    /// Opens the existing file (an empty one becomes a database) with the raw 256-bit page key and applies
    /// the settings. Throws World when the file is damaged or a setting does not hold.
    Connection(const std::filesystem::path& file, const SecretBytes& page_key,
               const std::vector<Setting>& settings = required_settings());
    /// True when this is the page key of that database, which is only looked at and must not be in use.
    static bool opens(const std::filesystem::path& file, const SecretBytes& page_key);
    Connection(Connection&&) noexcept;
    ~Connection();

    soci::session& session() { return *m_session; }
    /// Runs a whole script of constant SQL.
    void run(const char* script);
    /// The same where nothing may be thrown; false when it failed.
    bool try_run(const char* script) noexcept;
    /// The one number a constant question answers with.
    std::int64_t number(const char* question);
    /// The one text a constant question answers with; "" for no row.
    std::string text(const char* question);
    /// Calls `row` with the cells of each row a question answers with: a letter for the type (n, i, f, t, b),
    /// then the value. For what works on every table; the stores use session().
    void each_row(const std::string& question,
                  const std::function<void(const std::vector<std::string>&)>& row);
    /// Copies everything, page by page, into a database that is empty; each page is read and checked. The
    /// only way a copy is made: both sides have a key, so it is never in the clear.
    void copy_into(Connection& empty);
    /// From now on statements may read and write rows and nothing else: no other files, no settings, no
    /// schema.
    void restrict_to_rows();

private:
    void put_handle_in_place(const std::filesystem::path& file, const SecretBytes& page_key);
    void apply(const std::vector<Setting>& settings);

    std::unique_ptr<soci::session> m_session;
};

} // namespace rekindle::storage

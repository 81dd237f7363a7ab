// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "storage/secret_bytes.h"
#include "storage/watched_file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
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
    /// Throws World when it cannot be read.
    static bool opens(const std::filesystem::path& file, const SecretBytes& page_key);
    /// How long that database is by what its first page says, whatever was cut off or appended since. Empty
    /// where the first page is not what was written.
    static std::optional<std::int64_t> bytes_by_its_head(const std::filesystem::path& file,
                                                         const SecretBytes& page_key);
    Connection(Connection&&) noexcept;
    ~Connection();

    soci::session& session() { return *m_session; }
    /// Runs a whole script of constant SQL.
    void run(const char* script);
    /// The same where nothing may be thrown; false when it failed.
    bool try_run(const char* script) noexcept;
    /// A change begins and ends with commit() or roll_back(). Both of the first throw World, and nothing of
    /// the change is saved, when another program replaced, moved, deleted or changed the file since this
    /// connection last wrote it. After a commit that failed comes roll_back(); what it left, if it wrote
    /// anything, is looked at anew by the next begin().
    void begin();
    void commit();
    void roll_back() noexcept;
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
    /// How often anybody committed to the file, as its first page counts. Empty after another program changed
    /// it.
    std::optional<std::int64_t> commits_counted();
    /// How much longer the file is than its pages: not 0 after somebody appended something.
    std::int64_t bytes_behind_the_last_page();
    /// Reads and decrypts every page on the disk, also those no table uses: the numbers of those that are not
    /// what was written. When there are any, this connection is of no more use.
    std::vector<std::int64_t> unreadable_pages();
    /// From now on statements may read and write rows and nothing else: no other files, no settings, no
    /// schema.
    void restrict_to_rows();

private:
    void put_handle_in_place(const std::filesystem::path& file, const SecretBytes& page_key);
    void apply(const std::vector<Setting>& settings);
    std::optional<base::Error> trouble_underneath(bool only_the_name);
    int pages_written() noexcept;

    WatchedFile m_file;                         // outlives the session
    std::optional<WatchedFile::Content> m_left; ///< the file when this connection last wrote it
    int m_written_before = 0;
    std::unique_ptr<soci::session> m_session;
};

} // namespace rekindle::storage

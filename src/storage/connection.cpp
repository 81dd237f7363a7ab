// SPDX-License-Identifier: MIT
#include "storage/connection.h"

#include "base/translate.h"
#include "storage/blank_session.h"
#include "storage/errors.h"
#include "storage/files.h"

#include <fmt/format.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <array>

namespace rekindle::storage {
namespace {
namespace sq = sqlite_api;

constexpr int patience_milliseconds = 250;

sq::sqlite3*& handle_of(soci::session& session)
{
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

void demand(int result)
{
    if (result != SQLITE_OK) throw database_trouble(result);
}

/// The file as the engine reads it: decrypted, and refused where it is not what was written.
sq::sqlite3_file* file_of(sq::sqlite3* handle)
{
    sq::sqlite3_file* file = nullptr;
    demand(sq::sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file));
    return file;
}

class Statement {
public:
    Statement(sq::sqlite3* handle, const char* sql)
    {
        demand(sq::sqlite3_prepare_v2(handle, sql, -1, &m_statement, nullptr));
    }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() { sq::sqlite3_finalize(m_statement); }

    bool step()
    {
        const int result = sq::sqlite3_step(m_statement);
        if (result == SQLITE_ROW) return true;
        if (result != SQLITE_DONE) throw database_trouble(result);
        return false;
    }
    sq::sqlite3_stmt* get() { return m_statement; }

private:
    sq::sqlite3_stmt* m_statement = nullptr;
};

/// One value with a letter for its type, so that 1 and "1" differ.
void read_cell(sq::sqlite3_stmt* statement, int column, std::string& cell)
{
    switch (sq::sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        cell = fmt::format("i{}", sq::sqlite3_column_int64(statement, column));
        return;
    case SQLITE_FLOAT:
        cell = fmt::format("f{:a}", sq::sqlite3_column_double(statement, column));
        return;
    case SQLITE_NULL:
        cell = "n";
        return;
    default:
        cell = sq::sqlite3_column_type(statement, column) == SQLITE_TEXT ? 't' : 'b';
    }
    // Bytes with their length: text may hold a zero.
    const auto* bytes = static_cast<const char*>(sq::sqlite3_column_blob(statement, column));
    if (bytes) cell.append(bytes, static_cast<std::size_t>(sq::sqlite3_column_bytes(statement, column)));
}

/// A switch of the engine that no statement reaches.
struct Switch {
    int option;
    int wanted;
};
constexpr std::array switches{Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},
                              Switch{SQLITE_DBCONFIG_DQS_DML, 0},
                              Switch{SQLITE_DBCONFIG_DQS_DDL, 0},
                              Switch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                              Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                              Switch{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
                              Switch{SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, 0},
                              Switch{SQLITE_DBCONFIG_ENABLE_FKEY, 1},
                              Switch{SQLITE_DBCONFIG_ENABLE_TRIGGER, 1}};

SecretBytes raw_form(const SecretBytes& page_key)
{
    SecretBytes raw_key(4 + page_key.size());
    constexpr std::string_view mark = "raw:"; // no derivation: these are the key's very bytes
    std::copy(mark.begin(), mark.end(), raw_key.data());
    std::copy(page_key.data(), page_key.data() + page_key.size(), raw_key.data() + mark.size());
    return raw_key;
}

/// The database by its key, read-only: a wrong key must not play a journal into it.
class LookingAt {
public:
    LookingAt(const std::filesystem::path& file, const SecretBytes& page_key)
        : m_result(sq::sqlite3_open_v2(file.c_str(), &m_handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW,
                                       nullptr))
    {
        const SecretBytes raw_key = raw_form(page_key);
        if (m_result == SQLITE_OK)
            m_result = sq::sqlite3_key(m_handle, raw_key.data(), static_cast<int>(raw_key.size()));
    }
    LookingAt(const LookingAt&) = delete;
    LookingAt& operator=(const LookingAt&) = delete;
    ~LookingAt() { sq::sqlite3_close(m_handle); }

    sq::sqlite3* handle() const { return m_handle; }
    int result() const { return m_result; } ///< of opening it

private:
    sq::sqlite3* m_handle = nullptr;
    int m_result;
};

base::Error unsafe(const std::string& what)
{
    return {base::Trouble::World,
            base::say(
                "The practice was not opened: the database does not keep the setting {}. Please report this.",
                what)};
}

int allow_rows_only(void*, int action, const char*, const char* detail, const char*, const char*)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return detail && std::string_view(detail) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
        return detail ? SQLITE_DENY : SQLITE_OK; // asking is allowed, setting is not
    default:
        return SQLITE_DENY;
    }
}

} // namespace

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
        {"PRAGMA cache_size = -8192", "PRAGMA cache_size", "-8192"},
        {"PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0"},
        {"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1"},
        {"", "PRAGMA cipher", "chacha20"},
    };
    return settings;
}

Connection::Connection(const std::filesystem::path& file, const SecretBytes& page_key,
                       const std::vector<Setting>& settings)
    : m_file(file), m_session(blank_session())
{
    put_handle_in_place(file, page_key);
    if (!m_file.is_in_place()) throw changed_underneath(); // between our opening and the engine's
    apply(settings);
}

bool Connection::opens(const std::filesystem::path& file, const SecretBytes& page_key)
{
    if (size_of(file) == 0) return false; // an empty file opens with any key
    const LookingAt looking(file, page_key);
    int result = looking.result();
    if (result == SQLITE_OK)
        result = sq::sqlite3_exec(looking.handle(), "SELECT count(*) FROM sqlite_schema", nullptr, nullptr,
                                  nullptr);
    // Half written, or with a journal to be played back, it does not open; but what could not be read says
    // nothing.
    const int kind = result & 0xff;
    if (kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN || kind == SQLITE_NOMEM)
        throw database_trouble(result);
    return result == SQLITE_OK;
}

std::optional<std::int64_t> Connection::bytes_by_its_head(const std::filesystem::path& file,
                                                          const SecretBytes& page_key)
{
    const LookingAt looking(file, page_key);
    int result = looking.result();
    std::array<unsigned char, 32> head{};
    sq::sqlite3_file* opened = nullptr;
    if (result == SQLITE_OK)
        result = sq::sqlite3_file_control(looking.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &opened);
    if (result == SQLITE_OK) result = opened->pMethods->xRead(opened, head.data(), head.size(), 0);
    if (result != SQLITE_OK) return std::nullopt;
    // File format of SQLite, 1.3.2 and 1.3.8: most significant byte first; a page of 65536 bytes is called 1.
    const std::int64_t page = head[16] * 256 + head[17];
    std::int64_t pages = 0;
    for (std::size_t at = 28; at < head.size(); ++at) pages = pages * 256 + head[at];
    return pages * (page == 1 ? 65536 : page);
}

Connection::Connection(Connection&&) noexcept = default;
Connection::~Connection() = default;

void Connection::put_handle_in_place(const std::filesystem::path& file, const SecretBytes& page_key)
{
    // SOCI cannot be told the flags, nor reads every file name as it is; so it gets an open handle in
    // exchange.
    sq::sqlite3*& handle = handle_of(*m_session);
    sq::sqlite3* opened = nullptr;
    // Without the engine's mutex, taken several times for every value read: a session of SOCI is for one
    // thread at a time as it is.
    const int result = sq::sqlite3_open_v2(
        file.c_str(), &opened,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE, nullptr);
    if (result != SQLITE_OK) {
        sq::sqlite3_close(opened);
        throw database_trouble(result);
    }
    sq::sqlite3_close(handle);
    handle = opened;
    demand(sq::sqlite3_busy_timeout(handle, patience_milliseconds));

    const SecretBytes raw_key = raw_form(page_key);
    demand(sq::sqlite3_key(handle, raw_key.data(), static_cast<int>(raw_key.size())));
    number("SELECT count(*) FROM sqlite_schema"); // the first read: a wrong key or a damaged head shows here
}

void Connection::apply(const std::vector<Setting>& settings)
{
    sq::sqlite3* const handle = handle_of(*m_session);
    for (const Switch& wanted : switches) {
        int now = -1;
        if (sq::sqlite3_db_config(handle, wanted.option, wanted.wanted, &now) != SQLITE_OK ||
            now != wanted.wanted)
            throw unsafe(std::to_string(wanted.option));
    }
    for (const Setting& setting : settings) {
        run(setting.set);
        if (text(setting.ask) != setting.answer) throw unsafe(setting.ask);
    }
}

void Connection::run(const char* script)
{
    demand(sq::sqlite3_exec(handle_of(*m_session), script, nullptr, nullptr, nullptr));
}

bool Connection::try_run(const char* script) noexcept
{
    return sq::sqlite3_exec(handle_of(*m_session), script, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::optional<base::Error> Connection::trouble_underneath(bool only_the_name)
{
    if (!m_file.is_in_place()) return changed_underneath();
    if (only_the_name) return std::nullopt;
    WatchedFile::Content now;
    if (m_file.look(now)) return database_trouble(SQLITE_IOERR_READ);
    if (m_left && *m_left != now) return changed_underneath();
    m_left = now;
    return std::nullopt;
}

void Connection::begin()
{
    run("BEGIN IMMEDIATE"); // first: from now on nobody who asks for the engine's locks writes
    if (const auto trouble = trouble_underneath(false)) {
        try_run("ROLLBACK");
        throw *trouble;
    }
    m_written_before = pages_written();
}

void Connection::commit()
{
    // A large change is written in part before it is committed; then the file is ours, but not as we left it.
    if (const auto trouble = trouble_underneath(pages_written() != m_written_before)) throw *trouble;
    run("COMMIT"); // when it fails, roll_back() tells what is known of the file
    WatchedFile::Content now;
    if (!m_file.look(now)) m_left = now;
}

void Connection::roll_back() noexcept
{
    try_run("ROLLBACK"); // the engine may have done it already: after a commit that failed, or on a full disk
    // Pages put back are new bytes, and a commit that failed may be in the file all the same. Where nothing
    // was written, the file is still as it was left, and what anybody else does to it meanwhile is found out.
    if (pages_written() != m_written_before) m_left.reset();
}

int Connection::pages_written() noexcept
{
    int now = 0, most = 0;
    sq::sqlite3_db_status(handle_of(*m_session), SQLITE_DBSTATUS_CACHE_WRITE, &now, &most, 0);
    return now;
}

std::int64_t Connection::number(const char* question)
{
    Statement statement(handle_of(*m_session), question);
    if (!statement.step()) throw damaged();
    return sq::sqlite3_column_int64(statement.get(), 0);
}

std::string Connection::text(const char* question)
{
    Statement statement(handle_of(*m_session), question);
    if (!statement.step()) return "";
    const auto* found = sq::sqlite3_column_text(statement.get(), 0);
    return found ? reinterpret_cast<const char*>(found) : "";
}

void Connection::each_row(const std::string& question,
                          const std::function<void(const std::vector<std::string>&)>& row)
{
    Statement statement(handle_of(*m_session), question.c_str());
    std::vector<std::string> cells(static_cast<std::size_t>(sq::sqlite3_column_count(statement.get())));
    while (statement.step()) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            read_cell(statement.get(), static_cast<int>(i), cells[i]);
        row(cells);
    }
}

void Connection::copy_into(Connection& empty)
{
    sq::sqlite3* const target = handle_of(*empty.m_session);
    auto* copying = sq::sqlite3_backup_init(target, "main", handle_of(*m_session), "main");
    if (!copying) throw database_trouble(sq::sqlite3_errcode(target));
    const int copied = sq::sqlite3_backup_step(copying, -1);
    const int finished = sq::sqlite3_backup_finish(copying);
    if (copied != SQLITE_DONE) throw database_trouble(copied);
    demand(finished);
}

std::optional<std::int64_t> Connection::commits_counted()
{
    if (trouble_underneath(false)) return std::nullopt;
    constexpr int at = 24; // file format of SQLite, 1.3.7: most significant byte first
    std::array<unsigned char, 4> bytes{};
    sq::sqlite3_file* const file = file_of(handle_of(*m_session));
    demand(file->pMethods->xRead(file, bytes.data(), bytes.size(), at));
    std::int64_t count = 0;
    for (const unsigned char byte : bytes) count = count * 256 + byte;
    return count;
}

std::int64_t Connection::bytes_behind_the_last_page()
{
    WatchedFile::Content now;
    if (m_file.look(now)) throw database_trouble(SQLITE_IOERR_READ);
    return static_cast<std::int64_t>(now.bytes) - number("PRAGMA page_count") * number("PRAGMA page_size");
}

std::vector<std::int64_t> Connection::unreadable_pages()
{
    const std::int64_t pages = number("PRAGMA page_count");
    std::vector<char> page(static_cast<std::size_t>(number("PRAGMA page_size")));
    const int size = static_cast<int>(page.size());
    sq::sqlite3_file* const file = file_of(handle_of(*m_session));
    std::vector<std::int64_t> unreadable;
    for (std::int64_t number = 1; number <= pages; ++number) {
        if (file->pMethods->xRead(file, page.data(), size, (number - 1) * size) != SQLITE_OK)
            unreadable.push_back(number);
    }
    return unreadable;
}

void Connection::restrict_to_rows()
{
    demand(sq::sqlite3_set_authorizer(handle_of(*m_session), allow_rows_only, nullptr));
}

} // namespace rekindle::storage

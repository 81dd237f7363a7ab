// SPDX-License-Identifier: MIT
#include "storage/fixtures.h"

#include <fmt/format.h>

namespace rekindle::storage::fixtures {
namespace fs = std::filesystem;
namespace {

/// On one line, so that a difference shows the row.
std::string cell_text(const std::string& cell)
{
    std::string text;
    for (const char c : cell) {
        if (c == '\n') {
            text += "\\n";
        } else if (c == '\\') {
            text += "\\\\";
        } else {
            text += c;
        }
    }
    return text;
}

std::vector<std::string> texts(Connection& connection, const std::string& question)
{
    std::vector<std::string> found;
    connection.each_row(question, [&](const std::vector<std::string>& cells) {
        found.push_back(cells.at(0).substr(1)); // without the letter of its type
    });
    return found;
}

} // namespace

fs::path folder_of(const fs::path& db, int version)
{
    return db / "fixtures" / fmt::format("{:04}", version);
}

void unpack(const fs::path& fixture, const fs::path& to)
{
    fs::create_directories(to);
    for (const auto& entry : fs::directory_iterator(fixture)) {
        if (entry.path().extension() == ".txt") continue;
        fs::copy_file(entry.path(), to / entry.path().filename());
        fs::permissions(to / entry.path().filename(), fs::perms(0600));
    }
    for (const char* empty : {"inbox", "backups"}) fs::create_directory(to / empty);
}

Columns columns_of(Connection& connection)
{
    Columns columns;
    for (const std::string& table :
         texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        columns[table] = texts(connection, fmt::format("SELECT name FROM pragma_table_info('{}')", table));
    return columns;
}

Rows rows_of(Connection& connection, const Columns& columns)
{
    Rows rows;
    for (const auto& [table, names] : columns) {
        auto& lines = rows[table];
        connection.each_row(
            fmt::format("SELECT \"{}\" FROM \"{}\" ORDER BY rowid", fmt::join(names, "\", \""), table),
            [&, &names = names](const std::vector<std::string>& cells) {
                std::string line;
                for (std::size_t i = 0; i < names.size(); ++i)
                    line += fmt::format(" {}={}", names[i], cell_text(cells[i]));
                lines.push_back(line);
            });
    }
    return rows;
}

std::string to_text(const Rows& rows)
{
    std::string text;
    for (const auto& [table, lines] : rows) {
        text += table + "\n";
        for (const std::string& line : lines) text += line + "\n";
    }
    return text;
}

std::string schema_of(Connection& connection)
{
    std::string text =
        fmt::format("-- SPDX-License-Identifier: MIT\n"
                    "-- The schema of a new practice, to look at: made from the migrations by ./dev "
                    "fixtures, never by hand.\n"
                    "PRAGMA application_id = {};\nPRAGMA user_version = {};\n",
                    connection.number("PRAGMA application_id"), connection.number("PRAGMA user_version"));
    for (const std::string& sql :
         texts(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, "
                           "CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name"))
        text += "\n" + sql + ";\n";
    return text;
}

} // namespace rekindle::storage::fixtures

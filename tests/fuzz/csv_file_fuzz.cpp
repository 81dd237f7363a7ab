// SPDX-License-Identifier: MIT
// A CSV file of any bytes: what is read of it is text, and written with every field in quotes and read again
// it is the same.
#include "base/csv.h"
#include "base/text.h"
#include "fuzz/demand.h"
#include "fuzz/plant.h"

#include <algorithm>

using namespace rekindle;

namespace {

std::string in_quotes(const std::vector<base::CsvRow>& rows)
{
    std::string text;
    for (const base::CsvRow& row : rows) {
        for (const std::string& field : row.fields) {
            text += &field == &row.fields.front() ? "\"" : ";\"";
            for (const char c : field) text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

bool is_place(const std::string& where)
{
    return where.empty() || where.starts_with("row ") || where.starts_with("byte ");
}

bool is_planted(const std::vector<base::CsvRow>& rows)
{
    if (rows.size() < 6) return false;
    const auto& fields = rows.back().fields;
    return std::ranges::any_of(fields,
                               [](const std::string& field) { return field.find('"') != field.npos; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const base::CsvLimits limits{200, 20, 500};
    const base::ReadCsv read = base::read_csv(fuzz::text(data, size), limits);
    fuzz::demand(read.problems.size() <= 1, "it stops where it cannot go on");
    for (const base::Problem& problem : read.problems)
        fuzz::demand(is_place(problem.where) && !problem.what.empty(), "a problem says where and what");
    std::size_t before = 0;
    for (const base::CsvRow& row : read.rows) {
        fuzz::demand(row.number > before, "rows are counted on");
        before = row.number;
        fuzz::demand(row.fields.size() <= limits.columns, "a row is within its limits");
        bool holds_something = false;
        for (const std::string& field : row.fields) {
            holds_something |= !field.empty();
            fuzz::demand(base::is_utf8(field) && field.find('\0') == field.npos, "a field is text");
            fuzz::demand(field.size() <= limits.field_bytes, "a field is within its limits");
        }
        fuzz::demand(holds_something, "an empty row is none");
    }
    fuzz::demand(read.rows.size() <= limits.rows, "a table is within its limits");
    std::string written = in_quotes(read.rows);
    if (!fuzz::planted().empty() && is_planted(read.rows)) fuzz::fault(written);
    const base::ReadCsv again = base::read_csv(written, limits);
    fuzz::demand(again.problems.empty(), "what is written has no problem");
    fuzz::demand(again.rows.size() == read.rows.size(), "written and read again it has as many rows");
    for (std::size_t i = 0; i < read.rows.size(); ++i)
        fuzz::demand(again.rows[i].fields == read.rows[i].fields, "written and read again it is the same");
    return 0;
}

// SPDX-License-Identifier: MIT
// A sheet whose cells are any bytes, as CSV: a strict reader gets every text back, and no field or piece of
// one is a formula. Cells end with the byte 1F, rows with 1D.
#include "base/text.h"
#include "fuzz/demand.h"
#include "fuzz/plant.h"
#include "report/csv/csv_text.h"
#include "report/joined_rows.h"
#include "report/plain_text.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace rekindle;

namespace {

using Record = std::vector<std::string>;

std::vector<std::string_view> pieces(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> found;
    for (std::size_t end = text.find_first_of(separators); end != std::string_view::npos;
         end = text.find_first_of(separators)) {
        found.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    found.push_back(text);
    return found;
}

/// RFC 4180 to the letter; what it does not allow ends the program.
class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    std::vector<Record> records()
    {
        take("\xEF\xBB\xBF", "it begins with the byte order mark");
        std::vector<Record> records;
        while (!m_rest.empty()) {
            Record record{field()};
            while (m_rest.starts_with(',')) {
                m_rest.remove_prefix(1);
                record.push_back(field());
            }
            take("\r\n", "a record ends with CR LF");
            records.push_back(std::move(record));
        }
        return records;
    }

private:
    void take(std::string_view wanted, const char* what)
    {
        fuzz::demand(m_rest.starts_with(wanted), what);
        m_rest.remove_prefix(wanted.size());
    }

    std::string field()
    {
        std::string value;
        if (!m_rest.starts_with('"')) {
            const std::size_t end = std::min(m_rest.find_first_of(",\r\n\""), m_rest.size());
            value = m_rest.substr(0, end);
            m_rest.remove_prefix(end);
            return value;
        }
        for (bool within = false; m_rest.starts_with('"'); within = true) {
            if (within) value += '"'; // it was two
            m_rest.remove_prefix(1);
            const std::size_t end = m_rest.find('"');
            fuzz::demand(end != std::string_view::npos, "quotes are closed");
            value += m_rest.substr(0, end);
            m_rest.remove_prefix(end + 1);
        }
        return value;
    }

    std::string_view m_rest;
};

/// The text before csv_field() put its apostrophes.
std::string undone(std::string_view field)
{
    std::string text;
    const auto is_put = [](std::string_view rest, bool at_the_beginning) {
        if (!rest.starts_with('\'')) return false;
        const std::string_view shown = report::behind_quotes(rest.substr(1));
        return report::begins_with_formula_sign(shown) ||
               (at_the_beginning && (shown.starts_with('\t') || shown.starts_with('\n')));
    };
    if (is_put(field, true)) field.remove_prefix(1);
    while (!field.empty()) {
        const char c = field.front();
        text += c;
        field.remove_prefix(1);
        if ((c == ';' || c == '\t' || c == '\n') && is_put(field, false)) field.remove_prefix(1);
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    report::Sheet sheet;
    std::size_t width = 1;
    for (const std::string_view row : pieces(fuzz::text(data, size), "\x1D")) {
        report::Row made;
        for (const std::string_view cell : pieces(row, "\x1F")) made.cells.push_back({std::string(cell)});
        // Of several empty rows, the room a chart takes, one is left.
        if (report::is_empty(made) && !sheet.rows.empty() && report::is_empty(sheet.rows.back())) continue;
        width = std::max(width, made.cells.size());
        sheet.rows.push_back(std::move(made));
    }
    std::string text = report::csv_text(sheet);
    if (!fuzz::planted().empty() && sheet.rows.size() > 4 && width > 6) fuzz::fault(text);
    fuzz::demand(base::is_utf8(text), "it is UTF-8");
    const std::vector<Record> records = Reader(text).records();
    fuzz::demand(records.size() == sheet.rows.size(), "a record a row");
    for (std::size_t i = 0; i < records.size(); ++i) {
        fuzz::demand(records[i].size() == width, "every record has as many fields");
        for (std::size_t j = 0; j < width; ++j) {
            const std::string& field = records[i][j];
            const auto& cells = sheet.rows[i].cells;
            const std::string given =
                j < cells.size() ? report::plain_text(std::get<std::string>(cells[j].value)) : "";
            fuzz::demand(undone(field) == given, "without the apostrophes it is the text that was given");
            for (const std::string_view piece : pieces(field, ";\t\n")) {
                fuzz::demand(piece.starts_with('\'') ||
                                 !report::begins_with_formula_sign(report::behind_quotes(piece)),
                             "no piece is a formula");
            }
        }
    }
    return 0;
}

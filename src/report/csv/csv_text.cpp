// SPDX-License-Identifier: MIT
#include "report/csv/csv_text.h"

#include "base/number.h"
#include "report/joined_rows.h"
#include "report/plain_text.h"

#include <algorithm>
#include <cmath>

namespace rekindle::report {
namespace {

std::string number(double value)
{
    return std::isfinite(value) ? base::to_text_of_15_digits(value) : "";
}

std::string quoted(const std::string& field)
{
    if (field.find_first_of(",;\t\n\"'") == std::string::npos && field.find(' ') == std::string::npos)
        return field;
    std::string result = "\"";
    for (const char c : field) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

struct Field {
    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const std::string& text) const { return quoted(csv_field(text)); }
    std::string operator()(Integer whole) const { return std::to_string(whole.value); }
    std::string operator()(const Decimal& decimal) const { return number(decimal.value); }
    std::string operator()(Percent share) const { return number(share.value); }
    std::string operator()(base::Date day) const { return base::to_text(day); }
};

std::size_t fields_of(const Row& row)
{
    std::size_t fields = 0;
    for (const Cell& cell : row.cells) fields += static_cast<std::size_t>(std::max(1, cell.span));
    return fields;
}

} // namespace

std::string csv_field(std::string_view text)
{
    const std::string plain = plain_text(text);
    const std::string_view whole = plain;
    const std::string_view shown = behind_quotes(whole);
    std::string result;
    result.reserve(plain.size() + 1);
    // A tab or line feed at the very beginning is a sign of its own; inside, what follows it tells.
    if (begins_with_formula_sign(shown) || shown.starts_with('\t') || shown.starts_with('\n')) result += '\'';
    for (std::size_t at = 0; at < whole.size(); ++at) {
        result += whole[at];
        const bool separates = whole[at] == ';' || whole[at] == '\t' || whole[at] == '\n';
        if (separates && begins_with_formula_sign(behind_quotes(whole.substr(at + 1)))) result += '\'';
    }
    return result;
}

std::string csv_text(const Sheet& sheet, ByteOrderMark mark)
{
    const std::vector<JoinedRow> rows = joined_rows(sheet);
    std::size_t width = std::max<std::size_t>(1, sheet.columns.size());
    for (const JoinedRow& row : rows) width = std::max(width, fields_of(row.row));

    std::string text = mark == ByteOrderMark::With ? "\xEF\xBB\xBF" : "";
    for (const JoinedRow& joined : rows) {
        const std::size_t begin = text.size();
        std::size_t fields = 0;
        for (const Cell& cell : joined.row.cells) {
            if (fields > 0) text += ',';
            text += std::visit(Field{}, cell.value);
            const auto more = static_cast<std::size_t>(std::max(1, cell.span)) - 1;
            text.append(more, ',');
            fields += more + 1;
        }
        if (fields == 0) fields = 1;
        text.append(width - fields, ',');
        // An empty line would be no record at all.
        if (text.size() == begin) text += "\"\"";
        text += "\r\n";
    }
    return text;
}

} // namespace rekindle::report

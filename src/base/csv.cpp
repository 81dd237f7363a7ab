// SPDX-License-Identifier: MIT
#include "base/csv.h"

#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::base {
namespace {

/// The sign between two fields: the first that stands outside quotes.
char separator_of(std::string_view text)
{
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == ',' || c == ';')) return c;
        if (!quoted && c == '\n') break;
    }
    return ',';
}

class Reading {
public:
    Reading(std::string_view text, const CsvLimits& limits)
        : m_rest(text),
          m_limits(limits),
          m_separator(separator_of(text)),
          m_ends{m_separator, '\r', '\n', '"'}
    {
    }

    ReadCsv read()
    {
        while (!m_rest.empty() && m_read.problems.empty()) {
            ++m_row.number;
            m_row.fields.clear();
            if (!read_row()) break;
            const auto is_empty = [](const std::string& field) { return field.empty(); };
            if (std::ranges::all_of(m_row.fields, is_empty)) continue;
            if (m_read.rows.size() == m_limits.rows) {
                stop(say("is one more than the {} rows that are read of a table", m_limits.rows));
                break;
            }
            m_read.rows.push_back(std::move(m_row));
            m_row.number = m_read.rows.back().number;
        }
        return std::move(m_read);
    }

private:
    bool stop(std::string what)
    {
        m_read.problems.push_back({say("row {}", m_row.number), std::move(what)});
        return false;
    }

    bool take(std::string_view wanted)
    {
        if (!m_rest.starts_with(wanted)) return false;
        m_rest.remove_prefix(wanted.size());
        return true;
    }

    bool read_row()
    {
        do {
            if (m_row.fields.size() == m_limits.columns)
                return stop(say("has more than {} columns", m_limits.columns));
            std::string field;
            if (!(take("\"") ? read_quoted(field) : read_bare(field))) return false;
            if (field.size() > m_limits.field_bytes)
                return stop(
                    say("column {} is longer than {} bytes", m_row.fields.size() + 1, m_limits.field_bytes));
            m_row.fields.push_back(std::move(field));
        } while (take({&m_separator, 1}));
        if (m_rest.empty() || take("\n") || take("\r\n")) return true;
        if (m_rest.front() == '\r') return stop(tr("holds a carriage return that ends no line"));
        return stop(say("column {} goes on behind its closing quote", m_row.fields.size()));
    }

    bool read_bare(std::string& field)
    {
        const std::size_t end = std::min(m_rest.find_first_of({m_ends, sizeof m_ends}), m_rest.size());
        field = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        if (!m_rest.starts_with('"')) return true;
        return stop(
            say("column {} has a quote inside: such a text stands in quotes, and its own quotes twice",
                m_row.fields.size() + 1));
    }

    bool read_quoted(std::string& field)
    {
        for (;;) {
            const std::size_t end = m_rest.find('"');
            if (end == std::string_view::npos)
                return stop(
                    say("column {} begins with a quote that is never closed", m_row.fields.size() + 1));
            field += m_rest.substr(0, end);
            m_rest.remove_prefix(end + 1);
            if (!take("\"")) return true;
            field += '"';
        }
    }

    std::string_view m_rest;
    const CsvLimits& m_limits;
    char m_separator;
    char m_ends[4]; ///< what a field without quotes cannot hold
    CsvRow m_row;
    ReadCsv m_read;
};

} // namespace

ReadCsv read_csv(std::string_view text, const CsvLimits& limits)
{
    if (!is_utf8(text))
        return {{}, {{"", tr("is not UTF-8 text: save it from the spreadsheet as \"CSV UTF-8\"")}}};
    if (const std::size_t at = text.find('\0'); at != std::string_view::npos)
        return {{}, {{say("byte {}", at), tr("is a NUL, which no text holds: this is no CSV file")}}};
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return Reading(text, limits).read();
}

} // namespace rekindle::base

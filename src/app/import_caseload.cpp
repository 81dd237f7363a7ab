// SPDX-License-Identifier: MIT
#include "app/import_caseload.h"

#include "app/couple_check.h"
#include "base/csv.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <optional>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

constexpr std::array<std::string_view, 7> columns{"code",       "label_a",    "label_b", "opened",
                                                  "pronouns_a", "pronouns_b", "sessions"};
constexpr std::size_t needed = 4; ///< the first of them

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// The apostrophe by which a spreadsheet marks what it must not take for a number or a formula is no part of
/// the text. Before a letter it is one: 'Iolani.
std::string_view without_text_mark(std::string_view field)
{
    constexpr std::string_view formula_signs = "=+-@";
    const bool is_mark = field.size() > 1 && field[0] == '\'' &&
                         (is_digit(field[1]) || formula_signs.find(field[1]) != std::string_view::npos);
    return is_mark ? field.substr(1) : field;
}

std::string no_day(const std::string& text)
{
    if (text.find_first_of("/.") != std::string::npos)
        return say("\"{}\" could be two days: write year, month and day, as in 2026-03-31 (in a spreadsheet, "
                   "the format YYYY-MM-DD of the column)",
                   text);
    if (std::ranges::all_of(text, is_digit))
        return say("\"{}\" is the number by which a spreadsheet counts a day: give the column the format "
                   "YYYY-MM-DD and save again",
                   text);
    return say("\"{}\" is no day like 2026-03-31", text);
}

class ReadingCaseload {
public:
    ReadingCaseload(domain::Practice& practice, base::Date today) : m_today(today)
    {
        for (const domain::Couple& couple : practice.couples().all())
            m_taken.emplace(base::folded(couple.code), 0);
    }

    Caseload read(const base::ReadCsv& table)
    {
        if (!table.rows.empty()) {
            read_names(table.rows.front());
            // Without knowing what stands where, each row would only repeat it.
            if (m_read.problems.empty()) {
                for (auto row = table.rows.begin() + 1; row != table.rows.end(); ++row) read_row(*row);
            }
        } else if (table.problems.empty()) {
            m_read.problems.push_back({"", tr("holds no table")});
        }
        m_read.problems.insert(m_read.problems.end(), table.problems.begin(), table.problems.end());
        if (m_read.problems.empty() && m_read.entries.empty())
            m_read.problems.push_back({"", tr("names the columns, but holds no couple")});
        return std::move(m_read);
    }

private:
    void read_names(const base::CsvRow& row)
    {
        m_width = row.fields.size();
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            std::string name = base::folded(base::trimmed(row.fields[i]));
            if (!base::is_plain_line(name)) name = "?";
            const std::string where = say("row {}, column {}", row.number, i + 1);
            const auto known = std::ranges::find(columns, name);
            if (known == columns.end())
                m_read.problems.push_back({where, say("\"{}\" is no column of a caseload; these are: {}",
                                                      name, fmt::join(columns, ", "))});
            else if (!m_at.emplace(*known, i).second)
                m_read.problems.push_back({where, say("\"{}\" is named twice", name)});
        }
        for (std::size_t i = 0; i < needed; ++i) {
            if (!m_at.contains(columns[i]))
                m_read.problems.push_back(
                    {say("row {}", row.number), say("the column \"{}\" is missing", columns[i])});
        }
    }

    void wrong(std::string_view column, std::string what)
    {
        if (what.empty()) return;
        m_read.problems.push_back({say("row {}, column {}", m_row->number, column), std::move(what)});
    }

    /// Whether all of it may be shown: a line break or an escape sequence would write elsewhere on the
    /// screen.
    bool is_plain()
    {
        const std::size_t problems = m_read.problems.size();
        for (const auto& [column, at] : m_at) {
            if (!base::is_plain_line(base::trimmed(m_row->fields[at])))
                wrong(column, tr("holds a line break or signs that cannot be seen; write one line of text"));
        }
        return m_read.problems.size() == problems;
    }

    /// What stands in that column; "" where there is no such column.
    std::string text(std::string_view column)
    {
        const auto at = m_at.find(column);
        if (at == m_at.end()) return {};
        return std::string(without_text_mark(base::trimmed(m_row->fields[at->second])));
    }

    std::optional<base::Date> day(std::string_view column, const std::string& written)
    {
        const auto day = base::parse_date(written);
        if (!day) {
            wrong(column, no_day(written));
            return std::nullopt;
        }
        wrong(column, wrong_with_opening(*day, m_today)); // a session is not later, either
        return day;
    }

    void read_row(const base::CsvRow& row)
    {
        m_row = &row;
        if (row.fields.size() != m_width) {
            m_read.problems.push_back(
                {say("row {}", row.number), say("the number of fields is {} and not {}, as in the first row",
                                                row.fields.size(), m_width)});
            return;
        }
        if (!is_plain()) return;
        const std::size_t problems = m_read.problems.size();
        Caseload::Entry entry;
        entry.couple.code = code();
        entry.couple.a = {text("label_a"), text("pronouns_a")};
        entry.couple.b = {text("label_b"), text("pronouns_b")};
        wrong("label_a", wrong_with_label(entry.couple.a.label));
        wrong("label_b", wrong_with_label(entry.couple.b.label));
        wrong("label_b", wrong_with_both_labels(entry.couple));
        const std::string written = text("opened");
        const auto opened = written.empty() ? std::nullopt : day("opened", written);
        if (written.empty()) wrong("opened", tr("is missing: the day the couple first came"));
        entry.sessions = sessions(opened);
        if (m_read.problems.size() > problems) return;
        entry.couple.opened = *opened;
        m_read.entries.push_back(std::move(entry));
    }

    std::string code()
    {
        std::string code = text("code");
        if (code.empty()) {
            wrong("code", tr("is missing: short, without names, another for each couple"));
            return code;
        }
        if (base::code_points(code) > 200) wrong("code", tr("is longer than 200 characters"));
        const auto [taken, is_new] = m_taken.emplace(base::folded(code), m_row->number);
        if (!is_new)
            wrong("code", taken->second == 0 ? say("a couple of the practice has the code {} already", code)
                                             : say("row {} has the code {} already", taken->second, code));
        return code;
    }

    /// Oldest first: they are numbered in this order.
    std::vector<base::Date> sessions(const std::optional<base::Date>& opened)
    {
        std::vector<base::Date> days;
        std::string list = text("sessions");
        std::ranges::replace(list, ';', ' ');
        for (const std::string& written : base::split(list, ' ')) {
            if (written.empty()) continue;
            const auto held = day("sessions", std::string(without_text_mark(written)));
            if (!held) continue;
            if (opened && *held < *opened)
                wrong("sessions", say("{} is before the couple was opened, on {}", base::to_text(*held),
                                      base::to_text(*opened)));
            if (std::ranges::find(days, *held) != days.end())
                wrong("sessions", say("{} is given twice", base::to_text(*held)));
            days.push_back(*held);
        }
        std::ranges::sort(days);
        return days;
    }

    base::Date m_today;
    std::map<std::string, std::size_t> m_taken;   ///< codes, folded, with their row; 0: of the practice
    std::map<std::string_view, std::size_t> m_at; ///< where each column stands
    std::size_t m_width = 0;
    const base::CsvRow* m_row = nullptr;
    Caseload m_read;
};

} // namespace

Caseload read_caseload(domain::Practice& practice, std::string_view csv, base::Date today)
{
    return ReadingCaseload(practice, today).read(base::read_csv(csv));
}

void add_caseload(domain::Practice& practice, Caseload& caseload)
{
    assert(caseload.problems.empty());
    practice.together([&] {
        for (Caseload::Entry& entry : caseload.entries) {
            entry.couple.id = {practice.new_id()};
            practice.couples().add(entry.couple);
            int number = 0;
            for (const base::Date day : entry.sessions)
                practice.couples().add(domain::Session{
                    {practice.new_id()}, entry.couple.id, ++number, domain::SessionKind::Conjoint, day});
        }
    });
}

} // namespace rekindle::app

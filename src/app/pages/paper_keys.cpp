// SPDX-License-Identifier: MIT
#include "app/pages/paper_entry.h"

#include "base/text.h"

#include <algorithm>

// What PaperEntry does with a key that answers by itself, and with rows for one more time.

namespace rekindle::app {
namespace {

/// The letter of an option as it is listed: "b" of "b: sometimes".
std::string letter_of(const std::string& option)
{
    return option.substr(0, option.find(':'));
}

/// The same place the next time its section was filled: "7#2" after "7#1", "7#2.1" after "7#1.3".
std::string next_time(const std::string& place)
{
    const auto times = place.find('#');
    if (times == std::string::npos) return place;
    const auto inner = place.find('.', times);
    const int time = std::stoi(place.substr(times + 1, inner - times - 1));
    std::string next = place.substr(0, times + 1) + std::to_string(time + 1);
    if (inner != std::string::npos) {
        for (const char c : place.substr(inner)) {
            if (c == '.') next += ".1";
        }
    }
    return next;
}

/// Adds or takes back a letter of "a c".
std::string toggled(const std::string& text, const std::string& letter)
{
    std::vector<std::string> letters;
    bool there = false;
    for (const std::string& each : base::split(text, ' ')) {
        there = there || each == letter;
        if (!each.empty() && each != letter && each != "-" && each != "declined") letters.push_back(each);
    }
    if (!there) letters.push_back(letter);
    std::ranges::sort(letters);
    return base::joined(letters, " ");
}

} // namespace

bool PaperEntry::press(char key)
{
    if (m_rows.empty() || m_outcome) return false;
    const Row& row = m_rows[m_here];
    const bool ticked = !row.options.empty() || !row.scale.empty();
    const bool empty = text_here().empty() || !m_begun;
    if (key == '*' && empty) return answer("declined"), true;
    if (key == '-' && empty && ticked && (row.scale.empty() || row.scale.front().front() != '-'))
        return answer("-"), true;
    if (key < '0' || key > '9' || !ticked) return false;
    if (!row.scale.empty()) {
        const std::string text = (empty ? "" : text_here()) + key;
        const auto longer = [&](const std::string& each) {
            return each.size() > text.size() && each.starts_with(text);
        };
        type(text);
        const bool whole = std::ranges::find(row.scale, text) != row.scale.end();
        if (whole && std::ranges::none_of(row.scale, longer)) next();
        return true;
    }
    if (key == '0') return answer("declined"), true;
    const auto option = static_cast<std::size_t>(key - '1');
    if (option >= row.options.size()) return false;
    const std::string letter = letter_of(row.options[option]);
    const bool in_own_words = row.options[option].ends_with(':');
    if (row.several)
        type(toggled(empty ? "" : text_here(), letter));
    else if (in_own_words)
        type(letter + ": ");
    else
        answer(letter);
    return true;
}

void PaperEntry::add_again()
{
    if (m_rows.empty() || !m_rows[m_here].more) return;
    const bool in_section = m_rows[m_here].place.find('#') != std::string::npos;
    const auto same = [&](std::size_t row) {
        const auto time = [](const std::string& place) { return place.substr(place.find('#')); };
        const std::string& place = m_rows[row].place;
        return place.find('#') != std::string::npos && time(place).front() == '#' &&
               time(place).substr(0, 3) == time(m_rows[m_here].place).substr(0, 3);
    };
    std::size_t first = m_here, last = m_here + 1;
    while (in_section && first > 0 && same(first - 1)) --first;
    while (in_section && last < m_rows.size() && same(last)) ++last;
    std::vector<Row> more(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                          m_rows.begin() + static_cast<std::ptrdiff_t>(last));
    for (Row& row : more) row.place = next_time(row.place);
    const auto at = static_cast<std::ptrdiff_t>(last);
    m_rows.insert(m_rows.begin() + at, more.begin(), more.end());
    for (auto& typed : m_typed) typed.insert(typed.begin() + at, more.size(), "");
    m_wrong.insert(m_wrong.begin() + at, more.size(), "");
    m_here = last;
    m_begun = false;
    changed();
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "report/text/handout_text.h"

#include <algorithm>

namespace rekindle::report {
namespace {

constexpr const char* line_to_write_on = "__________";

std::string text_of(const Words& words)
{
    return words.text + '\n';
}

std::string text_of(const Tick& tick, bool several)
{
    std::string text = several ? "[ ]" : "( )";
    for (const std::string& each : {tick.letter, tick.text}) {
        if (!each.empty()) text += ' ' + each;
    }
    return tick.to_write_on ? text + ' ' + line_to_write_on : text;
}

/// Numbers stand side by side, options below each other.
std::string text_of(const Ticks& ticks)
{
    const bool have_letters =
        std::ranges::any_of(ticks.ticks, [](const Tick& tick) { return !tick.letter.empty(); });
    std::string text;
    for (const Tick& tick : ticks.ticks) {
        text += (have_letters || text.empty() ? "    " : "  ") + text_of(tick, ticks.several);
        if (have_letters) text += '\n';
    }
    return have_letters ? text : text + '\n';
}

std::string text_of(const Lines& lines)
{
    std::string text;
    for (int line = 0; line < lines.count; ++line)
        text += "    " + (line == 0 && !lines.before.empty() ? lines.before + ' ' : std::string()) +
                line_to_write_on + '\n';
    return text;
}

std::string text_of(const std::vector<std::string>& cells)
{
    std::string text;
    for (const std::string& cell : cells)
        text += (text.empty() ? "" : " | ") + (cell.empty() ? line_to_write_on : cell);
    return text + '\n';
}

std::string text_of(const Grid& grid)
{
    std::vector<std::string> titles;
    for (const Grid::Column& column : grid.columns) titles.push_back(column.title);
    std::string text = text_of(titles);
    for (const auto& row : grid.rows) text += text_of(row);
    return text;
}

} // namespace

std::string handout_text(const Handout& handout)
{
    std::string text;
    for (const Piece& piece : handout.pieces) {
        if (!text.empty()) text += '\n';
        if (!piece.number.empty()) text += piece.number + ". ";
        for (const Part& part : piece.parts)
            text += std::visit([](const auto& its) { return text_of(its); }, part);
    }
    return text;
}

} // namespace rekindle::report

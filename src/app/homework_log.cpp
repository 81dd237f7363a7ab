// SPDX-License-Identifier: MIT
#include "app/homework_log.h"

#include "base/text.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using LogLine = report::HomeworkLine::LogLine;

int order_of(const LogLine& line)
{
    return !line.counts ? 2 : line.mark.fills ? 0 : 1;
}

/// One partner's marks; those of the same day in the order they were made.
std::vector<LogLine> log_of(const std::vector<domain::MarkedDay>& days, const domain::Questionnaire& log,
                            const std::vector<domain::LogEntry>& entries, domain::Side side)
{
    std::map<base::Date, const domain::LogEntry*> newest;
    for (const domain::LogEntry& entry : entries) {
        if (entry.side == side) newest[entry.day] = &entry;
    }
    std::vector<LogLine> lines;
    for (const domain::MarkedDay& day : days) {
        LogLine line;
        line.mark = day;
        const auto own = newest.find(day.day);
        line.by_the_other = own == newest.end() || own->second->state != day.state;
        if (own != newest.end()) line.answers = answers_in_words(log, own->second->answers);
        lines.push_back(std::move(line));
    }
    for (const domain::LogEntry& entry : entries) {
        if (entry.side != side) continue;
        const bool counts = newest[entry.day] == &entry &&
                            std::ranges::binary_search(days, entry.day, {}, &domain::MarkedDay::day);
        if (counts) continue;
        LogLine line;
        line.mark = {entry.day, entry.state, false};
        line.counts = false;
        line.answers = answers_in_words(log, entry.answers);
        lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, {}, order_of);
    return lines;
}

} // namespace

std::vector<std::pair<std::string, std::string>>
answers_in_words(const domain::Questionnaire& form, const std::vector<domain::ResponseItem>& answers)
{
    std::vector<std::pair<std::string, std::string>> result;
    for (const domain::Item* item : domain::all_items(form)) {
        std::vector<std::string> texts;
        for (const domain::Answer* answer : domain::answers_to(answers, item->link_id))
            texts.push_back(domain::display_text(answer->value));
        if (!texts.empty()) result.emplace_back(item->text, base::joined(texts, ", "));
    }
    return result;
}

void add_log(report::HomeworkLine& line, const domain::HomeworkTemplate& homework,
             const std::vector<domain::LogEntry>& entries, const Period& period)
{
    for (const auto& [side, kept] : line.adherence)
        line.log[side] =
            log_of(domain::marked_days(line.assignment, entries, side, period.as_of, period.from),
                   homework.log, entries, side);
    if (!line.joint) return;
    for (const domain::MarkedDay& day :
         domain::joint_marked_days(line.assignment, entries, period.as_of, period.from))
        line.joint_log.push_back({day, true, false, {}});
    std::ranges::stable_sort(line.joint_log, {}, order_of);
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "domain/findings/dyad.h"

#include "domain/findings/marks.h"

#include <algorithm>
#include <map>

namespace rekindle::domain {
namespace {

double credit(const std::optional<LogState>& mark)
{
    return mark == LogState::Done ? 1 : mark == LogState::Partial ? 0.5 : 0;
}

} // namespace

DyadAdherence dyad_adherence(const Assignment& assignment, const std::vector<LogEntry>& entries,
                             base::Date as_of, const std::optional<base::Date>& from)
{
    const auto marks = days_of_both(days_of(assignment, entries, Side::A, as_of, from),
                                    days_of(assignment, entries, Side::B, as_of, from));
    // Days both marked come first, so that the strict form counts what joint_adherence() counts.
    std::vector<base::Date> settled, by_one;
    for (const auto& [day, two] : marks) (together(two) ? settled : by_one).push_back(day);

    DyadAdherence result;
    double strict = 0, lenient = 0;
    for (const Filled& filled : filled_occasions(assignment, {settled, by_one}, as_of, from)) {
        ++result.occasions;
        if (!filled.day) continue;
        ++result.entries;
        const auto& [a, b] = marks.at(*filled.day);
        const auto both = together({a, b});
        if (both == LogState::Excused) {
            ++result.excused;
            continue;
        }
        strict += credit(both);
        lenient += std::max(credit(a), credit(b));
        if (!both) continue;
        ++result.both_entries;
        result.same += a == b;
    }
    if (const int counted = result.entries - result.excused; counted > 0) {
        result.strict = strict / counted;
        result.lenient = lenient / counted;
    }
    if (result.both_entries > 0) result.log_agreement = 100.0 * result.same / result.both_entries;
    return result;
}

std::optional<double> engagement(const std::optional<double>& adherence, const std::optional<double>& quality)
{
    if (!adherence || !quality) return std::nullopt;
    return *adherence * *quality / 4;
}

Initiation initiation(const std::vector<BeganReport>& reports)
{
    struct Said {
        Began who;
        bool differing = false;
    };
    std::map<base::Date, Said> days;
    for (const BeganReport& report : reports) {
        const auto [at, is_new] = days.try_emplace(report.day, Said{report.who});
        if (!is_new && at->second.who != report.who) at->second.differing = true;
    }
    Initiation result;
    for (const auto& [day, said] : days)
        ++(said.differing         ? result.differing
           : said.who == Began::A ? result.a
           : said.who == Began::B ? result.b
                                  : result.together);
    if (const int told = result.a + result.b + result.together; told > 0)
        result.share_a = (result.a + 0.5 * result.together) / told;
    return result;
}

} // namespace rekindle::domain

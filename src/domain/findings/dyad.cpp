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

int counted(const DyadAdherence& kept)
{
    return kept.entries - kept.excused;
}

/// The shares, from what was reported strictly and leniently.
void settle(DyadAdherence& result, double strict, double lenient)
{
    if (const int of = counted(result); of > 0) {
        result.strict = strict / of;
        result.lenient = lenient / of;
    }
    if (result.both_entries > 0) result.log_agreement = 100.0 * result.same / result.both_entries;
}

void settle(Initiation& result)
{
    if (const int told = result.a + result.b + result.together; told > 0)
        result.share_a = (result.a + 0.5 * result.together) / told;
}

} // namespace

DyadAdherence operator+(const DyadAdherence& one, const DyadAdherence& more)
{
    DyadAdherence result = one;
    result.occasions += more.occasions;
    result.entries += more.entries;
    result.both_entries += more.both_entries;
    result.same += more.same;
    result.excused += more.excused;
    settle(result, one.strict.value_or(0) * counted(one) + more.strict.value_or(0) * counted(more),
           one.lenient.value_or(0) * counted(one) + more.lenient.value_or(0) * counted(more));
    return result;
}

Initiation operator+(const Initiation& one, const Initiation& more)
{
    Initiation result{
        one.a + more.a, one.b + more.b, one.together + more.together, one.differing + more.differing, {}};
    settle(result);
    return result;
}

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
    settle(result, strict, lenient);
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
    settle(result);
    return result;
}

} // namespace rekindle::domain

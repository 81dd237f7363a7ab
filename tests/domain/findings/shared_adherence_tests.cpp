// SPDX-License-Identifier: MIT
#include "domain/findings/shared_adherence.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace rekindle::domain;

namespace {

const auto last_of_april = day("2026-04-30");

Assignment evening_walk()
{
    Assignment result;
    result.start = day("2026-04-01");
    result.schedule = OnDays{{1, 2, 3, 4, 5, 6, 7}};
    return result;
}

/// A mark a letter: done, partly, not done, opted out; a point is no mark.
void mark_days(std::vector<LogEntry>& entries, Side side, const std::string& marks)
{
    for (std::size_t i = 0; i < marks.size(); ++i) {
        LogEntry entry;
        entry.side = side;
        entry.day = day("2026-04-01") + std::chrono::days{i};
        entry.state = marks[i] == 'd'   ? LogState::Done
                      : marks[i] == 'p' ? LogState::Partial
                      : marks[i] == 'n' ? LogState::NotDone
                                        : LogState::OptedOut;
        if (marks[i] != '.') entries.push_back(entry);
    }
}

std::optional<Adherence> shared_of(const std::string& a, const std::string& b)
{
    std::vector<LogEntry> entries;
    mark_days(entries, Side::A, a);
    mark_days(entries, Side::B, b);
    return shared_adherence(evening_walk(), entries, last_of_april);
}

} // namespace

BOOST_AUTO_TEST_SUITE(shared_adherence_tests)

BOOST_AUTO_TEST_CASE(only_what_both_marked_the_same_counts_and_partly_is_half)
{
    BOOST_TEST(shared_of("ddddnpdd", "ddddnp..")->value.value() == 4.5 / 6);
    BOOST_TEST(shared_of("ddddnpdd", "ddddnpdn")->value.value() == 5.5 / 7);
    BOOST_TEST(shared_of("nnnnn", "nnnnn")->value.value() == 0);
}

BOOST_AUTO_TEST_CASE(who_marked_all_as_done_is_told_one_or_nothing_whatever_the_other_marked)
{
    constexpr int days = 8;
    const std::string marks = "dpno.";
    std::size_t cases = 1;
    for (int i = 0; i < days; ++i) cases *= marks.size();
    int told = 0;
    for (std::size_t each = 0; each < cases; each += 7) {
        std::string other;
        for (std::size_t rest = each, i = 0; i < days; ++i, rest /= marks.size())
            other += marks[rest % marks.size()];
        for (const auto& found : {shared_of("dddddddd", other), shared_of(other, "dddddddd")}) {
            if (!found) continue;
            ++told;
            BOOST_TEST(found->value.value() == 1, other);
        }
    }
    BOOST_TEST(told > 20);
}

BOOST_AUTO_TEST_CASE(a_share_needs_five_times_alike_and_four_of_five_of_what_both_marked)
{
    BOOST_TEST(!shared_of("dddd", "dddd").has_value());
    BOOST_TEST(shared_of("ddddd", "ddddd").has_value());
    BOOST_TEST(shared_of("dddddddddd", "ddddddddnn").has_value());
    BOOST_TEST(!shared_of("dddddddddd", "dddddddnnn").has_value());
    BOOST_TEST(!shared_of("ddddddddddddddd", "").has_value());
}

BOOST_AUTO_TEST_CASE(how_often_somebody_opted_out_is_in_no_count)
{
    BOOST_CHECK(shared_of("dddddo", "dddddd") == shared_of("ddddd", "ddddd"));
    BOOST_TEST(!shared_of("oooooo", "dddddd").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
#include "domain/findings/kept.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle::domain;

namespace {

ResponseItem choice(const std::string& link_id, const std::string& code)
{
    return {link_id, {{Coding{"", "", code, ""}, {}}}, {}};
}
ResponseItem yes_or_no(const std::string& link_id, bool yes)
{
    return {link_id, {{yes, {}}}, {}};
}
ResponseItem number(const std::string& link_id, std::int64_t value)
{
    return {link_id, {{value, {}}}, {}};
}

LogEntry entry(Side side, std::vector<ResponseItem> answers, LogState state = LogState::Done)
{
    LogEntry result;
    result.side = side;
    result.state = state;
    result.answers = std::move(answers);
    return result;
}

const KeptRule promises{"Promises kept",
                        {"promise", {"kept", "late", "missed"}, {}},
                        {"promise", {"kept"}, {}},
                        LogCondition{"promise", {"late"}, {}}};

} // namespace

BOOST_AUTO_TEST_SUITE(kept_tests)

BOOST_AUTO_TEST_CASE(a_promise_put_off_in_time_is_neither_kept_nor_broken)
{
    const std::vector<LogEntry> entries{
        entry(Side::A, {choice("promise", "kept")}),    entry(Side::A, {choice("promise", "kept")}),
        entry(Side::A, {choice("promise", "late")}),    entry(Side::A, {choice("promise", "missed")}),
        entry(Side::A, {choice("promise", "put-off")}), entry(Side::A, {}),
        entry(Side::B, {choice("promise", "missed")}),
    };
    BOOST_TEST((kept(promises, entries, Side::A) == Kept{4, 2, 1, 0.625}));
    BOOST_TEST((kept(promises, entries, Side::B) == Kept{1, 0, 0, 0.0}));
    BOOST_TEST((kept(promises, {}, Side::B) == Kept{}));
}

BOOST_AUTO_TEST_CASE(two_pieces_of_homework_are_counted_as_one_by_their_counts)
{
    BOOST_TEST((Kept{1, 1, 0, 1.0} + Kept{3, 0, 1, 0.5 / 3} == Kept{4, 1, 1, 1.5 / 4}));
    BOOST_TEST((Kept{} + Kept{} == Kept{}));
}

BOOST_AUTO_TEST_CASE(an_entry_marked_done_that_misses_a_condition_counts_as_partial)
{
    const DoneRule rule{"Both were there and the phones were away.",
                        {{"attended", {"yes"}, {}}, {"minutes-spent", {}, 20}}};
    const auto state = [&](std::vector<ResponseItem> answers, LogState marked = LogState::Done) {
        return counted_as(entry(Side::A, std::move(answers), marked), rule);
    };
    BOOST_TEST((state({yes_or_no("attended", true), number("minutes-spent", 20)}) == LogState::Done));
    BOOST_TEST((state({yes_or_no("attended", false), number("minutes-spent", 20)}) == LogState::Partial));
    BOOST_TEST((state({yes_or_no("attended", true), number("minutes-spent", 19)}) == LogState::Partial));
    // What is not answered, or declined, takes nothing away.
    BOOST_TEST((state({}) == LogState::Done));
    BOOST_TEST((state({{"attended", {{Declined{}, {}}}, {}}}) == LogState::Done));
    // Nothing is made better than it was marked.
    for (const LogState marked : {LogState::Partial, LogState::NotDone, LogState::OptedOut, LogState::Excused,
                                  LogState::NotApplicable})
        BOOST_TEST((state({yes_or_no("attended", true)}, marked) == marked));
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
// The packer on a second thread: in order, once, and an error of it is nobody's secret.
#include "report/xlsx/packing_beside.h"

#include "report/build.h"
#include "report/folder.h"
#include "report/sample_data.h"
#include "report/xlsx/packing_thread.h"
#include "report/xlsx/write_xlsx.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace rekindle::report;

BOOST_AUTO_TEST_SUITE(packing_tests)

BOOST_AUTO_TEST_CASE(the_library_leaves_its_packing_to_a_second_thread_where_sheets_come_one_by_one)
{
    // Else the library was built with a packer inside, or ours does not stand before the shared one.
    const samples::Folder folder;
    const auto data = samples::full_data();
    const std::size_t before = PackingBeside::calls_left();
    write_xlsx(
        [&](const TakeSheet& take) {
            return build(samples::progress_definition(), samples::counselor_request(), data, take);
        },
        folder.path / "beside.xlsx");
    const std::size_t after = PackingBeside::calls_left();
    BOOST_TEST(after > before + 60); // a workbook has some 30 parts, each opened, written and closed
    write_xlsx(build(samples::progress_definition(), samples::counselor_request(), data),
               folder.path / "alone.xlsx");
    BOOST_TEST(PackingBeside::calls_left() == after); // a batch keeps to its own threads
}

BOOST_AUTO_TEST_CASE(calls_are_done_in_their_order_on_another_thread)
{
    PackingThread thread;
    BOOST_TEST_REQUIRE(thread.is_there());
    const auto here = std::this_thread::get_id();
    std::vector<int> done;
    bool elsewhere = true;
    for (int i = 0; i < 1'000; ++i) {
        BOOST_TEST(thread.leave(
                       [&done, &elsewhere, here, i] {
                           done.push_back(i);
                           elsewhere = elsewhere && std::this_thread::get_id() != here;
                           return 0;
                       },
                       1) == 0);
    }
    BOOST_TEST(thread.finish() == 0);
    BOOST_TEST_REQUIRE(done.size() == 1'000U);
    for (int i = 0; i < 1'000; ++i) BOOST_TEST(done.at(static_cast<std::size_t>(i)) == i);
    BOOST_TEST(elsewhere);
}

BOOST_AUTO_TEST_CASE(after_a_call_that_failed_none_is_done_and_its_error_stays)
{
    PackingThread thread;
    std::atomic<bool> done = false;
    thread.leave([] { return -1; }, 0);
    BOOST_TEST(thread.finish() == -1);
    const auto next = [&] {
        done = true;
        return 0;
    };
    BOOST_TEST(thread.leave(next, 0) == -1);
    BOOST_TEST(thread.finish() == -1);
    BOOST_TEST(!done);
}

BOOST_AUTO_TEST_CASE(no_more_memory_waits_for_the_packer_than_there_is_room_for)
{
    constexpr std::size_t million = 1'000'000;
    constexpr int all = 200, room = 17; // 16 MiB, and one that is being done
    std::atomic<int> left = 0, done = 0;
    int most = 0;
    PackingThread thread;
    for (int i = 0; i < all; ++i) {
        ++left;
        thread.leave(
            [&] {
                for (int turn = 0; turn < 100; ++turn) std::this_thread::yield();
                return ++done, 0;
            },
            million);
        most = std::max(most, left - done);
    }
    BOOST_TEST(thread.finish() == 0);
    BOOST_TEST(done == all);
    BOOST_TEST(most <= room);
}

BOOST_AUTO_TEST_CASE(what_is_left_is_done_before_the_thread_goes)
{
    int done = 0;
    {
        PackingThread thread;
        for (int i = 0; i < 100; ++i) thread.leave([&] { return ++done, 0; }, 0);
    }
    BOOST_TEST(done == 100);
}

BOOST_AUTO_TEST_SUITE_END()

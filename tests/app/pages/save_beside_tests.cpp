// SPDX-License-Identifier: MIT
#include "app/pages/save_beside.h"

#include "app/demo_practice.h"
#include "app/pages/window_thread.h"
#include "app/pages/workspace.h"
#include "base/error.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <stdexcept>

using namespace rekindle;
using app::SaveBeside;

BOOST_AUTO_TEST_SUITE(save_beside_tests)

BOOST_AUTO_TEST_CASE(an_outcome_is_told_once_however_it_is_asked_for)
{
    WindowThread window;
    app::SaveThread thread;
    std::vector<std::string> told;
    SaveBeside saving(
        window.saves_on(thread),
        [&](std::uint64_t number) { told.push_back("saved " + std::to_string(number)); },
        [&](std::uint64_t number, const std::string& why) {
            told.push_back(why + " " + std::to_string(number));
        });
    for (const std::uint64_t number : {1U, 2U}) {
        saving.begin(number, [number] {
            if (number == 2) throw base::Error(base::Trouble::World, "The disk is full.");
        });
        BOOST_TEST(saving.finish());
        BOOST_TEST(!saving.finish());
    }
    saving.begin(3, [] {}); // that 1 and 2 were saved is still to be told by `later`
    window.run_until([&] { return told.size() == 3; });
    const std::vector<std::string> all{"saved 1", "The disk is full. 2", "saved 3"};
    BOOST_TEST(told == all, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_practice_waits_for_what_is_saved_to_it_beside_the_window_and_so_does_closing_it)
{
    DemoPractice demo{21};
    auto workspace = std::make_unique<app::Workspace>(
        "", demo.take(), std::make_shared<app::Library>(DemoPractice::library()), nullptr);
    std::atomic<int> saved = 0;
    const auto slowly = [&saved, &practice = workspace->practice()] {
        for (int i = 0; i < 1000; ++i) std::this_thread::yield();
        practice.office().set("crisis-text", "Call 1-2-3");
        ++saved;
    };
    workspace->saving().begin(slowly);
    workspace->practice();
    BOOST_TEST(saved == 1);
    workspace->saving().begin(slowly);
    workspace.reset();
    BOOST_TEST(saved == 2);
}

BOOST_AUTO_TEST_SUITE_END()

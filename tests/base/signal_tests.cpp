// SPDX-License-Identifier: MIT
#include "base/signal.h"

#include <boost/test/unit_test.hpp>

#include <optional>

using rekindle::base::Signal;
using rekindle::base::Subscription;

BOOST_AUTO_TEST_SUITE(signal_tests)

BOOST_AUTO_TEST_CASE(who_listens_hears_until_the_subscription_ends)
{
    Signal<int> signal;
    int heard = 0;
    {
        const Subscription listening = signal.connect([&heard](int words) { heard += words; });
        signal(3);
    }
    signal(4);
    BOOST_TEST(heard == 3);
}

BOOST_AUTO_TEST_CASE(a_listener_may_outlive_the_signal)
{
    std::optional<Signal<>> signal(std::in_place);
    const Subscription listening = signal->connect([] {});
    signal.reset();
}

BOOST_AUTO_TEST_CASE(a_slot_may_end_another_that_is_then_not_called_and_may_destroy_the_signal)
{
    std::optional<Signal<>> signal(std::in_place);
    Subscription second;
    int heard = 0;
    const Subscription first = signal->connect([&] {
        second = {};
        signal.reset();
    });
    second = signal->connect([&heard] { ++heard; });
    (*signal)();
    BOOST_TEST(heard == 0);
}

BOOST_AUTO_TEST_SUITE_END()

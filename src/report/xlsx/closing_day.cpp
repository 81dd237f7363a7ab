// SPDX-License-Identifier: MIT
#include "report/xlsx/closing_day.h"

#include <condition_variable>
#include <mutex>

namespace rekindle::report {
namespace {

struct Closing {
    std::mutex one_at_a_time;
    std::condition_variable none_left;
    int living = 0, waiting = 0;
    base::Date day;
};

Closing& closing()
{
    static Closing only;
    return only;
}

} // namespace

ClosingDay::ClosingDay(base::Date day)
{
    Closing& state = closing();
    std::unique_lock lock(state.one_at_a_time);
    ++state.waiting;
    state.none_left.wait(lock, [&] { return state.living == 0 || state.day == day; });
    --state.waiting;
    state.day = day;
    ++state.living;
}

ClosingDay::~ClosingDay()
{
    Closing& state = closing();
    const std::lock_guard guard(state.one_at_a_time);
    if (--state.living == 0) state.none_left.notify_all();
}

int ClosingDay::waiting()
{
    const std::lock_guard guard(closing().one_at_a_time);
    return closing().waiting;
}

} // namespace rekindle::report

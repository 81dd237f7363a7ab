// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/demo.h"
#include "app/demo_practice.h"

/// The twelve couples of seed 7, made once for all tests of a program, which only look at them.
inline DemoPractice& twelve_couples()
{
    static DemoPractice practice(7);
    [[maybe_unused]] static const bool filled = [] {
        rekindle::app::fill_demo(*practice, DemoPractice::library(), 12, 7, DemoPractice::until);
        return true;
    }();
    return practice;
}

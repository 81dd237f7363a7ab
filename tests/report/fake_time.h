// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace rekindle::report {

/// While it lives, time() of the C library is later by `ahead` for everybody in this program, libxlsxwriter
/// included.
class FakeTime {
public:
    explicit FakeTime(std::chrono::seconds ahead);
    ~FakeTime();
    FakeTime(const FakeTime&) = delete;
    FakeTime& operator=(const FakeTime&) = delete;
};

} // namespace rekindle::report

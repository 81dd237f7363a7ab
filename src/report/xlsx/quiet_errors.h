// SPDX-License-Identifier: MIT
#pragma once

namespace rekindle::report {

/// While one lives, in whichever thread, nothing reaches standard error: libxlsxwriter prints its troubles
/// there in words of its own, and they come as return codes too, which are told in ours.
class QuietErrors {
public:
    QuietErrors();
    ~QuietErrors();
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;
};

} // namespace rekindle::report

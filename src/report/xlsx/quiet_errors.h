// SPDX-License-Identifier: MIT
#pragma once

namespace rekindle::report {

/// While it lives, nothing reaches standard error: libxlsxwriter prints its troubles there in words of its
/// own, and they come as return codes too, which are told in ours.
class QuietErrors {
public:
    QuietErrors();
    ~QuietErrors();
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;

private:
    int m_before = -1; ///< where standard error went; -1 when it could not be turned away
};

} // namespace rekindle::report

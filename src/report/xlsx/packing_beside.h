// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace rekindle::report {

class PackingThread;

/// While one lives, what libxlsxwriter packs into a file on this thread is compressed on a second one, in the
/// same order and to the same bytes, while the library writes the next part. Where the computer gives no
/// further thread, or the library was built with a packer inside, all is as without it. (decision 74)
class PackingBeside {
public:
    PackingBeside();
    ~PackingBeside();
    PackingBeside(const PackingBeside&) = delete;
    PackingBeside& operator=(const PackingBeside&) = delete;

    /// How many calls of the packer this thread has left to a second one so far.
    static std::size_t calls_left();
};

} // namespace rekindle::report

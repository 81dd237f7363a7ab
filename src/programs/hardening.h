// SPDX-License-Identifier: MIT
#pragma once

namespace rekindle::programs {

/// What a program of ours does before anything else, so that nothing it holds can be seen from outside. While
/// this lives:
///  - files it makes are for this account alone, whatever the umask was (077);
///  - it leaves no core file, and no other program of this account can look into it or its /proc (root can);
///  - a file that may not grow and a closed pipe are errors to put into words, not signals that end it;
///  - memory is overwritten when it is freed, and new memory starts overwritten (only without a sanitizer).
/// The limits are never lifted again. Programs it starts inherit umask, core limit and ignored signals.
class Hardened {
public:
    Hardened() noexcept;
    Hardened(const Hardened&) = delete;
    Hardened& operator=(const Hardened&) = delete;
    ~Hardened();
    /// False when the system refused a part of it; then nothing secret may be read.
    bool complete() const { return m_complete; }

private:
    bool m_complete = false;
};

/// The last part of it alone, the one that costs time: for what measures our speed. False when the system
/// refused.
bool overwrite_freed_memory() noexcept;

/// Starts this program again, once, so that all memory is taken and given back through the allocator that
/// overwrites what is freed: GLib keeps none of its own, and small pieces (up to 1 KiB) are not kept aside as
/// they are, which only the start of a program can ask for. False when that failed.
bool with_plain_allocations(char** argv) noexcept;

} // namespace rekindle::programs

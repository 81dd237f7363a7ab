// SPDX-License-Identifier: MIT
#pragma once

namespace rekindle::programs {

/// What a program of ours does before anything else, so that nothing it holds can be seen from outside. While
/// this lives:
///  - files it makes are for this account alone, whatever the umask was (077);
///  - it leaves no core file, and no other program of this account can look into it or its /proc (root can);
///  - a file that may not grow and a closed pipe are errors to put into words, not signals that end it;
///  - memory is overwritten when it is freed, by whichever library (only without a sanitizer).
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

/// Whether what GLib frees goes back to free() at once, in place of pools of its own. It was told so before
/// it began; false when that came too late, and then nothing secret may be read.
bool glib_keeps_no_memory() noexcept;

} // namespace rekindle::programs

// SPDX-License-Identifier: MIT
#include "programs/stop_signals.h"

#include <atomic>
#include <csignal>

namespace rekindle::programs {
namespace {

std::atomic<bool> asked = false;
static_assert(std::atomic<bool>::is_always_lock_free); // so that a handler may set it

extern "C" void ask_to_stop(int /*signal*/)
{
    asked = true;
}

bool watch()
{
    struct sigaction quietly {};
    quietly.sa_handler = ask_to_stop;
    quietly.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction before {};
        // Who started the program so that it does not hear the signal wants it so.
        if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
            ::sigaction(signal, &quietly, nullptr);
    }
    return true;
}

} // namespace

bool asked_to_stop()
{
    [[maybe_unused]] static const bool watching = watch();
    return asked;
}

} // namespace rekindle::programs

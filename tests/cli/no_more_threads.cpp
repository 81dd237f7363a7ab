// SPDX-License-Identifier: MIT
#include "cli/no_more_threads.h"

#include <atomic>
#include <cerrno>

#include <dlfcn.h>
#include <pthread.h>

namespace {

constexpr int as_many_as_wanted = 1'000'000;
std::atomic<int> threads_left{as_many_as_wanted};

} // namespace

// Stands before the C library's own: the program's symbols win.
extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*work)(void*),
                              void* argument) noexcept
{
    using Create = int (*)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
    static const auto next = reinterpret_cast<Create>(dlsym(RTLD_NEXT, "pthread_create"));
    return threads_left-- > 0 ? next(thread, attributes, work, argument) : EAGAIN;
}

NoMoreThreads::NoMoreThreads(int left)
{
    threads_left = left;
}

NoMoreThreads::~NoMoreThreads()
{
    threads_left = as_many_as_wanted;
}

// SPDX-License-Identifier: MIT
// free() and realloc() of the whole program, all of its libraries included: what is given back is overwritten
// before the C library gets it, whatever that does with it then. Where the leak checker has an allocator of
// its own, that one does it (ASAN_OPTIONS in tests/gui).
#include "programs/hardening.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <malloc.h>

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

extern "C" void
__libc_free(void* memory); // NOLINT(bugprone-reserved-identifier): glibc's own, under its other name

void free(void* memory) noexcept
{
    if (memory == nullptr) return;
    ::explicit_bzero(memory, ::malloc_usable_size(memory));
    __libc_free(memory);
}

// glibc's would give back by itself what it moves from.
void* realloc(void* memory, std::size_t size) noexcept
{
    if (memory == nullptr) return std::malloc(size);
    if (size == 0) {
        free(memory);
        return nullptr;
    }
    const std::size_t room = ::malloc_usable_size(memory);
    if (size <= room && size >= room / 2) return memory;
    void* const other = std::malloc(size);
    if (other == nullptr) return nullptr;
    std::memcpy(other, memory, std::min(size, room));
    free(memory);
    return other;
}

#endif

namespace rekindle::programs {

bool overwrite_freed_memory() noexcept
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    // What is freed is joined with the free memory around it at once: kept apart in lists it would be joined
    // again and again, all of it, while a workbook of many cells is written.
    return ::mallopt(M_MXFAST, 0) == 1;
#endif
}

} // namespace rekindle::programs

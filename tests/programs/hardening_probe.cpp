// SPDX-License-Identifier: MIT
// Writes something secret, gives it back and looks whether it is still in memory: large pieces, and small
// ones, which the allocator keeps aside for the next who asks; freed, and grown so that it moves.
#include "programs/hardening.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/uio.h>
#include <unistd.h>

namespace {

constexpr std::size_t most = 4000;
constexpr std::size_t ends = 64; ///< the allocator keeps notes of its own at both ends

/// The process's own memory as the system sees it: what was freed may be read too.
std::array<unsigned char, most> memory_at(std::uintptr_t place, std::size_t size)
{
    std::array<unsigned char, most> bytes{};
    const iovec here{bytes.data(), size};
    const iovec there{reinterpret_cast<void*>(place), size}; // NOLINT
    if (::process_vm_readv(::getpid(), &here, 1, &there, 1, 0) != static_cast<ssize_t>(size)) std::abort();
    return bytes;
}

std::size_t bytes_that_are(char byte, std::size_t size, const std::array<unsigned char, most>& bytes)
{
    std::size_t found = 0;
    for (std::size_t i = ends; i < size - ends; ++i) found += bytes[i] == static_cast<unsigned char>(byte);
    return found;
}

/// How many bytes of what was given back are still there.
std::size_t left_behind(std::size_t size, void (*give_back)(void*))
{
    auto* const secret = static_cast<char*>(std::malloc(size));
    void* const after = std::malloc(size); // so that the memory is not given back to the system
    const auto place = reinterpret_cast<std::uintptr_t>(secret);
    std::memset(secret, 's', size);
    give_back(secret);
    const std::size_t left = bytes_that_are('s', size, memory_at(place, size));
    std::free(after);
    return left;
}

void grow(void* secret)
{
    std::free(std::realloc(secret, 10 * most));
}

} // namespace

int main()
{
#if defined(HARDENED)
    const rekindle::programs::Hardened hardened;
    if (!hardened.complete()) std::puts("hardening is not complete");
    const bool complete = hardened.complete();
#else
    const bool complete = true;
#endif
    std::size_t left = 0;
    for (const std::size_t size : {std::size_t{200}, most})
        left += left_behind(size, std::free) + left_behind(size, grow);
    std::printf("%zu bytes left of what was freed\n", left);
    return left == 0 && complete ? 0 : 1;
}

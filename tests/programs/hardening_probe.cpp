// SPDX-License-Identifier: MIT
// Writes something secret, frees it and looks whether it is still in memory: large pieces, and small ones,
// which the allocator keeps aside for the next who asks. --without: without hardening.
#include "programs/hardening.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
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

/// How many bytes of what was freed are still there.
std::size_t left_behind(std::size_t size, std::size_t& of_new_memory)
{
    auto* const secret = static_cast<char*>(std::malloc(size));
    void* const after = std::malloc(size); // so that the memory is not given back to the system
    const auto place = reinterpret_cast<std::uintptr_t>(secret);
    of_new_memory += bytes_that_are('\0', size, memory_at(place, size));
    std::memset(secret, 's', size);
    std::free(secret);
    const std::size_t left = bytes_that_are('s', size, memory_at(place, size));
    std::free(after);
    return left;
}

} // namespace

int main(int argc, char** argv)
{
    std::optional<rekindle::programs::Hardened> hardened;
    if (argc < 2 || std::string(argv[1]) != "--without") {
        if (!rekindle::programs::with_plain_allocations(argv)) return 1;
        hardened.emplace();
    }
    std::size_t untouched = 0;
    std::size_t left = 0;
    for (const std::size_t size : {std::size_t{200}, most}) left += left_behind(size, untouched);
    std::printf("%zu bytes left of what was freed, %zu of new memory not overwritten\n", left, untouched);
    if (hardened && !hardened->complete()) std::puts("hardening is not complete");
    return left == 0 && untouched == 0 && (!hardened || hardened->complete()) ? 0 : 1;
}

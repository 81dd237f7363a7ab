// SPDX-License-Identifier: MIT
#include "storage/sodium.h"

#include "base/error.h"
#include "base/translate.h"

#include <sodium.h>

namespace rekindle::storage {

void ready_sodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw base::Error(base::Trouble::World,
                          base::tr("This computer gives no random numbers, so nothing can be encrypted."));
}

void fill_randomly(std::span<std::uint8_t> bytes)
{
    ready_sodium();
    randombytes_buf(bytes.data(), bytes.size());
}

std::string random_bytes(std::size_t size)
{
    ready_sodium();
    std::string bytes(size, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string hex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                   bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> bytes_of_hex(std::string_view text, std::size_t size)
{
    if (text.size() != size * 2) return std::nullopt;
    std::string bytes(size, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                       nullptr, &length, &end) != 0 ||
        length != size || end != text.data() + text.size())
        return std::nullopt;
    return bytes;
}

} // namespace rekindle::storage

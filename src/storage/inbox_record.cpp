// SPDX-License-Identifier: MIT
#include "storage/inbox_record.h"

#include "storage/captured_text.h"
#include "storage/inbox_key.h"
#include "storage/keyed_hash.h"

#include <array>
#include <sodium.h>

namespace rekindle::storage {
namespace {

constexpr std::size_t block = 1024, mac_characters = 64, length_bytes = 4;
constexpr std::size_t longest_sealed = most_record_bytes + mac_characters + block + crypto_box_SEALBYTES;

std::string mac_of(const RecordOf& of, const SecretBytes& mac_key, std::string_view text)
{
    KeyedHash sum(mac_key);
    for (const std::string_view part :
         {std::string_view("hand-over record 1"), std::string_view(of.practice_id),
          std::string_view(of.ticket.value), std::string_view(of.couple.value), domain::word(of.side), text})
        sum.add(part);
    return sum.hex();
}

void pad(std::string& text)
{
    const std::size_t before = text.size();
    std::size_t padded = 0;
    text.resize(before + block);
    sodium_pad(&padded, reinterpret_cast<unsigned char*>(text.data()), before, block, text.size());
    text.resize(padded);
}

bool unpad(std::string& text)
{
    std::size_t size = 0;
    if (text.size() % block != 0 ||
        sodium_unpad(&size, reinterpret_cast<const unsigned char*>(text.data()), text.size(), block) != 0)
        return false;
    text.resize(size);
    return true;
}

bool may_be_length(std::size_t length)
{
    return length > crypto_box_SEALBYTES && length <= longest_sealed &&
           (length - crypto_box_SEALBYTES) % block == 0;
}

} // namespace

std::string framed_record(const RecordOf& of, const SecretBytes& mac_key, const std::string& inbox_public,
                          const domain::CapturedRecord& record)
{
    const std::string text = to_text(record);
    std::string inside = mac_of(of, mac_key, text) + text;
    pad(inside);
    const std::string outside = sealed(inside, inbox_public);
    sodium_memzero(inside.data(), inside.size());
    std::string framed(length_bytes, '\0'); // little-endian everywhere
    for (std::size_t i = 0; i < length_bytes; ++i) framed[i] = static_cast<char>(outside.size() >> 8 * i);
    return framed + outside;
}

std::optional<domain::CapturedRecord> open_record(const RecordOf& of, const SecretBytes& mac_key,
                                                  const std::vector<const SecretBytes*>& inboxes,
                                                  std::string_view sealed)
{
    const std::string bytes(sealed);
    for (const SecretBytes* const inbox : inboxes) {
        auto inside = unsealed(bytes, *inbox);
        if (!inside) continue;
        if (!unpad(*inside) || inside->size() < mac_characters) return std::nullopt;
        const std::string text = inside->substr(mac_characters), mac = mac_of(of, mac_key, text);
        if (sodium_memcmp(mac.data(), inside->data(), mac_characters) != 0) return std::nullopt;
        return captured_from(text);
    }
    return std::nullopt;
}

Frames frames_of(std::string_view bytes)
{
    Frames found;
    while (found.end < bytes.size()) {
        const std::string_view rest = bytes.substr(found.end);
        std::size_t length = 0;
        for (std::size_t i = 0; i < length_bytes && i < rest.size(); ++i)
            length |= std::size_t{static_cast<unsigned char>(rest[i])} << 8 * i;
        const bool cut_off = rest.size() < length_bytes;
        if (cut_off || (may_be_length(length) && rest.size() - length_bytes < length)) {
            found.torn = true;
            return found;
        }
        if (!may_be_length(length)) return found;
        const std::size_t begin = found.end;
        found.end += length_bytes + length;
        found.frames.push_back({begin, found.end, rest.substr(length_bytes, length)});
    }
    return found;
}

} // namespace rekindle::storage

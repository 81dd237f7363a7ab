// SPDX-License-Identifier: MIT
#include "storage/keyed_hash.h"

#include "storage/sodium.h"

#include <array>
#include <sodium.h>

namespace rekindle::storage {

struct KeyedHash::State {
    crypto_generichash_state blake;
};

KeyedHash::KeyedHash(const SecretBytes& key) : m_state(std::make_unique<State>())
{
    crypto_generichash_init(&m_state->blake, key.data(), key.size(), crypto_generichash_BYTES);
}

KeyedHash::~KeyedHash()
{
    sodium_memzero(m_state.get(), sizeof(State)); // the state knows the key
}

void KeyedHash::add(std::string_view text)
{
    add(static_cast<std::int64_t>(text.size()));
    crypto_generichash_update(&m_state->blake, reinterpret_cast<const unsigned char*>(text.data()),
                              text.size());
}

void KeyedHash::add(std::int64_t number)
{
    std::array<unsigned char, 8> bytes{}; // little-endian everywhere
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> 8 * i);
    crypto_generichash_update(&m_state->blake, bytes.data(), bytes.size());
}

std::string KeyedHash::hex()
{
    std::string sum(crypto_generichash_BYTES, '\0');
    crypto_generichash_final(&m_state->blake, reinterpret_cast<unsigned char*>(sum.data()), sum.size());
    return storage::hex(sum);
}

} // namespace rekindle::storage

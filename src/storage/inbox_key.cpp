// SPDX-License-Identifier: MIT
#include "storage/inbox_key.h"

#include "storage/key_file.h"

#include <cassert>
#include <sodium.h>

namespace rekindle::storage {
namespace {

static_assert(inbox_public_bytes == crypto_box_PUBLICKEYBYTES);
static_assert(crypto_box_SEEDBYTES == 32);

unsigned char* raw(std::string& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

std::string inbox_public(const SecretBytes& inbox_seed)
{
    std::string open(crypto_box_PUBLICKEYBYTES, '\0');
    SecretBytes secret(crypto_box_SECRETKEYBYTES);
    crypto_box_seed_keypair(raw(open), secret.data(), inbox_seed.data());
    return open;
}

std::string sealed(std::string_view text, const std::string& inbox_public)
{
    assert(inbox_public.size() == crypto_box_PUBLICKEYBYTES);
    std::string bytes(text.size() + crypto_box_SEALBYTES, '\0');
    // It fails for a public half that is no key; the empty text then opens nowhere, and is set aside.
    if (crypto_box_seal(raw(bytes), raw(text), text.size(), raw(inbox_public)) != 0) bytes.clear();
    return bytes;
}

std::optional<std::string> unsealed(const std::string& bytes, const SecretBytes& inbox_seed)
{
    if (bytes.size() < crypto_box_SEALBYTES) return std::nullopt;
    std::string open(crypto_box_PUBLICKEYBYTES, '\0');
    SecretBytes secret(crypto_box_SECRETKEYBYTES);
    crypto_box_seed_keypair(raw(open), secret.data(), inbox_seed.data());
    std::string text(bytes.size() - crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal_open(raw(text), raw(bytes), bytes.size(), raw(open), secret.data()) != 0)
        return std::nullopt;
    return text;
}

} // namespace rekindle::storage

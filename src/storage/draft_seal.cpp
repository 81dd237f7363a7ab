// SPDX-License-Identifier: MIT
#include "storage/draft_seal.h"

#include "storage/keyed_hash.h"
#include "storage/retired_keys.h"
#include "storage/sodium.h"

#include <sodium.h>

namespace rekindle::storage {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                      seal_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::string& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

std::string bound_facts(const std::string& practice_id)
{
    return "rekindle draft 1|" + practice_id;
}

} // namespace

SecretBytes draft_key(const SecretBytes& inbox_seed, std::string_view sort)
{
    KeyedHash sum(inbox_seed);
    sum.add("rekindle draft 1");
    sum.add(sort);
    std::string text = sum.hex();
    return key_of_hex(text);
}

std::string sealed_draft(std::string_view text, const SecretBytes& key, const std::string& practice_id)
{
    const std::string nonce = random_bytes(nonce_bytes), facts = bound_facts(practice_id);
    std::string sealed(text.size() + seal_bytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(text), text.size(),
                                               raw(std::string_view(facts)), facts.size(), nullptr,
                                               raw(std::string_view(nonce)), key.data());
    return nonce + sealed;
}

std::optional<std::string> opened_draft(std::string_view bytes, const SecretBytes& key,
                                        const std::string& practice_id)
{
    if (bytes.size() < nonce_bytes + seal_bytes) return std::nullopt;
    const std::string facts = bound_facts(practice_id);
    const std::string_view nonce = bytes.substr(0, nonce_bytes), sealed = bytes.substr(nonce_bytes);
    std::string text(sealed.size() - seal_bytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(text), nullptr, nullptr, raw(sealed), sealed.size(),
                                                   raw(std::string_view(facts)), facts.size(), raw(nonce),
                                                   key.data()) != 0)
        return std::nullopt;
    return text;
}

} // namespace rekindle::storage

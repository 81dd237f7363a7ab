// SPDX-License-Identifier: MIT
#include "storage/key_slot.h"

#include "base/error.h"
#include "base/translate.h"
#include "storage/practice_keys.h"
#include "storage/sodium.h"

#include <fmt/format.h>
#include <sodium.h>

namespace rekindle::storage {
namespace {

static_assert(slot_salt_bytes == crypto_pwhash_SALTBYTES);
static_assert(slot_nonce_bytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(slot_wrapped_bytes == data_key_bytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

SecretBytes wrapping_key(const KeySlot& slot, const SecretBytes& secret)
{
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (slot.kind != SlotKind::Passphrase) {
        // 160 random bits need no slow derivation.
        crypto_generichash(key.data(), key.size(), raw(slot.salt), slot.salt.size(), secret.data(),
                           secret.size());
        return key;
    }
    if (crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(secret.data()), secret.size(),
                      raw(slot.salt), slot.cost.passes, std::size_t{slot.cost.memory_kib} * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw base::Error(base::Trouble::World,
                          base::say("There is not enough memory to check the passphrase: it takes {} MiB.",
                                    slot.cost.memory_kib / 1024));
    return key;
}

std::string bound_facts(const KeySlot& slot, const std::string& practice_id)
{
    const bool slow = slot.kind == SlotKind::Passphrase;
    return fmt::format("rekindle key slot 1|{}|{}|{}|{}|{}|{}", practice_id, word(slot.kind),
                       slow ? "argon2id13" : "blake2b", slow ? slot.cost.passes : 0U,
                       slow ? slot.cost.memory_kib : 0U, hex(slot.salt));
}

KeySlot wrapped(KeySlot slot, const std::string& practice_id, const SecretBytes& data_key,
                const SecretBytes& secret)
{
    slot.salt = random_bytes(slot_salt_bytes);
    slot.nonce = random_bytes(slot_nonce_bytes);
    slot.wrapped.resize(slot_wrapped_bytes);
    const SecretBytes key = wrapping_key(slot, secret);
    const std::string facts = bound_facts(slot, practice_id);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(slot.wrapped.data()), nullptr,
                                               data_key.data(), data_key.size(), raw(facts), facts.size(),
                                               nullptr, raw(slot.nonce), key.data());
    return slot;
}

} // namespace

std::string_view word(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Passphrase:
        return "passphrase";
    case SlotKind::Recovery:
        return "recovery";
    case SlotKind::Escrow:
        return "escrow";
    }
    return "";
}

std::string salt_mark(const KeySlot& slot)
{
    return hex(slot.salt).substr(0, 16);
}

KeySlot make_passphrase_slot(const std::string& practice_id, const SecretBytes& data_key,
                             const SecretBytes& secret, const KdfCost& cost)
{
    return wrapped({SlotKind::Passphrase, cost, {}, {}, {}}, practice_id, data_key, secret);
}

KeySlot make_recovery_slot(const std::string& practice_id, const SecretBytes& data_key,
                           const SecretBytes& secret, SlotKind kind)
{
    return wrapped({kind, {}, {}, {}, {}}, practice_id, data_key, secret);
}

std::optional<SecretBytes> unwrapped(const KeySlot& slot, const std::string& practice_id,
                                     const SecretBytes& secret)
{
    const SecretBytes key = wrapping_key(slot, secret);
    const std::string facts = bound_facts(slot, practice_id);
    SecretBytes data_key(data_key_bytes);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(data_key.data(), nullptr, nullptr, raw(slot.wrapped),
                                                   slot.wrapped.size(), raw(facts), facts.size(),
                                                   raw(slot.nonce), key.data()) != 0)
        return std::nullopt;
    return data_key;
}

} // namespace rekindle::storage

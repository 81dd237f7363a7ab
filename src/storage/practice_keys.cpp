// SPDX-License-Identifier: MIT
#include "storage/practice_keys.h"

#include <sodium.h>

namespace rekindle::storage {
namespace {

SecretBytes derived(const SecretBytes& data_key, std::uint64_t number, const char* context)
{
    SecretBytes key(32);
    crypto_kdf_derive_from_key(key.data(), key.size(), number, context, data_key.data());
    return key;
}

} // namespace

// The contexts are eight characters each and never change: they are part of the format.
PracticeKeys derived_keys(const SecretBytes& data_key)
{
    return {derived(data_key, 1, "rkpages_"), derived(data_key, 2, "rkaudit_"),
            derived(data_key, 3, "rkrows__"), derived(data_key, 4, "rkinbox_"),
            derived(data_key, 6, "rkpaper_")}; // 5 is below
}

SecretBytes escrow_note_key(const SecretBytes& data_key)
{
    return derived(data_key, 5, "rkescrow");
}

} // namespace rekindle::storage

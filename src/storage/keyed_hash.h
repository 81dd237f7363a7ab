// SPDX-License-Identifier: MIT
#pragma once

#include "storage/secret_bytes.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace rekindle::storage {

/// Keyed BLAKE2b over a list of texts; each goes in with its length, so ("ab", "c") and ("a", "bc") differ.
class KeyedHash {
public:
    explicit KeyedHash(const SecretBytes& key);
    KeyedHash(const KeyedHash&) = delete;
    KeyedHash& operator=(const KeyedHash&) = delete;
    ~KeyedHash();

    void add(std::string_view text);
    void add(std::int64_t number);
    std::string hex(); ///< 64 characters; call it once

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace rekindle::storage

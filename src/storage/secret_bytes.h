// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace rekindle::storage {

/// Bytes of a key or passphrase: between guard pages, never swapped where the system allows, wiped when they
/// go.
class SecretBytes {
public:
    SecretBytes() = default;
    /// `size` zero bytes. Throws World when the system has no protected memory left.
    explicit SecretBytes(std::size_t size);
    static SecretBytes copy_of(std::string_view bytes);
    static SecretBytes random(std::size_t size);

    std::uint8_t* data() { return m_bytes.get(); }
    const std::uint8_t* data() const { return m_bytes.get(); }
    std::size_t size() const { return m_size; }
    std::string_view view() const; ///< valid as long as this object

private:
    struct Free {
        void operator()(std::uint8_t* bytes) const noexcept;
    };
    std::unique_ptr<std::uint8_t[], Free> m_bytes;
    std::size_t m_size = 0;
};

} // namespace rekindle::storage

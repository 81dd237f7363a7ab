// SPDX-License-Identifier: MIT
#include "storage/secret_bytes.h"

#include "base/error.h"
#include "base/translate.h"
#include "storage/sodium.h"

#include <algorithm>
#include <sodium.h>

namespace rekindle::storage {

void SecretBytes::Free::operator()(std::uint8_t* bytes) const noexcept
{
    sodium_free(bytes);
}

SecretBytes::SecretBytes(std::size_t size) : m_size(size)
{
    ready_sodium();
    m_bytes.reset(static_cast<std::uint8_t*>(sodium_malloc(std::max<std::size_t>(size, 1))));
    if (!m_bytes)
        throw base::Error(base::Trouble::World, base::tr("There is not enough memory for the keys."));
    sodium_memzero(m_bytes.get(), size);
}

SecretBytes SecretBytes::copy_of(std::string_view bytes)
{
    SecretBytes secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.data());
    return secret;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes secret(size);
    randombytes_buf(secret.data(), size);
    return secret;
}

std::string_view SecretBytes::view() const
{
    return {reinterpret_cast<const char*>(m_bytes.get()), m_size};
}

} // namespace rekindle::storage

// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace rekindle::storage {

inline std::error_code last_error()
{
    return {errno, std::generic_category()};
}

/// An open file of the system, closed at the end of the scope.
class Descriptor {
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }

    bool is_open() const { return m_descriptor >= 0; }
    int get() const { return m_descriptor; }
    /// Some file systems tell of a full disk only here.
    std::error_code close()
    {
        return ::close(std::exchange(m_descriptor, -1)) == 0 ? std::error_code{} : last_error();
    }

private:
    int m_descriptor;
};

inline std::error_code write_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return last_error();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace rekindle::storage

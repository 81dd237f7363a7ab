// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <filesystem>
#include <memory>
#include <string>

namespace rekindle::app {

/// Makes and opens practice folders. The programs pass in the encrypted storage; nothing else knows it.
class Practices {
public:
    virtual ~Practices() = default;

    struct New {
        std::filesystem::path folder; ///< must not exist yet, its parent must
        std::string name, counselor, passphrase;
    };
    /// Returns the recovery key as it is to be written down. It is shown once and kept nowhere.
    virtual std::string create(const New& practice) = 0;

    /// Throws base::Error: NotFound, Key, or World (damaged, newer, open elsewhere).
    virtual std::unique_ptr<domain::Practice> open(const std::filesystem::path& folder,
                                                   const std::string& passphrase) = 0;
};

} // namespace rekindle::app

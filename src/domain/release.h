// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/people.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::domain {

/// A file that left: what, for whom, on whose authority.
struct Release {
    ReleaseId id;
    CoupleId couple;
    std::string what; ///< "report progress", "answers"
    Audience audience = Audience::Counselor;
    std::string recipient;
    std::string purpose;   ///< may be ""
    std::string authority; ///< "the practice's own record", "both partners' consent", "court order ..."
    std::string sha256;    ///< of the file, 64 hexadecimal digits
    base::Instant when{};

    bool operator==(const Release&) const = default;
};

class Releases {
public:
    virtual ~Releases() = default;
    virtual void add(const Release& release) = 0; ///< `when` is set here
    /// SHA-256 of a file as it lies there; of a folder over the names and sums of its files, by name.
    virtual std::string sha256_of(const std::filesystem::path& file_or_folder) = 0;
    virtual std::vector<Release> of(const CoupleId& couple) = 0; ///< as they were made
};

} // namespace rekindle::domain

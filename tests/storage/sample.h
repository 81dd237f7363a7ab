// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "storage/practice.h"
#include "storage/practice_keys.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// A small practice to try things on, always the same.
namespace rekindle::storage::sample {

/// A new folder that goes with this object.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

inline constexpr const char* passphrase = "a willow by the quiet river";

/// A clock that goes on one second a look, ids that count up, the cheapest cost that is allowed.
Surroundings surroundings();

/// Creates one and returns the recovery key.
std::string create(const std::filesystem::path& folder);
std::unique_ptr<domain::Practice> open(const std::filesystem::path& folder);

/// The keys of a practice, for tests that reach below it.
PracticeKeys keys_of(const std::filesystem::path& folder);

domain::Couple couple(domain::Practice& practice, const std::string& code);
domain::Session session(domain::Practice& practice, const domain::Couple& couple, int number);
domain::DefinitionRef form();
domain::DefinitionRef key(); ///< of that form
/// One with every shape of item and every type of value.
domain::StoredResponse response(domain::Practice& practice, const domain::Couple& couple);
domain::Assignment assignment(domain::Practice& practice, const domain::Couple& couple,
                              const domain::Session& session);
domain::Goal goal(domain::Practice& practice, const domain::Couple& couple);
domain::LogEntry log_entry(domain::Practice& practice, const domain::Assignment& assignment);
domain::Review review(domain::Practice& practice, const domain::Assignment& assignment);
domain::Consent consent(domain::Practice& practice, const domain::Couple& couple);
domain::Flag flag(domain::Practice& practice, const domain::Couple& couple);
domain::Release release(domain::Practice& practice, const domain::Couple& couple);
/// Of that form twice, with its key and without; frozen they must be.
domain::Ticket ticket(domain::Practice& practice, const domain::Couple& couple,
                      domain::Side side = domain::Side::B);

/// Puts a bit of everything into the practice.
void fill(domain::Practice& practice);

/// Everything a practice says about itself, as one text; two are equal when their content is.
std::string everything_in(domain::Practice& practice);

std::string bytes_of(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, const std::string& bytes);

/// The base::Error `work` ends with, if it does.
std::optional<base::Error> error_of(const std::function<void()>& work);

} // namespace rekindle::storage::sample

// SPDX-License-Identifier: MIT
#pragma once

#include "storage/migrations.h"
#include "storage/opened_practice.h"
#include "storage/unlocked_practice.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

// The practice that is tortured: one couple, and answers that say by themselves whether they are right.
namespace rekindle::torture {

/// Makes it, at the least cost of a passphrase, and the file of its recovery key.
void make(const std::filesystem::path& folder);

/// With it the practice opens as with a passphrase, but without paying Argon2id. Its file is named by the
/// environment: RECOVERY_KEY_FILE.
std::string recovery_key();

inline constexpr const char* new_passphrase = "seven slow herons over the mill";

/// Real clock and ids, so that many writers can take turns.
storage::Surroundings surroundings();

/// The random key below the passphrase. With it a practice opens thousands of times without paying Argon2id.
storage::SecretBytes data_key_of(const std::filesystem::path& folder);

/// As storage::open_practice, by the recovery key, without the backup of the day; with what is weakened on
/// purpose.
std::unique_ptr<storage::OpenedPractice> open(const std::filesystem::path& folder,
                                              const storage::Opening& opening = {});

/// The required settings, one of them answered differently.
std::vector<storage::Setting> settings_but(const storage::Setting& other);

/// All migrations, and one of tomorrow that changes every answer's row and makes a table.
std::span<const storage::Migration> migrations_of_tomorrow();

/// A response in progress, saved; every answer of it is put in by `answer`.
domain::ResponseId begin_response(domain::Practice& practice, const domain::Couple& couple);
/// The answer of this number, followed by `padding` letters.
domain::PlacedAnswer answer(std::int64_t number, std::size_t padding = 0);
/// How many answers 0, 1, 2 ... a response holds; empty when it is not there, or one is wrong or missing.
std::optional<std::int64_t> answers_in(domain::Practice& practice, const std::string& response);

} // namespace rekindle::torture

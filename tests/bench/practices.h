// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "domain/practice.h"

#include <filesystem>
#include <memory>

namespace rekindle::bench {

// Practices to measure on. They are opened by their recovery key, which lies beside them in DIR.key, because
// that needs no Argon2id: what is measured begins after unlocking.

std::filesystem::path key_beside(const std::filesystem::path& folder);
std::unique_ptr<domain::Practice> opened(const std::filesystem::path& folder);
const app::Library& library();

inline constexpr base::Date until = std::chrono::sys_days{std::chrono::year{2026} / 6 / 30};

/// A practice of so many couples, C-0001 and on. The first has eighteen months of everything, the others
/// one session and one short form of each partner.
void make_practice(const std::filesystem::path& folder, int couples);

/// A practice of one couple, HEAVY, with five years of everything: 120 sessions, 240 forms of each partner,
/// 400 assignments, 8,000 marks.
void make_heavy_practice(const std::filesystem::path& folder);

/// A practice of one couple, LOG, with one piece of homework for every day up to today, marked by both: so
/// many marks.
void make_log_practice(const std::filesystem::path& folder, int marks);

/// The keys for the reference: pages, audit chain and stored rows, a line each.
void write_keys(const std::filesystem::path& folder, const std::filesystem::path& file);

} // namespace rekindle::bench

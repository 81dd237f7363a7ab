// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "programs/encrypted_practices.h"
#include "storage/surroundings.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <functional>

/// A new encrypted practice of its own in the surroundings of the demo: ids from a seed, a clock that counts.
class DemoPractice {
public:
    static constexpr const char* passphrase = "demo practice only";
    static constexpr rekindle::base::Date until{std::chrono::year{2026} / 6 / 30};

    /// `asked`: whenever the practice asks for the time, on whatever thread.
    explicit DemoPractice(
        std::uint64_t seed, const std::function<void()>& asked = [] {})
    {
        using namespace rekindle;
        auto surroundings = storage::surroundings_of_this_computer();
        surroundings.cost = storage::least_cost; // nobody guesses here
        programs::EncryptedPractices practices(programs::seeded(
            surroundings, seed,
            [asked,
             now = std::make_shared<base::Instant>(base::Instant{until + std::chrono::hours{12}, {}})] {
                asked();
                now->utc += std::chrono::milliseconds{1};
                return *now;
            }));
        practices.create({m_folder / "demo", "Demo practice", "Demo counselor", passphrase});
        m_practice = practices.open(m_folder / "demo", {app::Practices::Unlock::By::Passphrase, passphrase});
    }

    rekindle::domain::Practice& operator*() const { return *m_practice; }
    rekindle::domain::Practice* operator->() const { return m_practice.get(); }
    /// For who owns it from now on; its folder stays here.
    std::unique_ptr<rekindle::domain::Practice> take() { return std::move(m_practice); }

    std::filesystem::path folder() const { return m_folder / "demo"; }

    static const rekindle::app::Library& library()
    {
        static const rekindle::app::Library loaded(REKINDLE_SOURCE_DIR);
        return loaded;
    }

private:
    TemporaryFolder m_folder;
    std::unique_ptr<rekindle::domain::Practice> m_practice;
};

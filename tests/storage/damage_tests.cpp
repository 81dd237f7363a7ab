// SPDX-License-Identifier: MIT
// A damaged practice is found out or reads as before; never does it give another number.
#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <random>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

enum class Outcome { Same, Refused, Named, Different }; ///< named: read, but verifying says what is wrong

struct Fixture {
    Fixture()
    {
        sample::create(folder.root);
        {
            const auto practice = sample::open(folder.root);
            sample::fill(*practice);
            content = sample::everything_in(*practice);
        }
        database = sample::bytes_of(folder.database());
        anchor = sample::bytes_of(folder.anchor());
    }
    Outcome outcome_with(const std::string& bytes)
    {
        fs::remove(folder.database().string() + "-journal");
        sample::write_bytes(folder.anchor(), anchor);
        sample::write_bytes(folder.database(), bytes);
        std::string found;
        bool verified = false;
        const auto error = sample::error_of([&] {
            const auto practice = sample::open(folder.root);
            found = sample::everything_in(*practice);
            verified = !practice->audit().first_bad_entry().has_value();
        });
        if (error) {
            BOOST_TEST((error->trouble() == base::Trouble::World), error->what());
            return Outcome::Refused;
        }
        if (found == content && verified) return Outcome::Same;
        return verified ? Outcome::Different : Outcome::Named;
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::string content, database, anchor;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(damage_tests, Fixture)

BOOST_AUTO_TEST_CASE(of_three_hundred_flipped_bits_none_changes_what_is_read)
{
    std::mt19937 random(300);
    std::map<Outcome, int> count;
    for (int round = 0; round < 300; ++round) {
        std::string bytes = database;
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ 1U << random() % 8);
        ++count[outcome_with(bytes)];
    }
    BOOST_TEST_MESSAGE("300 bits flipped: " << count[Outcome::Refused] << " refused, " << count[Outcome::Same]
                                            << " in pages nobody reads");
    BOOST_TEST(count[Outcome::Different] == 0);
    BOOST_TEST(count[Outcome::Named] == 0);
    BOOST_TEST(count[Outcome::Refused] >= 270);
}

BOOST_AUTO_TEST_CASE(no_bit_of_the_first_hundred_bytes_does_either)
{
    for (std::size_t at = 0; at < 100; ++at) {
        std::string bytes = database;
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ 1U << at % 8);
        BOOST_TEST((outcome_with(bytes) != Outcome::Different), "byte " << at);
    }
}

BOOST_AUTO_TEST_CASE(a_truncated_or_extended_database_is_refused)
{
    std::mt19937 random(7);
    for (std::size_t pages = 1; pages * 4096 < database.size(); ++pages)
        BOOST_TEST((outcome_with(database.substr(0, pages * 4096)) == Outcome::Refused), pages << " pages");
    for (int round = 0; round < 20; ++round) {
        const std::size_t size = random() % database.size();
        BOOST_TEST((outcome_with(database.substr(0, size)) == Outcome::Refused), size << " bytes");
    }
    BOOST_TEST((outcome_with(database + std::string(4096, 'x')) != Outcome::Different));
}

BOOST_AUTO_TEST_CASE(swapped_and_emptied_pages_are_refused)
{
    const std::size_t pages = database.size() / 4096;
    for (std::size_t page = 1; page + 1 < pages; page += 3) {
        std::string bytes = database;
        std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(page * 4096),
                         bytes.begin() + static_cast<std::ptrdiff_t>((page + 1) * 4096),
                         bytes.begin() + static_cast<std::ptrdiff_t>((page + 1) * 4096));
        BOOST_TEST((outcome_with(bytes) != Outcome::Different), "swapped " << page);
        bytes = database;
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, '\0');
        BOOST_TEST((outcome_with(bytes) != Outcome::Different), "emptied " << page);
    }
}

BOOST_AUTO_TEST_CASE(an_older_copy_of_a_single_page_put_back_does_not_stay_unnoticed)
{
    // The page's own seal is good: only the audit trail and its anchor can tell.
    outcome_with(database);
    const std::string old = sample::bytes_of(folder.database());
    {
        const auto practice = sample::open(folder.root);
        const auto couple = practice->couples().all().at(0);
        auto later = sample::response(*practice, couple);
        later.authored.utc += std::chrono::hours{24};
        practice->responses().save(later);
        const auto goal = practice->goals().of(couple.id).at(0);
        practice->goals().rate(goal.id, {goal.set_on, domain::RatedBy::A, -2});
        content = sample::everything_in(*practice);
    }
    database = sample::bytes_of(folder.database());
    anchor = sample::bytes_of(folder.anchor());
    std::map<Outcome, int> count;
    for (std::size_t at = 0; at + 4096 <= std::min(old.size(), database.size()); at += 4096) {
        if (old.compare(at, 4096, database, at, 4096) == 0) continue;
        std::string bytes = database;
        bytes.replace(at, 4096, old, at, 4096);
        const Outcome outcome = outcome_with(bytes);
        BOOST_TEST((outcome != Outcome::Different), "page " << at / 4096 + 1);
        ++count[outcome];
    }
    BOOST_TEST_MESSAGE("old pages: " << count[Outcome::Refused] << " refused, " << count[Outcome::Named]
                                     << " named by verifying, " << count[Outcome::Same] << " without effect");
    BOOST_TEST(count[Outcome::Refused] + count[Outcome::Named] >= 5);
    BOOST_TEST(count[Outcome::Named] >= 1);
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_in_the_key_file_costs_nothing)
{
    std::mt19937 random(17);
    const std::string keys = sample::bytes_of(folder.keys());
    for (int round = 0; round < 60; ++round) {
        std::string bytes = keys;
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ 1U << random() % 8);
        sample::write_bytes(folder.keys(), bytes);
        BOOST_TEST((outcome_with(database) == Outcome::Same), "byte " << at);
    }
}

BOOST_AUTO_TEST_SUITE_END()

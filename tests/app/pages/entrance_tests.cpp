// SPDX-License-Identifier: MIT
#include "app/pages/entrance.h"

#include "app/pages/status.h"
#include "app/settings.h"
#include "base/error.h"
#include "base/text.h"
#include "programs/encrypted_practices.h"
#include "support/days.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
namespace fs = std::filesystem;
using By = app::Practices::Unlock::By;

namespace {

constexpr const char* passphrase = "seven grey herons at low tide";

storage::Surroundings cheap()
{
    auto surroundings = storage::surroundings_of_this_computer();
    surroundings.cost = storage::least_cost; // nobody guesses here
    return surroundings;
}

struct AtTheDoor {
    TemporaryFolder folder;
    base::Instant now = storage::surroundings_of_this_computer().now();
    programs::EncryptedPractices practices{cheap()};
    app::Entrance::World world{.practices = practices,
                               .seeded_practices =
                                   [](std::uint64_t seed, std::function<base::Instant()> clock) {
                                       return std::make_unique<programs::EncryptedPractices>(
                                           programs::seeded(cheap(), seed, std::move(clock)));
                                   },
                               .data = REKINDLE_SOURCE_DIR,
                               .settings = folder / "settings/desktop.settings",
                               .documents = folder.path(),
                               .demo = {.folder = folder / "data/Demo.rekindle", .couples = 2, .brief = true},
                               .now = [this] { return now; }};
    app::Entrance entrance{world};

    app::Entrance::Created create(const std::string& crisis_text = "")
    {
        return entrance.create({folder / "Harbour.rekindle", "Harbour", "Dana", passphrase}, crisis_text);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(entrance_tests, AtTheDoor)

BOOST_AUTO_TEST_CASE(a_created_practice_is_open_and_has_its_crisis_text)
{
    auto made = create("Call 112");
    BOOST_TEST(made.recovery_key.starts_with("RK"));
    BOOST_TEST(made.workspace->practice().name() == "Harbour");
    BOOST_TEST(made.workspace->practice().office().setting("crisis-text").value() == "Call 112");
    made.workspace.reset();
    BOOST_TEST(entrance.open(folder / "Harbour.rekindle", {By::Passphrase, passphrase})->practice().name() ==
               "Harbour");
}

BOOST_AUTO_TEST_CASE(a_workspace_that_goes_lets_others_in)
{
    auto made = create();
    BOOST_CHECK_THROW(entrance.open(folder / "Harbour.rekindle", {By::Passphrase, passphrase}), base::Error);
    made.workspace.reset();
    BOOST_CHECK_NO_THROW(entrance.open(folder / "Harbour.rekindle", {By::RecoveryKey, made.recovery_key}));
}

BOOST_AUTO_TEST_CASE(the_last_group_of_the_recovery_key_is_known_however_it_is_typed)
{
    const std::string key = "RK0AB-CD1EF-GH0J1";
    for (const char* typed : {"GH0J1", "gh0j1", " GHOJL ", "g h-0 j 1"})
        BOOST_TEST(app::is_last_group(key, typed), typed);
    for (const char* typed : {"", "GH0J", "GH0J12", "CD1EF", "RK0AB-CD1EF-GH0J1"})
        BOOST_TEST(!app::is_last_group(key, typed), typed);
    BOOST_TEST(!app::is_last_group("", ""));
}

BOOST_AUTO_TEST_CASE(practices_that_are_there_are_remembered_by_their_paths_and_the_demo_is_not)
{
    create();
    entrance.opened(folder / "Harbour.rekindle");
    entrance.opened(folder / "gone.rekindle");
    entrance.opened(world.demo.folder);
    BOOST_TEST(entrance.recent() == std::vector<fs::path>{folder / "Harbour.rekindle"},
               boost::test_tools::per_element());
    BOOST_TEST(app::Entrance(world).recent().size() == 1U);
    entrance.forget(folder / "Harbour.rekindle");
    BOOST_TEST(app::Entrance(world).recent().empty());
}

BOOST_AUTO_TEST_CASE(a_folder_is_proposed_that_is_not_there_yet_and_lies_where_it_should)
{
    BOOST_TEST(entrance.proposed_folder("Harbour") == folder / "Harbour.rekindle");
    create();
    BOOST_TEST(entrance.proposed_folder("Harbour") == folder / "Harbour 2.rekindle");
    for (const char* name : {"../../etc/x", "/etc/x", "", ".", "a/b\\c", "..."}) {
        const fs::path proposed = entrance.proposed_folder(name);
        BOOST_TEST(proposed.parent_path() == folder.path(), name);
        BOOST_TEST(proposed.filename().string().front() != '.', name);
    }
}

BOOST_AUTO_TEST_CASE(the_demo_is_made_once_up_to_today)
{
    auto demo = entrance.open_demo();
    BOOST_TEST(demo->practice().couples().all().size() == 2U);
    const std::string before = demo->practice().couples().all().front().id.value;
    demo.reset();
    now.utc += std::chrono::days{3};
    demo = entrance.open_demo();
    BOOST_TEST(demo->practice().couples().all().front().id.value == before);
    BOOST_CHECK(demo->today() == base::local_day(now));
}

BOOST_AUTO_TEST_CASE(a_practice_is_locked_after_five_minutes_unless_it_says_otherwise)
{
    auto made = create();
    domain::Practice& practice = made.workspace->practice();
    BOOST_CHECK(app::lock_after(practice) == std::chrono::minutes{5});
    practice.office().set("lock-minutes", "12");
    BOOST_CHECK(app::lock_after(practice) == std::chrono::minutes{12});
    BOOST_CHECK_THROW(app::demand_setting("lock-minutes", "0"), base::Error);
    BOOST_CHECK_THROW(app::demand_setting("lock-minutes", "121"), base::Error);
}

BOOST_AUTO_TEST_CASE(the_age_of_the_last_backup_is_told_and_two_days_are_old)
{
    auto made = create();
    BOOST_TEST(app::backup_age(practices, *made.workspace).is_old);
    BOOST_TEST(app::backup_age(practices, *made.workspace).words == "No backup yet");
    made.workspace->practice().back_up({});
    BOOST_TEST(app::backup_age(practices, *made.workspace).words == "Last backup: today");
    now.utc += std::chrono::days{1};
    BOOST_TEST(app::backup_age(practices, *made.workspace).words == "Last backup: 1 day ago");
    BOOST_TEST(!app::backup_age(practices, *made.workspace).is_old);
    now.utc += std::chrono::days{1};
    BOOST_TEST(app::backup_age(practices, *made.workspace).is_old);
}

BOOST_AUTO_TEST_CASE(proposed_words_are_good_enough_for_a_passphrase_and_never_the_same)
{
    const std::string words = practices.propose_passphrase();
    BOOST_TEST(base::split(words, ' ').size() == 5U);
    BOOST_TEST(practices.propose_passphrase() != words);
    BOOST_CHECK_NO_THROW(practices.create({folder / "a", "Harbour", "", words}));
}

BOOST_AUTO_TEST_SUITE_END()

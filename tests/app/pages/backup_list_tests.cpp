// SPDX-License-Identifier: MIT
// The backups as the page lists them, and what the status row and the first page say of them.
#include "app/pages/backup_list.h"

#include "app/pages/entrance.h"
#include "app/pages/status.h"
#include "programs/encrypted_practices.h"
#include "programs/told_sentences.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace rekindle;
namespace fs = std::filesystem;
using By = app::Practices::Unlock::By;
using std::chrono::days;

namespace {

constexpr const char* passphrase = "seven grey herons at low tide";

/// The folders of a test are all on one disk, whatever it says of them.
struct OnDisks : programs::EncryptedPractices {
    using EncryptedPractices::EncryptedPractices;
    bool on_one_disk(const fs::path& one, const fs::path& other) const override
    {
        return is_one && EncryptedPractices::on_one_disk(one, other);
    }
    bool is_one = false;
};

struct Opened {
    TemporaryFolder folder;
    base::Instant now = base::parse_instant("2026-03-02T09:00:00+01:00").value();
    programs::ToldSentences told;
    OnDisks practices{surroundings()};
    app::Entrance entrance{{.practices = practices,
                            .seeded_practices = programs::seeded_practices,
                            .data = REKINDLE_SOURCE_DIR,
                            .settings = folder / "desktop.settings",
                            .documents = folder.path(),
                            .demo = {},
                            .now = [this] { return now; },
                            .told = [this] { return told.take(); }}};
    std::unique_ptr<app::Workspace> workspace;
    fs::path stick = folder / "stick";

    Opened()
    {
        practices.create({folder / "Harbour", "Harbour", "Dana", passphrase});
        fs::create_directory(stick);
        open();
    }
    storage::Surroundings surroundings()
    {
        auto surroundings = storage::surroundings_of_this_computer();
        surroundings.cost = storage::least_cost; // nobody guesses here
        surroundings.now = [this] { return now; };
        surroundings.tell = [this](const std::string& sentence) { told.add(sentence); };
        return surroundings;
    }
    void open()
    {
        workspace.reset();
        workspace = entrance.open(folder / "Harbour", {By::Passphrase, passphrase});
    }
    void back_up(const fs::path& into) { workspace->practice().back_up(into); }
    void set_elsewhere() { workspace->practice().office().set("backup-elsewhere", stick.string()); }
    app::BackupList list() { return {practices, *workspace}; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(backup_list_tests, Opened)

BOOST_AUTO_TEST_CASE(without_any_it_says_so_and_that_none_is_elsewhere)
{
    BOOST_TEST(list().rows().empty());
    BOOST_TEST(list().summary() ==
               "There is no good backup here yet. Against the loss of this disk there is none "
               "that is made by itself: choose a folder on another disk below.");
}

BOOST_AUTO_TEST_CASE(those_here_and_those_elsewhere_are_one_list_newest_first_with_their_ages)
{
    set_elsewhere();
    back_up({});
    now.utc += days{1};
    back_up(stick);
    now.utc += days{2};
    const app::BackupList both = list();
    BOOST_TEST_REQUIRE(both.rows().size() == 2U);
    BOOST_TEST(both.rows()[0].where == "on the other disk");
    BOOST_TEST(both.rows()[0].age == "2 days ago");
    BOOST_TEST(both.rows()[1].where == "beside the practice");
    BOOST_TEST(both.rows()[1].age == "3 days ago");
    BOOST_TEST(both.rows()[0].is_good);
    BOOST_TEST(both.rows()[0].state == "verified when it was made");
    BOOST_TEST(both.summary() == "The newest good backup here: 3 days ago. On the other disk: 2 days ago.");
    BOOST_TEST(app::age_in_words(base::local_day(now), base::local_day(now)) == "today");
    BOOST_TEST(app::age_in_words(base::local_day(now) + days{1}, base::local_day(now)) ==
               "dated in the future");
}

BOOST_AUTO_TEST_CASE(one_that_is_cut_or_cannot_be_read_is_called_damaged_and_counts_for_nothing)
{
    back_up({});
    now.utc += days{1};
    back_up({});
    const fs::path newest = list().rows().at(0).folder, oldest = list().rows().at(1).folder;
    fs::resize_file(newest / "practice.db", 4096);
    BOOST_TEST(list().rows().at(0).state == "damaged: it is not as long as it was");
    BOOST_TEST(!list().rows().at(0).is_good);
    BOOST_TEST(list().summary().starts_with("The newest good backup here: 1 day ago."));
    BOOST_TEST(app::newest_good(list().rows()) == 1U); // what is proposed for a restore
    std::ofstream(oldest / "manifest.json") << "{";
    BOOST_TEST(list().rows().at(1).state == "damaged: it cannot be read");
    BOOST_TEST(list().rows().at(1).made == "not known");
    BOOST_TEST(list().summary().starts_with("There is no good backup here yet."));
}

BOOST_AUTO_TEST_CASE(a_disk_that_is_away_is_said_with_the_day_of_the_last_one_there)
{
    set_elsewhere();
    fs::rename(stick, folder / "drawer");
    BOOST_TEST(list().summary().ends_with("is not there now; there is no backup yet."));
    fs::rename(folder / "drawer", stick);
    BOOST_TEST(list().summary().ends_with("On the other disk there is none yet."));
    back_up(stick);
    now.utc += days{4};
    fs::rename(stick, folder / "drawer");
    BOOST_TEST(list().summary().ends_with("is not there now; the last backup there: 4 days ago."));
    BOOST_TEST(list().rows().empty());
}

BOOST_AUTO_TEST_CASE(a_folder_on_the_same_disk_is_not_called_another_disk)
{
    set_elsewhere();
    back_up(stick);
    practices.is_one = true;
    BOOST_TEST(list().rows().at(0).where == "in the other folder");
    BOOST_TEST(list().summary().find("is on the same disk as the practice") != std::string::npos,
               list().summary());
    BOOST_TEST(list().summary().find("On the other disk") == std::string::npos, list().summary());
    BOOST_TEST(!practices.on_one_disk(folder / "Harbour", "/proc"));
    BOOST_TEST(!practices.on_one_disk(folder / "Harbour", folder / "gone"));
}

BOOST_AUTO_TEST_CASE(those_of_another_practice_on_that_disk_are_named_as_such)
{
    set_elsewhere();
    practices.create({folder / "Other", "Other", "", passphrase});
    practices.back_up(folder / "Other", {By::Passphrase, passphrase}, stick);
    BOOST_TEST_REQUIRE(list().rows().size() == 1U);
    BOOST_TEST(list().rows()[0].state == "of another practice");
    BOOST_TEST(!list().rows()[0].is_good);
    BOOST_TEST(list().summary().ends_with("On the other disk there is none yet."));
    BOOST_TEST(app::backups_in(practices, folder.path(), base::local_day(now)).size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_status_row_speaks_of_the_other_disk_as_soon_as_one_is_set)
{
    back_up({});
    const auto age = [&] { return app::backup_age(practices, *workspace); };
    BOOST_TEST(age().words == "Last backup: today");
    set_elsewhere();
    BOOST_TEST(age().words == "Last backup: today; none elsewhere");
    BOOST_TEST(age().is_old);
    back_up(stick);
    BOOST_TEST(age().words == "Last backup: today; elsewhere: today");
    BOOST_TEST(!age().is_old);
    now.utc += days{2};
    back_up({});
    BOOST_TEST(age().words == "Last backup: today; elsewhere: 2 days ago");
    BOOST_TEST(age().is_old);
    workspace->practice().office().set("backup-elsewhere-days", "7");
    BOOST_TEST(!age().is_old);
    workspace->keep_to_joint_room(); // where nothing of the practice may be read
    BOOST_TEST(age().words == "Last backup: today");
}

BOOST_AUTO_TEST_CASE(
    what_a_practice_tells_when_it_is_opened_is_there_for_the_first_page_and_only_until_the_next)
{
    BOOST_TEST(entrance.told().empty());
    workspace.reset();
    fs::remove(folder / "Harbour/anchor.json");
    open();
    BOOST_TEST_REQUIRE(entrance.told().size() == 1U);
    BOOST_TEST(entrance.told()[0].starts_with("The file anchor.json was missing"));
    open();
    BOOST_TEST(entrance.told().empty());
}

BOOST_AUTO_TEST_SUITE_END()

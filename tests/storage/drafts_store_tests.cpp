// SPDX-License-Identifier: MIT
// What was begun and is not saved: sealed beside the database, found again, gone when it should be.
#include "storage/drafts_store.h"

#include "storage/practice.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;
using domain::Draft;

namespace {

const std::string words = "MarkerBegunQ5v7 about the evenings ☂";

struct Fixture {
    Fixture()
    {
        sample::create(at());
        open_again();
        couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
    }
    fs::path at() const { return folder / "x.rekindle"; }
    void open_again()
    {
        practice.reset();
        practice = sample::open(at());
    }
    Draft draft(const std::string& what, const std::string& text = words) const
    {
        Draft made;
        made.couple = couple.id;
        made.what = what;
        made.title = "a note";
        made.words = text;
        return made;
    }
    std::vector<fs::path> files(const char* sort) const
    {
        std::vector<fs::path> found;
        if (fs::exists(at() / sort)) {
            for (const auto& each : fs::directory_iterator(at() / sort)) found.push_back(each.path());
        }
        std::ranges::sort(found);
        return found;
    }

    sample::TemporaryFolder folder;
    std::unique_ptr<domain::Practice> practice;
    domain::Couple couple;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(drafts_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_draft_is_there_again_whole_until_it_is_dropped)
{
    Draft made = draft("review 1");
    made.answers = sample::response(*practice, couple).items; // every shape and every type of value
    domain::drafts_of(*practice).keep(made);
    open_again();
    const auto found = domain::drafts_of(*practice).find(couple.id, "review 1");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST((found->answers == made.answers));
    BOOST_TEST(found->words == words);
    BOOST_TEST(found->title == "a note");
    domain::drafts_of(*practice).drop(couple.id, "review 1");
    domain::drafts_of(*practice).drop(couple.id, "review 1"); // nothing is there any more
    open_again();
    BOOST_TEST(domain::drafts_of(*practice).of(couple.id).empty());
    BOOST_TEST(files("drafts").empty());
}

BOOST_AUTO_TEST_CASE(the_newest_takes_the_place_of_the_same_work_and_the_newest_comes_first)
{
    domain::drafts_of(*practice).keep(draft("goal", "one"));
    domain::drafts_of(*practice).keep(draft("note 1", "two"));
    domain::drafts_of(*practice).keep(draft("goal", "three"));
    const auto drafts = domain::drafts_of(*practice).of(couple.id);
    BOOST_TEST_REQUIRE(drafts.size() == 2U);
    BOOST_TEST(drafts[0].words == "three");
    BOOST_TEST(drafts[1].words == "two");
    BOOST_TEST(domain::drafts_of(*practice).of({"018df0a0-0000-7000-8000-000000000999"}).empty());
}

BOOST_AUTO_TEST_CASE(nothing_of_it_is_to_be_read_without_the_key_nor_stands_in_the_trail)
{
    const std::size_t entries = practice->audit().entries().size();
    domain::drafts_of(*practice).keep(draft("note 1"));
    BOOST_TEST_REQUIRE(files("drafts").size() == 1U);
    const std::string bytes = sample::bytes_of(files("drafts")[0]);
    for (const char* const open : {"MarkerBegun", "note", "couple", "words"})
        BOOST_TEST(bytes.find(open) == std::string::npos, open);
    BOOST_TEST(practice->audit().entries().size() == entries);
    BOOST_TEST(((fs::status(files("drafts")[0]).permissions() & fs::perms::all) ==
                (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(those_of_psychotherapy_notes_are_in_no_other_store_and_open_in_none)
{
    domain::psychotherapy_drafts_of(*practice).keep(draft("note 1"));
    BOOST_TEST(domain::drafts_of(*practice).of(couple.id).empty());
    BOOST_TEST(files("drafts").empty());
    fs::create_directory(at() / "drafts");
    fs::copy(files("notes-drafts")[0], at() / "drafts");
    BOOST_TEST(domain::drafts_of(*practice).of(couple.id).empty());
    open_again();
    BOOST_TEST(domain::psychotherapy_drafts_of(*practice).find(couple.id, "note 1").value().words == words);
}

BOOST_AUTO_TEST_CASE(what_is_damaged_or_of_another_practice_is_nobodys_draft)
{
    domain::drafts_of(*practice).keep(draft("note 1"));
    domain::drafts_of(*practice).keep(draft("note 2"));
    std::string bytes = sample::bytes_of(files("drafts")[0]);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    sample::write_bytes(files("drafts")[0], bytes);
    sample::write_bytes(at() / "drafts" / "short.draft", "x");
    fs::create_directory(at() / "drafts" / "folder.draft");
    fs::create_symlink("/nowhere", at() / "drafts" / "link.draft");
    BOOST_TEST(domain::drafts_of(*practice).of(couple.id).size() == 1U);

    sample::create(folder / "y.rekindle");
    const auto other = sample::open(folder / "y.rekindle");
    fs::create_directory(folder / "y.rekindle" / "drafts");
    fs::copy(files("drafts")[1], folder / "y.rekindle" / "drafts" / "theirs.draft");
    BOOST_TEST(domain::drafts_of(*other).of(couple.id).empty());
}

BOOST_AUTO_TEST_CASE(after_a_change_of_the_data_key_they_are_there_and_sealed_under_the_new_one)
{
    domain::drafts_of(*practice).keep(draft("note 1"));
    domain::psychotherapy_drafts_of(*practice).keep(draft("note 2"));
    practice.reset();
    const auto before = files("drafts");
    change_data_key(
        at(), Passphrase{sample::passphrase}, Passphrase{"seven slow herons over the mill"},
        [](const std::string&) {}, sample::surroundings());
    BOOST_TEST(files("drafts").size() == 1U);
    BOOST_TEST((files("drafts") != before)); // its name is of the key, too
    practice = open_practice(at(), Passphrase{"seven slow herons over the mill"}, sample::surroundings());
    BOOST_TEST(domain::drafts_of(*practice).find(couple.id, "note 1").value().words == words);
    BOOST_TEST(domain::psychotherapy_drafts_of(*practice).find(couple.id, "note 2").value().words == words);
}

BOOST_AUTO_TEST_CASE(what_was_begun_of_an_erased_record_goes_with_it)
{
    const auto erase = [&] {
        return practice->record_life().erase(
            {{practice->new_id()}, couple.id, couple.code, {}, "asked to", couple.opened, {}, {}});
    };
    domain::drafts_of(*practice).keep(draft("note 1"));
    domain::psychotherapy_drafts_of(*practice).keep(draft("note 1"));
    erase();
    practice->record_life().finish_erasing();
    BOOST_TEST(files("drafts").empty());
    BOOST_TEST(files("notes-drafts").empty());
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_ahead_keeps_nothing_of_a_couple_that_is_gone)
{
    auto ahead = sample::surroundings();
    ahead.now = [now = ahead.now] {
        base::Instant later = now();
        later.utc += std::chrono::hours{24 * 30};
        return later;
    };
    practice.reset();
    practice = open_practice(at(), Passphrase{sample::passphrase}, ahead);
    domain::drafts_of(*practice).keep(draft("note 1"));
    open_again();
    practice->record_life().erase(
        {{practice->new_id()}, couple.id, couple.code, {}, "asked to", couple.opened, {}, {}});
    practice->record_life().finish_erasing();
    BOOST_TEST(files("drafts").empty());
}

BOOST_AUTO_TEST_CASE(what_a_kill_left_of_an_erased_record_goes_at_the_next_opening)
{
    domain::drafts_of(*practice).keep(draft("note 1"));
    practice->record_life().erase(
        {{practice->new_id()}, couple.id, couple.code, {}, "asked to", couple.opened, {}, {}});
    open_again();
    BOOST_TEST(files("drafts").empty());
}

BOOST_AUTO_TEST_CASE(what_a_kill_left_of_a_draft_half_written_is_none)
{
    domain::drafts_of(*practice).keep(draft("note 1"));
    fs::copy(files("drafts")[0], files("drafts")[0].string() + ".new");
    open_again();
    BOOST_TEST(domain::drafts_of(*practice).of(couple.id).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

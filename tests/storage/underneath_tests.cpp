// SPDX-License-Identifier: MIT
// What another program does to the database while it is open here.
#include "storage/anchor.h"
#include "storage/database.h"
#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

struct Fixture {
    Fixture()
    {
        sample::create(folder.root);
        practice = sample::open(folder.root);
        sample::fill(*practice);
    }
    void save(const std::string& code) { practice->couples().add(sample::couple(*practice, code)); }
    /// True when saving is refused with the one sentence, and nothing of it is there afterwards.
    bool refuses_to_save()
    {
        const auto error = sample::error_of([&] { save("C-0100"); });
        BOOST_TEST(!practice->couples().find("C-0100").has_value());
        return error && error->trouble() == base::Trouble::World &&
               std::string(error->what()).starts_with("Another program replaced, moved, deleted or changed");
    }
    /// So much in one change that the engine writes a part of it before the end.
    std::optional<base::Error> error_of_large_change(int number, bool fails)
    {
        return sample::error_of([&] {
            practice->together([&] {
                const auto before = fs::file_size(folder.database());
                for (int i = 0; i < 300; ++i)
                    practice->definitions().freeze({{domain::DefinitionKind::Homework,
                                                     std::to_string(number) + "-" + std::to_string(i), "1"},
                                                    std::string(50000, 'p')});
                BOOST_TEST(fs::file_size(folder.database()) > before);
                if (fails) throw base::Error(base::Trouble::Data, "not this");
            });
        });
    }
    /// The same bytes in the same file: no lock, no rename.
    void overwrite(const std::string& bytes) const
    {
        std::fstream file(folder.database(), std::ios::binary | std::ios::in | std::ios::out);
        file << bytes;
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::unique_ptr<domain::Practice> practice;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(underneath_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_database_that_was_replaced_takes_no_answer_even_by_the_same_bytes)
{
    fs::copy_file(folder.database(), temporary / "copy");
    fs::rename(temporary / "copy", folder.database());
    const std::string before = sample::bytes_of(folder.database());
    BOOST_TEST(refuses_to_save());
    BOOST_TEST(refuses_to_save()); // and again: once refused is not agreed
    BOOST_TEST((sample::bytes_of(folder.database()) == before));
}

BOOST_AUTO_TEST_CASE(a_database_that_was_deleted_or_moved_takes_no_answer)
{
    fs::rename(folder.database(), temporary / "elsewhere");
    BOOST_TEST(refuses_to_save());
    BOOST_TEST(!fs::exists(folder.database()));
    fs::rename(temporary / "elsewhere", folder.database());
    save("C-0005"); // it is back: the very same file
    fs::remove(folder.database());
    BOOST_TEST(refuses_to_save());
}

BOOST_AUTO_TEST_CASE(another_program_that_keeps_the_engines_locks_is_found_out_too)
{
    Connection(folder.database(), sample::keys_of(folder.root).pages)
        .run("UPDATE practice SET name = 'other'");
    const std::string before = sample::bytes_of(folder.database());
    BOOST_TEST(refuses_to_save());
    BOOST_TEST(refuses_to_save());
    BOOST_TEST((sample::bytes_of(folder.database()) == before));
}

BOOST_AUTO_TEST_CASE(bytes_written_over_it_without_any_lock_are_found_out)
{
    const std::string old = sample::bytes_of(folder.database());
    save("C-0005");
    overwrite(old);
    BOOST_TEST(refuses_to_save());
    BOOST_TEST((sample::bytes_of(folder.database()).substr(0, old.size()) == old));
}

BOOST_AUTO_TEST_CASE(bytes_appended_while_it_is_open_are_found_out)
{
    std::ofstream(folder.database(), std::ios::binary | std::ios::app) << "x";
    BOOST_TEST(refuses_to_save());
}

BOOST_AUTO_TEST_CASE(what_happens_between_the_beginning_and_the_end_of_a_change_is_found_out)
{
    const std::string old = sample::bytes_of(folder.database());
    const auto refused = [&](const std::function<void()>& meanwhile) {
        const auto error = sample::error_of([&] {
            practice->together([&] {
                save("C-0005");
                meanwhile();
            });
        });
        BOOST_TEST(!practice->couples().find("C-0005").has_value());
        return error && std::string(error->what()).starts_with("Another program replaced");
    };
    save("C-0004");
    const std::string now = sample::bytes_of(folder.database());
    BOOST_TEST(refused([&] { overwrite(old); }));
    overwrite(now);
    save("C-0006"); // as it was: the very same bytes
    BOOST_TEST(refused([&] {
        fs::copy_file(folder.database(), temporary / "copy");
        fs::rename(temporary / "copy", folder.database());
    }));
}

BOOST_AUTO_TEST_CASE(a_change_too_large_for_memory_is_not_taken_for_somebody_elses)
{
    BOOST_TEST(!error_of_large_change(1, false).has_value());
    BOOST_TEST(error_of_large_change(2, true).has_value()); // written in part, and put back
    save("C-0005");
    BOOST_TEST(practice->couples().find("C-0005").has_value());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_change_too_large_for_memory_is_refused_where_somebody_else_wrote)
{
    Connection(folder.database(), sample::keys_of(folder.root).pages)
        .run("UPDATE practice SET name = 'other'");
    const std::string before = sample::bytes_of(folder.database());
    BOOST_TEST(error_of_large_change(1, false).has_value());
    BOOST_TEST((sample::bytes_of(folder.database()) == before));
}

BOOST_AUTO_TEST_CASE(answers_lost_to_an_old_copy_written_over_it_are_noticed_at_the_next_opening)
{
    const std::string old = sample::bytes_of(folder.database());
    save("C-0005"); // acknowledged
    overwrite(old);
    fs::resize_file(folder.database(), old.size());
    BOOST_TEST(refuses_to_save());
    practice.reset(); // the anchor says what was saved, not what lies there
    const auto error = sample::error_of([&] { sample::open(folder.root); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST(std::string(error->what()).find("old copy") != std::string::npos, error->what());
}

BOOST_AUTO_TEST_CASE(a_change_that_was_rolled_back_is_not_in_the_anchor)
{
    const auto entries = practice->audit().entries();
    BOOST_TEST(sample::error_of([&] {
                   practice->together([&] {
                       save("C-0005");
                       throw base::Error(base::Trouble::Data, "not this");
                   });
               }).has_value());
    practice->together([] {}); // durable, and without an entry of its own
    practice.reset();
    const auto anchor = read_anchor(folder.anchor());
    BOOST_REQUIRE(anchor.has_value());
    BOOST_TEST(anchor->head.number == entries.back().number);
    BOOST_TEST(anchor->commits.has_value());
    BOOST_TEST(!sample::open(folder.root)->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_change_whose_commit_failed_is_not_in_the_anchor)
{
    const auto entries = practice->audit().entries();
    BOOST_TEST(sample::error_of([&] {
                   practice->together([&] {
                       save("C-0005");
                       fs::rename(folder.database(), temporary / "elsewhere");
                   });
               }).has_value());
    fs::rename(temporary / "elsewhere", folder.database());
    practice->together([] {});
    practice.reset();
    BOOST_TEST(read_anchor(folder.anchor()).value().head.number == entries.back().number);
    BOOST_TEST(!sample::open(folder.root)->couples().find("C-0005").has_value());
}

BOOST_AUTO_TEST_CASE(what_was_saved_stays_in_the_anchor_whatever_was_rolled_back_after_it)
{
    save("C-0005");
    const auto entries = practice->audit().entries();
    sample::error_of([&] { practice->together([] { throw base::Error(base::Trouble::Data, "not this"); }); });
    practice.reset();
    BOOST_TEST(read_anchor(folder.anchor()).value().head.number == entries.back().number);
}

BOOST_AUTO_TEST_CASE(reading_goes_on_whatever_happened)
{
    const std::string content = sample::everything_in(*practice);
    fs::remove(folder.database());
    BOOST_TEST(sample::everything_in(*practice) == content);
}

BOOST_AUTO_TEST_CASE(a_database_with_bytes_behind_its_last_page_is_not_opened)
{
    practice.reset();
    const std::string whole = sample::bytes_of(folder.database());
    for (const std::size_t more : {1U, 100U, 4096U, 8193U}) {
        sample::write_bytes(folder.database(), whole + std::string(more, '\0'));
        const auto error = sample::error_of([&] { sample::open(folder.root); });
        BOOST_REQUIRE_MESSAGE(error.has_value(), more);
        BOOST_TEST(std::string(error->what()).find("appended") != std::string::npos, error->what());
        BOOST_TEST(fs::file_size(folder.database()) == whole.size() + more); // untouched
    }
    sample::write_bytes(folder.database(), whole);
    sample::open(folder.root);
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
// A disk that is full or cannot be written: words, and nothing changed.
#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <fstream>
#include <grp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

/// No file grows beyond this size while it lives.
class NoMoreThan {
public:
    explicit NoMoreThan(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // as the programs do
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit less{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
    }
    NoMoreThan(const NoMoreThan&) = delete;
    NoMoreThan& operator=(const NoMoreThan&) = delete;
    ~NoMoreThan() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// What opening says to an account that is not root; root may write everywhere.
std::string said_to_nobody(const fs::path& folder)
{
    int ends[2];
    BOOST_REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(65534) != 0 || setuid(65534) != 0))
            _exit(9);
        const auto error = sample::error_of([&] { sample::open(folder); });
        const std::string text = error ? error->what() : "opened";
        _exit(write(ends[1], text.data(), text.size()) < 0 ? 9 : 0);
    }
    close(ends[1]);
    std::string text(4096, '\0');
    const ssize_t size = read(ends[0], text.data(), text.size());
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_REQUIRE(WIFEXITED(status));
    BOOST_REQUIRE(WEXITSTATUS(status) == 0);
    return text.substr(0, static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
}

struct Fixture {
    Fixture()
    {
        sample::create(folder.root);
        const auto practice = sample::open(folder.root);
        sample::fill(*practice);
        content = sample::everything_in(*practice);
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::string content;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(full_disk_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_save_that_finds_the_disk_full_says_so_loses_nothing_and_goes_on_when_there_is_room)
{
    const auto practice = sample::open(folder.root);
    const auto couple = practice->couples().all().at(0);
    auto big = sample::response(*practice, couple);
    big.authored.utc += std::chrono::hours{24};
    big.items = {{"text", {{std::string(2'000'000, 'x'), {}}}, {}}};
    std::optional<base::Error> error;
    {
        const NoMoreThan limit(fs::file_size(folder.database()) + 8192);
        error = sample::error_of([&] { practice->responses().save(big); });
    }
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::World));
    BOOST_TEST(std::string(error->what()).find("disk") != std::string::npos, error->what());
    BOOST_TEST(sample::everything_in(*practice) == content);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    practice->responses().save(big);
    BOOST_TEST(sample::everything_in(*practice) != content);
}

BOOST_AUTO_TEST_CASE(at_every_limit_a_save_is_done_or_said_to_be_not_done)
{
    const auto practice = sample::open(folder.root);
    const auto couple = practice->couples().all().at(0);
    int failed = 0;
    for (rlim_t limit = 0; limit < 40'000; limit += 512) {
        const auto goals = practice->goals().of(couple.id).size();
        auto goal = sample::goal(*practice, couple);
        goal.title.assign(20'000, 'y');
        std::optional<base::Error> error;
        {
            const NoMoreThan bytes(limit);
            error = sample::error_of([&] { practice->goals().add(goal); });
        }
        failed += error.has_value();
        BOOST_TEST(practice->goals().of(couple.id).size() == goals + (error ? 0U : 1U), "limit " << limit);
    }
    BOOST_TEST(failed > 10);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_commit_that_fails_when_it_has_written_is_not_taken_for_somebody_elses)
{
    auto practice = sample::open(folder.root);
    const std::string before = sample::bytes_of(folder.database());
    std::optional<NoMoreThan> full;
    const auto error = sample::error_of([&] {
        practice->together([&] {
            practice->definitions().freeze(
                {{domain::DefinitionKind::Homework, "big", "1"}, std::string(50'000, 'p')});
            BOOST_TEST((sample::bytes_of(folder.database()) == before)); // so it is the commit that fails
            full.emplace(before.size()); // its first page can be written, the new ones cannot
        });
    });
    full.reset();
    BOOST_TEST(error.has_value());
    BOOST_TEST((sample::bytes_of(folder.database()) != before)); // put back, as new bytes
    BOOST_TEST(sample::everything_in(*practice) == content);
    const domain::DefinitionRef small{domain::DefinitionKind::Homework, "small", "1"};
    practice->definitions().freeze({small, "s"});
    practice.reset();
    const auto again = sample::open(folder.root);
    BOOST_TEST(again->definitions().find(small).has_value());
    BOOST_TEST(!again->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(what_somebody_else_writes_after_a_commit_that_failed_is_found_out)
{
    const auto practice = sample::open(folder.root);
    const std::string old = sample::bytes_of(folder.database());
    practice->couples().add(sample::couple(*practice, "C-0100"));
    std::optional<NoMoreThan> full;
    BOOST_TEST(sample::error_of([&] {
                   practice->together([&] {
                       practice->couples().add(sample::couple(*practice, "C-0101"));
                       full.emplace(0); // the journal cannot be finished, so the database is not touched
                   });
               }).has_value());
    full.reset();
    std::fstream(folder.database(), std::ios::binary | std::ios::in | std::ios::out) << old;
    const auto error =
        sample::error_of([&] { practice->couples().add(sample::couple(*practice, "C-0102")); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST(std::string(error->what()).starts_with("Another program"), error->what());
}

BOOST_AUTO_TEST_CASE(a_practice_that_cannot_be_made_leaves_no_half_one)
{
    for (rlim_t limit = 0; limit < 200'000; limit += 20'000) {
        std::optional<base::Error> error;
        {
            const NoMoreThan bytes(limit);
            error = sample::error_of([&] { sample::create(temporary / "new.rekindle"); });
        }
        BOOST_TEST(fs::exists(temporary / "new.rekindle") == !error.has_value(), "limit " << limit);
        if (error) BOOST_TEST((error->trouble() == base::Trouble::World));
        fs::remove_all(temporary / "new.rekindle");
        BOOST_TEST(std::distance(fs::directory_iterator(temporary.path()), {}) == 1); // ours alone
    }
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_is_refused_in_words_and_stays_as_it_is)
{
    fs::permissions(temporary.path(), fs::perms(0755));
    fs::permissions(folder.root, fs::perms(0555));
    for (const auto& entry : fs::directory_iterator(folder.root))
        fs::permissions(entry.path(), fs::perms(entry.is_directory() ? 0555 : 0444));
    const std::string before = sample::bytes_of(folder.database());
    BOOST_TEST(said_to_nobody(folder.root).find("cannot be written") != std::string::npos,
               said_to_nobody(folder.root));

    // The lock can be taken, the database only read.
    fs::permissions(folder.lock(), fs::perms(0666));
    BOOST_TEST(said_to_nobody(folder.root).find("cannot be written") != std::string::npos,
               said_to_nobody(folder.root));
    BOOST_TEST((sample::bytes_of(folder.database()) == before));

    // The database can be written, its folder not, and its journal is gone.
    fs::permissions(folder.database(), fs::perms(0666));
    fs::remove(folder.database().string() + "-journal");
    BOOST_TEST(said_to_nobody(folder.root).find("cannot be") != std::string::npos,
               said_to_nobody(folder.root));
    BOOST_TEST((sample::bytes_of(folder.database()) == before));
    fs::permissions(folder.root, fs::perms(0700));
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
// A demo that is killed while it is filled leaves no practice under the name it would have got.
#include "cli/command_line.h"

#include <csignal>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using rekindle::cli::ExitCode;
namespace fs = std::filesystem;

namespace {

struct KilledDemo : CommandLine {
    const fs::path demo = folder / "demo.rekindle";

    Result make(const char* couples)
    {
        return bare({"practice", "demo", demo.string(), "--couples", couples, "--short"});
    }

    /// Whether a practice is anywhere in the folder, whatever its name, with something already saved in it.
    bool one_is_being_filled() const
    {
        std::error_code gone; // it changes while it is looked at
        for (fs::recursive_directory_iterator at(folder.path(), gone), end; !gone && at != end;
             at.increment(gone)) {
            const fs::directory_entry& entry = *at;
            std::error_code error;
            if (fs::exists(entry.path() / "lock", error) &&
                fs::exists(entry.path() / "keys-copy.json", error) &&
                fs::file_size(entry.path() / "practice.db-journal", error) > 0 && !error)
                return true;
        }
        return false;
    }

    /// In a process of its own, which would work for long, killed once the practice is there and grows.
    void make_and_kill()
    {
        int ends[2];
        BOOST_TEST_REQUIRE(::pipe(ends) == 0);
        const pid_t process = ::fork();
        if (process == 0) {
            ::close(ends[0]);
            make("100000");
            ::_exit(0); // closes the pipe
        }
        ::close(ends[1]);
        pollfd ended{ends[0], POLLIN, 0};
        while (!one_is_being_filled()) {
            const int gone = ::poll(&ended, 1, 1);
            BOOST_TEST_REQUIRE(gone == 0, "it ended before it was killed");
        }
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, 0);
        ::close(ends[0]);
    }

    /// The names in the folder.
    std::vector<std::string> names() const
    {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder.path()))
            found.push_back(entry.path().filename().string());
        return found;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(kill_demo_tests, KilledDemo)

BOOST_AUTO_TEST_CASE(a_demo_that_is_killed_while_it_is_filled_has_no_name_and_the_next_takes_its_place)
{
    make_and_kill();
    BOOST_TEST(!fs::exists(demo));
    const auto again = make("2");
    BOOST_TEST(again.code == ExitCode::Done, again.err);
    BOOST_TEST((names() == std::vector<std::string>{"demo.rekindle"}));
    passphrase = "demo practice only";
    const auto list = bare({"--json", "--practice", demo.string(), "couple", "list"});
    BOOST_TEST(list.json().items().size() == 2U, list.err);
}

BOOST_AUTO_TEST_CASE(a_demo_is_not_made_over_a_practice_and_a_failed_one_leaves_nothing)
{
    create();
    const auto taken = bare({"practice", "demo", practice(), "--couples", "1"});
    BOOST_TEST(taken.code == ExitCode::World, taken.err);
    BOOST_TEST((names() == std::vector<std::string>{"Test.rekindle"}));
    data = folder / "no forms here";
    BOOST_TEST(make("1").code != ExitCode::Done);
    BOOST_TEST((names() == std::vector<std::string>{"Test.rekindle"}));
}

BOOST_AUTO_TEST_SUITE_END()

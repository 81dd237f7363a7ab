// SPDX-License-Identifier: MIT
// An import that is killed at any moment leaves all answers or none. REKINDLE_KILLS=200 does it more often.
#include "cli/command_line.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using rekindle::cli::ExitCode;

namespace {

struct KilledImport : CommandLine {
    KilledImport()
    {
        create_with_couple();
        library(data); // read by now, so that no import takes longer than the next
        std::filesystem::copy(practice(), folder / "before", std::filesystem::copy_options::recursive);
    }

    void start_again() const
    {
        std::filesystem::remove_all(practice());
        std::filesystem::copy(folder / "before", practice(), std::filesystem::copy_options::recursive);
    }

    Result import_all() { return import("A", "1", examples("responses/a-intake-1.json")); }

    /// Imports in a process of its own, killed after that time unless it has ended before.
    void import_killed_after(std::chrono::microseconds time)
    {
        int ends[2];
        BOOST_TEST_REQUIRE(::pipe(ends) == 0);
        const pid_t process = ::fork();
        if (process == 0) {
            ::close(ends[0]);
            import_all();
            ::_exit(0); // closes the pipe
        }
        ::close(ends[1]);
        pollfd ended{ends[0], POLLIN, 0};
        const timespec wait{time.count() / 1'000'000, time.count() % 1'000'000 * 1000};
        ::ppoll(&ended, 1, &wait, nullptr);
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, 0);
        ::close(ends[0]);
    }

    std::string shown() { return done({"--json", "progress", "show", "--couple", "C-0001"}).out; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(kill_import_tests, KilledImport)

BOOST_AUTO_TEST_CASE(an_import_that_is_killed_leaves_all_answers_or_none)
{
    const std::string none = shown();
    const auto begun = std::chrono::steady_clock::now();
    import_killed_after(std::chrono::hours{1}); // it ends before
    auto whole =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
    const std::string all = shown();
    BOOST_TEST_REQUIRE(all != none);

    const char* const wanted = std::getenv("REKINDLE_KILLS");
    const int kills = wanted ? std::atoi(wanted) : 20;
    std::mt19937 random(3);
    int without = 0, with = 0, half = 0;
    for (int i = 0; i < kills; ++i) {
        start_again();
        import_killed_after(whole * static_cast<int>(random() % 1500 + 1) / 1000);
        const std::string found = shown();
        ++(found == none ? without : found == all ? with : half);
        // A computer that is busy now and idle then takes longer or shorter: both outcomes come.
        whole = found == none ? whole * 11 / 10 : whole * 9 / 10;
        // What was not saved can be given again; what was is refused.
        BOOST_TEST((import_all().code == (found == none ? ExitCode::Done : ExitCode::Data)));
        BOOST_TEST(shown() == all);
    }
    BOOST_TEST(done({"audit", "verify"}).err.empty());
    BOOST_TEST_MESSAGE(kills << " kills: " << without << " without, " << with << " with all answers, " << half
                             << " half");
    BOOST_TEST(half == 0);
    BOOST_TEST(without > 0);
    BOOST_TEST(with > 0);
}

BOOST_AUTO_TEST_SUITE_END()

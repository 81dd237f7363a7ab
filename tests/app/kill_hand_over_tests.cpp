// SPDX-License-Identifier: MIT
// Killed at any moment, a hand-over has lost no answer that it called saved, and reading in takes none twice.
// REKINDLE_KILLS=1000 does it more often.
#include "app/hand_over_practice.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace rekindle;

namespace {

int kills(int short_run)
{
    const char* const wanted = std::getenv("REKINDLE_KILLS");
    return wanted ? std::atoi(wanted) : short_run;
}

/// A process of its own that does `work`, which may write into the descriptor.
class Process {
public:
    explicit Process(const std::function<void(int)>& work)
    {
        int ends[2];
        BOOST_TEST_REQUIRE(::pipe(ends) == 0);
        m_process = ::fork();
        if (m_process == 0) {
            ::close(ends[0]);
            work(ends[1]);
            ::_exit(0); // closes the pipe
        }
        ::close(ends[1]);
        m_said = ends[0];
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() { ::close(m_said); }

    /// Waits so long, or till it has ended or said something.
    void wait(std::chrono::microseconds time) const
    {
        pollfd ended{m_said, POLLIN, 0};
        const timespec wait{time.count() / 1'000'000, time.count() % 1'000'000 * 1000};
        ::ppoll(&ended, 1, &wait, nullptr);
    }
    /// Waits so long, whatever it says.
    static void let(std::chrono::microseconds time)
    {
        const timespec wait{time.count() / 1'000'000, time.count() % 1'000'000 * 1000};
        ::ppoll(nullptr, 0, &wait, nullptr);
    }
    /// How many bytes it had said.
    long kill() const
    {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        long said = 0;
        char part[4096];
        while (const ssize_t got = ::read(m_said, part, sizeof part)) said += got;
        return said;
    }

private:
    pid_t m_process = -1;
    int m_said = -1;
};

/// The nth answer: every one replaces the one before, so that each leaves an entry, and a second time
/// another.
std::int64_t value_of(long number)
{
    return number % 11;
}

struct Fixture : HandOverPractice {
    enum class Says { AfterSaving, BeforeSaving };
    struct Killed {
        long said = 0;  ///< answers called saved
        long found = 0; ///< taken in: the same question each time
        app::InboxRead read;
    };

    /// Partner A answers the same question again and again, and is killed.
    Killed killed(Says says)
    {
        auto hand_over = begin({"session-check-in"});
        lock();
        const Process partner([&](int out) {
            for (long number = 1;; ++number) {
                if (says == Says::BeforeSaving && ::write(out, ".", 1) != 1) return;
                if (!hand_over.answer(0, at("closeness"), value_of(number)).empty()) return;
                if (says == Says::AfterSaving && ::write(out, ".", 1) != 1) return;
            }
        });
        partner.wait(std::chrono::seconds{10}); // however slow the machine is, there is something to lose
        Process::let(std::chrono::microseconds{random() % 15'000});
        Killed done{partner.kill(), 0, {}};
        {
            const auto closed = std::move(hand_over);
        }
        unlock();
        const long before = entries("save-answer");
        done.read = app::read_inbox(*practice);
        done.found = entries("save-answer") - before;
        return done;
    }

    std::mt19937 random{7};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(kill_hand_over_tests, Fixture)

BOOST_AUTO_TEST_CASE(no_answer_that_was_called_saved_is_missing_after_a_kill)
{
    const int wanted = kills(50);
    long called_saved = 0, more = 0, cut_off = 0;
    for (int i = 0; i < wanted; ++i) {
        const Killed one = killed(Says::AfterSaving);
        BOOST_TEST_REQUIRE(one.found >= one.said);
        BOOST_TEST_REQUIRE(one.found <= one.said + 1); // one may be on the disk and not called so yet
        BOOST_TEST_REQUIRE(one.read.came.at(0).forms.at(0).answers == 1); // one question, however often
        BOOST_TEST((practice->responses().of(couple.id).back().items.at(0).answers.at(0).value ==
                    domain::Value(value_of(one.found))));
        called_saved += one.said;
        more += one.found - one.said;
        cut_off += static_cast<long>(one.read.set_aside.size());
        app::end_hand_over(*practice, one.read.came[0].ticket.id);
    }
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    BOOST_TEST_MESSAGE(wanted << " kills: " << called_saved << " answers called saved, none lost, " << more
                              << " more on the disk, " << cut_off << " records cut off");
    BOOST_TEST(called_saved > wanted); // there was something to lose
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_called_saved_too_early_is_found)
{
    int lost = 0;
    for (int i = 0; i < 20 && lost == 0; ++i) {
        const Killed one = killed(Says::BeforeSaving);
        lost += one.found < one.said;
    }
    BOOST_TEST(lost > 0);
}

BOOST_AUTO_TEST_CASE(reading_in_that_is_killed_takes_every_answer_in_just_once)
{
    constexpr long answers = 40;
    auto hand_over = begin({"session-check-in"});
    lock();
    for (long number = 1; number <= answers; ++number)
        BOOST_TEST_REQUIRE(hand_over.answer(0, at("closeness"), value_of(number)).empty());
    hand_over.complete(0);
    hand_over.hand_back();
    const auto whole = folder / "before";
    std::filesystem::copy(place(), whole, std::filesystem::copy_options::recursive);
    const auto start_again = [&] {
        lock();
        std::filesystem::remove_all(place());
        std::filesystem::copy(whole, place(), std::filesystem::copy_options::recursive);
    };
    const auto read_in = [&](int /*out*/) {
        unlock();
        app::read_inbox(*practice);
    };

    const auto begun = std::chrono::steady_clock::now();
    {
        const Process counselor(read_in);
        counselor.wait(std::chrono::hours{1});
        counselor.kill();
    }
    auto time =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
    const int wanted = kills(12);
    int before = 0, after = 0, left_over = 0;
    for (int i = 0; i < wanted; ++i) {
        start_again();
        const Process counselor(read_in);
        counselor.wait(time * static_cast<int>(random() % 1300 + 200) / 1000);
        counselor.kill();
        const bool file_left = !std::filesystem::is_empty(place() / "inbox");
        unlock();
        const bool in = entries("take-in") == 1;
        ++(in ? after : before);
        left_over += in && file_left;
        // A computer that is busy now and idle then takes longer or shorter: both outcomes come.
        time = in ? time * 9 / 10 : time * 11 / 10;
        app::read_inbox(*practice);
        BOOST_TEST_REQUIRE(entries("save-answer") == answers);
        BOOST_TEST_REQUIRE(entries("take-in") == 1);
        BOOST_TEST_REQUIRE(entries("end") == 1);
        const auto found = response("session-check-in");
        BOOST_TEST((found.status == domain::Progressing::Completed));
        BOOST_TEST((found.items.at(0).answers.at(0).value == domain::Value(value_of(answers))));
        BOOST_TEST(std::filesystem::is_empty(place() / "inbox"));
        BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    }
    BOOST_TEST_MESSAGE(wanted << " kills: " << before << " before it was durable, " << after << " after, "
                              << left_over << " of these with the file left");
    BOOST_TEST(before > 0);
    BOOST_TEST(after > 0);
}

BOOST_AUTO_TEST_SUITE_END()

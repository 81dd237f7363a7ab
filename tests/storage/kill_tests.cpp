// SPDX-License-Identifier: MIT
// "Saved" means saved: the writer is killed at random moments, and every answer it acknowledged must be
// there.
#include "storage/connection.h"
#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <csignal>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace rekindle;
using namespace rekindle::storage;

namespace {

/// The writer, its output read line by line.
class Writer {
public:
    Writer(const std::string& folder, bool acknowledge_first)
    {
        int ends[2];
        if (pipe(ends) != 0) throw std::runtime_error("no pipe");
        m_process = fork();
        if (m_process == 0) {
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            close(ends[1]);
            execl(KILL_WRITER, KILL_WRITER, folder.c_str(),
                  acknowledge_first ? "--acknowledge-first" : nullptr, nullptr);
            _exit(9);
        }
        close(ends[1]);
        m_output = ends[0];
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() { close(m_output); }

    /// Reads until the time is over, or the output.
    void read_for(std::chrono::milliseconds time)
    {
        const auto until = std::chrono::steady_clock::now() + time;
        while (true) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                until - std::chrono::steady_clock::now());
            pollfd ready{m_output, POLLIN, 0};
            if (left.count() <= 0 || poll(&ready, 1, static_cast<int>(left.count())) <= 0 || !read_some())
                return;
        }
    }
    void read_lines(long wanted)
    {
        while (std::count(lines.begin(), lines.end(), '\n') < wanted && read_some()) {
        }
    }
    void kill_and_read_the_rest()
    {
        kill(m_process, SIGKILL);
        while (read_some()) {
        }
        waitpid(m_process, nullptr, 0);
    }

    std::string lines;

private:
    bool read_some()
    {
        char part[4096];
        const ssize_t size = read(m_output, part, sizeof part);
        if (size <= 0) return false;
        lines.append(part, static_cast<std::size_t>(size));
        return true;
    }

    pid_t m_process = -1;
    int m_output = -1;
};

struct Tally {
    int kills = 0, acknowledged = 0, lost = 0, unacknowledged = 0, wrong = 0, damaged = 0, hot_journals = 0;
};

/// What was acknowledged against what is there.
void compare(Tally& tally, domain::Practice& practice, const std::string& lines)
{
    const std::string id = lines.substr(0, lines.find('\n'));
    const auto acknowledged = static_cast<int>(std::count(lines.begin(), lines.end(), '\n')) - 1;
    tally.acknowledged += acknowledged;
    for (const auto& response : practice.responses().of(practice.couples().all().at(0).id)) {
        if (response.id.value != id) continue;
        const auto answers = answers_to(response.items, "n");
        for (std::size_t i = 0; i < answers.size(); ++i)
            tally.wrong += answers[i]->value != domain::Value{static_cast<std::int64_t>(i)};
        const auto found = static_cast<int>(answers.size());
        tally.lost += std::max(0, acknowledged - found);
        tally.unacknowledged = std::max(tally.unacknowledged, found - acknowledged);
        return;
    }
    tally.lost += acknowledged + 1;
}

Tally killed(int times, bool acknowledge_first)
{
    const sample::TemporaryFolder temporary;
    const PracticeFolder folder{temporary / "x.rekindle"};
    sample::create(folder.root);
    {
        const auto practice = sample::open(folder.root);
        practice->definitions().freeze({sample::form(), "{}"});
        practice->couples().add(sample::couple(*practice, "C-0001"));
    }
    const PracticeKeys keys = sample::keys_of(folder.root);
    std::mt19937 random(acknowledge_first ? 1U : 2U);
    Tally tally;
    for (; tally.kills < times; ++tally.kills) {
        Writer writer(folder.root.string(), acknowledge_first);
        writer.read_lines(
            1 + static_cast<long>(random() % 4)); // however slow the disk is, there is something to lose
        writer.read_for(std::chrono::milliseconds(random() % 30 + 1));
        writer.kill_and_read_the_rest();
        if (writer.lines.empty()) {
            ++tally.damaged; // it did not even start
            continue;
        }
        std::error_code none;
        tally.hot_journals +=
            std::filesystem::file_size(folder.database().string() + "-journal", none) > 0 && !none;
        const auto error = sample::error_of([&] {
            const auto practice = sample::open(folder.root);
            compare(tally, *practice, writer.lines);
            if (tally.kills % 10 == 9) tally.damaged += practice->audit().first_bad_entry().has_value();
        });
        tally.damaged += error.has_value();
        Connection connection(folder.database(), keys.pages);
        tally.damaged += connection.text("PRAGMA quick_check") != "ok";
    }
    BOOST_TEST_MESSAGE(tally.kills << " kills, " << tally.acknowledged << " acknowledged, " << tally.lost
                                   << " lost, " << tally.hot_journals << " journals recovered");
    return tally;
}

} // namespace

BOOST_AUTO_TEST_SUITE(kill_tests)

BOOST_AUTO_TEST_CASE(two_hundred_kills_lose_no_acknowledged_answer)
{
    const Tally tally = killed(200, false);
    BOOST_TEST(tally.lost == 0);
    BOOST_TEST(tally.wrong == 0);
    BOOST_TEST(tally.damaged == 0);
    BOOST_TEST(tally.unacknowledged <= 1);
    BOOST_TEST(tally.acknowledged > 200);
}

BOOST_AUTO_TEST_CASE(the_same_with_the_acknowledgement_first_does_lose_some)
{
    BOOST_TEST(killed(60, true).lost >= 1);
}

BOOST_AUTO_TEST_SUITE_END()

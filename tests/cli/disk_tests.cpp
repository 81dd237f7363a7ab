// SPDX-License-Identifier: MIT
// A disk that is full: words, nothing changed, and it goes on when there is room again.
#include "cli/command_line.h"

#include <sys/mount.h>
#include <sys/resource.h>

#include <csignal>

using rekindle::cli::ExitCode;

namespace {

/// A small file system in memory on a folder; not there where the system does not allow it.
class SmallDisk {
public:
    SmallDisk(std::filesystem::path at, const char* options) : m_at(std::move(at))
    {
        std::filesystem::create_directories(m_at);
        m_mounted = ::mount("tmpfs", m_at.c_str(), "tmpfs", 0, options) == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk()
    {
        if (m_mounted) ::umount2(m_at.c_str(), MNT_DETACH);
    }
    bool mounted() const { return m_mounted; }
    bool make_read_only() const
    {
        return ::mount("tmpfs", m_at.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    std::filesystem::path m_at;
    bool m_mounted = false;
};

struct OnSmallDisk : CommandLine {
    SmallDisk disk{folder / "disk", "size=1m,mode=0700"};

    std::string on_disk() const { return (folder / "disk" / "Small.rekindle").string(); }
    Result here(std::vector<std::string> words)
    {
        words.insert(words.begin(), {"--practice", on_disk()});
        return bare(words);
    }
    std::string filler() const { return (folder / "disk" / "filler").string(); }
    void fill_up() const
    {
        std::ofstream file(filler(), std::ios::binary);
        const std::string block(4096, 'x');
        while (file.write(block.data(), 4096).flush()) {
        }
    }

    /// False where there can be no such disk.
    bool has_a_couple()
    {
        if (!disk.mounted()) {
            BOOST_TEST_MESSAGE("skipped: no file system can be mounted here");
            return false;
        }
        BOOST_TEST_REQUIRE(here({"practice", "create", on_disk(), "--name", "Small"}).code == ExitCode::Done);
        BOOST_TEST_REQUIRE(here({"couple", "add", "--a", "Noor", "--b", "Sam"}).code == ExitCode::Done);
        return true;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(disk_tests, OnSmallDisk)

BOOST_AUTO_TEST_CASE(a_full_disk_is_said_changes_nothing_and_saving_goes_on_when_there_is_room)
{
    if (!has_a_couple()) return;
    fill_up();
    const auto full = here({"couple", "add", "--a", "Kim", "--b", "Lee"});
    BOOST_TEST(full.code == ExitCode::World, full.out);
    BOOST_TEST(full.err.find('\n') == full.err.size() - 1, full.err); // one sentence
    std::filesystem::remove(filler());
    const auto list = here({"--json", "couple", "list"});
    BOOST_TEST(list.json().items().size() == 1u);
    BOOST_TEST(here({"couple", "add", "--a", "Kim", "--b", "Lee"}).code == ExitCode::Done);
}

BOOST_AUTO_TEST_CASE(a_practice_on_a_full_disk_can_be_copied_to_another_and_read_there)
{
    if (!has_a_couple()) return;
    fill_up();
    const auto list = here({"couple", "list"});
    BOOST_TEST(list.code == ExitCode::World);
    BOOST_TEST(list.out.empty(), list.out);
    for (const char* part :
         {"The disk of the practice is full", "Everything saved is safe", "practice backup --to"})
        BOOST_TEST(list.err.find(part) != std::string::npos, list.err);

    std::filesystem::create_directory(folder / "stick");
    const auto made = here({"--json", "practice", "backup", "--to", (folder / "stick").string()});
    BOOST_TEST_REQUIRE(made.code == ExitCode::Done, made.err);
    BOOST_TEST(here({"practice", "backup"}).code == ExitCode::World); // there is no room for one of its own

    const std::string to = (folder / "Read.rekindle").string();
    const auto restored = bare({"practice", "restore", made.json().text_of("backup"), "--to", to});
    BOOST_TEST_REQUIRE(restored.code == ExitCode::Done, restored.err);
    BOOST_TEST(bare({"--json", "--practice", to, "couple", "list"}).json().items().size() == 1u);
    BOOST_TEST(bare({"--practice", to, "audit", "verify"}).code == ExitCode::Done);

    std::filesystem::remove(filler());
    const auto again = here({"audit", "list"});
    BOOST_TEST(again.code == ExitCode::Done, again.err);
    BOOST_TEST(again.out.find("backup") == std::string::npos,
               again.out); // it could not be noted, and was said
}

BOOST_AUTO_TEST_CASE(a_read_only_disk_is_said)
{
    if (!disk.mounted()) {
        BOOST_TEST_MESSAGE("skipped: no file system can be mounted here");
        return;
    }
    BOOST_TEST_REQUIRE(here({"practice", "create", on_disk(), "--name", "Small"}).code == ExitCode::Done);
    BOOST_TEST_REQUIRE(disk.make_read_only());
    const auto found = here({"couple", "add", "--a", "Noor", "--b", "Sam"});
    BOOST_TEST(found.code == ExitCode::World);
    BOOST_TEST(!found.err.empty());
}

BOOST_AUTO_TEST_CASE(a_file_that_may_not_grow_is_said_and_changes_nothing)
{
    create_with_couple();
    const std::string before = done({"couple", "list"}).out;
    std::signal(SIGXFSZ, SIG_IGN); // as the programs do
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit small{4096, limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto found = run({"couple", "add", "--a", "Kim", "--b", "Lee"});
    ::setrlimit(RLIMIT_FSIZE, &limit);
    BOOST_TEST(found.code == ExitCode::World, found.out);
    BOOST_TEST(done({"couple", "list"}).out == before);
}

BOOST_AUTO_TEST_SUITE_END()

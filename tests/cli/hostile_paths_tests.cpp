// SPDX-License-Identifier: MIT
// A file that is no file, or another one by the time it is read: refused in words, with nothing changed. One
// that would hang us is stopped by the test's own time limit.
#include "base/error.h"
#include "base/read_file.h"
#include "cli/command_line.h"

#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using rekindle::cli::ExitCode;

namespace {

struct HostilePaths : CommandLine {
    HostilePaths()
    {
        create_with_couple();
        agree_to_everything();
    }

    std::string path(const std::string& name) const { return (folder / name).string(); }

    /// Every command that reads a file somebody names, with this one as that file.
    std::vector<std::vector<std::string>> readers(const std::string& file) const
    {
        const std::string form = std::string(REKINDLE_SOURCE_DIR) + "/forms/questionnaires/session-check-in";
        const std::string response = examples("responses/a-check-in-1.json");
        return {
            {"forms", "show", file},
            {"forms", "show", file, "--raw"},
            {"forms", "check", file},
            {"forms", "score", "--questionnaire", file, "--response", response},
            {"forms", "score", "--questionnaire", form + "/questionnaire.json", "--key", file, "--response",
             response},
            {"forms", "score", "--questionnaire", form + "/questionnaire.json", "--response", file},
            {"--practice", practice(), "answers", "import", "--couple", "C-0001", "--partner", "A", file},
            {"--practice", practice(), "couple", "import", file},
            {"--practice", practice(), "homework", "assign", "--override", "talked with each alone",
             "--couple", "C-0001", "--session", "1", "--template", "goal-joint-project", "--plan", file},
            {"--practice", practice(), "goal", "add", "--couple", "C-0001", file},
            {"--practice", practice(), "--passphrase-file", file, "couple", "list"},
            {"--practice", practice(), "--recovery-key-file", file, "couple", "list"},
            {"--practice", file, "couple", "list"},
        };
    }

    std::string state()
    {
        return done({"--json", "progress", "show", "--couple", "C-0001"}).out +
               done({"--json", "homework", "list", "--couple", "C-0001"}).out +
               done({"--json", "goal", "list", "--couple", "C-0001"}).out;
    }

    void all_refuse(const std::string& file)
    {
        const std::string before = state();
        for (const auto& words : readers(file)) {
            const Result found = bare(words);
            std::string call;
            for (const std::string& word : words) call += word + " ";
            BOOST_TEST(found.code != ExitCode::Done, call << found.out);
            BOOST_TEST(found.code != ExitCode::Fault, call << found.err);
            BOOST_TEST(!(found.err + found.out).empty(), call); // a check prints what is wrong as its result
        }
        BOOST_TEST(state() == before);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(hostile_paths_tests, HostilePaths)

BOOST_AUTO_TEST_CASE(a_pipe_that_nobody_writes_to_does_not_hang_anybody)
{
    BOOST_TEST_REQUIRE(::mkfifo(path("pipe").c_str(), 0600) == 0);
    all_refuse(path("pipe"));
    std::filesystem::create_symlink(path("pipe"), path("link-to-pipe"));
    all_refuse(path("link-to-pipe"));
}

BOOST_AUTO_TEST_CASE(a_device_without_end_is_not_read)
{
    all_refuse("/dev/zero");
    std::filesystem::create_symlink("/dev/zero", path("zero"));
    all_refuse(path("zero"));
}

BOOST_AUTO_TEST_CASE(a_folder_a_broken_link_and_a_circle_of_links_are_no_files)
{
    all_refuse(folder.path().string());
    std::filesystem::create_symlink("nowhere", path("broken"));
    all_refuse(path("broken"));
    std::filesystem::create_symlink("circle", path("circle"));
    all_refuse(path("circle"));
}

BOOST_AUTO_TEST_CASE(ten_gigabytes_of_nothing_fill_no_memory)
{
    const int file = ::open(path("sparse").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    BOOST_TEST_REQUIRE(file >= 0);
    BOOST_TEST_REQUIRE(::ftruncate(file, 10LL * 1024 * 1024 * 1024) == 0);
    ::close(file);
    all_refuse(path("sparse"));
}

BOOST_AUTO_TEST_CASE(strange_names_are_names_and_nothing_else)
{
    for (const std::string& name :
         {std::string("../../x"), std::string(255, 'x'), std::string(256, 'x'), std::string(5000, 'x'),
          std::string("a\nb"), std::string("$(x)"), std::string("`x`"), std::string("x."), std::string("x "),
          std::string("CON"), std::string("|true"), std::string("a\xFFz"), std::string("file:///etc/passwd")})
        all_refuse(name);
}

BOOST_AUTO_TEST_CASE(a_form_named_by_a_path_out_of_the_library_is_not_found)
{
    for (const char* id : {"../../../etc/passwd", "..", ".", "/", "../session-check-in"}) {
        BOOST_TEST(bare({"forms", "show", id}).code != ExitCode::Done, id);
        BOOST_TEST(run({"homework", "assign", "--override", "talked with each alone", "--couple", "C-0001",
                        "--session", "1", "--template", id})
                           .code == ExitCode::NotFound,
                   id);
        BOOST_TEST(run({"report", "make", id, "--couple", "C-0001", "--audience", "counselor", "--out",
                        path("r.xlsx")})
                           .code == ExitCode::NotFound,
                   id);
    }
}

BOOST_AUTO_TEST_CASE(a_file_swapped_while_it_is_read_is_one_of_the_two_or_refused)
{
    BOOST_TEST_REQUIRE(::mkfifo(path("pipe").c_str(), 0600) == 0);
    const std::string one(100'000, '1'), two(100'000, '2');
    std::atomic<bool> stop = false;
    std::thread swapping([&] {
        for (unsigned turn = 0; !stop; ++turn) {
            std::error_code none;
            std::filesystem::remove(path("next"), none);
            if (turn % 3 == 2)
                std::filesystem::create_symlink(path("pipe"), path("next"), none);
            else
                write("next", turn % 3 == 0 ? one : two);
            std::filesystem::rename(path("next"), path("swapped"), none);
        }
    });
    int whole = 0, refused = 0, mixed = 0;
    while (whole < 200 || refused < 20) {
        try {
            const std::string read = rekindle::base::read_file(path("swapped"));
            (read == one || read == two ? whole : mixed)++;
        } catch (const rekindle::base::Error&) {
            ++refused;
        }
    }
    stop = true;
    swapping.join();
    BOOST_TEST(mixed == 0);
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
// Words nobody else uses go through every store; none of them may stand on the disk outside the encryption.
#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <cstdlib>
#include <sodium.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> markers{"MarkerLabelQ7x1", "MarkerAnswerW8y2", "MarkerGoalE9z3",
                                       "MarkerHurtR1a4",  "MarkerNameT2b5",   "MarkerLevelY3c6",
                                       "MarkerNoteU4d7",  "MarkerFormI5e8"};

void use_every_marker(domain::Practice& practice)
{
    practice.definitions().freeze({sample::form(), "{\"title\": \"MarkerFormI5e8\"}"});
    auto couple = sample::couple(practice, "C-0001");
    couple.a.label = "MarkerLabelQ7x1";
    practice.couples().add(couple);
    const auto session = sample::session(practice, couple, 1);
    practice.couples().add(session);
    auto response = sample::response(practice, couple);
    response.status = domain::Progressing::InProgress;
    practice.responses().save(response);
    for (int i = 0; i < 60; ++i) // enough to overflow pages and to write over what was there
        practice.responses().save_answer(
            response.id, {{{{"text", i % 20}}},
                          "MarkerAnswerW8y2" + std::string(static_cast<std::size_t>(i) * 97, '.'),
                          domain::Visibility::Private});
    auto homework = sample::assignment(practice, couple, session);
    homework.plan = domain::ForgivenessPlan{"MarkerHurtR1a4", domain::Side::A, 5, 0, 5, 5};
    practice.homework().assign(homework);
    auto entry = sample::log_entry(practice, homework);
    entry.answers = {{"note", {{std::string("MarkerNoteU4d7"), {}}}, {}}};
    practice.homework().log(entry);
    auto goal = sample::goal(practice, couple);
    goal.title = "MarkerGoalE9z3";
    goal.levels[0] = "MarkerLevelY3c6";
    practice.goals().add(goal);
}

std::vector<std::string> shapes_of(const std::string& marker)
{
    std::vector<std::string> shapes{marker, {}};
    for (const char c : marker) shapes[1] += {c, '\0'}; // UTF-16LE
    for (std::size_t shift = 0; shift < 3; ++shift) {   // base64, wherever it starts
        const std::string text = std::string(shift, ' ') + marker;
        std::string coded(sodium_base64_ENCODED_LEN(text.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
        sodium_bin2base64(coded.data(), coded.size(), reinterpret_cast<const unsigned char*>(text.data()),
                          text.size(), sodium_base64_VARIANT_ORIGINAL);
        shapes.push_back(coded.substr(4, 12));
    }
    return shapes;
}

int files_with_markers(const fs::path& folder)
{
    int found = 0, files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        ++files;
        const std::string bytes = sample::bytes_of(entry.path());
        for (const std::string& marker : markers) {
            for (const std::string& shape : shapes_of(marker)) {
                if (bytes.find(shape) == std::string::npos) continue;
                BOOST_TEST_MESSAGE(entry.path() << " holds " << marker);
                ++found;
            }
        }
    }
    BOOST_TEST(files >= 1);
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(leak_tests)

BOOST_AUTO_TEST_CASE(no_marker_is_on_the_disk_after_a_whole_run_nor_after_one_that_was_killed)
{
    const sample::TemporaryFolder temporary;
    const fs::path folder = temporary / "x.rekindle";
    fs::create_directory(temporary / "tmp");
    sample::write_bytes(temporary / "tmp" / "something", "to look at");
    const pid_t child = fork();
    if (child == 0) {
        setenv("TMPDIR", (temporary / "tmp").c_str(), 1);
        setenv("SQLITE_TMPDIR", (temporary / "tmp").c_str(), 1);
        create_practice(folder, "MarkerNameT2b5", "Ada", Passphrase{sample::passphrase},
                        sample::surroundings());
        use_every_marker(*sample::open(folder));
        auto surroundings = sample::surroundings();
        surroundings.id_randomness = surroundings_of_this_computer().id_randomness; // or ids come again
        const auto practice = open_practice(folder, Passphrase{sample::passphrase}, surroundings);
        sample::everything_in(*practice); // reads and sorts everything
        practice->together([&] {
            auto couple = sample::couple(*practice, "C-0002");
            couple.b.label =
                "MarkerLabelQ7x1" + std::string(12'000'000, '.'); // more than the cache: spilled now
            practice->couples().add(couple);
            kill(getpid(), SIGKILL); // leaves a journal that is needed
        });
    }
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_REQUIRE(WIFSIGNALED(status));
    BOOST_TEST(fs::file_size(folder / "practice.db-journal") > 0U);
    BOOST_TEST(files_with_markers(temporary.path()) == 0);
    {
        const auto practice = sample::open(folder);
        BOOST_TEST(practice->couples().all().size() == 1U);
        BOOST_TEST(practice->couples().all().at(0).a.label == "MarkerLabelQ7x1");
    }
    BOOST_TEST(files_with_markers(temporary.path()) == 0);
}

BOOST_AUTO_TEST_CASE(the_search_itself_finds_every_shape)
{
    const sample::TemporaryFolder temporary;
    for (const std::string& shape : shapes_of("MarkerGoalE9z3")) {
        sample::write_bytes(temporary / "file", "before" + shape + "after");
        BOOST_TEST(files_with_markers(temporary.path()) >= 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()

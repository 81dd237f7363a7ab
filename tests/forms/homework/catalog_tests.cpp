// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "forms/homework/catalog.h"
#include "shipped.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone when the test ends.
struct Folder {
    fs::path path;
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "rekindle-catalog-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder");
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void put(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(path / name, std::ios::binary) << bytes;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(catalog_tests)

BOOST_AUTO_TEST_CASE(the_shipped_folder_holds_two_templates_of_each_kind_and_nothing_refused)
{
    const auto catalog = forms::HomeworkCatalog::load(fs::path(REKINDLE_SOURCE_DIR) / "forms/homework");
    for (const forms::RefusedFile& refused : catalog.refused())
        BOOST_ERROR(refused.file.filename().string() + "\n" + shipped::lines(refused.problems));
    BOOST_TEST(catalog.entries().size() >= 6U);
    for (const auto kind : {domain::Kind::TouchRitual, domain::Kind::Forgiveness, domain::Kind::GoalPlan})
        BOOST_TEST(catalog.of_kind(kind).size() >= 2U, word(kind));
    const forms::HomeworkEntry* const found = catalog.find("forgiveness-reach");
    BOOST_REQUIRE(found != nullptr);
    BOOST_TEST(found->bytes == shipped::bytes("forgiveness-reach"));
    BOOST_TEST(catalog.find("no-such-thing") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_bad_file_is_refused_and_keeps_no_other_away)
{
    const Folder folder;
    folder.put("touch-goodnight-kiss.json", shipped::bytes("touch-goodnight-kiss"));
    folder.put("another-name.json", shipped::bytes("goal-joint-project"));
    folder.put("broken.json", "{");
    folder.put("read-me.txt", "not a template");
    const auto catalog = forms::HomeworkCatalog::load(folder.path);
    BOOST_REQUIRE(catalog.entries().size() == 1U);
    BOOST_TEST(catalog.entries()[0].homework.id == "touch-goodnight-kiss");
    BOOST_REQUIRE(catalog.refused().size() == 2U);
    BOOST_TEST(shipped::lines(catalog.refused()[0].problems) ==
               "/id: must be the name of the file, “another-name”\n");
    BOOST_TEST(catalog.refused()[1].file.filename() == "broken.json");
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_said)
{
    BOOST_CHECK_EXCEPTION(forms::HomeworkCatalog::load("/no/such/folder"), base::Error,
                          [](const base::Error& error) {
                              return error.trouble() == base::Trouble::World &&
                                     std::string(error.what()).find("/no/such/folder") != std::string::npos;
                          });
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
// What is written of a key reads back as the same key.
#include "base/read_file.h"
#include "forms/key/load.h"
#include "forms/key/write.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <set>

using namespace rekindle;
using json::Value;
namespace fs = std::filesystem;

namespace {

/// What stands for what a key does not say.
bool is_default(const std::string& name, const Value& value)
{
    static const std::set<std::string> off{"percent_of_range", "needs_holder", "reversed"};
    if (name == "visibility") return value.text() == "normal" || value.text() == "safety"; // of an alert
    if (name == "prorate") return value.as_bool();
    if (name == "weight" || name == "multiplier") return value.as_double() == 1;
    if (off.contains(name)) return !value.as_bool();
    return value.text().empty() && value.items().empty() && value.members().empty();
}

/// Whether everything that `before` says is said by `after`.
bool says_all(const Value& after, const Value& before)
{
    if (before.is(Value::Kind::Object) && after.is(Value::Kind::String)) // an item of a scale, the short way
        return after.text() == before.text_of("link_id");
    if (before.kind() != after.kind()) return false;
    if (before.is(Value::Kind::Number)) return before.as_double() == after.as_double();
    if (before.items().size() != after.items().size()) return false;
    for (std::size_t i = 0; i < before.items().size(); ++i) {
        if (!says_all(after.items()[i], before.items()[i])) return false;
    }
    for (const auto& [name, value] : before.members()) {
        const Value* const there = after.find(name);
        if (there == nullptr ? !is_default(name, value) : !says_all(*there, value)) return false;
    }
    return before.text() == after.text() && before.as_bool() == after.as_bool();
}

void demand_the_same(const std::string& bytes, const std::string& name)
{
    const forms::LoadedKey before = forms::load_key(bytes);
    BOOST_TEST_REQUIRE(before.key.has_value(), name);
    const std::string written = forms::key_file(*before.key);
    const forms::LoadedKey after = forms::load_key(written);
    BOOST_TEST_REQUIRE(after.key.has_value(), name << (after.problems.empty() ? "" : after.problems[0].what));
    BOOST_TEST(says_all(after.tree, before.tree), name << "\n" << written);
    BOOST_TEST(forms::key_file(*after.key) == written, name);
}

} // namespace

BOOST_AUTO_TEST_SUITE(write_key_tests)

BOOST_AUTO_TEST_CASE(every_key_that_is_installed_is_written_as_it_was_read)
{
    std::size_t count = 0;
    for (const char* const folder : {"forms/keys", "forms/questionnaires"}) {
        for (const auto& file : fs::recursive_directory_iterator(fs::path(REKINDLE_SOURCE_DIR) / folder)) {
            if (!file.is_regular_file() || file.path().filename() == "questionnaire.json") continue;
            demand_the_same(base::read_file(file.path()), file.path().string());
            ++count;
        }
    }
    BOOST_TEST(count > 20u);
}

BOOST_AUTO_TEST_CASE(everything_a_key_can_say_is_written)
{
    const std::string page = base::read_file(fs::path(REKINDLE_SOURCE_DIR) / "docs/form-format.md");
    const std::size_t begin = page.find("```json\n", page.find("<!-- example: key.json -->")) + 8;
    demand_the_same(page.substr(begin, page.find("```", begin) - begin), "docs/form-format.md");
}

BOOST_AUTO_TEST_SUITE_END()

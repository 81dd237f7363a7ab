// SPDX-License-Identifier: MIT
#include "storage/logical_digest.h"

#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace rekindle::storage;

namespace {

struct Fixture {
    /// The digest of a database made by a script.
    std::string digest(const std::string& script)
    {
        const auto file = folder / ("db" + std::to_string(++made));
        sample::write_bytes(file, "");
        Connection connection(file, key);
        connection.run(("CREATE TABLE a (x ANY) STRICT; CREATE TABLE b (x TEXT); " + script).c_str());
        connection.restrict_to_rows();
        return logical_digest(connection, key);
    }

    sample::TemporaryFolder folder;
    SecretBytes key = SecretBytes::copy_of("0123456789abcdef0123456789abcdef");
    int made = 0;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(logical_digest_tests, Fixture)

BOOST_AUTO_TEST_CASE(the_same_content_has_the_same_digest)
{
    BOOST_TEST(digest("INSERT INTO a VALUES (1), ('x')") == digest("INSERT INTO a VALUES (1), ('x')"));
}

BOOST_AUTO_TEST_CASE(every_other_content_has_another_one)
{
    std::set<std::string> digests;
    const std::vector<std::string> scripts{"",
                                           "INSERT INTO a VALUES (1)",
                                           "INSERT INTO a VALUES ('1')",
                                           "INSERT INTO a VALUES (1.0)",
                                           "INSERT INTO a VALUES (NULL)",
                                           "INSERT INTO a VALUES ('')",
                                           "INSERT INTO a VALUES (x'31')",
                                           "INSERT INTO a VALUES ('x' || char(0) || 'y')",
                                           "INSERT INTO a VALUES ('x' || char(0) || 'z')",
                                           "INSERT INTO a VALUES ('a'), ('b')",
                                           "INSERT INTO a VALUES ('b'), ('a')",
                                           "INSERT INTO a VALUES ('ab')",
                                           "INSERT INTO b VALUES ('ab')",
                                           "PRAGMA user_version = 7",
                                           "CREATE INDEX i ON a (x)",
                                           "CREATE TABLE c (x TEXT)"};
    for (const std::string& script : scripts) digests.insert(digest(script));
    BOOST_TEST(digests.size() == scripts.size());
}

BOOST_AUTO_TEST_CASE(without_the_key_nobody_can_make_it)
{
    const std::string one = digest("INSERT INTO a VALUES (1)");
    key = SecretBytes::copy_of("fedcba9876543210fedcba9876543210");
    BOOST_TEST(digest("INSERT INTO a VALUES (1)") != one);
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
// One report about every couple, where the answers of one of them are damaged on the disk.
#include "cli/couples_to_report.h"

#include "storage/connection.h"
#include "storage/key_copies.h"
#include "storage/passphrase.h"
#include "storage/practice_folder.h"
#include "storage/practice_keys.h"

#include <algorithm>

using namespace rekindle;
using cli::ExitCode;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t page_size = 4096;
const std::string damaged_couple = "C-0004";

struct CouplesAndDamage : CouplesToReport {
    const fs::path database = storage::PracticeFolder{practice()}.database();
    const std::string whole = bytes_of(database);
    const storage::PracticeKeys keys = [this] {
        const storage::KeyFile file = storage::read_key_copies({practice()}).file;
        return storage::derived_keys(storage::unwrapped(*file.find(storage::SlotKind::Passphrase),
                                                        file.practice_id, storage::normalized(passphrase))
                                         .value());
    }();

    static std::string answers_of(const std::string& code)
    {
        return "FROM answer JOIN response ON response.id = response_id JOIN couple ON couple.id = "
               "couple_id WHERE couple.code = '" +
               code + "'";
    }
    /// Every couple of whom not all answers can be read, by their codes.
    std::set<std::string> not_readable()
    {
        std::set<std::string> found;
        for (int i = 1; i <= couples; ++i) {
            try {
                storage::Connection connection(database, keys.pages);
                connection.each_row("SELECT place, value " + answers_of(code_of(i)), [](const auto&) {});
            } catch (const base::Error&) {
                found.insert(code_of(i));
            }
        }
        return found;
    }
    void put(const std::string& bytes) const
    {
        std::ofstream(database, std::ios::binary | std::ios::trunc) << bytes;
    }
    /// Changes one byte of a page on which answers of the damaged couple alone are.
    void damage_a_page()
    {
        for (std::size_t page = whole.size() / page_size; page-- > 1;) {
            std::string bytes = whole;
            bytes[page * page_size + 100] ^= 1;
            put(bytes);
            if (not_readable() == std::set<std::string>{damaged_couple}) return;
        }
        BOOST_FAIL("no page holds the answers of one couple alone");
    }
    /// Under the page's own key: every page can be read, the value cannot.
    void write_value(const std::string& value)
    {
        storage::Connection connection(database, keys.pages);
        const std::string which =
            "(SELECT min(answer.rowid) " + answers_of(damaged_couple) + " AND value_type = 'coding')";
        connection.run(("UPDATE answer SET value = " + value + " WHERE rowid = " + which).c_str());
    }

    /// A batch of all; the line of the one that is not made.
    void the_others_are_made(const std::string& folder_name)
    {
        const auto made = all("counselor", folder_name, {"--jobs", "2"});
        BOOST_TEST((made.code == ExitCode::Data), made.err);
        BOOST_TEST(
            (names(folder_name) == with_note({"C-0001.xlsx", "C-0002.xlsx", "C-0003.xlsx", "C-0005.xlsx"})));
        BOOST_TEST(made.out.find("the reports of 4 of 5 couples") != std::string::npos, made.out);
        BOOST_TEST(made.err.starts_with(damaged_couple + ": "), made.err);
        BOOST_TEST(made.err.find("practice check") != std::string::npos, made.err);
        BOOST_TEST(std::ranges::count(made.err, '\n') == 1, made.err);
        for (int i = 1; i <= couples; ++i)
            BOOST_TEST(releases(code_of(i)) == (code_of(i) == damaged_couple ? 0U : 1U), code_of(i));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(batch_damage_tests, CouplesAndDamage)

BOOST_AUTO_TEST_CASE(where_a_page_with_one_couples_answers_is_damaged_the_others_have_their_reports)
{
    damage_a_page();
    the_others_are_made("page");
}

BOOST_AUTO_TEST_CASE(where_one_answer_is_no_value_any_more_its_couple_alone_has_no_report)
{
    write_value("substr(value, 2)"); // without its brace
    the_others_are_made("value");
    write_value("'{' || value");
    const auto rest = all("counselor", "value", {"--continue"});
    BOOST_TEST((rest.code == ExitCode::Done), rest.err);
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
#include "cli/command_line.h"

#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <map>

using rekindle::cli::ExitCode;

namespace {

/// Every file of a folder with its bytes.
std::map<std::string, std::string> contents(const std::string& folder)
{
    std::map<std::string, std::string> result;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        result[entry.path().string()] = {std::istreambuf_iterator<char>(in), {}};
    }
    return result;
}

void change(const std::string& file, const std::function<void(std::string&)>& how)
{
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    in.close();
    how(bytes);
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(practice_tests, CommandLine)

BOOST_AUTO_TEST_CASE(a_new_practice_shows_its_recovery_key_once_and_lists_no_couples)
{
    const auto made =
        done({"--json", "practice", "create", practice(), "--name", "Test", "--counselor", "Dana"});
    BOOST_TEST(made.json().text_of("recovery_key").size() > 30u);
    for (const auto& [file, bytes] : contents(practice()))
        BOOST_TEST(bytes.find(made.json().text_of("recovery_key")) == std::string::npos, file);
    BOOST_TEST(done({"couple", "list"}).out == "No couples yet. \"couple add\" adds the first.\n");
}

BOOST_AUTO_TEST_CASE(a_wrong_passphrase_ends_with_4_and_says_nothing_more)
{
    create();
    passphrase = "not the right passphrase";
    const auto found = run({"couple", "list"});
    BOOST_TEST(found.code == ExitCode::Key);
    BOOST_TEST(found.out.empty());
    BOOST_TEST(found.err.find('\n') == found.err.size() - 1);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_no_practice_ends_with_3_and_no_folder_named_with_1)
{
    BOOST_TEST(run({"couple", "list"}).code == ExitCode::NotFound);
    BOOST_TEST(bare({"couple", "list"}).code == ExitCode::Call);
}

BOOST_AUTO_TEST_CASE(a_folder_without_a_practice_is_said_before_any_secret_is_read)
{
    // The passphrase file is not there either; the folder comes first.
    const std::string nowhere = (folder / "nowhere").string(), none = (folder / "none").string();
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"couple", "list"}, {"practice", "check"}, {"practice", "backup"}, {"practice", "passphrase"}}) {
        std::vector<std::string> args{"--practice", nowhere, "--passphrase-file", none};
        args.insert(args.end(), words.begin(), words.end());
        const auto found = bare(args);
        BOOST_TEST(found.code == ExitCode::NotFound, found.err);
        BOOST_TEST(found.err == "There is no practice in " + nowhere + ".\n", found.err);
    }
}

BOOST_AUTO_TEST_CASE(that_a_passphrase_is_tried_is_told_beside_the_results_and_problems)
{
    create();
    const auto found = done({"--json", "couple", "list"});
    BOOST_TEST(progress == "Trying the passphrase ...\n");
    BOOST_TEST(found.json().items().empty());
    BOOST_TEST(found.err.empty());
}

BOOST_AUTO_TEST_CASE(an_unknown_command_names_the_known_ones)
{
    const auto first = bare({"cuple", "list"});
    BOOST_TEST(first.code == ExitCode::Call);
    BOOST_TEST(first.err.find("The commands are: ") != std::string::npos, first.err);
    BOOST_TEST(first.err.find(" couple, ") != std::string::npos, first.err);
    const auto second = bare({"couple", "lst"});
    BOOST_TEST(second.code == ExitCode::Call);
    BOOST_TEST(second.err.find("After \"couple\" comes one of: add, list, show,") != std::string::npos,
               second.err);
}

BOOST_AUTO_TEST_CASE(a_mistyped_word_is_named_with_the_near_one_and_what_was_too_much_in_its_order)
{
    const auto says = [&](const std::vector<std::string>& words, const std::string& sentence) {
        const auto found = bare(words);
        BOOST_TEST(found.code == ExitCode::Call);
        BOOST_TEST(found.err.find(sentence) != std::string::npos, found.err);
        BOOST_TEST(found.err.find("ubcommand") == std::string::npos, found.err);
    };
    says({"progres", "show"}, "There is no command \"progres\". Did you mean \"progress\"?\n");
    says({"couple", "lits"}, "After \"couple\" there is no command \"lits\". Did you mean \"list\"?\n");
    says({"zebra"}, "There is no command \"zebra\".\n");
    says({"couple"}, "A command is missing.\nAfter \"couple\" comes one of: ");
    says({"couple", "list", "first", "second"},
         "More was said than \"couple list\" takes: \"first\", \"second\".\n");
    says({"progress", "show", "--cuple", "C-0001"},
         "\"progress show\" has no option --cuple. Did you mean \"--couple\"?\n");
    says({"progres", "show", "--couple", "C-0001"},
         "There is no command \"progres\". Did you mean \"progress\"?\n");
    says({"report", "mke", "progress", "--couple", "C-0001"},
         "After \"report\" there is no command \"mke\". Did you mean \"make\"?\n");
    says({"--passphrase-fd", "two", "couple"}, "--passphrase-fd: it takes a whole number");
    says({"couple", "-x"}, "\"couple\" has no option -x.\n");
    says({"--pratice", "x"}, "There is no option --pratice. Did you mean \"--practice\"?\n");
    says({"progress", "show", "--couple", "C-0001", "--episode-gap", "two"},
         "--episode-gap: it takes a whole number from 1 to 100000, not \"two\"\n");
    says({"progress", "show", "--couple", "C-0001", "--episode-gap", "0"}, "from 1 to 100000, not \"0\"");
}

BOOST_AUTO_TEST_CASE(a_couple_is_found_by_its_code_in_whatever_case_and_no_two_codes_differ_in_case_alone)
{
    create_with_couple();
    BOOST_TEST(done({"couple", "show", "c-0001"}).out.find("Noor") != std::string::npos);
    const auto refused = run({"couple", "add", "--a", "Kim", "--b", "Lee", "--code", "c-0001"});
    BOOST_TEST(refused.code == ExitCode::Data);
    BOOST_TEST(refused.err.find("the code C-0001 is taken by another couple") != std::string::npos,
               refused.err);
}

BOOST_AUTO_TEST_CASE(a_second_practice_is_not_made_over_the_first)
{
    create();
    const auto before = contents(practice());
    const auto again = run({"practice", "create", practice(), "--name", "Other"});
    BOOST_TEST(again.code == ExitCode::World);
    BOOST_TEST((contents(practice()) == before));
}

BOOST_AUTO_TEST_CASE(a_short_passphrase_is_refused_and_nothing_is_made)
{
    passphrase = "short";
    const auto found = run({"practice", "create", practice(), "--name", "Test"});
    BOOST_TEST(found.code == ExitCode::Call);
    BOOST_TEST(!std::filesystem::exists(practice()));
}

BOOST_AUTO_TEST_CASE(a_passphrase_file_must_be_ones_own_alone)
{
    create();
    const std::string file = write("secret", passphrase + "\n");
    ::chmod(file.c_str(), 0600);
    passphrase = "not asked for";
    BOOST_TEST(run({"--passphrase-file", file, "couple", "list"}).code == ExitCode::Done);
    ::chmod(file.c_str(), 0644);
    const auto open_to_all = run({"--passphrase-file", file, "couple", "list"});
    BOOST_TEST(open_to_all.code == ExitCode::Call);
    BOOST_TEST(open_to_all.err.find("chmod 600") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_recovery_key_opens_a_practice_whose_passphrase_is_forgotten)
{
    const auto made = done({"--json", "practice", "create", practice(), "--name", "Test"});
    std::string key = made.json().text_of("recovery_key");
    const std::string file = write("recovery", key + "\n");
    ::chmod(file.c_str(), 0600);
    passphrase = "not asked for";
    BOOST_TEST(run({"--recovery-key-file", file, "couple", "list"}).code == ExitCode::Done);
    key[5] = key[5] == '2' ? '3' : '2';
    write("recovery", key + "\n");
    const auto mistyped = run({"--recovery-key-file", file, "couple", "list"});
    BOOST_TEST(mistyped.code == ExitCode::Key);
    BOOST_TEST(mistyped.err.find("group by group") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_damaged_database_ends_with_6_and_never_with_a_wrong_number)
{
    create_with_couple();
    const std::string database = practice() + "/practice.db";
    const auto whole = contents(practice())[database];
    const std::string expected = done({"session", "list", "--couple", "C-0001"}).out;
    int detected = 0;
    for (std::size_t at = 20; at < whole.size(); at += whole.size() / 40) {
        change(database, [&](std::string& bytes) {
            bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
        });
        const auto found = run({"session", "list", "--couple", "C-0001"});
        if (found.code == ExitCode::Done)
            BOOST_TEST(found.out == expected);
        else
            BOOST_TEST(found.code == ExitCode::World, found.err);
        detected += found.code != ExitCode::Done;
    }
    BOOST_TEST(detected > 0);
    for (const std::size_t left : {whole.size() / 2, std::size_t{100}, std::size_t{0}}) {
        change(database, [&](std::string& bytes) { bytes = whole.substr(0, left); });
        BOOST_TEST(run({"session", "list", "--couple", "C-0001"}).code == ExitCode::World);
        BOOST_TEST(contents(practice())[database].size() == left); // untouched
    }
}

BOOST_AUTO_TEST_CASE(a_practice_that_is_open_elsewhere_is_named_with_its_holder)
{
    create();
    auto surroundings = rekindle::storage::surroundings_of_this_computer();
    rekindle::programs::EncryptedPractices elsewhere(surroundings);
    const auto held =
        elsewhere.open(practice(), {rekindle::app::Practices::Unlock::By::Passphrase, passphrase});
    const auto found = run({"couple", "list"});
    BOOST_TEST(found.code == ExitCode::World);
    BOOST_TEST(found.err.find(surroundings.host) != std::string::npos, found.err);
}

BOOST_AUTO_TEST_CASE(a_list_is_searched_and_cut_into_pages_and_says_when_there_is_more)
{
    create_with_couple();
    done({"couple", "add", "--a", "Ida", "--b", "Noor Two", "--opened", "2026-02-24"});
    done({"couple", "add", "--a", "Kim", "--b", "Lou", "--opened", "2026-02-25"});
    const auto first = done({"couple", "list", "--limit", "2"}).out;
    BOOST_TEST(first.find("C-0002") != std::string::npos, first);
    BOOST_TEST(first.find("C-0003") == std::string::npos, first);
    BOOST_TEST(first.find("--after C-0002") != std::string::npos, first);
    const auto last = done({"couple", "list", "--limit", "2", "--after", "C-0002"}).out;
    BOOST_TEST(last.find("C-0003") != std::string::npos, last);
    BOOST_TEST(last.find("--after") == std::string::npos, last);
    BOOST_TEST(done({"--json", "couple", "list", "--limit", "2"}).json().items().size() == 2U);
    BOOST_TEST(done({"--json", "couple", "list", "--search", "NOOR"}).json().items().size() == 2U);
    const auto none = done({"couple", "list", "--search", "nobody"}).out;
    BOOST_TEST(none.find("No couple like that") != std::string::npos, none);
    BOOST_TEST(run({"couple", "list", "--search", "\xFF"}).code == ExitCode::Call);
    BOOST_TEST(run({"couple", "list", "--limit", "0"}).code == ExitCode::Call);
}

BOOST_AUTO_TEST_CASE(the_audit_trail_tells_who_did_what_and_holds_no_names_of_clients)
{
    create_with_couple();
    const auto trail = done({"audit", "list"}).out;
    BOOST_TEST(trail.find("Dana") != std::string::npos);
    BOOST_TEST(trail.find("2026-05-04T09:00:00+02:00") != std::string::npos);
    BOOST_TEST(trail.find("Noor") == std::string::npos);
    BOOST_TEST(trail.find(" C-0001\n") != std::string::npos, trail); // beside the id of the couple
    BOOST_TEST(done({"audit", "verify"}).out.find("whole") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_first_command_of_another_day_makes_a_backup_and_the_next_none)
{
    const auto backups = [this] {
        return std::distance(std::filesystem::directory_iterator(practice() + "/backups"),
                             std::filesystem::directory_iterator());
    };
    create_with_couple();
    BOOST_TEST(backups() == 1); // of the first day, as soon as there was a couple
    now.utc += std::chrono::hours{24};
    for (int command = 0; command < 3; ++command) done({"couple", "list"});
    BOOST_TEST(backups() == 2);
}

BOOST_AUTO_TEST_CASE(where_no_backup_can_be_made_a_command_does_its_work)
{
    create_with_couple();
    std::filesystem::remove_all(practice() + "/backups");
    now.utc += std::chrono::hours{72};
    done({"couple", "add", "--a", "Kim", "--b", "Lee"});
    BOOST_TEST(done({"--json", "couple", "list"}).json().items().size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_demo_practice_has_twelve_couples_and_the_same_seed_gives_the_same)
{
    const auto demo = [&](const std::string& name, const std::string& seed) {
        const std::string at = (folder / name).string();
        const auto made = bare({"practice", "demo", at, "--couples", "3", "--seed", seed});
        BOOST_TEST_REQUIRE(static_cast<int>(made.code) == 0, made.err);
        passphrase = "demo practice only";
        return bare({"--practice", at, "--as-of", "2026-06-30", "--json", "progress", "show", "--couple",
                     "C-0002"})
            .out;
    };
    const std::string first = demo("one.rekindle", "7");
    BOOST_TEST(first.find("\"latest\"") != std::string::npos);
    BOOST_TEST(demo("two.rekindle", "7") == first);
    BOOST_TEST(demo("three.rekindle", "8") != first);
}

BOOST_AUTO_TEST_SUITE_END()

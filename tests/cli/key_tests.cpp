// SPDX-License-Identifier: MIT
#include "cli/command_line.h"

#include <sys/stat.h>

using rekindle::cli::ExitCode;

namespace {

struct WithKeys : CommandLine {
    WithKeys()
    {
        recovery =
            private_file("recovery", done({"--json", "practice", "create", practice(), "--name", "Test"})
                                         .json()
                                         .text_of("recovery_key"));
        old_one = private_file("old", passphrase);
        passphrase = "never asked for on the terminal";
    }
    std::string private_file(const std::string& name, const std::string& line)
    {
        const std::string file = write(name, line + "\n");
        ::chmod(file.c_str(), 0600);
        return file;
    }
    ExitCode opens(const std::string& file)
    {
        return run({"--passphrase-file", file, "couple", "list"}).code;
    }

    std::string recovery, old_one, new_one = private_file("new", "seven slow herons over the mill");
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(key_tests, WithKeys)

BOOST_AUTO_TEST_CASE(the_passphrase_is_changed_and_the_one_before_ends_with_4)
{
    done({"--passphrase-file", old_one, "practice", "passphrase", "--new-passphrase-file", new_one});
    BOOST_TEST(opens(new_one) == ExitCode::Done);
    BOOST_TEST(opens(old_one) == ExitCode::Key);
}

BOOST_AUTO_TEST_CASE(the_recovery_key_gives_a_new_passphrase_and_prints_nothing_secret)
{
    const auto found =
        done({"--recovery-key-file", recovery, "practice", "unlock", "--new-passphrase-file", new_one});
    BOOST_TEST(found.out.find("herons") == std::string::npos);
    BOOST_TEST(found.out.find("RK") == std::string::npos);
    BOOST_TEST(opens(new_one) == ExitCode::Done);
    BOOST_TEST(opens(old_one) == ExitCode::Key);
}

BOOST_AUTO_TEST_CASE(a_new_data_key_comes_with_a_recovery_key_that_opens_and_the_old_one_ends_with_4)
{
    const auto made = done({"--json", "--passphrase-file", old_one, "practice", "passphrase",
                            "--new-data-key", "--new-passphrase-file", new_one});
    BOOST_TEST(made.json().text_of("changed") == "data-key"); // one document, all of it
    BOOST_TEST(made.json().members().size() == 2U);
    const std::string fresh = private_file("fresh", made.json().text_of("recovery_key"));
    BOOST_TEST(opens(new_one) == ExitCode::Done);
    BOOST_TEST(opens(old_one) == ExitCode::Key);
    BOOST_TEST(run({"--recovery-key-file", fresh, "audit", "verify"}).code == ExitCode::Done);
    BOOST_TEST(run({"--recovery-key-file", recovery, "audit", "verify"}).code == ExitCode::Key);
}

BOOST_AUTO_TEST_CASE(nothing_is_called_changed_before_it_is)
{
    // In the way of the new key file, which is written after the recovery key was shown.
    std::filesystem::create_directories(folder / "Test.rekindle/keys.json.new/in the way");
    for (const bool json : {true, false}) {
        std::vector<std::string> words{
            "--passphrase-file",     old_one, "practice", "passphrase", "--new-data-key",
            "--new-passphrase-file", new_one};
        if (json) words.insert(words.begin(), "--json");
        const auto found = run(words);
        BOOST_TEST(found.code == ExitCode::World);
        BOOST_TEST(found.out.find("RK") != std::string::npos, found.out);
        if (json) BOOST_TEST((*found.json().find("changed") == rekindle::json::Value()), found.out);
        BOOST_TEST(found.out.find("are in effect;") == std::string::npos, found.out);
        BOOST_TEST(opens(old_one) == ExitCode::Done);
    }
}

BOOST_AUTO_TEST_CASE(under_a_new_data_key_there_is_a_backup_when_the_command_ends)
{
    run({"--passphrase-file", old_one, "couple", "add", "--a", "Noor", "--b", "Sam"});
    done({"--passphrase-file", old_one, "practice", "passphrase", "--new-data-key", "--new-passphrase-file",
          new_one});
    const auto check = done({"--json", "--passphrase-file", new_one, "practice", "check"}).json();
    const std::string newest = check.find("newest_backup")->text_of("backup");
    const std::string to = (folder / "again").string();
    BOOST_TEST(bare({"--passphrase-file", new_one, "practice", "restore", newest, "--to", to}).code ==
               ExitCode::Done);
    const auto list = bare({"--json", "--practice", to, "--passphrase-file", new_one, "couple", "list"});
    BOOST_TEST(list.json().items().size() == 1U, list.out << list.err);
}

BOOST_AUTO_TEST_CASE(with_a_new_passphrase_there_is_a_backup_that_opens_with_it_when_the_command_ends)
{
    run({"--passphrase-file", old_one, "couple", "add", "--a", "Noor", "--b", "Sam"});
    done({"--passphrase-file", old_one, "practice", "backup"});
    now.utc += std::chrono::hours{1};
    done({"--recovery-key-file", recovery, "practice", "unlock", "--new-passphrase-file", new_one});
    const auto newest = [&] {
        const auto check = done({"--json", "--passphrase-file", new_one, "practice", "check"}).json();
        return *check.find("newest_backup");
    };
    BOOST_TEST(newest().find("has_passphrase_of_now")->as_bool());
    const auto restored = [&](const std::string& secret, const std::string& to) {
        return bare({"--passphrase-file", secret, "practice", "restore", newest().text_of("backup"), "--to",
                     (folder / to).string()});
    };
    BOOST_TEST(restored(new_one, "again").code == ExitCode::Done);
    const auto refused = restored(old_one, "never");
    BOOST_TEST(refused.code == ExitCode::Key);
    BOOST_TEST(refused.err.find("the passphrase of the day it was made") != std::string::npos, refused.err);

    // Where that could not be made, or is gone, the next one is called what it is.
    std::filesystem::remove_all(newest().text_of("backup"));
    BOOST_TEST(!newest().find("has_passphrase_of_now")->as_bool());
    BOOST_TEST(restored(old_one, "as of then").code == ExitCode::Done);
    const auto check = done({"--passphrase-file", new_one, "practice", "check"});
    BOOST_TEST(check.out.find("was made before the passphrase was changed") != std::string::npos, check.out);
    std::filesystem::remove(folder / "Test.rekindle/anchor.json");
    const auto bad = run({"--passphrase-file", new_one, "practice", "check"});
    BOOST_TEST(bad.err.find("It opens with the passphrase of that day") != std::string::npos, bad.err);
}

BOOST_AUTO_TEST_SUITE_END()

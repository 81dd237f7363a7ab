// SPDX-License-Identifier: MIT
#include "cli/command_line.h"
#include "json/write.h"

#include <sys/stat.h>

using rekindle::cli::ExitCode;

namespace {

struct WithEscrow : CommandLine {
    WithEscrow()
    {
        create_with_couple();
        const auto made = done({"--json", "practice", "escrow", "add", "--holder", "Jo Reyes"}).json();
        number = rekindle::json::write(*made.find("added")->find("number"));
        key = private_file("escrow", made.text_of("escrow_key"));
    }
    std::string private_file(const std::string& name, const std::string& line)
    {
        const std::string file = write(name, line + "\n");
        ::chmod(file.c_str(), 0600);
        return file;
    }
    /// By the escrow key, for a reason.
    Result in_emergency(std::vector<std::string> args)
    {
        args.insert(args.begin(), {"--escrow-key-file", key, "--reason", "Dana is in hospital"});
        return run(std::move(args));
    }

    std::string number, key;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(escrow_tests, WithEscrow)

BOOST_AUTO_TEST_CASE(the_key_opens_with_a_reason_and_the_counselor_acknowledges_it)
{
    const auto found = in_emergency({"couple", "list"});
    BOOST_TEST(found.code == ExitCode::Done, found.err);
    BOOST_TEST(found.out.find("Noor") != std::string::npos);
    BOOST_TEST(done({"audit", "list"}).out.find("Jo Reyes: Dana is in hospital") != std::string::npos);
    BOOST_TEST(done({"practice", "keys"}).out.find("not acknowledged: 1") != std::string::npos);
    BOOST_TEST(done({"practice", "escrow", "acknowledge"}).out.find("emergency: 1.") != std::string::npos);
    BOOST_TEST(done({"practice", "keys"}).out.find("not acknowledged: 0") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_reason_or_with_another_secret_beside_it_the_call_is_refused)
{
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"--escrow-key-file", key},
          {"--escrow-key-file", key, "--reason", " "},
          {"--reason", "none"},
          {"--escrow-key-file", key, "--reason", "a storm", "--passphrase-file", key},
          {"--escrow-key-file", key, "--reason", "a storm", "--recovery-key-fd", "7"}}) {
        auto all = words;
        all.insert(all.end(), {"couple", "list"});
        BOOST_TEST(run(all).code == ExitCode::Call);
    }
    BOOST_TEST(done({"audit", "list"}).out.find("emergency-access") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_changes_no_keys_and_does_nothing_that_cannot_be_noted)
{
    const std::string fresh = private_file("new", "seven slow herons over the mill"),
                      backup = done({"--json", "practice", "backup"}).json().text_of("backup");
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"practice", "passphrase", "--new-passphrase-file", fresh},
          {"practice", "passphrase", "--new-data-key", "--new-passphrase-file", fresh},
          {"practice", "unlock", "--new-passphrase-file", fresh},
          {"practice", "keys"},
          {"practice", "check"},
          {"practice", "backup"},
          {"practice", "restore", backup, "--to", (folder / "other").string()},
          {"practice", "escrow", "add", "--holder", "Kim"},
          {"practice", "escrow", "revoke", number},
          {"practice", "escrow", "acknowledge"}}) {
        const auto found = in_emergency(words);
        BOOST_TEST(found.code == ExitCode::Refused, words[1] << found.err);
    }
}

BOOST_AUTO_TEST_CASE(every_key_is_listed_without_a_secret_and_a_revoked_one_ends_with_4)
{
    in_emergency({"couple", "list"});
    const auto listed = done({"practice", "keys"});
    BOOST_TEST(listed.out.find("passphrase, since 2026-05-04") != std::string::npos, listed.out);
    BOOST_TEST(listed.out.find("recovery key, since 2026-05-04") != std::string::npos, listed.out);
    BOOST_TEST(listed.out.find("escrow key " + number + " of Jo Reyes, since 2026-05-04") !=
                   std::string::npos,
               listed.out);
    BOOST_TEST(listed.out.find("not acknowledged: 1") != std::string::npos, listed.out);
    for (const char* secret : {"EK", "RK"})
        BOOST_TEST(listed.out.find(secret) == std::string::npos, listed.out);
    const auto json = done({"--json", "practice", "keys"}).json();
    BOOST_REQUIRE(json.items().size() == 3U);
    BOOST_TEST(json.items()[2].text_of("holder") == "Jo Reyes");
    BOOST_TEST(run({"practice", "escrow", "revoke", "77"}).code == ExitCode::NotFound);
    const auto revoked = done({"practice", "escrow", "revoke", number});
    BOOST_TEST(revoked.out.find("--new-data-key") != std::string::npos); // it was used
    BOOST_TEST(in_emergency({"couple", "list"}).code == ExitCode::Key);
    BOOST_TEST(done({"--json", "practice", "keys"}).json().items().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

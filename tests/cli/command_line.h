// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "cli/run.h"
#include "programs/encrypted_practices.h"
#include "storage/surroundings.h"
#include "support/every_yes.h"
#include "support/temporary_folder.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

/// The command line in process, with a practice of its own and a clock that stands still.
struct CommandLine {
    struct Result {
        rekindle::cli::ExitCode code;
        std::string out, err;

        rekindle::json::Value json() const { return rekindle::json::parse(out).value.value(); }
    };

    TemporaryFolder folder;
    rekindle::base::Instant now = rekindle::base::parse_instant("2026-05-04T09:00:00+02:00").value();
    std::string data = REKINDLE_SOURCE_DIR; ///< where forms and reports are
    std::string passphrase = "a quiet harbour with seven lanterns";
    std::string input;    ///< what comes in on standard input
    int asked = 0;        ///< how often a secret was asked for on the terminal
    std::string progress; ///< what was told meanwhile
    std::function<bool()> asked_to_stop;

    std::string practice() const { return (folder / "Test.rekindle").string(); }
    std::string examples(const std::string& name) const
    {
        return std::string(REKINDLE_SOURCE_DIR) + "/examples/" + name;
    }

    /// What the product installs is read once; forms that a test changes, each time.
    static std::shared_ptr<const rekindle::app::Library> library(const std::filesystem::path& from)
    {
        using rekindle::app::Library;
        const auto load = [](const std::filesystem::path& data) {
            return std::make_shared<const Library>(data);
        };
        if (from != REKINDLE_SOURCE_DIR) return load(from);
        static const std::shared_ptr<const Library> installed = load(from);
        return installed;
    }

    /// Exactly these words.
    Result bare(const std::vector<std::string>& args)
    {
        using namespace rekindle;
        storage::Surroundings surroundings = storage::surroundings_of_this_computer();
        surroundings.now = [this] { return now; };
        surroundings.wait = {}; // nobody waits for a clock that stands still
        surroundings.cost =
            storage::least_cost; // the tests are about other things than the price of guessing
        programs::EncryptedPractices practices(surroundings);
        std::ostringstream out, err;
        cli::Streams streams{out, err};
        const auto seeded = [&](std::uint64_t seed, std::function<base::Instant()> clock) {
            return std::make_unique<programs::EncryptedPractices>(
                programs::seeded(surroundings, seed, std::move(clock)));
        };
        cli::Environment environment{practices,
                                     seeded,
                                     data,
                                     [this] { return now; },
                                     [this](const std::string&) {
                                         ++asked;
                                         return passphrase;
                                     },
                                     [this](const std::string& line) { progress += line + "\n"; },
                                     [](const std::filesystem::path& from) { return library(from); },
                                     [this](std::size_t most) { return input.substr(0, most); },
                                     asked_to_stop};
        const cli::ExitCode code = cli::run(args, streams, environment);
        return {code, out.str(), err.str()};
    }

    /// These words about the test's practice.
    Result run(std::vector<std::string> args)
    {
        args.insert(args.begin(), {"--practice", practice()});
        return bare(args);
    }

    /// Must end with 0; what it printed is shown when it does not.
    Result done(std::vector<std::string> args)
    {
        Result result = run(std::move(args));
        BOOST_TEST_REQUIRE(static_cast<int>(result.code) == 0, result.err << result.out);
        return result;
    }

    std::string write(const std::string& name, const std::string& text)
    {
        std::ofstream(folder / name, std::ios::binary) << text;
        return (folder / name).string();
    }

    void create() { done({"practice", "create", practice(), "--name", "Test", "--counselor", "Dana"}); }
    void create_with_couple()
    {
        create();
        done({"couple", "add", "--a", "Noor", "--b", "Sam", "--opened", "2026-02-23"});
        done({"session", "add", "--couple", "C-0001", "--day", "2026-03-02"});
    }
    /// Both partners of the first couple have said yes to every kind of homework and touch.
    void agree_to_everything()
    {
        using namespace rekindle;
        storage::Surroundings surroundings = storage::surroundings_of_this_computer();
        surroundings.now = [this] { return now; };
        surroundings.wait = {};
        surroundings.cost = storage::least_cost;
        programs::EncryptedPractices practices(surroundings);
        const auto opened = practices.open(practice(), {app::Practices::Unlock::By::Passphrase, passphrase});
        say_yes_to_everything(*opened, *library(REKINDLE_SOURCE_DIR), opened->couples().find("C-0001")->id);
    }
    Result import(const std::string& partner, const std::string& session, const std::string& file)
    {
        return run(
            {"answers", "import", "--couple", "C-0001", "--partner", partner, "--session", session, file});
    }
};

namespace rekindle::cli {
inline std::ostream& operator<<(std::ostream& out, ExitCode code)
{
    return out << static_cast<int>(code);
}
} // namespace rekindle::cli

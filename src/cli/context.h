// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "cli/environment.h"
#include "cli/exit_code.h"
#include "forms/key/instruments.h"
#include "json/value.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::cli {

/// What the commands of one run share: the options before the command, and where results go.
class Context {
public:
    Context(Streams& streams, Environment& environment) : m_streams(streams), m_environment(environment) {}

    // Bound to the options that stand before the command.
    std::string practice_folder, passphrase_file, recovery_key_file, escrow_key_file, reason, as_of_text,
        definitions;
    int passphrase_fd = -1, recovery_key_fd = -1, escrow_key_fd = -1;
    bool json = false;

    /// What the chosen command does; set while the words are read, called after all of them are known to be
    /// right.
    std::function<ExitCode()> chosen;

    /// Opens the practice of --practice with the passphrase, recovery key or escrow key of the options, reads
    /// its inbox in and says on the stream for problems what came.
    std::unique_ptr<domain::Practice> open();
    /// --practice; throws base::Error(Call) when it was not said.
    const std::string& folder() const;
    /// The same, and NotFound where there is no practice: before any secret is asked for.
    const std::string& practice_to_open() const;
    /// What opens the practice: the recovery key of the options, else the passphrase. An escrow key is
    /// refused (exit 5): only open() takes one.
    app::Practices::Unlock unlock();
    bool has_recovery_key() const { return !recovery_key_file.empty() || recovery_key_fd >= 0; }
    bool has_escrow_key() const { return !escrow_key_file.empty() || escrow_key_fd >= 0; }
    /// The passphrase of the options, else asked on the terminal; `twice` for a new one.
    std::string passphrase(bool twice);
    /// Asked on the terminal, twice.
    std::string ask_new_passphrase();
    base::Date as_of() const; ///< --as-of, else the local day
    base::Instant now() const { return m_environment.now(); }
    const app::Library& library();
    /// The same with the forms of a practice; always the same practice in one run.
    const app::Library& library_of(domain::Practice& practice);
    const std::vector<forms::InstrumentKey>& instruments();
    const std::filesystem::path& data() const { return m_environment.data; }
    /// Where the definitions of reports are: --definitions, else those that came with the program.
    std::filesystem::path reports() const
    {
        return definitions.empty() ? m_environment.data / "reports" : std::filesystem::path(definitions);
    }
    Environment& environment() { return m_environment; }

    /// The result: `value` with --json, else `text`.
    void give(const json::Value& value, const std::string& text);
    std::ostream& out() { return m_streams.out; }
    std::ostream& err() { return m_streams.err; }

private:
    std::unique_ptr<domain::Practice> unlocked();

    Streams& m_streams;
    Environment& m_environment;
    std::shared_ptr<const app::Library> m_library;
    bool m_has_own_forms = false;
    std::optional<std::vector<forms::InstrumentKey>> m_instruments;
};

/// A day given on the command line; throws base::Error(Call) naming the option.
base::Date day_of(const std::string& option, const std::string& text);

/// Throws base::Error(Call): `text` is none of `words`.
[[noreturn]] void refuse_word(const std::string& option, const std::string& text, const std::string& words);

/// A word that must be one of `words`.
template <typename Value>
Value word_of(const std::string& option, const std::string& text, const std::optional<Value>& parsed,
              const std::string& words)
{
    if (!parsed) refuse_word(option, text, words);
    return *parsed;
}

} // namespace rekindle::cli

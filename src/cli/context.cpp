// SPDX-License-Identifier: MIT
#include "cli/context.h"

#include "app/own_forms.h"
#include "app/read_inbox.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/crisis_words.h"
#include "cli/secret_source.h"
#include "json/write.h"

#include <ostream>

namespace rekindle::cli {

using base::say;
using base::tr;

const std::string& Context::folder() const
{
    if (practice_folder.empty())
        throw base::Error(base::Trouble::Call,
                          tr("Say which practice: --practice FOLDER stands before the command."));
    return practice_folder;
}

app::Practices::Unlock Context::unlock()
{
    using Unlock = app::Practices::Unlock;
    if (has_escrow_key())
        throw base::Error(base::Trouble::Refused,
                          tr("An escrow key opens the practice for work and does nothing else: this command "
                             "takes the passphrase or the recovery key."));
    if (!recovery_key_file.empty()) return {Unlock::By::RecoveryKey, secret_from_file(recovery_key_file)};
    if (recovery_key_fd >= 0) return {Unlock::By::RecoveryKey, secret_from_descriptor(recovery_key_fd)};
    Unlock unlock{Unlock::By::Passphrase, passphrase(false)};
    // Making guesses slow makes this slow, too.
    if (m_environment.tell_progress) m_environment.tell_progress(tr("Trying the passphrase ..."));
    return unlock;
}

const std::string& Context::practice_to_open() const
{
    m_environment.practices.look_at(folder());
    return folder();
}

std::unique_ptr<domain::Practice> Context::open()
{
    auto practice = unlocked();
    const app::InboxRead read = app::read_inbox(*practice);
    for (const std::string& sentence : in_words(read)) m_streams.err << sentence << '\n';
    if (read.any_alert()) m_streams.err << crisis_words(*practice);
    return practice;
}

std::unique_ptr<domain::Practice> Context::unlocked()
{
    const std::string& practice = practice_to_open();
    if (!has_escrow_key()) return m_environment.practices.open(practice, unlock());
    if (base::trimmed(reason).empty()) // before any secret is read
        throw base::Error(base::Trouble::Call, tr("Opening with an escrow key takes --reason TEXT."));
    return m_environment.practices.open_in_emergency(
        practice,
        {escrow_key_file.empty() ? secret_from_descriptor(escrow_key_fd) : secret_from_file(escrow_key_file),
         reason});
}

std::string Context::passphrase(bool twice)
{
    if (!passphrase_file.empty()) return secret_from_file(passphrase_file);
    if (passphrase_fd >= 0) return secret_from_descriptor(passphrase_fd);
    return twice ? ask_new_passphrase() : m_environment.ask_secret(tr("Passphrase: "));
}

std::string Context::ask_new_passphrase()
{
    std::string first = m_environment.ask_secret(tr("New passphrase: "));
    if (m_environment.ask_secret(tr("The same again: ")) != first)
        throw base::Error(base::Trouble::Call,
                          tr("The two passphrases differ. Nothing was made; try again."));
    return first;
}

base::Date Context::as_of() const
{
    return as_of_text.empty() ? base::local_day(now()) : day_of("--as-of", as_of_text);
}

const app::Library& Context::library()
{
    if (!m_library) m_library = m_environment.load_library(m_environment.data);
    return *m_library;
}

const app::Library& Context::library_of(domain::Practice& practice)
{
    if (m_has_own_forms || practice.own_forms().all().empty()) return library();
    auto with_own_forms = std::make_shared<app::Library>(library());
    app::add_own_forms(*with_own_forms, practice);
    m_library = std::move(with_own_forms);
    m_has_own_forms = true;
    return *m_library;
}

const std::vector<forms::InstrumentKey>& Context::instruments()
{
    if (!m_instruments) m_instruments = forms::load_instruments(m_environment.data / "forms" / "keys");
    return *m_instruments;
}

void Context::give(const json::Value& value, const std::string& text)
{
    m_streams.out << (json ? json::write_indented(value) : text);
    if (json || (!text.empty() && text.back() != '\n')) m_streams.out << '\n';
    if (!m_streams.out.flush())
        throw base::Error(base::Trouble::World, tr("The result could not be written to the output."));
}

base::Date day_of(const std::string& option, const std::string& text)
{
    if (const auto day = base::parse_date(text)) return *day;
    throw base::Error(base::Trouble::Call, say("{} needs a day like 2026-03-31, not \"{}\".", option, text));
}

void refuse_word(const std::string& option, const std::string& text, const std::string& words)
{
    throw base::Error(base::Trouble::Call,
                      say("{} cannot be \"{}\"; it is one of: {}.", option, text, words));
}

} // namespace rekindle::cli

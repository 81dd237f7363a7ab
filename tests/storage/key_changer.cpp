// SPDX-License-Identifier: MIT
// Changes the keys of a practice, for somebody who kills it on the way.
//   key_changer create FOLDER              a filled practice, with a psychotherapy note
//   key_changer passphrase|data-key FOLDER a change from the old to the new passphrase
//   key_changer data-key FOLDER in-place   the same, and then the fault that must be found: see below
//   key_changer open FOLDER old|new|RK...  prints everything in it; 4 for a wrong secret
//   key_changer add FOLDER                 an escrow key, which it prints
//   key_changer revoke FOLDER              the one there is
//   key_changer emergency FOLDER EK...     opens with it and prints everything as well
//   key_changer list FOLDER                prints how many escrow keys there are, and how often they were
//   used
#include "storage/escrow.h"
#include "storage/sample.h"
#include "storage/system.h"

#include <cstdio>
#include <fstream>
#include <string>

using namespace rekindle;
using namespace rekindle::storage;

namespace {

constexpr const char* fresh = "seven slow herons over the mill";

void say(const std::string& text)
{
    std::puts(text.c_str());
    std::fflush(stdout);
}

Unlock unlock_by(const std::string& secret)
{
    if (secret.starts_with("RK")) return RecoveryKey{secret};
    return Passphrase{secret == "old" ? sample::passphrase : fresh};
}

/// Without the line that names who opened it.
std::string content_of(domain::Practice& practice)
{
    std::string all = sample::everything_in(practice);
    for (const auto& couple : practice.couples().all()) {
        for (const auto& note : practice.psychotherapy_notes().of(couple.id))
            all += "note " + note.words + "\n";
    }
    return all.substr(all.find('\n') + 1) +
           "first bad entry: " + std::to_string(practice.audit().first_bad_entry().value_or(0));
}

std::vector<domain::ListedKey> escrow_keys(const std::filesystem::path& folder,
                                           const Surroundings& surroundings)
{
    auto keys = list_keys(folder, unlock_by("old"), surroundings);
    std::erase_if(keys, [](const auto& key) { return key.kind != domain::ListedKey::Kind::Escrow; });
    return keys;
}

/// What a change of keys must not do: both copies are emptied before they are written.
void write_keys_in_place(const std::filesystem::path& folder)
{
    const std::string text = sample::bytes_of(folder / "keys.json");
    std::ofstream first(folder / "keys.json"), second(folder / "keys-copy.json");
    sync_folder(folder); // a call to be killed at
    first << text << std::flush;
    second << text << std::flush;
}

void work(const std::string& what, const std::filesystem::path& folder, const std::string& secret)
{
    auto surroundings = sample::surroundings();
    surroundings.id_randomness = surroundings_of_this_computer().id_randomness;
    if (what == "create") {
        sample::create(folder);
        const auto practice = sample::open(folder);
        sample::fill(*practice);
        const auto couple = practice->couples().all().at(0);
        const auto session = practice->couples().sessions(couple.id).at(0);
        practice->psychotherapy_notes().add(
            {{practice->new_id()}, couple.id, session.id, domain::Owner::Joint, {}, "a hypothesis", {}});
    } else if (what == "passphrase") {
        change_passphrase(folder, unlock_by("old"), Passphrase{fresh}, surroundings);
        say("done");
    } else if (what == "data-key") {
        change_data_key(folder, unlock_by("old"), Passphrase{fresh}, say, surroundings);
        if (secret == "in-place") write_keys_in_place(folder);
        say("done");
    } else if (what == "add") {
        say(add_escrow_key(folder, unlock_by("old"), "Jo Reyes", surroundings).text);
        say("done");
    } else if (what == "revoke") {
        revoke_escrow_key(folder, unlock_by("old"), escrow_keys(folder, surroundings).at(0).number,
                          surroundings);
        say("done");
    } else if (what == "emergency") {
        const auto practice = open_in_emergency(folder, {secret, "a storm"}, surroundings);
        say(content_of(*practice));
    } else if (what == "list") {
        std::int64_t uses = 0;
        const auto keys = escrow_keys(folder, surroundings);
        for (const auto& key : keys) uses += key.uses;
        say(std::to_string(keys.size()) + " " + std::to_string(uses));
    } else {
        say(content_of(*open_practice(folder, unlock_by(secret), surroundings)));
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) return 1;
    const auto error = sample::error_of([&] { work(argv[1], argv[2], argc > 3 ? argv[3] : ""); });
    if (!error) return 0;
    std::fprintf(stderr, "%s\n", error->what());
    return error->trouble() == base::Trouble::Key ? 4 : 6;
}

// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "base/uuid.h"
#include "storage/errors.h"
#include "storage/inbox_key.h"
#include "storage/key_copies.h"
#include "storage/migrations.h"
#include "storage/opened_practice.h"
#include "storage/passphrase.h"
#include "storage/practice.h"
#include "storage/recovery_key.h"
#include "storage/system.h"
#include "storage/unfinished_folder.h"
#include "storage/unlocking.h"

namespace rekindle::storage {
namespace {

void check_call(const std::string& name, const Passphrase& passphrase, const Surroundings& surroundings)
{
    using base::Trouble;
    if (base::trimmed(name).empty()) throw base::Error(Trouble::Call, base::tr("A practice needs a name."));
    if (!is_allowed(surroundings.cost))
        throw base::Error(Trouble::Call, base::tr("The cost of the passphrase is outside what is allowed."));
    if (const auto weak = weakness(passphrase.text, name)) throw base::Error(Trouble::Call, *weak);
}

void write_database(const PracticeFolder& folder, std::unique_ptr<LockFile> lock, PracticeKeys keys,
                    const PracticeFacts& facts, const Surroundings& surroundings)
{
    // Made here with the right mode; the engine would make it readable for others.
    if (const auto error = write_and_sync(folder.database(), ""))
        throw file_trouble(error, folder.database());
    Connection connection(folder.database(), keys.pages);
    migrate(connection);
    connection.restrict_to_rows();
    Database database(std::move(connection));
    database.change([&] { insert_practice(database, facts, surroundings.now()); });
    OpenedPractice practice(folder, std::move(lock), std::move(keys), std::move(database), surroundings);
    practice.record_creation();
    if (const auto error = practice.write_anchor_now()) throw file_trouble(error, folder.anchor());
}

} // namespace

std::string create_practice(const std::filesystem::path& path, const std::string& name,
                            const std::string& counselor, const Passphrase& passphrase,
                            const Surroundings& surroundings)
{
    check_call(name, passphrase, surroundings);
    const SecretBytes secret = normalized(passphrase.text);
    const std::filesystem::path to = free_place(path);
    const PracticeFolder folder{unfinished_place(to, "creating", surroundings)};
    Unfinished unfinished(folder.root);
    mark_unfinished(make_practice_folder(folder.root));
    auto lock = std::make_unique<LockFile>(folder.lock(), surroundings.account, surroundings.host,
                                           surroundings.now());

    const std::string id = base::make_uuid(surroundings.now().utc, surroundings.id_randomness());
    const SecretBytes data_key = SecretBytes::random(data_key_bytes);
    const SecretBytes recovery = SecretBytes::random(recovery_key_bytes);
    const KeyFile keys{id,
                       {make_passphrase_slot(id, data_key, secret, surroundings.cost),
                        make_recovery_slot(id, data_key, recovery)},
                       1,
                       inbox_public(derived_keys(data_key).inbox),
                       {}};
    write_database(folder, std::move(lock), derived_keys(data_key), {id, name, counselor}, surroundings);
    write_key_copies(folder, keys);
    // Tried as on the day it is needed, before anybody writes it down.
    const std::string text = recovery_text(recovery);
    demand_opened(opened_slots(read_key_copies(folder).file, RecoveryKey{text}), data_key);
    // Its name last: a run that is killed leaves nothing that looks like a practice or stands in the way.
    unfinished.call(to);
    return text;
}

} // namespace rekindle::storage

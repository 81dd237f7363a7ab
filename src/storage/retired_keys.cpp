// SPDX-License-Identifier: MIT
#include "storage/retired_keys.h"

#include "storage/errors.h"
#include "storage/sodium.h"

#include <sodium.h>

namespace rekindle::storage {
namespace {

constexpr std::size_t key_bytes = 32;

} // namespace

SecretBytes key_of_hex(std::string& text)
{
    auto bytes = bytes_of_hex(text, key_bytes);
    sodium_memzero(text.data(), text.size());
    if (!bytes) throw damaged();
    SecretBytes key = SecretBytes::copy_of(*bytes);
    sodium_memzero(bytes->data(), bytes->size());
    return key;
}

void insert_retired_keys(Database& database, std::int64_t last_number, const PracticeKeys& keys)
{
    const auto last = static_cast<long long>(last_number);
    std::string chain = hex(keys.chain.view()), rows = hex(keys.rows.view()), inbox = hex(keys.inbox.view());
    database.session() << "INSERT INTO retired_audit_key (last_number, chain_key, rows_key, inbox_key) "
                          "VALUES (:n, :c, :r, :i)",
        soci::use(last), soci::use(chain), soci::use(rows), soci::use(inbox);
    for (std::string* text : {&chain, &rows, &inbox}) sodium_memzero(text->data(), text->size());
}

KeysOverTime::KeysOverTime(Database& database, const PracticeKeys& now) : m_now(now)
{
    long long last = 0;
    std::string chain, rows, inbox;
    soci::statement statement =
        (database.session().prepare
             << "SELECT last_number, chain_key, rows_key, inbox_key FROM retired_audit_key",
         soci::into(last), soci::into(chain), soci::into(rows), soci::into(inbox));
    statement.execute();
    while (statement.fetch()) {
        SecretBytes chain_key = key_of_hex(chain), rows_key = key_of_hex(rows), inbox_key = key_of_hex(inbox);
        m_retired.emplace(last, PracticeKeys{SecretBytes(), std::move(chain_key), std::move(rows_key),
                                             std::move(inbox_key)});
    }
}

const PracticeKeys& KeysOverTime::at(std::int64_t number) const
{
    const auto found = m_retired.lower_bound(number);
    return found == m_retired.end() ? m_now : found->second;
}

std::vector<const SecretBytes*> KeysOverTime::inboxes() const
{
    std::vector<const SecretBytes*> seeds{&m_now.inbox};
    for (auto retired = m_retired.rbegin(); retired != m_retired.rend(); ++retired)
        seeds.push_back(&retired->second.inbox);
    return seeds;
}

} // namespace rekindle::storage

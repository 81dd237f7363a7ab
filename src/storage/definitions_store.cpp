// SPDX-License-Identifier: MIT
#include "storage/definitions_store.h"

#include "base/translate.h"
#include "storage/errors.h"

namespace rekindle::storage {

void DefinitionsStore::freeze(const domain::Definition& definition)
{
    m_database.change([&] {
        const domain::DefinitionRef& ref = definition.ref;
        if (const auto kept = find(ref)) {
            if (kept->bytes == definition.bytes) return;
            throw base::Error(
                base::Trouble::Data,
                base::say("{} (version \"{}\") is in use with another text. Give the changed one a new "
                          "version.",
                          ref.id, ref.version));
        }
        const std::string kind(word(ref.kind));
        m_database.session() << "INSERT INTO definition (kind, id, version, bytes) VALUES (:k, :i, :v, :b)",
            soci::use(kind), soci::use(ref.id), soci::use(ref.version), soci::use(definition.bytes);
        m_audit.record_change("freeze", "definition", kind + " " + ref.id + "|" + ref.version);
    });
}

std::optional<domain::Definition> DefinitionsStore::find(const domain::DefinitionRef& ref)
{
    return m_database.read([&]() -> std::optional<domain::Definition> {
        const std::string kind(word(ref.kind));
        domain::Definition definition{ref, {}};
        soci::session& session = m_database.session();
        session << "SELECT bytes FROM definition WHERE kind = :k AND id = :i AND version = :v",
            soci::use(kind), soci::use(ref.id), soci::use(ref.version), soci::into(definition.bytes);
        if (!session.got_data()) return std::nullopt;
        return definition;
    });
}

} // namespace rekindle::storage

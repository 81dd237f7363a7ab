// SPDX-License-Identifier: MIT
#include "storage/own_forms_store.h"

#include "base/translate.h"
#include "storage/errors.h"

namespace rekindle::storage {

void OwnFormsStore::add(const domain::OwnForm& form)
{
    m_database.change([&] {
        const domain::DefinitionRef& questionnaire = form.questionnaire;
        for (const domain::OwnForm& other : all()) {
            if (other.questionnaire == questionnaire)
                throw base::Error(
                    base::Trouble::Data,
                    base::say("{} (version \"{}\") is among the practice's own forms already. Give the "
                              "changed one a new version.",
                              questionnaire.id, questionnaire.version));
        }
        const domain::DefinitionRef key = form.key.value_or(domain::DefinitionRef{});
        m_database.run("INSERT INTO own_form (id, questionnaire_kind, questionnaire_id, "
                       "questionnaire_version, key_kind, key_id, key_version) VALUES (:i, 'questionnaire', "
                       ":q, :v, iif(:k = '', NULL, 'key'), nullif(:k, ''), iif(:k = '', NULL, :kv))",
                       soci::use(form.id), soci::use(questionnaire.id), soci::use(questionnaire.version),
                       soci::use(key.id), soci::use(key.version));
        m_audit.record_change("import-form", "own-form", form.id);
    });
}

std::vector<domain::OwnForm> OwnFormsStore::all()
{
    return m_database.read([&] {
        domain::OwnForm form;
        form.questionnaire.kind = domain::DefinitionKind::Questionnaire;
        domain::DefinitionRef key{domain::DefinitionKind::ScoringKey, {}, {}};
        std::vector<domain::OwnForm> forms;
        const auto take = [&] {
            form.key = std::nullopt;
            if (!key.id.empty()) form.key = key;
            forms.push_back(form);
        };
        m_database.each("SELECT id, questionnaire_id, questionnaire_version, coalesce(key_id, ''), "
                        "coalesce(key_version, '') FROM own_form ORDER BY rowid",
                        take, soci::into(form.id), soci::into(form.questionnaire.id),
                        soci::into(form.questionnaire.version), soci::into(key.id), soci::into(key.version));
        return forms;
    });
}

} // namespace rekindle::storage

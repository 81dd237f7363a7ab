// SPDX-License-Identifier: MIT
#include "storage/response_table.h"

#include "domain/words.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {
namespace {

constexpr domain::Words<Purpose, 3> purposes{{"questionnaire", "log", "review"}};
constexpr domain::Words<domain::Progressing, 2> statuses{{"in-progress", "completed"}};
constexpr domain::Words<domain::DefinitionKind, 3> definition_kinds{{"questionnaire", "key", "homework"}};

/// A reference as three columns; all '' for none. The statements turn '' of the kind into NULL in all three.
struct StoredRef {
    std::string kind, id, version;

    StoredRef() = default;
    explicit StoredRef(const domain::DefinitionRef& ref)
        : kind(definition_kinds(ref.kind)), id(ref.id), version(ref.version)
    {
    }
    std::optional<domain::DefinitionRef> ref() const
    {
        if (kind.empty()) return std::nullopt;
        return domain::DefinitionRef{demanded(definition_kinds.parse(kind)), id, version};
    }
};

} // namespace

void insert_response(Database& database, const domain::StoredResponse& response, Purpose purpose)
{
    const std::string of(purposes(purpose)), owner(word(response.owner)), status(statuses(response.status)),
        filled(response.administration ? word(*response.administration) : "");
    const std::string session = response.session ? response.session->value : "";
    const StoredRef form =
        purpose == Purpose::Questionnaire ? StoredRef(response.questionnaire) : StoredRef();
    const StoredRef key = response.key ? StoredRef(*response.key) : StoredRef();
    const MomentText authored = stored(response.authored);
    database.run(
        "INSERT INTO response (id, couple_id, purpose, owner, session_id, questionnaire_kind, "
        "questionnaire_id, questionnaire_version, key_kind, key_id, key_version, authored_utc, "
        "authored_offset, status, administration) VALUES (:i, :c, :p, :o, nullif(:s, ''), nullif(:fk, ''), "
        "iif(:fk = '', NULL, :fi), iif(:fk = '', NULL, :fv), nullif(:kk, ''), "
        "iif(:kk = '', NULL, :ki), iif(:kk = '', NULL, :kv), :u, :f, :st, nullif(:a, ''))",
        soci::use(response.id.value), soci::use(response.couple.value), soci::use(of), soci::use(owner),
        soci::use(session), soci::use(form.kind), soci::use(form.id), soci::use(form.version),
        soci::use(key.kind), soci::use(key.id), soci::use(key.version), soci::use(authored.utc),
        soci::use(authored.offset_minutes), soci::use(status), soci::use(filled));
}

void delete_response(Database& database, const std::string& id)
{
    database.session() << "DELETE FROM response WHERE id = :i", soci::use(id);
}

std::vector<domain::StoredResponse> questionnaires_of(Database& database, const domain::CoupleId& couple)
{
    std::string id, owner, session, utc, status, filled;
    StoredRef form, key;
    long long offset = 0;
    soci::statement statement =
        (database.session().prepare
             << "SELECT id, owner, coalesce(session_id, ''), questionnaire_kind, questionnaire_id, "
                "questionnaire_version, coalesce(key_kind, ''), coalesce(key_id, ''), coalesce(key_version, "
                "''), "
                "authored_utc, authored_offset, status, coalesce(administration, '') FROM response WHERE "
                "couple_id "
                "= :c "
                "AND purpose = 'questionnaire' ORDER BY authored_utc, id",
         soci::use(couple.value), soci::into(id), soci::into(owner), soci::into(session),
         soci::into(form.kind), soci::into(form.id), soci::into(form.version), soci::into(key.kind),
         soci::into(key.id), soci::into(key.version), soci::into(utc), soci::into(offset), soci::into(status),
         soci::into(filled));
    std::vector<domain::StoredResponse> responses;
    statement.execute();
    while (statement.fetch()) {
        domain::StoredResponse response;
        response.id.value = id;
        response.couple = couple;
        response.owner = demanded(domain::parse_owner(owner));
        if (!session.empty()) response.session = domain::SessionId{session};
        response.questionnaire = demanded(form.ref());
        response.key = key.ref();
        response.authored = instant_from(utc, offset);
        response.status = demanded(statuses.parse(status));
        if (!filled.empty()) response.administration = demanded(domain::parse_administration(filled));
        responses.push_back(std::move(response));
    }
    return responses;
}

std::optional<domain::Progressing> progress_of(Database& database, const std::string& id)
{
    std::string status;
    if (!database.run("SELECT status FROM response WHERE id = :i AND purpose = 'questionnaire'",
                      soci::use(id), soci::into(status)))
        return std::nullopt;
    return demanded(statuses.parse(status));
}

} // namespace rekindle::storage

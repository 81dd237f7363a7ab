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
    const domain::Amendment amendment = response.amendment.value_or(domain::Amendment{});
    const MomentText amended = stored(amendment.when);
    const std::string session = response.session ? response.session->value : "";
    const StoredRef form =
        purpose == Purpose::Questionnaire ? StoredRef(response.questionnaire) : StoredRef();
    const StoredRef key = response.key ? StoredRef(*response.key) : StoredRef();
    const MomentText authored = stored(response.authored);
    database.run(
        "INSERT INTO response (id, couple_id, purpose, owner, session_id, questionnaire_kind, "
        "questionnaire_id, questionnaire_version, key_kind, key_id, key_version, authored_utc, "
        "authored_offset, status, administration, amends_id, amended_because, amended_by, amended_utc, "
        "amended_offset) VALUES (:i, :c, :p, :o, nullif(:s, ''), nullif(:fk, ''), "
        "iif(:fk = '', NULL, :fi), iif(:fk = '', NULL, :fv), nullif(:kk, ''), "
        "iif(:kk = '', NULL, :ki), iif(:kk = '', NULL, :kv), :u, :f, :st, nullif(:a, ''), nullif(:am, ''), "
        "iif(:am = '', NULL, :ab), iif(:am = '', NULL, :ay), iif(:am = '', NULL, :au), iif(:am = '', NULL, "
        ":ao))",
        soci::use(response.id.value), soci::use(response.couple.value), soci::use(of), soci::use(owner),
        soci::use(session), soci::use(form.kind), soci::use(form.id), soci::use(form.version),
        soci::use(key.kind), soci::use(key.id), soci::use(key.version), soci::use(authored.utc),
        soci::use(authored.offset_minutes), soci::use(status), soci::use(filled),
        soci::use(amendment.of.value), soci::use(amendment.reason), soci::use(amendment.by),
        soci::use(amended.utc), soci::use(amended.offset_minutes));
}

void delete_response(Database& database, const std::string& id)
{
    database.session() << "DELETE FROM response WHERE id = :i", soci::use(id);
}

std::vector<domain::StoredResponse> questionnaires_of(Database& database, const domain::CoupleId& couple,
                                                      Counting counting)
{
    std::string id, owner, session, utc, status, filled, because, by, amended_utc;
    std::string amends;
    StoredRef form, key;
    long long offset = 0, amended_offset = 0;
    const int amended = counting == Counting::Amended ? 1 : 0;
    soci::statement statement =
        (database.session().prepare
             << "SELECT id, owner, coalesce(session_id, ''), questionnaire_kind, questionnaire_id, "
                "questionnaire_version, coalesce(key_kind, ''), coalesce(key_id, ''), coalesce(key_version, "
                "''), "
                "authored_utc, authored_offset, status, coalesce(administration, ''), coalesce(amends_id, "
                "''), "
                "coalesce(amended_because, ''), coalesce(amended_by, ''), coalesce(amended_utc, ''), "
                "coalesce(amended_offset, 0) FROM response WHERE couple_id = :c AND purpose = "
                "'questionnaire' "
                "AND EXISTS (SELECT 1 FROM response AS later WHERE later.amends_id = response.id AND "
                "later.status = 'completed') = :a ORDER BY authored_utc, id",
         soci::use(couple.value), soci::use(amended), soci::into(id), soci::into(owner), soci::into(session),
         soci::into(form.kind), soci::into(form.id), soci::into(form.version), soci::into(key.kind),
         soci::into(key.id), soci::into(key.version), soci::into(utc), soci::into(offset), soci::into(status),
         soci::into(filled), soci::into(amends), soci::into(because), soci::into(by), soci::into(amended_utc),
         soci::into(amended_offset));
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
        if (!amends.empty())
            response.amendment = {{amends}, because, by, instant_from(amended_utc, amended_offset)};
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

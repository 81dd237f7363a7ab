// SPDX-License-Identifier: MIT
#include "storage/couples_store.h"

#include "base/search_text.h"
#include "base/text.h"
#include "base/translate.h"
#include "storage/couple_tags.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

#include <limits>

namespace rekindle::storage {
namespace {

void insert_partner(Database& database, const domain::Couple& couple, domain::Side side)
{
    const domain::Partner& partner = couple.partner(side);
    const std::string letter(word(side));
    database.run("INSERT INTO partner (couple_id, side, label, pronouns) VALUES (:c, :s, :l, :p)",
                 soci::use(couple.id.value), soci::use(letter), soci::use(partner.label),
                 soci::use(partner.pronouns));
}

bool is_taken(Database& database, const std::string& code)
{
    long long count = 0;
    database.run("SELECT count(*) FROM couple WHERE code = :c", soci::use(code), soci::into(count));
    return count != 0;
}

constexpr const char* page =
    "SELECT couple.id, code, opened, coalesce((SELECT s.status FROM couple_status s "
    "WHERE s.couple_id = couple.id ORDER BY s.number DESC LIMIT 1), couple.status), a.label, a.pronouns, "
    "b.label, b.pronouns FROM couple "
    "JOIN partner a ON a.couple_id = couple.id AND a.side = 'A' "
    "JOIN partner b ON b.couple_id = couple.id AND b.side = 'B' "
    "WHERE code > :w ORDER BY code";
constexpr const char* one =
    "SELECT couple.id, code, opened, coalesce((SELECT s.status FROM couple_status s "
    "WHERE s.couple_id = couple.id ORDER BY s.number DESC LIMIT 1), couple.status), a.label, a.pronouns, "
    "b.label, b.pronouns FROM couple "
    "JOIN partner a ON a.couple_id = couple.id AND a.side = 'A' "
    "JOIN partner b ON b.couple_id = couple.id AND b.side = 'B' "
    "WHERE couple.id = :w OR code = :w ORDER BY code";

/// Those of a statement above that `is_wanted`, at most so many. The status is the newest that was set, else
/// the first one.
template <typename Wanted>
std::vector<domain::Couple> select(Database& database, const char* statement_text, const std::string& word,
                                   std::size_t most, Wanted is_wanted)
{
    domain::Couple couple;
    std::string opened, status;
    soci::statement statement =
        (database.session().prepare << statement_text, soci::use(word), soci::into(couple.id.value),
         soci::into(couple.code), soci::into(opened), soci::into(status), soci::into(couple.a.label),
         soci::into(couple.a.pronouns), soci::into(couple.b.label), soci::into(couple.b.pronouns));
    std::vector<domain::Couple> couples;
    statement.execute();
    while (couples.size() < most && statement.fetch()) {
        if (!is_wanted(couple)) continue;
        couple.opened = date_from(opened);
        couple.status = demanded(domain::parse_couple_status(status));
        couples.push_back(couple);
    }
    return couples;
}

/// Throws base::Error(NotFound).
domain::Session stored_session(Database& database, const domain::SessionId& id)
{
    domain::Session session;
    session.id = id;
    std::string kind, day;
    if (!database.run("SELECT couple_id, kind, day FROM session WHERE id = :i", soci::use(id.value),
                      soci::into(session.couple.value), soci::into(kind), soci::into(day)))
        throw base::Error(base::Trouble::NotFound, base::tr("This session is not in the practice."));
    session.kind = demanded(domain::parse_session_kind(kind));
    session.day = date_from(day);
    return session;
}

/// Something was recorded in it: a note, a form, homework agreed on or looked back on.
bool is_completed(Database& database, const domain::SessionId& id)
{
    long long count = 0;
    database.run("SELECT EXISTS (SELECT 1 FROM session_note WHERE session_id = :i) OR EXISTS (SELECT 1 FROM "
                 "response WHERE session_id = :i) OR EXISTS (SELECT 1 FROM assignment WHERE "
                 "assigned_session_id = :i)",
                 soci::use(id.value), soci::into(count));
    return count != 0;
}

} // namespace

void CouplesStore::add(const domain::Couple& couple)
{
    m_database.change([&] {
        if (couple.code.empty())
            throw base::Error(base::Trouble::Call, base::tr("A couple needs a code, for example C-0001."));
        if (is_taken(m_database, couple.code))
            throw base::Error(
                base::Trouble::Data,
                base::say("The code {} belongs to another couple. Choose another.", couple.code));
        const std::string opened = base::to_text(couple.opened), status(word(couple.status));
        m_database.run("INSERT INTO couple (id, code, opened, status) VALUES (:i, :c, :o, :s)",
                       soci::use(couple.id.value), soci::use(couple.code), soci::use(opened),
                       soci::use(status));
        for (const domain::Side side : domain::both_sides) insert_partner(m_database, couple, side);
        m_audit.record_change("add", "couple", couple.id.value);
    });
}

std::vector<domain::Couple> CouplesStore::list(const domain::CouplesWanted& wanted)
{
    const std::size_t most = wanted.most.value_or(std::numeric_limits<std::size_t>::max());
    return m_database.read([&] {
        const std::string searched = base::search_text(wanted.search);
        const auto holds = [&](const std::string& text) {
            return base::search_text(text).find(searched) != std::string::npos;
        };
        std::unordered_set<std::string> with_tag, found_by_tag;
        if (wanted.tag)
            with_tag = couples_tagged(m_database, [tag = base::folded(*wanted.tag)](const std::string& each) {
                return base::folded(each) == tag;
            });
        if (!searched.empty()) found_by_tag = couples_tagged(m_database, holds);
        return select(m_database, page, wanted.after, most, [&](const domain::Couple& couple) {
            if (wanted.tag && !with_tag.contains(couple.id.value)) return false;
            return searched.empty() || holds(couple.code) || holds(couple.a.label) || holds(couple.b.label) ||
                   found_by_tag.contains(couple.id.value);
        });
    });
}

std::optional<domain::Couple> CouplesStore::find(const std::string& id_or_code)
{
    return m_database.read([&]() -> std::optional<domain::Couple> {
        if (id_or_code.empty()) return std::nullopt;
        auto couples = select(m_database, one, id_or_code, 1, [](const domain::Couple&) { return true; });
        if (couples.empty()) return std::nullopt;
        return std::move(couples.front());
    });
}

void CouplesStore::set_status(const domain::CoupleId& couple, const domain::StatusChange& change)
{
    m_database.change([&] {
        const std::string day = base::to_text(change.day), status(word(change.status));
        m_database.session()
            << "INSERT INTO couple_status (couple_id, number, day, status) VALUES (:i, (SELECT "
               "count(*) + 1 FROM couple_status WHERE couple_id = :i), :d, :s)",
            soci::use(couple.value), soci::use(day), soci::use(status);
        m_audit.record_change("set-status", "couple", couple.value);
    });
}

std::vector<domain::StatusChange> CouplesStore::status_changes(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        std::string day, status;
        soci::statement statement =
            (m_database.session().prepare
                 << "SELECT day, status FROM couple_status WHERE couple_id = :c ORDER BY number",
             soci::use(couple.value), soci::into(day), soci::into(status));
        std::vector<domain::StatusChange> changes;
        statement.execute();
        while (statement.fetch())
            changes.push_back({date_from(day), demanded(domain::parse_couple_status(status))});
        return changes;
    });
}

void CouplesStore::set_tags(const domain::CoupleId& couple, const std::vector<std::string>& tags)
{
    m_database.change([&] {
        long long count = 0;
        m_database.run("SELECT count(*) FROM couple WHERE id = :c", soci::use(couple.value),
                       soci::into(count));
        if (count == 0)
            throw base::Error(base::Trouble::NotFound, base::tr("This couple is not in the practice."));
        replace_tags(m_database, couple, tags);
        m_audit.record_change("set-tags", "couple", couple.value);
    });
}

std::vector<std::string> CouplesStore::tags(const domain::CoupleId& couple)
{
    return m_database.read([&] { return tags_of(m_database, couple); });
}

std::map<std::string, std::vector<std::string>> CouplesStore::tags_of_all()
{
    return m_database.read([&] { return storage::tags_of_all(m_database); });
}

void CouplesStore::add(const domain::Session& session)
{
    m_database.change([&] {
        const std::string kind(word(session.kind)), day = base::to_text(session.day);
        m_database.run("INSERT INTO session (id, couple_id, number, kind, day) VALUES (:i, :c, :n, :k, :d)",
                       soci::use(session.id.value), soci::use(session.couple.value),
                       soci::use(session.number), soci::use(kind), soci::use(day));
        m_audit.record_change("add", "session", session.id.value);
    });
}

void CouplesStore::set_right(const domain::Session& session, const std::string& reason)
{
    m_database.change([&] {
        const domain::Session before = stored_session(m_database, session.id);
        const std::string kind(word(session.kind)), day = base::to_text(session.day);
        if (is_completed(m_database, session.id)) {
            const domain::Owner owner = domain::owner_of(before.kind);
            m_earlier.keep({before.couple,
                            "session",
                            session.id.value,
                            {{"day", base::to_text(before.day), day, owner},
                             {"kind", std::string(word(before.kind)), kind, owner}}},
                           reason);
        }
        m_database.run("UPDATE session SET kind = :k, day = :d WHERE id = :i", soci::use(kind),
                       soci::use(day), soci::use(session.id.value));
        m_audit.record_change("set-right", "session", session.id.value);
    });
}

std::vector<domain::Session> CouplesStore::sessions(const domain::CoupleId& couple)
{
    return m_database.read([&] {
        domain::Session session;
        std::string kind, day;
        long long number = 0;
        soci::statement statement =
            (m_database.session().prepare << "SELECT id, number, kind, day FROM session WHERE couple_id = :c "
                                             "ORDER BY number",
             soci::use(couple.value), soci::into(session.id.value), soci::into(number), soci::into(kind),
             soci::into(day));
        session.couple = couple;
        std::vector<domain::Session> sessions;
        statement.execute();
        while (statement.fetch()) {
            session.number = demanded_int(number);
            session.kind = demanded(domain::parse_session_kind(kind));
            session.day = date_from(day);
            sessions.push_back(session);
        }
        return sessions;
    });
}

} // namespace rekindle::storage

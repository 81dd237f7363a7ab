// SPDX-License-Identifier: MIT
#include "storage/response_moves.h"

#include "base/text.h"
#include "base/translate.h"
#include "storage/moment_text.h"
#include "storage/stored_words.h"

namespace rekindle::storage {
namespace {

using domain::ResponseMove;

/// Which amends which: of the first none, of each other the one before; and nothing more hangs on the last.
bool is_whole(Database& database, const std::vector<ResponseMove>& moves)
{
    std::string before;
    for (const ResponseMove& move : moves) {
        const std::string side(word(move.from_side));
        long long there = 0;
        database.run(
            "SELECT count(*) FROM response WHERE id = :i AND couple_id = :c AND owner = :o AND purpose "
            "= 'questionnaire' AND coalesce(amends_id, '') = :a",
            soci::use(move.from.value), soci::use(move.from_couple.value), soci::use(side), soci::use(before),
            soci::into(there));
        if (there == 0) return false;
        before = move.from.value;
    }
    long long more = 0;
    database.run("SELECT count(*) FROM response WHERE amends_id = :i", soci::use(before), soci::into(more));
    return !moves.empty() && more == 0;
}

/// The partner it goes to has filled the same form at the same moment.
bool is_there_already(Database& database, const ResponseMove& move)
{
    const std::string side(word(move.to_side));
    long long same = 0;
    database.run("SELECT count(*) FROM response AS there JOIN response AS going ON going.id = :i WHERE "
                 "there.couple_id = :c AND there.owner = :o AND there.questionnaire_id = "
                 "going.questionnaire_id AND there.questionnaire_version = going.questionnaire_version AND "
                 "there.authored_utc = going.authored_utc",
                 soci::use(move.from.value), soci::use(move.to_couple.value), soci::use(side),
                 soci::into(same));
    return same != 0;
}

/// Everything as it was, but under the new id and whose it is. `amends` is a new id, too.
void give_new_id(Database& database, const ResponseMove& move, const std::string& amends,
                 const std::string& session)
{
    const std::string side(word(move.to_side));
    database.run(
        "INSERT INTO response (id, couple_id, purpose, owner, session_id, questionnaire_kind, "
        "questionnaire_id, questionnaire_version, key_kind, key_id, key_version, authored_utc, "
        "authored_offset, status, administration, amends_id, amended_because, amended_by, "
        "amended_utc, amended_offset) SELECT :n, :c, purpose, :o, nullif(:s, ''), "
        "questionnaire_kind, questionnaire_id, questionnaire_version, key_kind, key_id, key_version, "
        "authored_utc, authored_offset, status, administration, nullif(:a, ''), amended_because, "
        "amended_by, amended_utc, amended_offset FROM response WHERE id = :i",
        soci::use(move.to.value), soci::use(move.to_couple.value), soci::use(side), soci::use(session),
        soci::use(amends), soci::use(move.from.value));
    database.run("UPDATE answer SET response_id = :n WHERE response_id = :i", soci::use(move.to.value),
                 soci::use(move.from.value));
}

void write_down(Database& database, const ResponseMove& move, const MomentText& now)
{
    const std::string from_side(word(move.from_side)), to_side(word(move.to_side));
    database.run("INSERT INTO response_move (from_response_id, from_couple_id, from_side, to_response_id, "
                 "to_couple_id, to_side, reason, moved_by, utc, offset_minutes) VALUES (:f, :fc, :fs, :t, "
                 ":tc, :ts, :r, :b, :u, :m)",
                 soci::use(move.from.value), soci::use(move.from_couple.value), soci::use(from_side),
                 soci::use(move.to.value), soci::use(move.to_couple.value), soci::use(to_side),
                 soci::use(move.reason), soci::use(move.by), soci::use(now.utc),
                 soci::use(now.offset_minutes));
}

} // namespace

void move_responses(Database& database, StoredAuditTrail& audit, const base::Instant& now,
                    const std::vector<ResponseMove>& moves, const std::optional<domain::SessionId>& session)
{
    if (!is_whole(database, moves))
        throw base::Error(base::Trouble::NotFound,
                          base::tr("The answers that are to be moved are not there."));
    if (base::trimmed(moves.front().reason).empty())
        throw base::Error(base::Trouble::Data, base::tr("A move needs a reason."));
    if (is_there_already(database, moves.front()))
        throw base::Error(base::Trouble::Data,
                          base::say("Partner {} has filled the same form at the same time already.",
                                    word(moves.front().to_side)));
    std::string amends;
    for (const ResponseMove& move : moves) {
        give_new_id(database, move, amends, session ? session->value : "");
        amends = move.to.value;
    }
    for (auto move = moves.rbegin(); move != moves.rend(); ++move)
        database.run("DELETE FROM response WHERE id = :i", soci::use(move->from.value));
    const MomentText moment = stored(now);
    for (const ResponseMove& move : moves) {
        write_down(database, move, moment);
        audit.record("move-away", "response", move.from.value);
        audit.record_change("move-away", "response-move", move.from.value);
        audit.record_change("move-in", "response", move.to.value);
    }
}

std::vector<ResponseMove> moves_of(Database& database, const domain::CoupleId& couple)
{
    ResponseMove move;
    std::string from_side, to_side, utc;
    long long offset = 0;
    std::vector<ResponseMove> moves;
    const auto take = [&] {
        move.from_side = demanded(domain::parse_side(from_side));
        move.to_side = demanded(domain::parse_side(to_side));
        move.when = instant_from(utc, offset);
        moves.push_back(move);
    };
    database.each(
        "SELECT from_response_id, from_couple_id, from_side, to_response_id, to_couple_id, to_side, "
        "reason, moved_by, utc, offset_minutes FROM response_move WHERE from_couple_id = :c OR "
        "to_couple_id = :c ORDER BY rowid",
        take, soci::use(couple.value), soci::into(move.from.value), soci::into(move.from_couple.value),
        soci::into(from_side), soci::into(move.to.value), soci::into(move.to_couple.value),
        soci::into(to_side), soci::into(move.reason), soci::into(move.by), soci::into(utc),
        soci::into(offset));
    return moves;
}

} // namespace rekindle::storage

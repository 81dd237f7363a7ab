// SPDX-License-Identifier: MIT
#include "storage/opened_practice.h"

#include "base/text.h"
#include "base/translate.h"
#include "base/uuid.h"
#include "domain/backup_plan.h"
#include "storage/anchor.h"
#include "storage/audit_table.h"
#include "storage/erase_rows.h"
#include "storage/errors.h"
#include "storage/keyed_hash.h"
#include "storage/moment_text.h"
#include "storage/old_backups.h"
#include "storage/write_backup.h"

#include <algorithm>
#include <chrono>

namespace rekindle::storage {

void insert_practice(Database& database, const PracticeFacts& facts, const base::Instant& created)
{
    const MomentText moment = stored(created);
    database.session() << "INSERT INTO practice (id, name, counselor, created_utc, created_offset) "
                          "VALUES (:i, :n, :c, :u, :o)",
        soci::use(facts.id), soci::use(facts.name), soci::use(facts.counselor), soci::use(moment.utc),
        soci::use(moment.offset_minutes);
}

PracticeFacts practice_facts(Database& database)
{
    return database.read([&] {
        PracticeFacts facts;
        soci::session& session = database.session();
        MomentText created;
        session << "SELECT id, name, counselor, created_utc, created_offset FROM practice",
            soci::into(facts.id), soci::into(facts.name), soci::into(facts.counselor),
            soci::into(created.utc), soci::into(created.offset_minutes);
        if (!session.got_data()) throw damaged();
        facts.created = instant_from(created.utc, created.offset_minutes);
        return facts;
    });
}

namespace {

void tell(const Surroundings& surroundings, const std::string& sentence)
{
    if (surroundings.tell) surroundings.tell(sentence);
}

std::string in_words(const domain::Erasure& erasure)
{
    const std::string on = base::to_text(erasure.erased_on);
    return erasure.side ? base::say("{} partner {} ({})", erasure.code, domain::word(*erasure.side), on)
                        : base::say("{} ({})", erasure.code, on);
}

} // namespace

namespace {

std::string without_anchor(const std::optional<FoundBackup>& newer)
{
    std::string sentence =
        base::tr("The file anchor.json was missing or could not be read, so an old copy of the practice "
                 "would not have been noticed. It is written anew on closing.");
    if (newer)
        sentence += base::say(
            " The practice is older than its backup {}: somebody has put back an old copy, or the newest "
            "entries are lost. Compare before you go on: \"practice restore {} --to DIR\".",
            newer->folder.root.filename().string(), newer->folder.root.string());
    return sentence;
}

} // namespace

std::optional<FoundBackup> OpenedPractice::newer_backup()
{
    const std::int64_t newest = m_database.read([&] { return chain_head(m_database).number; });
    for (FoundBackup& backup : backups_in(m_folder.backups(), m_facts.id)) {
        if (looks_good(backup, m_keys) && backup.read.manifest.database.anchor.number > newest)
            return std::move(backup);
    }
    return std::nullopt;
}

OpenedPractice::OpenedPractice(PracticeFolder folder, std::shared_ptr<LockFile> lock, PracticeKeys keys,
                               Database database, Surroundings surroundings)
    : m_folder(std::move(folder)),
      m_lock(std::move(lock)),
      m_keys(std::move(keys)),
      m_surroundings(std::move(surroundings)),
      m_database(std::move(database)),
      m_facts(practice_facts(m_database)),
      m_counselor(m_surroundings.counselor.empty() ? m_facts.counselor : m_surroundings.counselor),
      m_audit(m_database, m_keys, m_surroundings, {m_facts.id, m_counselor, m_folder.anchor()}),
      m_earlier(m_database, m_surroundings, m_counselor),
      m_couples(m_database, m_audit, m_earlier),
      m_definitions(m_database, m_audit),
      m_own_forms(m_database, m_audit),
      m_responses(m_database, m_audit, m_surroundings),
      m_homework(m_database, m_audit, m_surroundings, m_earlier),
      m_goals(m_database, m_audit, m_earlier),
      m_consents(m_database, m_audit, m_surroundings),
      m_safety(m_database, m_audit, m_surroundings),
      m_releases(m_database, m_audit, m_surroundings),
      m_office(m_database, m_audit, m_surroundings),
      m_session_notes(m_database, m_audit, m_surroundings),
      m_psychotherapy_notes(m_database, m_audit, m_surroundings, m_folder,
                            {m_facts.id, m_counselor, m_folder.anchor()}),
      m_drafts(m_database, m_keys, m_surroundings, {m_folder.root / "drafts", "record", m_facts.id}),
      m_psychotherapy_drafts(m_database, m_keys, m_surroundings,
                             {m_folder.root / "notes-drafts", "psychotherapy", m_facts.id}),
      m_record_life(m_database, m_audit, m_surroundings,
                    {m_psychotherapy_notes, m_drafts, m_psychotherapy_drafts}),
      m_hand_overs(m_database, m_audit, m_surroundings, m_folder, m_keys, m_facts.id)
{
}

OpenedPractice::~OpenedPractice()
{
    // An anchor that cannot be written stays the older one, which the trail contains as well.
    // A refused one must keep the anchor that refused it.
    if (!m_in_use) return;
    bool written = false;
    m_database.attempt([&] { written = !write_anchor_now(); });
    if (!written)
        m_database.attempt([&] {
            tell(
                m_surroundings,
                base::tr("The file anchor.json could not be written when the practice was closed. Everything "
                         "saved is safe; the next closing writes it."));
        });
}

std::string OpenedPractice::paper_sum(const std::vector<std::string>& texts)
{
    KeyedHash sum(m_keys.paper);
    for (const std::string& text : texts) sum.add(text);
    return sum.hex();
}

std::string OpenedPractice::new_id()
{
    return base::make_uuid(m_surroundings.now().utc, m_surroundings.id_randomness());
}

void OpenedPractice::record_creation()
{
    m_database.change([&] { m_audit.record_change("create", "practice", m_facts.id); });
    m_in_use = true;
}

void OpenedPractice::check_anchor_and_record_opening(const std::function<void()>& in_between)
{
    const auto anchor = read_anchor(m_folder.anchor());
    if (anchor && !m_database.read([&] { return contains(m_database, anchor->head); }))
        throw base::Error(
            base::Trouble::World,
            base::tr("The practice database is older than when it was last closed: somebody may have put "
                     "back an old copy. It was not opened. Put back the newest copy, or restore the "
                     "newest good backup: \"practice restore BACKUP --to DIR\"."));
    const auto newer = anchor ? std::nullopt : newer_backup();
    if (!anchor) tell(m_surroundings, without_anchor(newer));
    if (in_between) in_between();
    m_database.change([&] {
        if (!anchor) m_audit.record("anchor-missing", "practice", m_facts.id);
        if (newer) m_audit.record("older-than-backup", "practice", m_facts.id);
        // Entries go by number, so a clock that was set back mixes up nothing; but who reads the trail must
        // see it. Clocks are set right by seconds all the time.
        const auto newest = newest_moment(m_database);
        if (newest && m_surroundings.now().utc < newest->utc - std::chrono::minutes{1})
            m_audit.record("clock-back", "practice", m_facts.id);
        m_audit.record("open", "practice", m_facts.id);
    });
    m_in_use = true;
    settle();
}

/// What a kill or a change of the data key left to be done. Drafts that cannot be got at keep nobody from the
/// record.
void OpenedPractice::settle()
{
    m_psychotherapy_notes.settle();
    const auto trouble = trouble_of([&] {
        m_record_life.drop_erased_drafts();
        m_drafts.renew();
        m_psychotherapy_drafts.renew();
    });
    if (trouble)
        tell(m_surroundings, base::say("What was begun and not saved is not there: {}", trouble->what()));
}

void OpenedPractice::do_again(const LaterActs& later)
{
    std::vector<std::string> kept, erased;
    m_database.change([&] {
        const auto known = written_erasures(m_database);
        // First: what is erased takes them along.
        for (const LaterWords& each : later.words) say_again(m_database, m_audit, each);
        for (const domain::LegalHold& each : later.holds) m_record_life.hold_again(each);
        for (const domain::Erasure& each : later.erasures) {
            if (!storage::erase_again(m_database, m_audit, each))
                kept.push_back(each.code);
            else if (std::ranges::find(known, each.id, &domain::Erasure::id) == known.end())
                erased.push_back(in_words(each));
        }
    });
    if (!erased.empty())
        tell(m_surroundings,
             base::say("Erased in the restored practice too, as it was after the backup was made: {}.",
                       base::joined(erased, ", ")));
    for (const std::string& code : kept)
        tell(m_surroundings,
             base::say("Couple {} was taken away as a mistake after this backup was made, but the "
                       "backup holds a record of it, so it stays.",
                       code));
    settle();
}

domain::Backup OpenedPractice::back_up(const std::filesystem::path& into)
{
    const domain::BackupPlan plan = domain::backup_plan(m_office);
    const bool elsewhere = !into.empty() && into == plan.elsewhere;
    const std::filesystem::path place = into.empty() ? m_folder.backups() : into;
    const auto backup = write_backup(m_database, {m_folder, m_keys, m_facts.id}, place, m_surroundings.now());
    m_audit.record("backup", "practice", m_facts.id);
    if (elsewhere) domain::note_elsewhere(m_office, base::local_day(backup.made));
    if (!tell_of_lacking_notes(m_database, backup, m_surroundings) && (into.empty() || elsewhere))
        remove_old_backups(place, m_facts.id, m_keys, backup.made, plan, m_surroundings);
    return backup;
}

std::error_code OpenedPractice::write_anchor_now()
{
    // What this program saved, not what the file says now: another program may have put an old copy there.
    return write_anchor(m_folder.anchor(), {m_audit.head(), m_database.connection().commits_counted()});
}

} // namespace rekindle::storage

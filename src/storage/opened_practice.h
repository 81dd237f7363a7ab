// SPDX-License-Identifier: MIT
#pragma once

#include "storage/backup_folder.h"
#include "storage/consents_store.h"
#include "storage/couples_store.h"
#include "storage/definitions_store.h"
#include "storage/drafts_store.h"
#include "storage/earlier_values_store.h"
#include "storage/goals_store.h"
#include "storage/hand_overs_store.h"
#include "storage/homework_store.h"
#include "storage/later_acts.h"
#include "storage/lock_file.h"
#include "storage/office_store.h"
#include "storage/own_forms_store.h"
#include "storage/practice_folder.h"
#include "storage/psychotherapy_notes.h"
#include "storage/record_life_store.h"
#include "storage/releases_store.h"
#include "storage/responses_store.h"
#include "storage/safety_store.h"
#include "storage/session_notes_store.h"

#include <memory>

namespace rekindle::storage {

/// The practice's one row about itself.
struct PracticeFacts {
    std::string id;
    std::string name;
    std::string counselor;
    base::Instant created{};
};
void insert_practice(Database& database, const PracticeFacts& facts, const base::Instant& created);
PracticeFacts practice_facts(Database& database);

/// The open practice: lock, database and stores. Closing writes the anchor.
class OpenedPractice final : public domain::Practice, public domain::KeepsDrafts {
public:
    OpenedPractice(PracticeFolder folder, std::shared_ptr<LockFile> lock, PracticeKeys keys,
                   Database database, Surroundings surroundings);
    ~OpenedPractice() override;

    std::string name() const override { return m_facts.name; }
    std::string counselor() const override { return m_counselor; }
    std::string new_id() override;
    domain::Couples& couples() override { return m_couples; }
    domain::Definitions& definitions() override { return m_definitions; }
    domain::OwnForms& own_forms() override { return m_own_forms; }
    domain::Responses& responses() override { return m_responses; }
    domain::Homework& homework() override { return m_homework; }
    domain::Goals& goals() override { return m_goals; }
    domain::EarlierValues& earlier_values() override { return m_earlier; }
    domain::Consents& consents() override { return m_consents; }
    domain::SafetyRecord& safety() override { return m_safety; }
    domain::Releases& releases() override { return m_releases; }
    domain::Office& office() override { return m_office; }
    domain::Notes& session_notes() override { return m_session_notes; }
    PsychotherapyNotes& psychotherapy_notes() override { return m_psychotherapy_notes; }
    DraftsStore& drafts() override { return m_drafts; }
    DraftsStore& psychotherapy_drafts() override { return m_psychotherapy_drafts; }
    domain::RecordLife& record_life() override { return m_record_life; }
    domain::HandOvers& hand_overs() override { return m_hand_overs; }
    domain::AuditTrail& audit() override { return m_audit; }
    std::string paper_sum(const std::vector<std::string>& texts) override;
    void together(const std::function<void()>& work) override { m_database.change(work); }
    domain::Backup back_up(const std::filesystem::path& into) override;

    Database& database() { return m_database; }
    const PracticeFacts& facts() const { return m_facts; }
    /// The first entry of a new practice.
    void record_creation();
    /// Throws World when the trail does not hold the entry of the anchor; records that it was opened, after
    /// `in_between`, and settles the psychotherapy notes and the drafts. Without an anchor it is opened all
    /// the same; that, and that a backup knows more than the practice, is told and recorded.
    void check_anchor_and_record_opening(const std::function<void()>& in_between = {});
    std::error_code write_anchor_now();
    /// Holds and takes away again what was held and erased after the backup this practice was restored from.
    void do_again(const LaterActs& later);

private:
    void settle();
    /// Its own newest backup, when that holds more of the audit trail than the practice does.
    std::optional<FoundBackup> newer_backup();

    const PracticeFolder m_folder;
    const std::shared_ptr<LockFile> m_lock;
    const PracticeKeys m_keys;
    const Surroundings m_surroundings;
    Database m_database;
    const PracticeFacts m_facts;
    const std::string m_counselor;
    StoredAuditTrail m_audit;
    EarlierValuesStore m_earlier;
    CouplesStore m_couples;
    DefinitionsStore m_definitions;
    OwnFormsStore m_own_forms;
    ResponsesStore m_responses;
    HomeworkStore m_homework;
    GoalsStore m_goals;
    ConsentsStore m_consents;
    SafetyStore m_safety;
    ReleasesStore m_releases;
    OfficeStore m_office;
    SessionNotesStore m_session_notes;
    PsychotherapyNotes m_psychotherapy_notes;
    DraftsStore m_drafts, m_psychotherapy_drafts;
    RecordLifeStore m_record_life;
    HandOversStore m_hand_overs;
    bool m_in_use = false; ///< only then closing writes the anchor
};

} // namespace rekindle::storage

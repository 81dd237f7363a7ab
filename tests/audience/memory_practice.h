// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// What a practice holds of one couple, to be changed at will.
struct Record {
    rekindle::domain::Couple couple;
    std::string practice = "Practice", counselor = "Counselor";
    std::vector<rekindle::domain::Session> sessions;
    std::vector<rekindle::domain::StoredResponse> responses;
    struct Homework {
        rekindle::domain::Assignment assignment;
        std::vector<rekindle::domain::LogEntry> entries;
        std::vector<rekindle::domain::Review> reviews;
    };
    std::vector<Homework> homework;
    std::vector<rekindle::domain::Goal> goals;
    std::vector<rekindle::domain::StatusChange> status_changes;
    std::vector<std::string> tags;
    std::vector<rekindle::domain::Consent> consents;
    std::vector<rekindle::domain::Release> releases;
};

using FrozenBytes = std::map<rekindle::domain::DefinitionRef, std::string>;

/// A practice that holds one record in memory and is only read.
class MemoryPractice : public rekindle::domain::Practice {
public:
    MemoryPractice(Record record, const FrozenBytes& frozen)
        : m_record(std::move(record)),
          m_couples(m_record),
          m_definitions(frozen),
          m_responses(m_record),
          m_homework(m_record),
          m_goals(m_record),
          m_consents(m_record),
          m_releases(m_record)
    {
    }
    MemoryPractice(const MemoryPractice&) = delete;
    MemoryPractice& operator=(const MemoryPractice&) = delete;

    const Record& record() const { return m_record; }

    std::string name() const override { return m_record.practice; }
    std::string counselor() const override { return m_record.counselor; }
    std::string new_id() override { no(); }
    rekindle::domain::Couples& couples() override { return m_couples; }
    rekindle::domain::Definitions& definitions() override { return m_definitions; }
    rekindle::domain::OwnForms& own_forms() override { no(); }
    rekindle::domain::Responses& responses() override { return m_responses; }
    rekindle::domain::Homework& homework() override { return m_homework; }
    rekindle::domain::Goals& goals() override { return m_goals; }
    rekindle::domain::EarlierValues& earlier_values() override { no(); } // no report looks there
    rekindle::domain::Consents& consents() override { return m_consents; }
    rekindle::domain::SafetyRecord& safety() override { return m_safety; }
    rekindle::domain::Releases& releases() override { return m_releases; }
    rekindle::domain::Office& office() override { return m_office; }
    rekindle::domain::Notes& session_notes() override { no(); }
    rekindle::domain::Notes& psychotherapy_notes() override { no(); }
    rekindle::domain::RecordLife& record_life() override { return m_life; }
    rekindle::domain::HandOvers& hand_overs() override { no(); }
    rekindle::domain::AuditTrail& audit() override { no(); }
    std::string paper_sum(const std::vector<std::string>& /*texts*/) override { no(); }
    void together(const std::function<void()>& work) override { work(); }
    rekindle::domain::Backup back_up(const std::filesystem::path& /*into*/) override { no(); }

private:
    [[noreturn]] static void no() { throw std::logic_error("this practice is only read"); }
    using CoupleId = rekindle::domain::CoupleId;
    using AssignmentId = rekindle::domain::AssignmentId;
    using GoalId = rekindle::domain::GoalId;

    /// Nothing was ever held or erased.
    struct RecordLife : rekindle::domain::RecordLife {
        using Hold = rekindle::domain::LegalHold;
        using Erasure = rekindle::domain::Erasure;
        void hold(const Hold& /*hold*/) override { no(); }
        void lift(const rekindle::domain::LegalHoldId& /*hold*/, const std::string& /*reason*/,
                  rekindle::base::Date /*day*/) override
        {
            no();
        }
        std::vector<Hold> holds(const CoupleId& /*couple*/) override { return {}; }
        Erasure erase(const Erasure& /*erasure*/) override { no(); }
        Erasure remove(const Erasure& /*erasure*/) override { no(); }
        void finish_erasing() override { no(); }
        std::vector<Erasure> erasures() override { return {}; }
    };

    struct Couples : rekindle::domain::Couples {
        explicit Couples(const Record& record) : m_record(record) {}
        void add(const rekindle::domain::Couple& /*couple*/) override { no(); }
        std::vector<rekindle::domain::Couple> list(const rekindle::domain::CouplesWanted& /*all*/) override
        {
            return {m_record.couple};
        }
        std::optional<rekindle::domain::Couple> find(const std::string& /*code*/) override
        {
            return m_record.couple;
        }
        void set_status(const CoupleId& /*couple*/, const rekindle::domain::StatusChange& /*to*/) override
        {
            no();
        }
        std::vector<rekindle::domain::StatusChange> status_changes(const CoupleId& /*couple*/) override
        {
            return m_record.status_changes;
        }
        void set_tags(const CoupleId& /*couple*/, const std::vector<std::string>& /*tags*/) override { no(); }
        std::vector<std::string> tags(const CoupleId& /*couple*/) override { return m_record.tags; }
        std::map<std::string, std::vector<std::string>> tags_of_all() override
        {
            return {{m_record.couple.id.value, m_record.tags}};
        }
        void add(const rekindle::domain::Session& /*session*/) override { no(); }
        void set_right(const rekindle::domain::Session& /*session*/, const std::string& /*reason*/) override
        {
            no();
        }
        std::vector<rekindle::domain::Session> sessions(const CoupleId& /*couple*/) override
        {
            return m_record.sessions;
        }
        const Record& m_record;
    };

    struct Definitions : rekindle::domain::Definitions {
        explicit Definitions(const FrozenBytes& frozen) : m_frozen(frozen) {}
        void freeze(const rekindle::domain::Definition& /*definition*/) override { no(); }
        std::optional<rekindle::domain::Definition> find(const rekindle::domain::DefinitionRef& ref) override
        {
            const auto found = m_frozen.find(ref);
            if (found == m_frozen.end()) return std::nullopt;
            return rekindle::domain::Definition{ref, found->second};
        }
        const FrozenBytes& m_frozen;
    };

    struct Responses : rekindle::domain::Responses {
        explicit Responses(const Record& record) : m_record(record) {}
        void save(const rekindle::domain::StoredResponse& /*response*/) override { no(); }
        void save_answer(const rekindle::domain::ResponseId& /*response*/,
                         const rekindle::domain::PlacedAnswer& /*answer*/) override
        {
            no();
        }
        void clear_answer(const rekindle::domain::ResponseId& /*response*/,
                          const rekindle::domain::AnswerPlace& /*place*/) override
        {
            no();
        }
        std::vector<rekindle::domain::StoredResponse> of(const CoupleId& /*couple*/) override
        {
            return m_record.responses;
        }
        std::vector<rekindle::domain::StoredResponse> amended(const CoupleId& /*couple*/) override
        {
            return {};
        }
        void move(const std::vector<rekindle::domain::ResponseMove>& /*moves*/,
                  const std::optional<rekindle::domain::SessionId>& /*session*/) override
        {
            no();
        }
        std::vector<rekindle::domain::ResponseMove> moves(const CoupleId& /*couple*/) override { no(); }
        bool has(const CoupleId& /*couple*/, rekindle::domain::Owner /*owner*/,
                 const rekindle::domain::DefinitionRef& /*form*/,
                 const rekindle::base::Instant& /*authored*/) override
        {
            no();
        }
        const Record& m_record;
    };

    struct Homework : rekindle::domain::Homework {
        explicit Homework(const Record& record) : m_record(record) {}
        void assign(const rekindle::domain::Assignment& /*assignment*/) override { no(); }
        void log(const rekindle::domain::LogEntry& /*entry*/) override { no(); }
        void review(const rekindle::domain::Review& /*review*/) override { no(); }
        void set_right(const rekindle::domain::LogEntry& /*entry*/, const std::string& /*reason*/) override
        {
            no();
        }
        void set_right(const rekindle::domain::Review& /*review*/, const std::string& /*reason*/) override
        {
            no();
        }
        void end(const AssignmentId& /*assignment*/, rekindle::base::Date /*day*/) override { no(); }
        std::vector<rekindle::domain::Assignment> of(const CoupleId& /*couple*/) override
        {
            std::vector<rekindle::domain::Assignment> all;
            for (const Record::Homework& each : m_record.homework) all.push_back(each.assignment);
            return all;
        }
        std::optional<rekindle::domain::Assignment> find(const AssignmentId& /*assignment*/) override
        {
            no();
        }
        std::vector<rekindle::domain::LogEntry> entries(const AssignmentId& /*assignment*/) override { no(); }
        std::vector<rekindle::domain::Review> reviews(const AssignmentId& /*assignment*/) override { no(); }
        void
        each(const CoupleId& /*couple*/,
             const std::function<void(rekindle::domain::Assignment, std::vector<rekindle::domain::LogEntry>,
                                      std::vector<rekindle::domain::Review>)>& show) override
        {
            for (const Record::Homework& each : m_record.homework)
                show(each.assignment, each.entries, each.reviews);
        }
        const Record& m_record;
    };

    struct Consents : rekindle::domain::Consents {
        explicit Consents(const Record& record) : m_record(record) {}
        void keep_text(const rekindle::domain::PracticeText& /*text*/) override { no(); }
        std::optional<rekindle::domain::PracticeText> text(const std::string& /*id*/,
                                                           int /*version*/) override
        {
            no();
        }
        void add(const rekindle::domain::Scan& /*scan*/) override { no(); }
        std::optional<rekindle::domain::Scan> scan(const rekindle::domain::ScanId& /*scan*/) override
        {
            no();
        }
        void add(const rekindle::domain::Consent& /*consent*/) override { no(); }
        void withdraw(const rekindle::domain::ConsentId& /*consent*/, rekindle::base::Date /*day*/) override
        {
            no();
        }
        std::vector<rekindle::domain::Consent> of(const CoupleId& /*couple*/) override
        {
            return m_record.consents;
        }
        void mark(const rekindle::domain::YesMark& /*mark*/) override { no(); }
        std::vector<rekindle::domain::YesMark> marks(const CoupleId& /*couple*/) override { return {}; }

    private:
        const Record& m_record;
    };
    struct Goals : rekindle::domain::Goals {
        explicit Goals(const Record& record) : m_record(record) {}
        void add(const rekindle::domain::Goal& /*goal*/) override { no(); }
        void set_right(const rekindle::domain::Goal& /*goal*/, const std::string& /*reason*/) override
        {
            no();
        }
        void set_step(const GoalId& /*goal*/, const rekindle::domain::GoalStep& /*step*/,
                      const std::string& /*reason*/) override
        {
            no();
        }
        void rate(const GoalId& /*goal*/, const rekindle::domain::GoalRating& /*rating*/,
                  const std::string& /*reason*/) override
        {
            no();
        }
        std::vector<rekindle::domain::Goal> of(const CoupleId& /*couple*/) override { return m_record.goals; }
        const Record& m_record;
    };

    struct Releases : rekindle::domain::Releases {
        explicit Releases(const Record& record) : m_record(record) {}
        void add(const rekindle::domain::Release& /*release*/) override { no(); }
        std::string sha256_of(const std::filesystem::path& /*file*/) override { no(); }
        std::vector<rekindle::domain::Release> of(const CoupleId& /*couple*/) override
        {
            return m_record.releases;
        }
        const Record& m_record;
    };

    /// No matter was ever noted.
    struct SafetyRecord : rekindle::domain::SafetyRecord {
        void add(const rekindle::domain::Flag& /*flag*/) override { no(); }
        void add(const rekindle::domain::SafetyAction& /*action*/) override { no(); }
        void add(const rekindle::domain::Override& /*override_*/) override { no(); }
        std::vector<rekindle::domain::Flag> flags(const CoupleId& /*couple*/) override { return {}; }
        std::vector<rekindle::domain::SafetyAction> actions(const CoupleId& /*couple*/) override
        {
            return {};
        }
        std::vector<rekindle::domain::Override> overrides(const CoupleId& /*couple*/) override { return {}; }
    };

    /// Nothing was set or called done.
    struct Office : rekindle::domain::Office {
        void set(const std::string& /*name*/, const std::string& /*value*/) override { no(); }
        std::optional<std::string> setting(const std::string& /*name*/) override { return std::nullopt; }
        void done(const rekindle::domain::TaskDone& /*task*/) override { no(); }
        std::vector<rekindle::domain::TaskDone> tasks_done(const CoupleId& /*couple*/) override { return {}; }
    };

    Record m_record;
    RecordLife m_life;
    SafetyRecord m_safety;
    Office m_office;
    Couples m_couples;
    Definitions m_definitions;
    Responses m_responses;
    Homework m_homework;
    Goals m_goals;
    Consents m_consents;
    Releases m_releases;
};

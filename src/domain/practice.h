// SPDX-License-Identifier: MIT
#pragma once

#include "domain/audit.h"
#include "domain/consent.h"
#include "domain/definition.h"
#include "domain/earlier_value.h"
#include "domain/hand_over.h"
#include "domain/homework/assignment.h"
#include "domain/homework/goal.h"
#include "domain/notes.h"
#include "domain/office.h"
#include "domain/people.h"
#include "domain/record_life.h"
#include "domain/release.h"
#include "domain/safekeeping.h"
#include "domain/safety.h"
#include "domain/stored_response.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

// The stores: what the domain needs of a practice. Each call that changes something is durable when it
// returns, together with its audit entry, or throws base::Error and has changed nothing. Lists come in a
// stable order (said at each).
//
// What is completed is changed with a reason only: without one that is NeedsReason. With one the store keeps
// what was said before (earlier_values()). The same again changes nothing and needs none.

/// Which couples of a list.
struct CouplesWanted {
    std::string search; ///< only whose code, a label or a tag contains this, in whatever case; "": all
    std::string after;  ///< only codes that come after this one: the last of the page before
    std::optional<std::size_t> most;
    std::optional<std::string> tag = std::nullopt; ///< only with this tag, in whatever case
};

class Couples {
public:
    virtual ~Couples() = default;
    virtual void add(const Couple& couple) = 0; ///< refuses a code that is taken
    /// By code. A page without a search costs what it holds, however many couples there are.
    virtual std::vector<Couple> list(const CouplesWanted& wanted) = 0;
    std::vector<Couple> all() { return list({}); }
    virtual std::optional<Couple> find(const std::string& id_or_code) = 0;
    /// Paused, taken up again or closed; NotFound for a couple that is not there.
    virtual void set_status(const CoupleId& couple, const StatusChange& change) = 0;
    virtual std::vector<StatusChange> status_changes(const CoupleId& couple) = 0; ///< as they were set
    /// The counselor's own words for the couple, in place of those it had. NotFound for one that is not
    /// there. Whether they will do is not asked here.
    virtual void set_tags(const CoupleId& couple, const std::vector<std::string>& tags) = 0;
    virtual std::vector<std::string> tags(const CoupleId& couple) = 0;         ///< alphabetical
    virtual std::map<std::string, std::vector<std::string>> tags_of_all() = 0; ///< by id of the couple
    virtual void add(const Session& session) = 0;
    /// Its day and kind. Completed: something was recorded in it.
    virtual void set_right(const Session& session, const std::string& reason) = 0;
    virtual std::vector<Session> sessions(const CoupleId& couple) = 0; ///< by number
};

class Definitions {
public:
    virtual ~Definitions() = default;
    /// Keeps a definition the first time it is used. The same bytes again do nothing; other bytes under the
    /// same id and version are refused ("give it a new version").
    virtual void freeze(const Definition& definition) = 0;
    virtual std::optional<Definition> find(const DefinitionRef& ref) = 0;
};

class OwnForms {
public:
    virtual ~OwnForms() = default;
    /// Its definitions must be frozen before, in the same together(). A form whose questionnaire is there
    /// already is refused, whatever its key.
    virtual void add(const OwnForm& form) = 0;
    virtual std::vector<OwnForm> all() = 0; ///< in the order they were brought in
};

class Responses {
public:
    virtual ~Responses() = default;
    /// Saves a whole response in one transaction. Refuses a second copy: same questionnaire, owner and
    /// authored time. An amendment is of the same as the completed one it amends, which stays; a second one
    /// of the same is refused.
    virtual void save(const StoredResponse& response) = 0;
    /// Saves one answer of a response in progress. Saving the same again changes nothing; another value
    /// replaces it.
    virtual void save_answer(const ResponseId& response, const PlacedAnswer& answer) = 0;
    /// Takes one answer of a response in progress away again. Nothing when there is none.
    virtual void clear_answer(const ResponseId& response, const AnswerPlace& place) = 0;
    /// What counts: without those in whose place a completed amendment stands. By authored time, then id.
    virtual std::vector<StoredResponse> of(const CoupleId& couple) = 0;
    /// Those in whose place one stands, in the same order.
    virtual std::vector<StoredResponse> amended(const CoupleId& couple) = 0;
    /// Both.
    std::vector<StoredResponse> ever(const CoupleId& couple)
    {
        std::vector<StoredResponse> all = amended(couple);
        for (StoredResponse& each : of(couple)) all.push_back(std::move(each));
        return all;
    }
    /// Moves a response to another partner, or to one of another couple, where it belongs to `session`, or to
    /// none. `moves`: of the response as it was given, then of each amendment in order; all go or none.
    /// Throws base::Error: NotFound where one is not what its move says, or one is left out; Data where that
    /// partner has the same already, or for no reason. Whether it may be moved is not asked here.
    virtual void move(const std::vector<ResponseMove>& moves, const std::optional<SessionId>& session) = 0;
    virtual std::vector<ResponseMove>
    moves(const CoupleId& couple) = 0; ///< from it or to it, as they were made
    /// The response already stored for this questionnaire, owner and authored time.
    virtual bool has(const CoupleId& couple, Owner owner, const DefinitionRef& questionnaire,
                     const base::Instant& authored) = 0;
};

class Homework {
public:
    virtual ~Homework() = default;
    virtual void assign(const Assignment& assignment) = 0;
    virtual void log(const LogEntry& entry) = 0;
    virtual void review(const Review& review) = 0;
    /// Its state and answers. Completed: a review of its day or later is there.
    virtual void set_right(const LogEntry& entry, const std::string& reason) = 0;
    /// Its answers. Every review is completed.
    virtual void set_right(const Review& review, const std::string& reason) = 0;
    virtual void end(const AssignmentId& assignment, base::Date day) = 0;
    virtual std::vector<Assignment> of(const CoupleId& couple) = 0; ///< in the order they were assigned
    virtual std::optional<Assignment> find(const AssignmentId& assignment) = 0;
    virtual std::vector<LogEntry>
    entries(const AssignmentId& assignment) = 0; ///< by day, then as they were saved
    virtual std::vector<Review>
    reviews(const AssignmentId& assignment) = 0; ///< by day, then as they were saved
    /// Shows every assignment of a couple in the order of of(), with its entries() and reviews(). The answers
    /// of one assignment at a time are in memory as trees. `show` may read the practice; when the practice
    /// turns out to be damaged, some may have been shown already.
    virtual void
    each(const CoupleId& couple,
         const std::function<void(Assignment, std::vector<LogEntry>, std::vector<Review>)>& show) = 0;
};

class Goals {
public:
    virtual ~Goals() = default;
    virtual void add(const Goal& goal) = 0;
    /// Its words, levels, weights, target, and the words of its steps. Completed: somebody has rated it.
    virtual void set_right(const Goal& goal, const std::string& reason) = 0;
    /// Adds it or replaces the one with its number. Completed: it was done.
    virtual void set_step(const GoalId& goal, const GoalStep& step, const std::string& reason) = 0;
    void set_step(const GoalId& goal, const GoalStep& step) { set_step(goal, step, {}); }
    /// One a day and rater; another in its place is a change of what is completed.
    virtual void rate(const GoalId& goal, const GoalRating& rating, const std::string& reason) = 0;
    void rate(const GoalId& goal, const GoalRating& rating) { rate(goal, rating, {}); }
    virtual std::vector<Goal> of(const CoupleId& couple) = 0; ///< in the order they were set
};

/// An open practice. Ids of new things come from new_id(); the moment and the name for the audit trail are
/// its own.
class Practice {
public:
    virtual ~Practice() = default;
    virtual std::string name() const = 0;
    virtual std::string counselor() const = 0;
    virtual std::string new_id() = 0; ///< a UUIDv7
    virtual Couples& couples() = 0;
    virtual Definitions& definitions() = 0;
    virtual OwnForms& own_forms() = 0;
    virtual Responses& responses() = 0;
    virtual Homework& homework() = 0;
    virtual Goals& goals() = 0;
    virtual EarlierValues& earlier_values() = 0; ///< of what was completed and changed
    virtual Consents& consents() = 0;
    virtual SafetyRecord& safety() = 0;
    virtual Releases& releases() = 0;
    virtual Office& office() = 0;
    virtual Notes& session_notes() = 0; ///< part of the record
    /// In a file, under a key and with an audit trail of their own; in no report, export or search. Not
    /// inside together().
    virtual Notes& psychotherapy_notes() = 0;
    virtual RecordLife& record_life() = 0;
    virtual HandOvers& hand_overs() = 0;
    virtual AuditTrail& audit() = 0;
    /// A keyed sum of these texts in this order, 64 hexadecimal digits, which only this practice can make:
    /// what bears a part of it was printed here. Under a new data key it is another one.
    virtual std::string paper_sum(const std::vector<std::string>& texts) = 0;
    /// Everything `work` saves becomes durable together, or nothing does.
    virtual void together(const std::function<void()>& work) = 0;
    /// A verified backup as a new folder in `into`, in the practice's own backups when that is empty. Not
    /// inside together().
    virtual Backup back_up(const std::filesystem::path& into) = 0;
};

} // namespace rekindle::domain

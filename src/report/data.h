// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/findings/adherence.h"
#include "domain/findings/agreement.h"
#include "domain/findings/dyad.h"
#include "domain/findings/episodes.h"
#include "domain/findings/kept.h"
#include "domain/findings/perception.h"
#include "domain/findings/phases.h"
#include "domain/findings/profile.h"
#include "domain/findings/progress.h"
#include "domain/findings/weekly.h"
#include "domain/form/questionnaire.h"
#include "domain/homework/assignment.h"
#include "domain/homework/goal.h"
#include "domain/people.h"
#include "domain/safety.h"
#include "domain/scoring/item_points.h"
#include "domain/scoring/key.h"
#include "domain/scoring/score.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::report {

// Everything a report about one couple may draw on, computed already: build() lays out, it does not score.

/// One scale over time, for the partners who answered it.
struct ScaleSeries {
    std::string questionnaire; ///< title
    domain::Scale scale;
    struct OnePartner {
        std::vector<domain::DatedScore> scores;       ///< by day
        domain::Progress progress;                    ///< from the first score of the period
        std::optional<domain::Progress> episode = {}; ///< from the first of the newest episode, if there
                                                      ///< is more than one and it has a score
        std::optional<domain::PhaseComparison> phases = {}; ///< empty: no line between two phases is known
    };
    std::map<domain::Side, OnePartner> partners; ///< absent: never answered
    std::optional<double> gap;                   ///< A - B at the latest scores; |gap| is the absolute gap

    /// Both partners' latest forms side by side. Only of scales whose items all run 1-5, and when both have
    /// answered. "Positive" is the good side whatever the scale's direction.
    struct AgreementOn {
        base::Date day_a, day_b;
        int items = 0; ///< that both forms have
        domain::Agreement counts;
    };
    std::optional<AgreementOn> agreement = {};
    std::optional<AgreementOn> first_agreement = {}; ///< the same of both partners' first forms
    std::vector<std::string> versions = {}; ///< "1, key 1"; several where the newer key calls them comparable
    std::vector<std::string> limits = {};   ///< of this scale: what is not computed and why, in words
    std::optional<domain::Range> range = {}; ///< lowest and highest possible score, where known
    std::optional<double> gap_percent = {};  ///< A - B at the latest scores in percent of range
    std::string questionnaire_id = {};
};

/// The two partners' profiles over the domains of one questionnaire, at their latest scores (percent).
struct Profile {
    std::string questionnaire; ///< title
    domain::ProfileDifference difference;
};

/// How one partner sees the other, by a questionnaire that asks each statement twice, at the newest forms.
struct PerceptionLine {
    std::string questionnaire;           ///< title
    domain::Side side = domain::Side::A; ///< who guessed
    base::Date day;                      ///< of that partner's form
    std::optional<base::Date> other_day; ///< of the form the guesses are compared with; empty: there is none
    domain::Perception found;
};

/// A number somebody rated 0-10 in homework logs, averaged over the entries: "comfort", A, 6.5.
struct Rating {
    std::string title;
    domain::Side side = domain::Side::A;
    double mean = 0;
    int entries = 0;
};

/// One assignment with what became of it.
struct HomeworkLine {
    domain::Assignment assignment;
    std::string kind_title; ///< in words: "Touch ritual"
    std::string detail;     ///< "Level 2", "Stage 1 of 4: ...", in words
    int assigned_session = 0;
    std::map<domain::Side, domain::Adherence> adherence;
    std::optional<domain::Adherence> joint;
    std::vector<Rating> ratings; ///< of this piece alone; RatingSeries runs over those that followed it
    struct ReviewLine {
        int session = 0;
        base::Date day;
        domain::Decision decision = domain::Decision::Continue;
        std::vector<std::pair<std::string, std::string>> answers; ///< item text, answer text
    };
    std::vector<ReviewLine> reviews;
    std::optional<domain::DyadAdherence> dyad = {};                   ///< of a joint task
    std::map<domain::Side, std::vector<domain::WeekKept>> weeks = {}; ///< by Monday; weeks with nothing due
    std::vector<domain::WeekKept> joint_weeks = {};                   ///< are left out
    std::map<domain::Side, domain::WeeklyTarget> weekly_target = {};  ///< of a schedule so many times a week
    /// For the counselor: what the counts are made of, mark by mark. Those first that fill an occasion, then
    /// what was beyond the plan, then what does not count.
    struct LogLine {
        domain::MarkedDay mark;
        bool counts = true;        ///< false: replaced by a later mark of the day, or outside the time agreed
        bool by_the_other = false; ///< excused since the other partner opted out or was excused
        std::vector<std::pair<std::string, std::string>> answers = {}; ///< item text, answer text
    };
    std::map<domain::Side, std::vector<LogLine>> log = {};
    std::vector<LogLine> joint_log = {};
    std::map<domain::Side, std::vector<domain::TargetWeek>> target_weeks = {};
    bool asks_quality = false;                         ///< the log asks how well it went, 0-4
    std::map<domain::Side, int> rated = {};            ///< entries done or partial with such a rating
    std::map<domain::Side, double> quality = {};       ///< their mean
    std::map<domain::Side, double> engagement = {};    ///< our composite: adherence * quality / 4
    std::optional<domain::Initiation> initiation = {}; ///< where the log asks who began
    std::string kept_title; ///< of its own ratio, "Promises kept"; empty: it has none
    std::map<domain::Side, domain::Kept> kept = {};
    /// From this day on a yes to it has ended, and of what was due then only what was marked counts; empty
    /// where that took nothing out of the counts.
    std::optional<base::Date> yes_ended = {};
};

/// One kind of homework, or all of it, over all its assignments.
struct KindTotal {
    std::string kind_title;
    int assignments = 0;
    std::map<domain::Side, domain::Adherence> adherence = {};
    std::optional<domain::Adherence> joint = {};
    std::optional<domain::DyadAdherence> dyad = {};
    std::optional<domain::Initiation> initiation = {}; ///< where a log asks who began
};

/// Homework of one title over all its pieces, where it has a weekly target or asks how well it went.
struct TitleTotal {
    std::string homework;
    int pieces = 0;
    std::map<domain::Side, domain::Adherence> adherence = {};
    std::map<domain::Side, domain::WeeklyTarget> weekly_target = {};
    bool asks_quality = false;
    std::map<domain::Side, int> rated = {};         ///< entries with a rating of how well it went
    std::map<domain::Side, double> quality = {};    ///< their mean, 0-4
    std::map<domain::Side, double> engagement = {}; ///< our composite: adherence * quality / 4
    std::string kept_title = {};                    ///< of its own ratio; empty: it has none
    std::map<domain::Side, domain::Kept> kept = {};
};

/// All homework of one calendar week. Without counts: nothing was due.
struct HomeworkWeek {
    base::Date monday;
    std::map<domain::Side, domain::Adherence> kept = {};
    std::optional<domain::Adherence> joint = {};
};

/// One rating over time.
struct RatingPoint {
    base::Date day;
    double value = 0;
    std::size_t part = 0; ///< index into the parts of its series
    domain::Phase phase = domain::Phase::None;
};
/// One 0-10 rating of the homework logs by one partner, over an assignment and those that followed it. A log
/// item says no direction, so no index is computed: this is for the plot.
struct RatingSeries {
    std::string homework, item, title; ///< title of the homework, linkId, the question
    domain::Side side = domain::Side::A;
    domain::Visibility visibility = domain::Visibility::Normal;
    std::vector<std::string> parts;  ///< what was agreed then: "Level 2: ...", "Stage 1 of 4: ..."
    std::vector<RatingPoint> points; ///< by day
};

/// How far a staged process has come: the touch level, the stage of forgiving, the stage of a goal plan.
struct StagePoint {
    base::Date day;
    int index = 0;     ///< touch level 0-5; else the stage, 1 for the first
    std::string words; ///< "Level 2: ..."
};
struct StageSeries {
    std::string homework;
    domain::Kind kind = domain::Kind::TouchRitual;
    int of = 0;                     ///< the highest there is
    std::vector<StagePoint> points; ///< by day, one an assignment
};

/// A hurt that is worked on: its intensity by one partner. All of it is private to that partner.
struct HurtLine {
    std::string homework;
    domain::Side hurt_partner = domain::Side::A;
    domain::Side side = domain::Side::A;       ///< who rated
    std::optional<double> first, latest;       ///< 0-10; first: as agreed at the start for the hurt partner
    std::optional<double> drop;                ///< first - latest; empty with fewer than two
    std::optional<double> intrusions_per_week; ///< counted times / days up to the last count * 7
    int exercises_done = 0;                    ///< by this partner
    int exercises_marked = 0;                  ///< with an entry, less those excused
    std::optional<double> adherence;           ///< (done + half of partial) / marked
};

/// T over all goals rated by that day.
struct GoalsPoint {
    base::Date day;
    double t = 0;
    int goals = 0;
};

/// What happened at one session.
struct SessionLine {
    domain::Session session;
    struct Filled {
        std::string questionnaire; ///< title
        domain::Side side = domain::Side::A;
        base::Date day;
        bool completed = true;
    };
    std::vector<Filled> filled;
    struct Reviewed {
        std::string homework;
        domain::Decision decision = domain::Decision::Continue;
    };
    std::vector<Reviewed> reviewed;
    std::vector<std::string> assigned; ///< titles
};

struct GoalLine {
    domain::Goal goal;
    std::optional<int> level; ///< current
    int steps_done = 0;
    int steps_due = 0;               ///< due by as_of
    int steps_kept = 0;              ///< of these, done on or before their day
    std::optional<double> kept = {}; ///< steps_kept / steps_due; empty while none is due
};

/// An alert of a scoring key that an answer or score raised.
struct AlertLine {
    base::Date day;
    domain::Side side = domain::Side::A;
    std::string questionnaire, id, title;
    domain::Severity severity = domain::Severity::High;
    domain::Visibility visibility = domain::Visibility::Safety;
    std::string name = {}; ///< domain::alert_name()
    /// What was done about it by the last day of the report; open until a step closes it. The counselor's
    /// alone.
    std::vector<domain::SafetyAction> steps = {};
};

/// Something the counselor should do, in words.
struct TaskLine {
    std::string words;
    bool urgent = false; ///< about a safety matter of severity high
    std::optional<base::Date> due = {};
};

/// A definition the numbers rest on.
struct Source {
    std::string title, id, version;
    std::string kind; ///< in words: "Questionnaire", "Scoring key", "Homework"
    std::string licence;
};

/// A questionnaire in one version, with the scoring key its answers went by.
struct UsedForm {
    domain::Questionnaire form;
    std::optional<domain::ScoringKey> key; ///< empty: it has none
    std::string id, version, key_version;
};

/// What one item of a filled form holds at one place: of a group that was filled twice it is there twice.
struct AnsweredItem {
    struct Answer {
        std::string words, code; ///< code: of an option
        std::optional<double> points;
        bool declined = false;
    };
    std::string link_id;
    domain::Visibility visibility = domain::Visibility::Normal;
    bool applies = true;
    std::vector<Answer> answers; ///< none: not answered
};

/// A filled form with all its answers, what every score is made of. For the counselor alone.
struct FilledForm {
    int number = 0;       ///< as the list of answers counts them; DatedScore::form
    std::size_t used = 0; ///< index into Data::forms
    domain::Owner owner = domain::Owner::A;
    base::Date day;
    int session = 0; ///< 0: none
    bool completed = true;
    std::vector<AnsweredItem> items;        ///< what was answered or could have been, in the form's order
    std::vector<domain::ScaleScore> scores; ///< in the key's order; of a form that is not completed none
};

/// That the score of a scale may be shown to both: each partner's newest yes.
struct SharedScale {
    std::string questionnaire, scale; ///< titles, or ids where nobody filled the form yet
    struct Yes {
        base::Date given_on;
        std::optional<base::Date> until, withdrawn_on;
        bool counts = false; ///< on the day of the report
    };
    std::map<domain::Side, Yes> yes;
};

struct Data {
    std::string practice, counselor;
    domain::Couple couple;
    std::vector<domain::Session> sessions;
    std::vector<ScaleSeries> scales;
    std::vector<HomeworkLine> homework; ///< in the order it was assigned
    std::vector<GoalLine> goals;
    std::optional<double> goals_t, goals_baseline_t; ///< over the goals that are rated
    std::vector<AlertLine> alerts;
    std::vector<Source> sources;
    std::string crisis_text = {};     ///< whom to call, as the practice set it; the counselor's alone
    std::vector<TaskLine> tasks = {}; ///< urgent ones first; the counselor's alone
    std::vector<std::string> limits;  ///< what could not be computed and why, in words

    std::vector<domain::Episode> episodes = {};       ///< oldest first
    std::optional<base::Date> last_baseline_day = {}; ///< the line between the two phases
    std::vector<Profile> profiles = {};
    std::optional<domain::Agreement> areas_agreement =
        {};                                       ///< over the items of all areas, at the first forms
    std::vector<PerceptionLine> perceptions = {}; ///< by questionnaire as first used, A before B
    std::vector<RatingSeries> ratings = {};
    std::vector<StageSeries> stages = {};
    std::vector<HurtLine> hurts = {};
    std::vector<GoalsPoint> goals_over_time = {};  ///< by day, one for each day of the period with a rating
    std::vector<SessionLine> session_lines = {};   ///< one for each of `sessions`
    std::vector<KindTotal> homework_kinds = {};    ///< in the order they were first agreed
    std::optional<KindTotal> homework_all = {};    ///< over all kinds; empty without homework
    std::vector<TitleTotal> homework_titles = {};  ///< in the order they were first agreed
    std::vector<HomeworkWeek> homework_weeks = {}; ///< by Monday, without a week left out between
    std::optional<double> steps_kept = {};     ///< over all goals: steps done on or before their day / due
    std::optional<double> goals_t_change = {}; ///< goals_t - goals_baseline_t

    std::vector<UsedForm> forms = {};      ///< in the order of their first use
    std::vector<FilledForm> filled = {};   ///< by number; only where the report shows answers
    std::vector<SharedScale> sharing = {}; ///< in the order they were first agreed to
};

} // namespace rekindle::report

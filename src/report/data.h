// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/findings/adherence.h"
#include "domain/findings/progress.h"
#include "domain/homework/assignment.h"
#include "domain/homework/goal.h"
#include "domain/people.h"
#include "domain/scoring/key.h"

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
        std::vector<domain::DatedScore> scores; ///< by day
        domain::Progress progress;
    };
    std::map<domain::Side, OnePartner> partners; ///< absent: never answered
    std::optional<double> gap;                   ///< A - B at the latest scores
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
    std::vector<Rating> ratings;
    struct ReviewLine {
        int session = 0;
        base::Date day;
        domain::Decision decision = domain::Decision::Continue;
        std::vector<std::pair<std::string, std::string>> answers; ///< item text, answer text
    };
    std::vector<ReviewLine> reviews;
};

struct GoalLine {
    domain::Goal goal;
    std::optional<int> level; ///< current
    int steps_done = 0;
    int steps_due = 0; ///< due by as_of
};

/// An alert of a scoring key that an answer or score raised.
struct AlertLine {
    base::Date day;
    domain::Side side = domain::Side::A;
    std::string questionnaire, title;
    domain::Severity severity = domain::Severity::High;
    domain::Visibility visibility = domain::Visibility::Safety;
};

/// A definition the numbers rest on.
struct Source {
    std::string title, id, version;
    std::string kind; ///< in words: "Questionnaire", "Scoring key", "Homework"
    std::string licence;
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
    std::vector<std::string> limits; ///< what could not be computed and why, in words
};

} // namespace rekindle::report

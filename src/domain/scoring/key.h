// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/value.h"
#include "domain/people.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

enum class Direction { HigherIsBetter, LowerIsBetter };
enum class Rule { Sum, Mean };

/// One item's part in a scale.
struct ScaleItem {
    std::string link_id;
    double weight = 1;
    bool reversed = false; ///< by the item's own range: lo + hi - points
};

/// A named range of the score, both ends inclusive. For a sum the score is rounded half up before the
/// look-up.
struct Band {
    std::string id, title;
    double from = 0, to = 0;
};

/// The line between the clinical and the functional side, exclusive on both.
struct CutOff {
    double value = 0;
    std::string source;
    /// How it was found: "a", "b" or "c" of Jacobson and Truax, or "published" by the authors of the scale;
    /// "" when not said.
    std::string rule = {};
};

/// Spread and reliability of a reference sample at intake, for reliable change. All four are needed.
struct ReferenceSample {
    double sd = 0;
    double reliability = 0;       ///< strictly between 0 and 1
    std::string reliability_kind; ///< "alpha" or "test-retest"
    std::string population;
    std::string source;
};

struct Scale {
    std::string id, title;
    std::string domain; ///< intake domain code ("COMM") or ""
    Rule rule = Rule::Sum;
    double multiplier = 1; ///< of the finished score (WHO-5: 4)
    std::vector<ScaleItem> items;
    int minimum_answered = 0; ///< 1..items; the key may leave it out: ceil(0.8 K)
    bool prorate = true;      ///< a sum with missing items is raised to K items; false: all items are needed
    bool percent_of_range = false;
    Direction direction = Direction::HigherIsBetter;
    Visibility visibility = Visibility::Normal;
    std::vector<Band> bands;
    std::string bands_source; ///< "" with bands empty: "no norms yet"
    std::optional<CutOff> cutoff;
    std::optional<ReferenceSample> reference;
};

/// Whether missing answers are made up for by the others: never on a safety scale, where what was not
/// answered was not asked.
inline bool prorates(const Scale& scale)
{
    return scale.prorate && scale.visibility != Visibility::Safety;
}

/// How many of `of` items that apply must be answered for a score; one at least.
inline int answers_needed(const Scale& scale, int of)
{
    return std::max(1, prorates(scale) ? scale.minimum_answered : of);
}
inline int answers_needed(const Scale& scale)
{
    return answers_needed(scale, static_cast<int>(scale.items.size()));
}

/// The intake's checklists, stressors and signs of disconnect: 0-3 an item, counted, and in no profile.
inline bool is_checklist(const Scale& scale)
{
    return scale.domain == "ROOT" || scale.domain == "SIGNS";
}

enum class Severity { Low, Medium, High };
std::string_view word(Severity severity);

/// Raised when an item's points compare true, whatever else was answered, or a scale's score does.
struct Alert {
    std::string id, title;
    Severity severity = Severity::High;
    std::string item;  ///< linkId, or "" when it is about a scale
    std::string scale; ///< scale id, or ""
    enum class Compare { AtLeast, AtMost } compare = Compare::AtLeast;
    double value = 0;
    Visibility visibility = Visibility::Safety;
};

/// Facts the key adds to an item of the questionnaire.
struct ItemFact {
    std::string domain;
    Visibility visibility = Visibility::Normal;
    std::map<std::string, double> points; ///< by option code, where the questionnaire carries none
    std::optional<double> least,
        most; ///< the item's range of points, where neither options nor limits tell it
};

struct Licence {
    std::string holder, terms, citation, attribution;
    bool needs_holder = false; ///< no score until `held_by` is filled
    std::string held_by;
};

/// An older key whose scores this key calls comparable with its own. Naming itself says so of the versions of
/// the questionnaire it is used with.
struct Comparable {
    std::string questionnaire;       ///< as that key names it
    int version = 1;                 ///< of that key
    std::vector<std::string> scales; ///< ids; empty: all it has under the same id
};

/// One statement asked twice: each partner rates it for themselves and guesses what the other rated.
struct PerceptionPair {
    std::string self;    ///< linkId of the own rating
    std::string partner; ///< linkId of the guess; the same range of points
};

/// A filled form with the scores it must give; `forms examples` runs them.
struct WorkedExample {
    std::string name;
    std::map<std::string, Value> answers; ///< by linkId; a number stands for the option with these points
    struct Expected {
        std::optional<double> score;
        std::optional<double> percent;
        bool checks_percent = false;
        std::optional<bool> prorated;
        std::string band; ///< "" does not check it
    };
    std::map<std::string, Expected> scales;
    std::vector<std::string> alerts; ///< exactly these are raised
};

struct ScoringKey {
    std::string questionnaire; ///< canonical it is for
    int version = 1;
    std::vector<Scale> scales;
    std::vector<Alert> alerts;
    std::map<std::string, ItemFact> items; ///< by linkId
    Licence licence;
    std::vector<Comparable> comparable_with;
    std::vector<PerceptionPair> perception; ///< which guess is about which own rating
    std::vector<WorkedExample> examples;
};

/// The visibility of an item's answers; normal where the key says nothing.
Visibility visibility_of(const ScoringKey& key, const std::string& link_id);

/// Whether a form with this key asks about safety: an answer, a scale or an alert is of that class.
bool asks_about_safety(const ScoringKey& key);

/// The strictest of the scale's own and those of its items.
Visibility visibility_of(const ScoringKey& key, const Scale& scale);

} // namespace rekindle::domain

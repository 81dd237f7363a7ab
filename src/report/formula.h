// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace rekindle::report {

/// A number cell that formulas speak of, by what stands there and never by its address: rows may be put in
/// around it. One cell of a document has it.
struct Anchor {
    enum class Of : std::uint8_t {
        Nothing,
        // Of answer `part` of form `which`; after keying: of the item whose first answer it is.
        GivenPoints,
        KeyedPoints,
        // Of scale `part` in form `which`.
        Answered,
        ItemsOf,
        ItemsNeeded,
        Sum,
        Score,
        Share, ///< of the range
        // Of scale `which` of the report.
        Sd,
        Reliability,
        MeasurementError,
        DifferenceError,
        Needed,
        // Of change `which`.
        First,
        Latest,
        Change,
        // Of goal `which`.
        Importance,
        Difficulty,
        Level,
        Start,
        CountedWeight,
        WeightSquared,
        WeightedLevel,
        WeightedStart,
        RatedLevel, ///< of rating `part` of the goal
        // Of all goals.
        GoalsT,
        GoalsStartT,
        // Of line `which` about homework.
        Entries,
        Done,
        Partial,
        NotDone,
        Excused,
        Target,
        Within,
        DoneOfTarget,
        // Of mark `which` on the log of homework.
        MarkDone,
        MarkPartial,
        MarkNotDone,
        MarkExcused,
        // Of week `which` with a weekly target.
        WeekExcused,
        WeekAgreed,
        WeekDone,
        WeekWithin,
        // Of line `which` of the practice's statistics.
        NormPersons,
        NormSum,
        NormSquares,
        NormItems,
        NormItemVariances,
        NormSumVariance,
        NormBetween,
        NormWithin,
        // Of the report.
        CriticalValue,
        AsOf,
        BaselineDay,
        EpisodeGap,
    };

    std::uint32_t which = 0;
    std::uint16_t part = 0;
    Of of = Of::Nothing;

    explicit operator bool() const { return of != Of::Nothing; }
    bool operator==(const Anchor&) const = default;
};
/// Of nothing where a number is too large for it: what hangs on it then has no formula, but its value.
Anchor anchor(Anchor::Of of, std::size_t which = 0, std::size_t part = 0);

/// The name people find the cell by in a spreadsheet program ("as_of", "sd_3"); "" for most.
std::string name_of(Anchor anchor);

/// How a formula is put together, "{}" for each of its operands. Only what is written in the program can be
/// one.
class FormulaPattern {
public:
    consteval FormulaPattern(const char* text) : m_text(text) {} // NOLINT: it is meant to convert
    constexpr const char* text() const { return m_text; }

private:
    const char* m_text;
};

class Formula;
using Anchors = std::vector<Anchor>;
/// A number, a cell, several cells (as arguments, side by side as ranges) or a part of a formula. No text:
/// what somebody typed cannot get in.
using Operand = std::variant<double, Anchor, Anchors, Formula>;

/// How a spreadsheet program computes a number from others; by default none. Only functions that Excel 2007
/// and LibreOffice both have.
class Formula {
public:
    Formula() = default;
    Formula(FormulaPattern pattern, std::vector<Operand> operands);

    explicit operator bool() const { return m_parts != nullptr; }
    const char* pattern() const;
    const std::vector<Operand>& operands() const;
    bool operator==(const Formula& other) const;

private:
    struct Parts;
    std::shared_ptr<const Parts> m_parts; ///< never changed, so that copies may share them
};

} // namespace rekindle::report

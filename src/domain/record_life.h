// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/people.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

/// While one holds, nothing of the couple's record is erased.
struct LegalHold {
    LegalHoldId id;
    CoupleId couple;
    std::string reason;
    base::Date set_on;
    std::optional<base::Date> lifted_on; ///< from this day on it does not hold
    std::string lifted_because;

    bool operator==(const LegalHold&) const = default;
};

/// So many of one sort were erased: "response", "consent" ... as the audit trail calls them.
struct ErasedCount {
    std::string subject;
    int count = 0;

    bool operator==(const ErasedCount&) const = default;
};

/// What was erased of a record: one partner's part, or all but that there was a record.
struct Erasure {
    ErasureId id;
    CoupleId couple;
    std::string code;         ///< of the couple, which may be gone
    std::optional<Side> side; ///< empty: of both
    std::string reason;
    base::Date erased_on;
    std::vector<ErasedCount> erased; ///< set by the store
    base::Instant when{};            ///< set by the store

    bool operator==(const Erasure&) const = default;
};

class RecordLife {
public:
    virtual ~RecordLife() = default;
    virtual void hold(const LegalHold& hold) = 0;
    /// Throws base::Error: NotFound, Data when it was lifted already.
    virtual void lift(const LegalHoldId& hold, const std::string& reason, base::Date day) = 0;
    virtual std::vector<LegalHold> holds(const CoupleId& couple) = 0; ///< as they were set

    /// Erases what is that partner's, or everything but the couple's code, its days, the legal holds, what
    /// was released and the audit trail. The label of who was erased becomes `erased_label`; the tags of the
    /// couple go with either partner. Whether it may be is not asked here.
    virtual Erasure erase(const Erasure& erasure) = 0;
    /// Takes away a couple that was made by mistake, with its code. Throws base::Error(Refused) when anything
    /// was ever added to it.
    virtual Erasure remove(const Erasure& erasure) = 0;
    /// Takes what was erased out of the psychotherapy notes as well; what a kill left to be done, the next
    /// opening of the practice does. Not inside together().
    virtual void finish_erasing() = 0;
    virtual std::vector<Erasure> erasures() = 0; ///< of all couples, as they were made
};

/// In place of the label of a partner who was erased.
inline constexpr const char* erased_label = "(erased)";

} // namespace rekindle::domain

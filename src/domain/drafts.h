// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/form/response.h"
#include "domain/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

class Practice;

/// What the counselor has begun to write for a couple and has neither saved nor thrown away. It is no part of
/// the record: in no report, export, backup or audit trail.
struct Draft {
    CoupleId couple;
    std::string what;                  ///< which piece of work: "goal", "review 018df0a0-..."
    std::string title;                 ///< the same in words
    std::vector<ResponseItem> answers; ///< of a form
    std::string words;                 ///< of a note
    base::Instant kept{};              ///< set by the store

    bool operator==(const Draft&) const = default;
};

/// Drafts of one sort. Each call is durable when it returns, or throws base::Error and has changed nothing.
class Drafts {
public:
    virtual ~Drafts() = default;
    /// In place of the one that was kept for the same work.
    virtual void keep(const Draft& draft) = 0;
    virtual void drop(const CoupleId& couple, const std::string& what) = 0; ///< nothing where there is none
    virtual std::vector<Draft> of(const CoupleId& couple) = 0;              ///< the newest first
    std::optional<Draft> find(const CoupleId& couple, const std::string& what)
    {
        for (Draft& each : of(couple)) {
            if (each.what == what) return std::move(each);
        }
        return std::nullopt;
    }
};

/// There are two sorts, in stores of their own. An open practice keeps both, and as a record
/// (domain/practice.h) knows neither: who reads, reports or exports the record cannot come across one.
class KeepsDrafts {
public:
    virtual ~KeepsDrafts() = default;
    virtual Drafts& drafts() = 0;
    virtual Drafts& psychotherapy_drafts() = 0;
};
Drafts& drafts_of(Practice& practice);
Drafts& psychotherapy_drafts_of(Practice& practice);

} // namespace rekindle::domain

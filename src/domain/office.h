// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/people.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::domain {

/// A task the counselor called done. Tasks are computed; this says that one need not be shown any more.
struct TaskDone {
    CoupleId couple;
    std::string task; ///< its name: the same for the same task
    std::string words;
    base::Date done_on;

    bool operator==(const TaskDone&) const = default;
};

/// What the practice has set for itself, and what the counselor has worked off.
class Office {
public:
    virtual ~Office() = default;
    virtual void set(const std::string& name, const std::string& value) = 0;
    virtual std::optional<std::string> setting(const std::string& name) = 0; ///< the newest value
    virtual void done(const TaskDone& task) = 0; ///< refuses one that was called done
    virtual std::vector<TaskDone> tasks_done(const CoupleId& couple) = 0;
};

} // namespace rekindle::domain

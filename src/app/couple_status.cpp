// SPDX-License-Identifier: MIT
#include "app/couple_status.h"

#include "base/error.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {

using base::say;
using base::tr;
using domain::CoupleStatus;

bool is_erased(domain::Practice& practice, const domain::CoupleId& couple)
{
    const auto erasures = practice.record_life().erasures();
    return std::ranges::find(erasures, couple, &domain::Erasure::couple) != erasures.end();
}

void demand_not_erased(domain::Practice& practice, const domain::Couple& couple)
{
    if (is_erased(practice, couple.id))
        throw base::Error(
            base::Trouble::Refused,
            say("Data of couple {} was erased, so nothing is added to the record any more.", couple.code));
}

base::Date first_day(const domain::Couple& couple, const std::vector<domain::Session>& sessions)
{
    base::Date first = couple.opened;
    for (const domain::Session& session : sessions) first = std::min(first, session.day);
    return first;
}

domain::Couple set_status(domain::Practice& practice, const domain::Couple& couple, CoupleStatus status,
                          base::Date day, base::Date today)
{
    base::Problems problems;
    if (couple.status == status)
        problems.push_back({"", say("the couple {} is {} already", couple.code, domain::word(status))});
    else if (couple.status == CoupleStatus::Separated && status == CoupleStatus::Closed)
        problems.push_back({"", tr("they have separated, and the record is closed by that")});
    else if (domain::is_closed(couple.status) && status == CoupleStatus::Paused)
        problems.push_back({"", tr("its record is closed; \"couple resume\" takes it up again")});
    if (status == CoupleStatus::Active && is_erased(practice, couple.id))
        problems.push_back({"", tr("data of it was erased, so nobody works with it any more")});
    const auto sessions = practice.couples().sessions(couple.id);
    if (const base::Date first = first_day(couple, sessions); day < first && first <= today)
        problems.push_back({"--day", say("the couple came first on {}", base::to_text(first))});
    if (day > today) problems.push_back({"--day", say("{} is still to come", base::to_text(day))});
    const auto changes = practice.couples().status_changes(couple.id);
    if (!changes.empty() && day < changes.back().day && changes.back().day <= today)
        problems.push_back(
            {"--day", say("the couple was {} on {}, which is later", domain::word(changes.back().status),
                          base::to_text(changes.back().day))});
    if (status != CoupleStatus::Active) {
        for (const domain::Session& session : sessions) {
            if (session.day > day && session.day <= today)
                problems.push_back({"--day", say("session {} was after that day, on {}", session.number,
                                                 base::to_text(session.day))});
        }
    }
    if (!problems.empty())
        throw base::Error(tr("The couple stays as it was; nothing was changed."), couple.code,
                          std::move(problems));
    practice.couples().set_status(couple.id, {day, status});
    domain::Couple changed = couple;
    changed.status = status;
    return changed;
}

void demand_open(const domain::Couple& couple)
{
    if (domain::is_closed(couple.status))
        throw base::Error(
            base::Trouble::Refused,
            say("The record of couple {} is closed, so nothing was added to it. \"couple resume {}\" "
                "takes it up again.",
                couple.code, couple.code));
}

void demand_open(domain::Practice& practice, const domain::CoupleId& couple)
{
    if (const auto found = practice.couples().find(couple.value)) demand_open(*found);
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/retention.h"

#include "app/couple_status.h"
#include "app/reading.h"
#include "app/settings.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

base::Date last_contact(domain::Practice& practice, const domain::Couple& couple)
{
    Reading reading(practice, couple, domain::Reader(domain::Audience::Counselor));
    base::Date last = couple.opened;
    const auto seen = [&](base::Date day) { last = std::max(last, day); };
    for (const domain::Session& session : reading.sessions()) seen(session.day);
    for (const domain::StoredResponse& response : reading.responses())
        seen(base::local_day(response.authored));
    for (const domain::Consent& consent : practice.consents().of(couple.id))
        seen(consent.withdrawn_on.value_or(consent.given_on));
    for (const domain::YesMark& mark : practice.consents().marks(couple.id)) seen(mark.marked_on);
    for (const domain::Goal& goal : reading.goals()) {
        for (const domain::GoalRating& rating : goal.ratings) {
            if (rating.rated_by != domain::RatedBy::Counselor) seen(rating.day);
        }
    }
    reading.each_homework([&](const domain::Assignment&, const std::vector<domain::LogEntry>& entries,
                              const std::vector<domain::Review>& reviews) {
        for (const domain::LogEntry& entry : entries) seen(entry.day);
        for (const domain::Review& review : reviews) seen(review.day);
    });
    return last;
}

/// The same day so many years later; 1 March where that year has no 29 February.
base::Date years_later(base::Date day, int years)
{
    const std::chrono::year_month_day date(day);
    const auto later = date + std::chrono::years{years};
    if (later.ok()) return base::Date(later);
    return base::Date(later.year() / std::chrono::March / 1);
}

/// Whatever day somebody says it is: until it is lifted a hold holds.
std::optional<domain::LegalHold> holding(domain::Practice& practice, const domain::CoupleId& couple)
{
    for (domain::LegalHold& hold : practice.record_life().holds(couple)) {
        if (!hold.lifted_on) return std::move(hold);
    }
    return std::nullopt;
}

void demand_reason_and_day(const std::string& reason, base::Date day, base::Date today)
{
    base::Problems problems;
    if (base::trimmed(reason).empty()) problems.push_back({"--reason", tr("say why, in words")});
    if (day > today) problems.push_back({"--day", say("{} is still to come", base::to_text(day))});
    if (!problems.empty()) throw base::Error(tr("The legal hold stays as it was."), "", std::move(problems));
}

} // namespace

Retention retention_of(domain::Practice& practice, const domain::Couple& couple)
{
    Retention retention;
    retention.last_contact = last_contact(practice, couple);
    retention.kept_until = years_later(retention.last_contact, number_of(practice, "retention-years"));
    retention.closed = domain::is_closed(couple.status);
    retention.hold = holding(practice, couple.id);
    const auto erasures = practice.record_life().erasures();
    retention.erased = std::ranges::any_of(erasures, [&](const domain::Erasure& erasure) {
        return erasure.couple == couple.id && !erasure.side;
    });
    return retention;
}

domain::LegalHold set_hold(domain::Practice& practice, const domain::Couple& couple,
                           const std::string& reason, base::Date day, base::Date today)
{
    demand_reason_and_day(reason, day, today);
    if (const auto held = holding(practice, couple.id))
        throw base::Error(base::Trouble::Data,
                          say("A legal hold on the record of couple {} holds already, since {}.", couple.code,
                              base::to_text(held->set_on)));
    const domain::LegalHold hold{{practice.new_id()}, couple.id, reason, day, std::nullopt, ""};
    practice.record_life().hold(hold);
    return hold;
}

domain::LegalHold lift_hold(domain::Practice& practice, const domain::Couple& couple,
                            const std::string& reason, base::Date day, base::Date today)
{
    demand_reason_and_day(reason, day, today);
    auto held = holding(practice, couple.id);
    if (!held)
        throw base::Error(base::Trouble::NotFound,
                          say("There is no legal hold on the record of couple {}.", couple.code));
    if (day < held->set_on)
        throw base::Error(base::Trouble::Data,
                          say("The legal hold was set on {}, which is later.", base::to_text(held->set_on)));
    practice.record_life().lift(held->id, reason, day);
    held->lifted_on = day;
    held->lifted_because = reason;
    return *held;
}

domain::Couple separate(domain::Practice& practice, const domain::Couple& couple, const std::string& reason,
                        base::Date day, base::Date today)
{
    domain::Couple parted;
    practice.together([&] {
        parted = set_status(practice, couple, domain::CoupleStatus::Separated, day, today);
        if (!holding(practice, couple.id)) set_hold(practice, couple, reason, day, today);
    });
    return parted;
}

domain::Couple resume(domain::Practice& practice, const domain::Couple& couple, const std::string& reason,
                      base::Date day, base::Date today)
{
    const bool had_parted = couple.status == domain::CoupleStatus::Separated;
    if (had_parted && base::trimmed(reason).empty())
        throw base::Error(base::Trouble::Data,
                          say("The couple {} had parted. Files for both would be possible again: say with "
                              "--reason why, for the record. Nothing was changed.",
                              couple.code));
    domain::Couple resumed;
    practice.together([&] {
        resumed = set_status(practice, couple, domain::CoupleStatus::Active, day, today);
        if (had_parted)
            practice.safety().add(domain::Override{
                practice.new_id(), couple.id, tr("go on after they had parted"), "", reason, {}});
    });
    return resumed;
}

} // namespace rekindle::app

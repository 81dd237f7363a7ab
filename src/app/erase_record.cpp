// SPDX-License-Identifier: MIT
#include "app/erase_record.h"

#include "app/refusal.h"
#include "app/retention.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

bool is_done(domain::Practice& practice, const ErasureWanted& wanted)
{
    const auto erasures = practice.record_life().erasures();
    return std::ranges::any_of(erasures, [&](const domain::Erasure& erasure) {
        return erasure.couple == wanted.couple.id && (!erasure.side || erasure.side == wanted.side);
    });
}

/// What stands in the way: of that, a legal hold and an erasure before cannot be set aside.
struct InTheWay {
    std::vector<std::string> always, unless_overridden;
    std::vector<NextStep> next;
};

InTheWay in_the_way(domain::Practice& practice, const ErasureWanted& wanted)
{
    const std::string& code = wanted.couple.code;
    InTheWay found;
    const Retention retention = retention_of(practice, wanted.couple);
    if (is_done(practice, wanted)) found.always.push_back(tr("it was erased already"));
    if (retention.hold)
        found.always.push_back(say("a legal hold holds since {}", base::to_text(retention.hold->set_on)));
    if (retention.hold) found.next.push_back({NextStep::What::LiftHold, {code}});
    if (!retention.closed) found.always.push_back(tr("it is not closed"));
    if (!retention.closed) found.next.push_back({NextStep::What::CloseRecord, {code}});
    if (wanted.today <= retention.kept_until)
        found.unless_overridden.push_back(
            say("it is to be kept until {}: retention-years from the last contact on {}",
                base::to_text(retention.kept_until), base::to_text(retention.last_contact)));
    return found;
}

domain::Erasure erasure_of(domain::Practice& practice, const ErasureWanted& wanted)
{
    return {{practice.new_id()},
            wanted.couple.id,
            wanted.couple.code,
            wanted.side,
            wanted.reason,
            wanted.today,
            {},
            {}};
}

void demand_reason(const std::string& reason)
{
    if (base::trimmed(reason).empty())
        throw Refusal(base::Trouble::Data, tr("Why it is erased was not said; nothing was."),
                      {{NextStep::What::SayWhyErased}});
}

} // namespace

bool demand_may_be_erased(domain::Practice& practice, const ErasureWanted& wanted)
{
    demand_reason(wanted.reason);
    InTheWay found = in_the_way(practice, wanted);
    const bool overrides = !found.unless_overridden.empty() && !base::trimmed(wanted.override_reason).empty();
    std::vector<std::string> reasons = found.always;
    if (!overrides)
        reasons.insert(reasons.end(), found.unless_overridden.begin(), found.unless_overridden.end());
    if (reasons.empty()) return overrides;
    if (found.always.empty()) found.next.push_back({NextStep::What::EraseEarlier});
    throw Refusal(base::Trouble::Refused,
                  say("Nothing of the record of couple {} was erased: {}.", wanted.couple.code,
                      base::joined(reasons, "; ")),
                  std::move(found.next));
}

domain::Erasure erase_record(domain::Practice& practice, const ErasureWanted& wanted)
{
    const bool overrides = demand_may_be_erased(practice, wanted);
    domain::Erasure erased;
    practice.together([&] {
        erased = practice.record_life().erase(erasure_of(practice, wanted));
        if (overrides)
            practice.safety().add(domain::Override{practice.new_id(),
                                                   wanted.couple.id,
                                                   "erase record",
                                                   erased.id.value,
                                                   wanted.override_reason,
                                                   {}});
    });
    practice.record_life().finish_erasing();
    return erased;
}

domain::Erasure remove_mistake(domain::Practice& practice, const domain::Couple& couple,
                               const std::string& reason, base::Date today)
{
    demand_reason(reason);
    const domain::Erasure removed =
        practice.record_life().remove(erasure_of(practice, {couple, std::nullopt, reason, "", today}));
    practice.record_life().finish_erasing();
    return removed;
}

} // namespace rekindle::app

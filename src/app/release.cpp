// SPDX-License-Identifier: MIT
#include "app/release.h"

#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Audience;
using domain::Side;

/// Whose consent a release to somebody outside needs.
std::vector<Side> signers(Audience audience)
{
    if (audience == Audience::PartnerA) return {Side::A};
    if (audience == Audience::PartnerB) return {Side::B};
    return {Side::A, Side::B};
}

std::string recipient_of(Audience audience)
{
    switch (audience) {
    case Audience::Counselor:
        return tr("the practice's own record");
    case Audience::CoupleShared:
        return tr("both partners");
    case Audience::PartnerA:
        return tr("partner A");
    case Audience::PartnerB:
        return tr("partner B");
    case Audience::DeIdentified:
        break;
    }
    return tr("de-identified, for the practice");
}

std::string own_authority(Audience audience)
{
    switch (audience) {
    case Audience::CoupleShared:
        return tr("what both partners agreed to share");
    case Audience::PartnerA:
    case Audience::PartnerB:
        return tr("the partner's own copy");
    default:
        return tr("the practice's own record");
    }
}

} // namespace

std::string authority_for(domain::Practice& practice, const domain::Couple& couple, Audience audience,
                          const Handover& handover, base::Date as_of)
{
    if (base::trimmed(handover.third_party).empty()) return own_authority(audience);
    const auto consents = practice.consents().of(couple.id);
    std::string missing;
    for (const Side side : signers(audience)) {
        if (domain::holding(consents, side, domain::Purpose::Release, handover.third_party, as_of) == nullptr)
            missing += say(" {} ({})", couple.partner(side).label, domain::word(side));
    }
    if (missing.empty())
        return signers(audience).size() == 2 ? tr("both partners' signed release")
                                             : tr("the partner's signed release");
    if (base::trimmed(handover.override_reason).empty())
        throw base::Error(
            base::Trouble::Refused,
            say("Nothing was written: a release to {} needs a signed consent of:{}. One partner cannot sign "
                "for "
                "the other; with one consent that partner's own copy may go out. Where the law demands it: "
                "an "
                "override, with the reason.",
                handover.third_party, missing));
    practice.safety().add(domain::Override{practice.new_id(),
                                           couple.id,
                                           say("release to {}", handover.third_party),
                                           "",
                                           handover.override_reason,
                                           {}});
    return say("overridden: {}", handover.override_reason);
}

std::string with_name(const std::string& what, const std::filesystem::path& target)
{
    const std::string name = target.filename().string();
    return name.empty() || !base::is_utf8(name) ? what : say("{} ({})", what, name);
}

bool is_release_of(const domain::Release& release, const std::string& what)
{
    return release.what == what || release.what.starts_with(what + " (");
}

void record_release(domain::Practice& practice, const domain::Couple& couple, const std::string& what,
                    Audience audience, const Handover& handover, const std::string& authority,
                    const std::filesystem::path& file)
{
    domain::Release release;
    release.id = {practice.new_id()};
    release.couple = couple.id;
    release.what = what;
    release.audience = audience;
    release.recipient = handover.third_party.empty() ? recipient_of(audience) : handover.third_party;
    release.purpose = handover.purpose;
    release.authority = authority;
    release.sha256 = practice.releases().sha256_of(file);
    practice.releases().add(release);
}

void record_safety_answers(domain::Practice& practice, const domain::Couple& couple, const std::string& what,
                           const std::string& reason)
{
    practice.audit().record("include-safety", what, couple.id.value);
    practice.safety().add(domain::Override{
        practice.new_id(), couple.id, say("own safety answers in: {}", what), "", reason, {}});
}

std::vector<domain::Release> disclosures(domain::Practice& practice, const domain::Couple& couple,
                                         base::Date as_of)
{
    const auto from = std::chrono::year_month_day(as_of) - std::chrono::years{years_of_disclosures};
    const base::Date first =
        from.ok() ? base::Date{from} : base::Date{from.year() / from.month() / std::chrono::last};
    auto releases = practice.releases().of(couple.id);
    std::erase_if(releases, [&](const domain::Release& release) {
        const base::Date day = base::local_day(release.when);
        return day < first || day > as_of;
    });
    return releases;
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/consents.h"

#include "app/couple_status.h"
#include "app/frozen_definitions.h"
#include "base/error.h"
#include "base/read_file.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Purpose;

constexpr std::array<std::string_view, 2> policies{"no-secrets", "limited-secrets"};

bool is_shareable(const domain::ScoringKey& key, const domain::Scale& scale)
{
    return domain::visibility_of(key, scale) == domain::Visibility::Normal;
}

/// "form scale" by their ids, as it is stored; "" and a problem where there is no such scale or it is never
/// shared.
std::string shared_about(const Library& library, const std::string& words, base::Problems& problems)
{
    const auto space = words.rfind(' ');
    const std::string form_id = words.substr(0, space == std::string::npos ? 0 : space);
    const std::string scale_id = space == std::string::npos ? words : words.substr(space + 1);
    for (const forms::CatalogEntry& form : library.forms().entries) {
        if (!form.form.questionnaire) continue;
        const domain::Questionnaire& questionnaire = *form.form.questionnaire;
        const auto ref = ref_of(questionnaire);
        if (questionnaire.id != form_id && ref.id != form_id) continue;
        const domain::ScoringKey* const key = form.scoring_key();
        if (key == nullptr) continue;
        const auto scale = std::ranges::find(key->scales, scale_id, &domain::Scale::id);
        if (scale == key->scales.end()) continue;
        if (is_shareable(*key, *scale)) return ref.id + " " + scale->id;
        problems.push_back({"--about", say("{} rests on answers that are for the counselor alone, so it is "
                                           "never shared",
                                           scale->title)});
        return {};
    }
    problems.push_back({"--about", say("\"{}\" is no scale; write the form and the scale: \"intake-core "
                                       "trust\"",
                                       words)});
    return {};
}

/// What the consent is about, as it is stored.
std::string about_of(const Library& library, Purpose purpose, const std::string& words,
                     base::Problems& problems)
{
    switch (purpose) {
    case Purpose::Confidentiality:
        if (std::ranges::find(policies, words) == policies.end())
            problems.push_back({"--about", tr("say which policy: no-secrets or limited-secrets")});
        return words;
    case Purpose::ShareScale:
        return shared_about(library, words, problems);
    case Purpose::Release:
        if (base::trimmed(words).empty()) problems.push_back({"--about", tr("say who is to get it")});
        return std::string(base::trimmed(words));
    default:
        if (!words.empty())
            problems.push_back({"--about", say("a consent for {} takes no --about", domain::word(purpose))});
        return {};
    }
}

std::string media_type_of(std::string_view bytes)
{
    if (bytes.starts_with("%PDF-")) return "application/pdf";
    if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
    if (bytes.starts_with(std::string_view("II*\0", 4)) || bytes.starts_with(std::string_view("MM\0*", 4)))
        return "image/tiff";
    return {};
}

std::optional<domain::Scan> scan_of(domain::Practice& practice, const ConsentToRecord& wanted,
                                    base::Problems& problems)
{
    const bool says_scan = wanted.method == domain::ConsentMethod::PaperScan;
    if (says_scan != !wanted.scan.empty()) {
        problems.push_back(
            {"--scan", says_scan ? tr("the file with the signed page is missing")
                                 : tr("a scan goes only with a yes on paper whose signed page is kept")});
        return std::nullopt;
    }
    if (!says_scan) return std::nullopt;
    domain::Scan scan{{practice.new_id()}, wanted.couple.id, wanted.side, {}, base::read_file(wanted.scan)};
    scan.media_type = media_type_of(scan.bytes);
    if (scan.media_type.empty()) problems.push_back({"--scan", tr("the file is no PDF, JPEG, PNG or TIFF")});
    return scan;
}

void check_days(const ConsentToRecord& wanted, base::Problems& problems)
{
    if (wanted.given_on > wanted.today)
        problems.push_back({"--on", say("{} is still to come", base::to_text(wanted.given_on))});
    if (wanted.until && *wanted.until < wanted.given_on)
        problems.push_back({"--until", tr("the last day comes before the first")});
    const auto latest = wanted.given_on + std::chrono::days{domain::most_days_of_a_timed_yes};
    if (domain::is_timed(wanted.purpose) && wanted.until && *wanted.until > latest)
        problems.push_back({"--until", say("a yes to {} holds three months at most, until {}",
                                           domain::word(wanted.purpose), base::to_text(latest))});
}

} // namespace

std::string text_for(Purpose purpose, const std::string& about)
{
    switch (purpose) {
    case Purpose::Counseling:
        return "consent-counseling";
    case Purpose::Confidentiality:
        return "confidentiality-" + about;
    case Purpose::Homework:
    case Purpose::ContactOutside:
        return "consent-homework";
    case Purpose::Touch:
        return "consent-touch";
    case Purpose::SexualIntimacy:
        return "consent-sexual-intimacy";
    case Purpose::ShareScale:
        return "consent-sharing-scores";
    case Purpose::ElectronicContact:
        return "consent-electronic-contact";
    case Purpose::Telehealth:
        return "telehealth-agreement";
    case Purpose::LocalNorms:
        return "consent-local-norms";
    case Purpose::Release:
        return "release-third-party";
    }
    return {};
}

domain::Consent record_consent(domain::Practice& practice, const Library& library,
                               const ConsentToRecord& wanted)
{
    // A release is mostly asked for after the end.
    if (wanted.purpose != Purpose::Release) demand_open(wanted.couple);
    demand_not_erased(practice, wanted.couple);
    base::Problems problems;
    domain::Consent consent;
    consent.couple = wanted.couple.id;
    consent.side = wanted.side;
    consent.purpose = wanted.purpose;
    consent.about = about_of(library, wanted.purpose, wanted.about, problems);
    consent.method = wanted.method;
    consent.given_on = wanted.given_on;
    consent.until = wanted.until;
    if (domain::is_timed(wanted.purpose) && !consent.until)
        consent.until = wanted.given_on + std::chrono::days{domain::most_days_of_a_timed_yes};
    check_days(wanted, problems);
    const auto scan = scan_of(practice, wanted, problems);
    if (problems.empty()) {
        const auto consents = practice.consents().of(consent.couple);
        const auto* const there =
            domain::holding(consents, consent.side, consent.purpose, consent.about, wanted.given_on);
        if (there != nullptr && (!there->until || (consent.until && *there->until >= *consent.until)))
            problems.push_back(
                {"", there->withdrawn_on
                         ? say("partner {} took this yes back on {}; a new one is of a later day",
                               domain::word(consent.side), base::to_text(*there->withdrawn_on))
                         : say("partner {} has said yes to this already, on {}", domain::word(consent.side),
                               base::to_text(there->given_on))});
    }
    if (!problems.empty())
        throw base::Error(tr("The consent was not recorded; nothing was changed."),
                          std::string(domain::word(wanted.purpose)), std::move(problems));
    const domain::PracticeText text = library.practice_text(text_for(wanted.purpose, wanted.about));
    consent.id = {practice.new_id()};
    consent.text_id = text.id;
    consent.text_version = text.version;
    if (scan) consent.scan = scan->id;
    practice.together([&] {
        practice.consents().keep_text(text);
        if (scan) practice.consents().add(*scan);
        practice.consents().add(consent);
    });
    return consent;
}

std::vector<domain::Consent> withdraw_consent(domain::Practice& practice, const Library& library,
                                              const domain::Couple& couple, domain::Side side,
                                              Purpose purpose, const std::string& about, base::Date today)
{
    // A partner may take back a yes whatever became of the record, and of the form in the meantime.
    base::Problems ignored;
    const std::string said(base::trimmed(about));
    const std::string stored = purpose == Purpose::ShareScale ? shared_about(library, said, ignored) : said;
    std::vector<domain::Consent> taken_back;
    practice.together([&] {
        for (domain::Consent& consent : practice.consents().of(couple.id)) {
            const bool meant = consent.side == side && consent.purpose == purpose &&
                               (consent.about == stored || consent.about == said ||
                                (purpose == Purpose::ShareScale && consent.about.ends_with("/" + said)));
            if (!meant || consent.withdrawn_on || (consent.until && *consent.until < today)) continue;
            const base::Date day = std::max(today, consent.given_on);
            practice.consents().withdraw(consent.id, day);
            consent.withdrawn_on = day;
            taken_back.push_back(std::move(consent));
        }
    });
    if (taken_back.empty())
        throw base::Error(
            base::Trouble::NotFound,
            say("Partner {} has no such consent that holds. \"consent list\" shows all of them.",
                domain::word(side)));
    return taken_back;
}

std::string policy_of(const std::vector<domain::Consent>& consents, base::Date day)
{
    const auto newest = [&](domain::Side side) {
        std::string policy;
        for (const domain::Consent& consent : consents) {
            if (consent.side == side && consent.purpose == Purpose::Confidentiality &&
                domain::holds(consent, day))
                policy = consent.about;
        }
        return policy;
    };
    const std::string policy = newest(domain::Side::A);
    return policy == newest(domain::Side::B) ? policy : std::string();
}

bool stands(const domain::Consent& consent, base::Date day)
{
    return !consent.withdrawn_on && domain::holds(consent, day);
}

bool counts_in_norms(const std::vector<domain::Consent>& consents, domain::Side side, base::Date day)
{
    return std::ranges::any_of(consents, [&](const domain::Consent& consent) {
        return consent.purpose == Purpose::LocalNorms && consent.side == side && stands(consent, day);
    });
}

std::set<domain::ScaleName> shared_scales(const std::vector<domain::Consent>& consents, base::Date day)
{
    const auto shares = [&](domain::Side side, const std::string& about) {
        return std::ranges::any_of(consents, [&](const domain::Consent& consent) {
            return consent.purpose == Purpose::ShareScale && consent.side == side && consent.about == about &&
                   stands(consent, day);
        });
    };
    std::set<domain::ScaleName> shared;
    for (const domain::Consent& consent : consents) {
        const auto space = consent.about.rfind(' ');
        if (consent.purpose == Purpose::ShareScale && space != std::string::npos &&
            shares(domain::Side::A, consent.about) && shares(domain::Side::B, consent.about))
            shared.insert({consent.about.substr(0, space), consent.about.substr(space + 1)});
    }
    return shared;
}

} // namespace rekindle::app

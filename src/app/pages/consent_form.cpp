// SPDX-License-Identifier: MIT
#include "app/pages/consent_form.h"

#include "app/consents.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::ConsentMethod;
using domain::Purpose;

struct Policy {
    const char* about;
    const char* words;
};
constexpr std::array policies{
    Policy{"no-secrets", base::translatable("no secrets: what one tells alone may come up with both")},
    Policy{"limited-secrets",
           base::translatable("limited secrets: what one tells alone stays there, within limits")}};

/// "Yes to touch homework": the heading of a text.
std::string heading_of(const domain::PracticeText& text)
{
    for (const std::string& line : base::split(text.words, '\n')) {
        if (line.starts_with("# ")) return line.substr(2);
    }
    return text.id;
}

/// The day that was typed; a sentence goes to `wrong` where it is none.
std::optional<base::Date> day_in(const std::string& typed, std::vector<std::string>& wrong)
{
    const auto day = base::parse_date(base::trimmed(typed));
    if (!day) wrong.push_back(say("\"{}\" is not a day like 2026-03-31.", typed));
    return day;
}

} // namespace

ConsentForm::ConsentForm(Workspace& workspace, domain::Couple couple)
    : m_workspace(workspace), m_couple(std::move(couple)), m_scales(shareable_scales(workspace.library()))
{
}

std::vector<std::string> ConsentForm::choices(Purpose purpose) const
{
    std::vector<std::string> words;
    if (purpose == Purpose::Confidentiality) {
        for (const Policy& policy : policies) words.emplace_back(tr(policy.words));
    } else if (purpose == Purpose::ShareScale) {
        for (const ShareableScale& scale : m_scales) words.push_back(scale.words);
    }
    return words;
}

std::string ConsentForm::about(const Given& given) const
{
    switch (given.purpose.value()) {
    case Purpose::Confidentiality:
        return policies.at(given.choice.value()).about;
    case Purpose::ShareScale:
        return m_scales.at(given.choice.value()).about;
    case Purpose::Release:
        return std::string(base::trimmed(given.recipient));
    default:
        return {};
    }
}

/// Empty while it is not clear yet which it is.
std::optional<domain::PracticeText> ConsentForm::text_of(const Given& given) const
{
    if (!given.purpose || (!given.choice && !choices(*given.purpose).empty())) return std::nullopt;
    return m_workspace.library().practice_text(text_for(*given.purpose, about(given)));
}

std::string ConsentForm::signed_words(const Given& given) const
{
    const auto text = text_of(given);
    if (!text) return {};
    std::vector<std::string> lines;
    for (std::string line : base::split(text->words, '\n')) {
        if (line.starts_with("Text `")) continue; // which text, and its version, stand above
        line.erase(0, line.starts_with('#') ? std::min(line.find_first_not_of("# "), line.size()) : 0);
        lines.push_back(std::move(line));
    }
    return base::joined(lines, "\n");
}

std::string ConsentForm::about_text(const Given& given) const
{
    const auto text = text_of(given);
    if (!text) return {};
    std::string words =
        say("What they sign: \"{}\", version {}. It is kept with the yes.", heading_of(*text), text->version);
    if (domain::is_timed(*given.purpose))
        words += std::string(" ") +
                 tr("Such a yes holds three months at most, and so long when no last day is given.");
    return words;
}

std::string ConsentForm::record(const Given& given)
{
    std::vector<std::string> wrong;
    if (!given.side) wrong.emplace_back(tr("Choose who says yes."));
    if (!given.purpose) wrong.emplace_back(tr("Choose what the yes is to."));
    if (given.purpose && !given.choice && !choices(*given.purpose).empty())
        wrong.emplace_back(*given.purpose == Purpose::Confidentiality
                               ? tr("Choose which policy, and read its text below.")
                               : tr("Choose which scale, and read the text below."));
    if (!given.method) wrong.emplace_back(tr("Choose how it was given."));
    if (!wrong.empty()) return base::joined(wrong, "\n");
    ConsentToRecord wanted;
    wanted.couple = m_couple;
    wanted.side = *given.side;
    wanted.purpose = *given.purpose;
    wanted.about = about(given);
    wanted.method = *given.method;
    wanted.today = m_workspace.today();
    const auto given_on = day_in(given.given_on, wrong);
    if (!base::trimmed(given.until).empty()) wanted.until = day_in(given.until, wrong);
    if (given_on) {
        wanted.given_on = *given_on;
        if (*given_on > wanted.today) wrong.push_back(say("{} is still to come.", base::to_text(*given_on)));
        if (wanted.until && *wanted.until < *given_on)
            wrong.emplace_back(tr("The last day comes before the day it was given."));
        const auto latest = *given_on + std::chrono::days{domain::most_days_of_a_timed_yes};
        if (domain::is_timed(wanted.purpose) && wanted.until && *wanted.until > latest)
            wrong.push_back(say("Such a yes holds three months at most, until {}.", base::to_text(latest)));
    }
    if (names_recipient(wanted.purpose) && wanted.about.empty())
        wrong.emplace_back(tr("Say who is to get it."));
    if (given.method == ConsentMethod::PaperScan) {
        wanted.scan = given.scan;
        if (given.scan.empty()) wrong.emplace_back(tr("Choose the file with the signed page."));
    }
    if (!wrong.empty()) return base::joined(wrong, "\n");
    record_consent(m_workspace.practice(), m_workspace.library(), wanted);
    return {};
}

std::string in_words(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Counseling:
        return tr("counseling");
    case Purpose::Confidentiality:
        return tr("a confidentiality policy");
    case Purpose::Homework:
        return tr("homework");
    case Purpose::Touch:
        return tr("touch that is not sexual");
    case Purpose::SexualIntimacy:
        return tr("questions and homework about sex");
    case Purpose::ContactOutside:
        return tr("homework in which somebody outside is spoken to");
    case Purpose::ShareScale:
        return tr("looking at both scores of a scale together");
    case Purpose::ElectronicContact:
        return tr("electronic messages");
    case Purpose::Telehealth:
        return tr("sessions by video or phone");
    case Purpose::LocalNorms:
        return tr("being counted in the practice's statistics");
    case Purpose::Release:
        return tr("giving something to somebody outside");
    }
    return {};
}

std::string in_words(ConsentMethod method)
{
    switch (method) {
    case ConsentMethod::Paper:
        return tr("on paper");
    case ConsentMethod::PaperScan:
        return tr("on paper, with the signed page kept here");
    case ConsentMethod::InSession:
        return tr("in a session, in words");
    case ConsentMethod::Typed:
        return tr("typed");
    }
    return {};
}

std::string policy_in_words(const std::string& policy)
{
    const auto found = std::ranges::find(policies, policy, &Policy::about);
    return found == policies.end() ? policy : tr(found->words);
}

std::string about_in_words(const domain::Consent& consent, const std::vector<ShareableScale>& scales)
{
    if (consent.purpose == Purpose::Confidentiality) return policy_in_words(consent.about);
    if (consent.purpose == Purpose::ShareScale) {
        const auto scale = std::ranges::find(scales, consent.about, &ShareableScale::ref);
        if (scale != scales.end()) return scale->words;
    }
    return consent.about;
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "report/blocks/words.h"

#include "base/plural.h"
#include "base/translate.h"
#include "report/cells.h"
#include "report/text_width.h"

#include <cmath>
#include <string_view>
#include <utility>

namespace rekindle::report {

using base::say;
using base::tr;

std::string partner_name(const domain::Couple& couple, domain::Side side)
{
    const std::string& label = couple.partner(side).label;
    const std::string letter{domain::word(side)};
    return label.empty() || label == letter ? say("Partner {}", letter) : say("{} ({})", label, letter);
}

std::string short_name(const domain::Couple& couple, domain::Side side)
{
    constexpr double narrow = 26;
    const std::string name = partner_name(couple, side);
    return text_width(name) <= narrow ? name : say("Partner {}", domain::word(side));
}

std::string owner_name(const domain::Couple& couple, domain::Owner owner)
{
    switch (owner) {
    case domain::Owner::A:
        return partner_name(couple, domain::Side::A);
    case domain::Owner::B:
        return partner_name(couple, domain::Side::B);
    case domain::Owner::Joint:
        return tr("both");
    case domain::Owner::Counselor:
        return tr("counselor");
    }
    return no_value;
}

std::string in_words(const domain::Couple& couple, domain::SessionKind kind)
{
    switch (kind) {
    case domain::SessionKind::Conjoint:
        return tr("both");
    case domain::SessionKind::IndividualA:
        return say("{} alone", partner_name(couple, domain::Side::A));
    case domain::SessionKind::IndividualB:
        return say("{} alone", partner_name(couple, domain::Side::B));
    case domain::SessionKind::Feedback:
        return tr("both, for feedback");
    }
    return no_value;
}

std::string in_words(domain::Decision decision)
{
    switch (decision) {
    case domain::Decision::Continue:
        return tr("continue");
    case domain::Decision::StepUp:
        return tr("step up");
    case domain::Decision::StepDown:
        return tr("step down");
    case domain::Decision::Change:
        return tr("change");
    case domain::Decision::Replace:
        return tr("replace");
    case domain::Decision::Stop:
        return tr("stop");
    }
    return no_value;
}

std::string in_words(domain::LogState state)
{
    switch (state) {
    case domain::LogState::Done:
        return tr("done");
    case domain::LogState::Partial:
        return tr("partly");
    case domain::LogState::NotDone:
        return tr("not done");
    case domain::LogState::OptedOut:
        return tr("opted out");
    case domain::LogState::Excused:
        return tr("excused");
    case domain::LogState::NotApplicable:
        break;
    }
    return tr("could not be");
}

std::string in_words(domain::StepStatus status)
{
    switch (status) {
    case domain::StepStatus::Open:
        return tr("open");
    case domain::StepStatus::Done:
        return tr("done");
    case domain::StepStatus::Partial:
        return tr("partly done");
    case domain::StepStatus::Blocked:
        return tr("blocked");
    }
    return no_value;
}

std::string in_words(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::Low:
        return tr("low");
    case domain::Severity::Medium:
        return tr("medium");
    case domain::Severity::High:
        return tr("high");
    }
    return no_value;
}

std::string in_words(domain::SafetyStep step)
{
    switch (step) {
    case domain::SafetyStep::Assessed:
        return tr("assessed");
    case domain::SafetyStep::SafetyPlan:
        return tr("safety plan");
    case domain::SafetyStep::Referral:
        return tr("referral");
    case domain::SafetyStep::FollowUp:
        return tr("to be looked at again");
    case domain::SafetyStep::Closed:
        return tr("closed");
    }
    return {};
}

std::string in_words(domain::Visibility visibility)
{
    switch (visibility) {
    case domain::Visibility::Normal:
        return tr("normal");
    case domain::Visibility::Private:
        return tr("private");
    case domain::Visibility::Safety:
        return tr("safety");
    }
    return no_value;
}

std::string in_words(domain::Direction direction)
{
    return direction == domain::Direction::HigherIsBetter ? tr("higher") : tr("lower");
}

std::string in_words(domain::ChangeClass change)
{
    switch (change) {
    case domain::ChangeClass::NotKnown:
        return tr("not known");
    case domain::ChangeClass::Unchanged:
        return tr("no");
    case domain::ChangeClass::Improved:
        return tr("yes, better");
    case domain::ChangeClass::Recovered:
        return tr("yes, better, past the cut-off");
    case domain::ChangeClass::Deteriorated:
        return tr("yes, worse");
    }
    return no_value;
}

std::string class_in_words(const domain::Progress& progress)
{
    switch (progress.change_class) {
    case domain::ChangeClass::NotKnown:
        return tr("reliability not known");
    case domain::ChangeClass::Unchanged:
        if (progress.crossing == domain::Crossing::ToFunctional)
            return tr("no reliable change, but crossed the cut-off for the better");
        if (progress.crossing == domain::Crossing::ToClinical)
            return tr("no reliable change, but crossed the cut-off for the worse");
        return tr("no reliable change");
    case domain::ChangeClass::Improved:
        return tr("improved");
    case domain::ChangeClass::Recovered:
        return tr("recovered: improved, and past the cut-off");
    case domain::ChangeClass::Deteriorated:
        return progress.crossing == domain::Crossing::ToClinical ? tr("deteriorated, and past the cut-off")
                                                                 : tr("deteriorated");
    }
    return no_value;
}

std::string in_words(domain::Way way)
{
    switch (way) {
    case domain::Way::Same:
        return tr("the same");
    case domain::Way::Better:
        return tr("better");
    case domain::Way::Worse:
        return tr("worse");
    }
    return no_value;
}

std::string way_in_words(const domain::Progress& progress, domain::Direction direction)
{
    const auto way = domain::way_of(progress, direction);
    return way ? in_words(*way) : std::string();
}

std::string days_apart_in_words(const ScaleSeries& series)
{
    const auto a = series.partners.find(domain::Side::A), b = series.partners.find(domain::Side::B);
    if (a == series.partners.end() || b == series.partners.end()) return "";
    return days_apart_in_words(domain::days_apart(a->second.progress, b->second.progress).value_or(0));
}

std::string days_apart_in_words(int apart)
{
    if (apart == 0) return "";
    return base::say_of(apart, "{} day apart", "{} days apart", apart);
}

Emphasis emphasis_of(domain::ChangeClass change)
{
    switch (change) {
    case domain::ChangeClass::Improved:
    case domain::ChangeClass::Recovered:
        return Emphasis::Favourable;
    case domain::ChangeClass::Deteriorated:
        return Emphasis::Unfavourable;
    case domain::ChangeClass::NotKnown:
    case domain::ChangeClass::Unchanged:
        break;
    }
    return Emphasis::None;
}

std::string entries_of(const domain::Adherence& adherence)
{
    return say("{} of {}", adherence.entries, adherence.occasions);
}

std::string adherence_in_words()
{
    return tr(
        "Adherence: (done + half of partly done) out of the occasions with an entry, less those excused "
        "or opted out. Entries: marked occasions of all that were due; from the day on which a yes to it "
        "ended, only what was marked was due. No entry is neither done nor missed.");
}

std::string domain_in_words(const std::string& code)
{
    const std::pair<std::string_view, const char*> known[] = {
        {"COMM", tr("Communication")},  {"FORG", tr("Forgiveness")}, {"TRUST", tr("Trust")},
        {"QTIME", tr("Time together")}, {"TOUCH", tr("Touch")},      {"SEX", tr("Sex")},
        {"EMOT", tr("Closeness")},      {"POS", tr("Appreciation")}, {"GOAL", tr("Shared goals")},
        {"BOUND", tr("Boundaries")},    {"SELF", tr("Self-care")},   {"NOVEL", tr("New things")},
        {"SUPP", tr("Support")},        {"ROOT", tr("Stressors")},   {"SIGNS", tr("Signs")},
        {"NEEDS", tr("Needs")},         {"LEARN", tr("Learning")},   {"READY", tr("Readiness")},
        {"HELP", tr("Getting help")}};
    for (const auto& [each, words] : known) {
        if (code == each) return words;
    }
    return code;
}

std::string title_of(const ScaleSeries& series)
{
    return series.questionnaire == series.scale.title
               ? series.scale.title
               : say("{}: {}", series.questionnaire, series.scale.title);
}

int decimals_of(const ScaleSeries& series)
{
    if (series.scale.rule == domain::Rule::Mean) return 2;
    for (const auto& [side, partner] : series.partners) {
        for (const domain::DatedScore& score : partner.scores) {
            if (score.score && std::abs(*score.score - std::round(*score.score)) > 1e-9) return 1;
        }
    }
    return 0;
}

} // namespace rekindle::report

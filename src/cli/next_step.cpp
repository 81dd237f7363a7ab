// SPDX-License-Identifier: MIT
#include "cli/next_step.h"

#include "base/text.h"
#include "base/translate.h"
#include "domain/earlier_value.h"

#include <algorithm>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using What = app::NextStep::What;

std::string in_words(const app::NextStep& step)
{
    switch (step.what) {
    case What::SetAside:
        return tr("If you have talked with each partner alone and find it right, --override \"reason\" "
                  "assigns it and "
                  "records why.");
    case What::LookAtSafety:
        return tr("\"safety list\" shows it.");
    case What::RecordYes:
        return say("\"consent record --partner {} --purpose {}\" records it.", step.about.at(0),
                   step.about.at(1));
    case What::MarkYes:
        return tr("\"consent mark\" notes a yes.");
    case What::AskAgain:
        return tr("\"task list\" says what is to be asked.");
    case What::NoteTheirYes:
        return say("If they gave it: --answer {}=yes.", step.about.at(0));
    case What::SayTheDay:
        return tr("Say it with --as-of to make those that are missing.");
    case What::GoOnAsStopped:
        return tr("Go on with the words of that one, or say a new folder without --continue.");
    case What::BeginAnew:
        return tr("Leave out --continue.");
    case What::SayBrokenOff:
        return tr("Where the form was broken off, --unfinished says so.");
    case What::SayAnotherSheet:
        return tr("If this is another sheet, say --again.");
    case What::NameItSo:
        return say("Say --out {}, or another --format.", step.about.at(0));
    case What::SayLicenceHolder:
        return tr("Say who holds it with --licence-held-by.");
    case What::SayItWasBefore:
        return tr("--before-opening says that it is right all the same.");
    case What::SayWhyErased:
        return tr("Say it with --reason.");
    case What::LiftHold:
        return say("\"couple lift-hold {}\" lifts the hold.", step.about.at(0));
    case What::CloseRecord:
        return say("\"couple close {}\" closes the record.", step.about.at(0));
    case What::EraseEarlier:
        return tr("--override REASON sets that aside.");
    }
    return {};
}

} // namespace

std::string with_next_steps(const base::Error& error)
{
    std::string words = base::in_words(error);
    if (dynamic_cast<const domain::NeedsReason*>(&error) != nullptr)
        return words + ' ' + tr("Say it with --reason.");
    const auto* const refusal = dynamic_cast<const app::Refusal*>(&error);
    if (refusal == nullptr) return words;
    std::vector<std::string> steps;
    for (const app::NextStep& each : refusal->next()) {
        std::string step = in_words(each);
        if (std::ranges::find(steps, step) == steps.end()) steps.push_back(std::move(step));
    }
    if (steps.empty()) return words;
    return words + (error.problems().empty() ? ' ' : '\n') + base::joined(steps, " ");
}

} // namespace rekindle::cli

// SPDX-License-Identifier: MIT
#include "app/pages/next_step.h"

#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::tr;
using What = NextStep::What;

std::string in_words(const NextStep& step)
{
    switch (step.what) {
    case What::SetAside:
        return tr("If you have talked with each partner alone and find it right, write why in the last field "
                  "of this "
                  "form: it is recorded.");
    case What::LookAtSafety:
    case What::LiftHold:
    case What::CloseRecord:
        return tr("It stands in the section Record.");
    case What::RecordYes:
    case What::MarkYes:
    case What::AskAgain:
        return tr("Ask each partner alone, and only when that is right.");
    case What::NoteTheirYes:
        return tr("If they gave it, answer that question with yes.");
    case What::GoOnAsStopped:
        return tr("Choose what that one was made of, or a new folder.");
    case What::SayTheDay:
    case What::BeginAnew:
        return tr("Make it in a new folder.");
    case What::SayBrokenOff:
        return tr("Where the form was broken off, leave this page, and enter it again with that ticked.");
    case What::SayAnotherSheet:
        return tr("If this is another sheet, leave this page, and enter it again with that ticked.");
    case What::SayWhyErased:
    case What::EraseEarlier:
        break;
    }
    return {};
}

} // namespace

std::string next_steps_here(const base::Error& error)
{
    const auto* const refusal = dynamic_cast<const Refusal*>(&error);
    if (refusal == nullptr) return {};
    std::vector<std::string> steps;
    for (const NextStep& each : refusal->next()) {
        std::string step = in_words(each);
        if (!step.empty() && std::ranges::find(steps, step) == steps.end()) steps.push_back(std::move(step));
    }
    return base::joined(steps, " ");
}

} // namespace rekindle::app

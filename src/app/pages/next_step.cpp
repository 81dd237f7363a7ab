// SPDX-License-Identifier: MIT
#include "app/pages/next_step.h"

#include "app/pages/words_here.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

using base::tr;
using What = NextStep::What;

std::string in_words(const NextStep& step)
{
    switch (step.what) {
    case What::SetAside:
        return tr("If you have talked with each partner alone and find it right, write why in the "
                  "remark for the record, the last field of this form: it is kept.");
    case What::LookAtSafety:
    case What::LiftHold:
    case What::CloseRecord:
        return tr("It stands in the section Record.");
    case What::MarkYes:
        return tr("Each partner marks it alone on the mutual-yes list, which stands in the section Homework, "
                  "or it is left out of the plan.");
    case What::RecordYes:
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
    case What::NameItSo:
        return base::say("Call it {}, or choose another format.", step.about.at(0));
    case What::SayLicenceHolder:
        return tr("Say who holds it under Licence.");
    case What::SayItWasBefore:
        return tr("If it is right all the same, answer the last question with yes.");
    case What::SayWhyErased:
    case What::EraseEarlier:
        break;
    }
    return {};
}

/// What a field is called here that is an option of the command line; "" where what is wrong says it.
std::string field_of(const std::string& option)
{
    if (option == "--a") return tr("Partner A");
    if (option == "--b") return tr("Partner B");
    return {};
}

std::string in_words(const base::Problem& problem, const std::string& file)
{
    const bool in_a_file = file.find_first_of("./") != std::string::npos;
    if (!problem.where.starts_with("--") && (in_a_file || !problem.where.empty()))
        return file + ": " + (problem.where.empty() ? "" : problem.where + ": ") + problem.what;
    const std::string field = field_of(problem.where);
    std::string words = field.empty() ? problem.what : base::say("{}: {}", field, problem.what);
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words.ends_with('.') ? words : words + '.';
}

} // namespace

std::string told_here(const base::Error& error)
{
    std::string words = words_here(error.what());
    for (const base::Problem& problem : error.problems())
        words += '\n' + words_here(in_words(problem, error.file()));
    const std::string next = next_steps_here(error);
    if (next.empty()) return words;
    return words + (error.problems().empty() ? ' ' : '\n') + next;
}

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

bool is_for_counselor_alone(const base::Error& error)
{
    constexpr std::array alone{What::SetAside, What::LookAtSafety, What::RecordYes, What::MarkYes,
                               What::AskAgain};
    const auto* const refusal = dynamic_cast<const Refusal*>(&error);
    return refusal && std::ranges::any_of(refusal->next(), [&](const NextStep& step) {
               return std::ranges::find(alone, step.what) != alone.end();
           });
}

} // namespace rekindle::app

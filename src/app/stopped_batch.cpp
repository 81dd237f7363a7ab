// SPDX-License-Identifier: MIT
#include "app/stopped_batch.h"

#include "app/refusal.h"
#include "base/text.h"
#include "base/translate.h"

namespace rekindle::app {
namespace {

using base::say;

std::string text_of(const std::optional<base::Date>& day)
{
    return day ? base::to_text(*day) : std::string();
}

/// "report progress, and not goals" for each thing that is another.
std::vector<std::string> differences(const report::BatchNote& stopped, const report::BatchNote& now)
{
    std::vector<std::string> found;
    const auto compare = [&](const std::string& what, const std::string& then, const std::string& said) {
        if (then != said) found.push_back(say("{} {}, and not {}", what, then, said));
    };
    compare(base::tr("report"), stopped.report, now.report);
    compare(base::tr("audience"), stopped.audience, now.audience);
    compare(base::tr("format"), stopped.format, now.format);
    compare(base::tr("as of"), base::to_text(stopped.as_of), base::to_text(now.as_of));
    if (stopped.rest != now.rest)
        found.push_back(base::tr(
            "another period, baseline, episodes, recipient or purpose, another practice or data key"));
    return found;
}

} // namespace

report::BatchNote note_of(domain::Practice& practice, const Batch& batch)
{
    const report::Request& request = batch.request;
    std::vector<std::string> rest{"batch",
                                  text_of(request.from),
                                  text_of(request.to),
                                  text_of(request.last_baseline_day),
                                  std::to_string(request.episode_gap),
                                  batch.handover.third_party,
                                  batch.handover.purpose};
    for (const base::Date day : request.episodes_marked) rest.push_back(base::to_text(day));
    return {request.report, std::string(domain::word(request.audience)), std::string(word(batch.format)),
            request.as_of, practice.paper_sum(rest)};
}

bool demand_same_batch(const std::filesystem::path& folder, const report::BatchNote& note)
{
    const auto stopped = report::read_batch_note(folder);
    if (!stopped) return false;
    const std::vector<std::string> different = differences(*stopped, note);
    if (different.empty()) return true;
    throw Refusal(base::Trouble::Call,
                  say("Another batch was stopped in {}: {}. Nothing was made.", folder.string(),
                      base::joined(different, "; ")),
                  {{NextStep::What::GoOnAsStopped}});
}

} // namespace rekindle::app

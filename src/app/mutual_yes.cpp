// SPDX-License-Identifier: MIT
#include "app/mutual_yes.h"

#include "app/couple_status.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <map>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

} // namespace

std::vector<MarkableThing> markable_things(const Library& library)
{
    std::map<std::string, int> touches;
    std::vector<MarkableThing> things, intimate;
    for (const forms::HomeworkEntry& entry : library.homework().entries()) {
        if (const auto* const touch = std::get_if<domain::TouchRitualTemplate>(&entry.homework.kind)) {
            for (const domain::OfferedTouch& each : touch->touches) {
                const auto [known, is_new] = touches.emplace(each.words, each.level);
                if (!is_new) known->second = std::min(known->second, each.level);
            }
        }
        if (domain::kind_of(entry.homework.kind) == domain::Kind::SexualIntimacy)
            intimate.push_back({entry.homework.id, entry.homework.title, {}});
    }
    for (const auto& [words, level] : touches) things.push_back({words, words, level});
    std::ranges::stable_sort(things, {}, &MarkableThing::level);
    things.insert(things.end(), intimate.begin(), intimate.end());
    return things;
}

std::vector<domain::YesMark> set_marks(domain::Practice& practice, const Library& library,
                                       const MarkToSet& wanted)
{
    demand_open(wanted.couple);
    base::Problems problems;
    const auto offered = wanted.own_words ? std::vector<MarkableThing>() : markable_things(library);
    for (const std::string& about : wanted.about) {
        const std::string words(base::trimmed(about));
        if (words.empty() || !base::is_utf8(about))
            problems.push_back({"--about", tr("say which touch or which homework")});
        else if (!wanted.own_words &&
                 std::ranges::find(offered, words, &MarkableThing::about) == offered.end())
            problems.push_back({"--about", say("\"{}\" is no touch that homework offers and no homework of "
                                               "sexual intimacy (\"homework show\" names them); --own-words "
                                               "takes it as it is",
                                               words)});
    }
    if (wanted.marked_on > wanted.today)
        problems.push_back({"--on", say("{} is still to come", base::to_text(wanted.marked_on))});
    const auto latest = wanted.marked_on + std::chrono::days{domain::most_days_of_a_timed_yes};
    if (wanted.until && (*wanted.until < wanted.marked_on || *wanted.until > latest))
        problems.push_back({"--until", say("a yes holds from its day for three months at most, until {}",
                                           base::to_text(latest))});
    if (!problems.empty())
        throw base::Error(tr("Nothing was marked."), tr("mutual-yes list"), std::move(problems));
    std::vector<domain::YesMark> marks;
    practice.together([&] {
        for (const std::string& about : wanted.about) {
            const bool yes = wanted.answer == domain::YesAnswer::Yes;
            marks.push_back({practice.new_id(), wanted.couple.id, wanted.side,
                             std::string(base::trimmed(about)), wanted.answer, wanted.marked_on,
                             yes ? std::optional(wanted.until.value_or(latest)) : std::nullopt});
            practice.consents().mark(marks.back());
        }
    });
    return marks;
}

std::vector<std::string> mutual_yes(const std::vector<domain::YesMark>& marks, base::Date day)
{
    std::vector<std::string> both;
    for (const domain::YesMark& mark : marks) {
        if (std::ranges::find(both, mark.about) == both.end() && domain::both_say_yes(marks, mark.about, day))
            both.push_back(mark.about);
    }
    return both;
}

} // namespace rekindle::app

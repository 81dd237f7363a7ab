// SPDX-License-Identifier: MIT
#include "app/pages/yes_list.h"

#include "app/mutual_yes.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/homework/build_item.h"
#include "report/blocks/words.h"

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Item;
using domain::YesAnswer;
using domain::YesMark;
using Answers = std::vector<domain::ResponseItem>;

/// What is asked at each level of touch, from 0 on.
constexpr std::array levels{
    base::translatable("Close without touch"),       base::translatable("A short touch"),
    base::translatable("Hands, and a hug to greet"), base::translatable("Kisses and long hugs"),
    base::translatable("Cuddles and massages"),      base::translatable("Longer, where nobody disturbs you")};

std::string link_id(std::size_t thing)
{
    return "thing-" + std::to_string(thing);
}

std::string in_words(YesAnswer answer)
{
    switch (answer) {
    case YesAnswer::Yes:
        return tr("yes");
    case YesAnswer::NotYet:
        return tr("not yet");
    case YesAnswer::No:
        return tr("no");
    }
    return {};
}

/// The thing, and what the same partner marked before.
std::string asked(const std::string& words, const YesMark* own, base::Date today)
{
    if (own == nullptr) return words;
    const std::string day = base::to_text(own->marked_on);
    if (own->until && *own->until < today) return say("{} (your yes of {} has ended)", words, day);
    return say("{} (on {} you said: {})", words, day, in_words(own->answer));
}

/// What may be asked of this partner.
std::vector<MarkableThing> things_for(Workspace& workspace, const domain::Couple& couple, domain::Side side,
                                      const std::vector<YesMark>& marks)
{
    auto things = markable_things(workspace.library());
    const auto consents = workspace.practice().consents().of(couple.id);
    if (domain::holding(consents, side, domain::Purpose::SexualIntimacy, "", workspace.today()) == nullptr)
        std::erase_if(things, [](const MarkableThing& thing) { return !thing.level; });
    for (const YesMark& mark : marks) { // in words of their own
        const auto offered = markable_things(workspace.library());
        const auto is_it = [&](const MarkableThing& thing) { return thing.about == mark.about; };
        if (mark.side == side && std::ranges::none_of(offered, is_it) && std::ranges::none_of(things, is_it))
            things.push_back({mark.about, mark.about, static_cast<int>(levels.size())});
    }
    return things;
}

std::string heading(const std::optional<int>& level)
{
    if (!level) return tr("Homework about sex");
    const auto at = static_cast<std::size_t>(*level);
    return at < levels.size() ? tr(levels.at(at)) : tr("In words of your own");
}

std::vector<Item> items_of(const std::vector<MarkableThing>& things, const std::vector<YesMark>& marks,
                           domain::Side side, base::Date today)
{
    std::vector<Item> sections;
    std::string here;
    for (std::size_t at = 0; at < things.size(); ++at) {
        if (const std::string next = heading(things[at].level); sections.empty() || next != here) {
            here = next;
            std::vector<Item> begins;
            if (sections.empty())
                begins.push_back(forms::words(
                    "alone", tr("For you alone: your partner is not told what you mark. Yes, not yet and no "
                                "are all fine, and you need no reason. What you leave open stays as it "
                                "was.")));
            sections.push_back(forms::section("level-" + std::to_string(at), here, std::move(begins)));
        }
        sections.back().items.push_back(forms::one_of(
            link_id(at), asked(things[at].words, domain::newest_mark(marks, side, things[at].about), today),
            {{"yes", tr("Yes")}, {"not-yet", tr("Not yet")}, {"no", tr("No")}}));
    }
    return sections;
}

/// How many there are.
std::size_t save(Workspace& workspace, const domain::Couple& couple, domain::Side side,
                 const std::vector<MarkableThing>& things, const Answers& answers)
{
    std::map<YesAnswer, MarkToSet> wanted;
    std::size_t count = 0;
    for (std::size_t at = 0; at < things.size(); ++at) {
        const auto answer = domain::parse_yes_answer(forms::typed_answer_to(answers, link_id(at)));
        if (!answer) continue;
        wanted[*answer].about.push_back(things[at].about);
        ++count;
    }
    if (count == 0)
        throw base::Error(base::Trouble::Data,
                          tr("Nothing is marked. Mark what you want to say, or stop here."));
    workspace.practice().together([&] {
        for (auto& [answer, marks] : wanted) {
            marks.couple = couple;
            marks.side = side;
            marks.own_words = true; // each is asked here
            marks.answer = answer;
            marks.marked_on = marks.today = workspace.today();
            set_marks(workspace.practice(), workspace.library(), marks);
        }
    });
    return count;
}

} // namespace

YesList yes_list(Workspace& workspace, const domain::Couple& couple)
{
    domain::Practice& practice = workspace.practice();
    const auto marks = practice.consents().marks(couple.id);
    YesList list;
    list.only_looked_at = domain::is_closed(couple.status);
    for (const domain::Side side : domain::both_sides) {
        std::optional<base::Date> last;
        for (const YesMark& mark : marks) {
            if (mark.side == side) last = std::max(last, std::optional(mark.marked_on));
        }
        const std::string who = report::partner_name(couple, side);
        list.state[side] = last ? say("{} answered last on {}.", who, base::to_text(*last))
                                : say("{} has not answered yet.", who);
    }
    const auto things = markable_things(workspace.library());
    for (const std::string& about : mutual_yes(marks, workspace.today())) {
        const auto thing = std::ranges::find(things, about, &MarkableThing::about);
        std::string words = thing == things.end() ? about : thing->words;
        if (thing != things.end() && thing->level) words = say("{} (level {})", words, *thing->level);
        std::optional<base::Date> until;
        for (const domain::Side side : domain::both_sides) {
            const auto end = domain::newest_mark(marks, side, about)->until;
            if (end) until = until ? std::min(*until, *end) : *end;
        }
        list.both.push_back(until ? say("{}, until {}", words, base::to_text(*until)) : words);
    }
    practice.audit().record("view", "mutual-yes list", couple.id.value);
    return list;
}

std::unique_ptr<FillAtOnce> yes_list_form(Workspace& workspace, const domain::Couple& couple,
                                          domain::Side side, std::function<void(const std::string&)> saved)
{
    const auto marks = workspace.practice().consents().marks(couple.id);
    const auto things = things_for(workspace, couple, side, marks);
    const std::string who = report::partner_name(couple, side);
    FillAtOnce::Wanted wanted;
    wanted.title = tr("What may happen between you, and what not");
    wanted.head = say("{}, alone", who);
    wanted.items = items_of(things, marks, side, workspace.today());
    wanted.now = workspace.now();
    return std::make_unique<FillAtOnce>(
        std::move(wanted),
        WorkDraft(workspace, {couple.id, "yes-list " + std::string(domain::word(side)),
                              say("the mutual-yes list of {}", who)}),
        [&workspace, couple, side, things, who, saved = std::move(saved)](const Answers& answers) {
            const std::size_t count = save(workspace, couple, side, things, answers);
            saved(base::say_of(count, "Saved: {} mark of {}.", "Saved: {} marks of {}.", count, who));
        });
}

} // namespace rekindle::app

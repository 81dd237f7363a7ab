// SPDX-License-Identifier: MIT
#include "app/safety.h"

#include "app/applying_items.h"
#include "app/couple_status.h"
#include "app/findings.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/scoring/score.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::ScreenState;

bool may_be_asked(const domain::Item& item)
{
    return domain::takes_answers(item.type) && !item.is_calculated && !item.read_only &&
           !item.presentation.hidden;
}

class Collecting {
public:
    Collecting(FrozenDefinitions& definitions, const std::vector<domain::StoredResponse>& counting,
               const std::vector<domain::StoredResponse>& amended)
        : m_definitions(definitions)
    {
        for (const auto* const all : {&counting, &amended}) {
            for (const domain::StoredResponse& each : *all) {
                if (each.amendment) m_amends[each.id] = each.amendment->of;
            }
        }
        for (const domain::StoredResponse& each : counting) add(each, Counts::Now);
        for (const domain::StoredResponse& each : amended) add(each, Counts::NoMore);
    }

    SafetyStanding finished()
    {
        for (const domain::Side side : domain::both_sides) m_standing.newest_screens.try_emplace(side);
        for (auto& [which, unanswered] : m_unanswered)
            std::ranges::move(unanswered, std::back_inserter(m_standing.unanswered));
        return std::move(m_standing);
    }

private:
    enum class Counts { Now, NoMore };

    /// Responses come by the moment they were filled. What was said before an amendment still raises its
    /// alerts: setting a form right closes no matter, the counselor does.
    void add(const domain::StoredResponse& stored, Counts counts)
    {
        const auto side = side_of(stored.owner);
        if (!side || !stored.key) return;
        const forms::LoadedQuestionnaire& form = m_definitions.questionnaire(stored.questionnaire);
        const domain::ScoringKey& key = m_definitions.key(*stored.key, stored.questionnaire);
        const base::Date day = base::local_day(stored.authored);
        domain::Response response;
        response.items = stored.items;
        const auto applying = applying_items(form, response, day);
        const domain::PointsByItem given(m_definitions.items(*stored.key, stored.questionnaire), response,
                                         applying);
        const std::string& title = form.questionnaire->title;
        for (const domain::RaisedAlert& alert : domain::score(key, given).alerts) {
            const std::string name = domain::alert_name(as_given(stored.id), alert.id);
            if (std::ranges::find(m_standing.matters, name, &SafetyMatter::name) != m_standing.matters.end())
                continue;
            m_standing.matters.push_back(
                {0,
                 name,
                 *side,
                 alert.severity,
                 alert.title,
                 counts == Counts::Now ? title : say("{} before it was amended", title),
                 day,
                 {},
                 true,
                 {}});
        }
        // Until an amendment is completed, what it amends counts.
        const bool being_amended = stored.amendment && stored.status == domain::Progressing::InProgress;
        if (counts == Counts::Now && !being_amended)
            look_for_unanswered(stored, *side, day, *form.questionnaire, key, response, applying);
    }

    /// A matter keeps its name, and what was done about it, however often the answers are amended.
    const domain::ResponseId& as_given(const domain::ResponseId& response) const
    {
        const auto amends = m_amends.find(response);
        return amends == m_amends.end() ? response : as_given(amends->second);
    }

    void look_for_unanswered(const domain::StoredResponse& stored, domain::Side side, base::Date day,
                             const domain::Questionnaire& form, const domain::ScoringKey& key,
                             const domain::Response& response, const std::set<std::string>& applying)
    {
        const bool is_screen = stored.questionnaire.id == safety_screen;
        bool open = false, declined = false;
        std::vector<UnansweredSafety> unanswered;
        for (const domain::Item* const item : domain::all_items(form)) {
            const bool safety = domain::visibility_of(key, item->link_id) == domain::Visibility::Safety;
            if (!(is_screen || safety) || !may_be_asked(*item) || !applying.contains(item->link_id)) continue;
            const auto answers = domain::answers_to(response.items, item->link_id);
            const bool refused = std::ranges::any_of(answers, [](const domain::Answer* answer) {
                return std::holds_alternative<domain::Declined>(answer->value);
            });
            if (!answers.empty() && !refused) continue;
            (refused ? declined : open) = true;
            unanswered.push_back({side, form.title, item->link_id, item->text, refused, day});
        }
        // The newest form says what is still to be asked, whatever an older one had.
        m_unanswered[{stored.questionnaire.id, side}] = std::move(unanswered);
        if (!is_screen) return;
        const bool finished = stored.status == domain::Progressing::Completed && !was_not_alone(response);
        m_standing.newest_screens[side] = {!finished || open ? ScreenState::Incomplete
                                           : declined        ? ScreenState::Declined
                                                             : ScreenState::Complete,
                                           day};
    }

    /// "Are you alone? — not now" leaves the form calmly: nothing was asked then.
    static bool was_not_alone(const domain::Response& response)
    {
        return std::ranges::any_of(domain::answers_to(response.items, "safe-alone"),
                                   [](const domain::Answer* answer) {
                                       const auto* const coding = std::get_if<domain::Coding>(&answer->value);
                                       return coding != nullptr && coding->code == "not-now";
                                   });
    }

    FrozenDefinitions& m_definitions;
    std::map<domain::ResponseId, domain::ResponseId> m_amends;
    SafetyStanding m_standing;
    std::map<std::pair<std::string, domain::Side>, std::vector<UnansweredSafety>> m_unanswered;
};

void add_actions(SafetyMatter& matter, const std::vector<domain::SafetyAction>& actions)
{
    for (const domain::SafetyAction& action : actions) {
        if (action.about != matter.name) continue;
        matter.actions.push_back(action);
        if (action.follow_up) matter.follow_up = action.follow_up;
        if (action.step == domain::SafetyStep::Closed) matter.open = false;
    }
    if (!matter.open) matter.follow_up = std::nullopt;
}

const SafetyMatter& matter_called(const SafetyStanding& standing, const std::string& word)
{
    const auto named = std::ranges::find(standing.matters, word, &SafetyMatter::name);
    if (named != standing.matters.end()) return *named;
    int number = 0;
    const auto [end, trouble] = std::from_chars(word.data(), word.data() + word.size(), number);
    const auto numbered = std::ranges::find(standing.matters, number, &SafetyMatter::number);
    if (trouble == std::errc() && end == word.data() + word.size() && numbered != standing.matters.end())
        return *numbered;
    throw base::Error(base::Trouble::NotFound,
                      say("There is no safety matter {}. \"safety list\" shows all of them.", word));
}

[[noreturn]] void refuse(base::Problems problems)
{
    throw base::Error(tr("Nothing was recorded."), tr("safety"), std::move(problems));
}

} // namespace

bool SafetyStanding::high_matter_open() const
{
    return std::ranges::any_of(matters, [](const SafetyMatter& matter) {
        return matter.open && matter.severity == domain::Severity::High;
    });
}

std::map<domain::Side, ScreenState> SafetyStanding::screens(base::Date on) const
{
    std::map<domain::Side, ScreenState> states;
    for (const auto& [side, screen] : newest_screens) {
        const bool is_old = screen.day && *screen.day + domain::a_screen_counts_for < on;
        states[side] = screen.state == ScreenState::Complete && is_old ? ScreenState::Outdated : screen.state;
    }
    return states;
}

SafetyStanding safety_standing(domain::Practice& practice, const domain::Couple& couple)
{
    Reading reading(practice, couple, domain::Reader(domain::Audience::Counselor));
    return safety_standing(practice, reading);
}

SafetyStanding safety_standing(domain::Practice& practice, Reading& reading)
{
    if (!reading.for_counselor() || reading.only())
        throw base::Error(base::Trouble::Refused, tr("Safety matters are for the counselor alone."));
    SafetyStanding standing =
        Collecting(reading.definitions(), reading.responses(), reading.amended()).finished();
    const domain::CoupleId couple = reading.couple().id;
    for (const domain::Flag& flag : practice.safety().flags(couple))
        standing.matters.push_back({0,
                                    flag.id.value,
                                    flag.side,
                                    flag.severity,
                                    flag.words,
                                    tr("noted by the counselor"),
                                    flag.raised_on,
                                    {},
                                    true,
                                    {}});
    std::ranges::stable_sort(standing.matters, {}, &SafetyMatter::day);
    for (std::size_t i = 0; i < standing.matters.size(); ++i)
        standing.matters[i].number = static_cast<int>(i) + 1;
    const auto actions = practice.safety().actions(couple);
    for (SafetyMatter& matter : standing.matters) add_actions(matter, actions);
    std::ranges::stable_sort(standing.matters, [](const SafetyMatter& one, const SafetyMatter& other) {
        return std::tuple(one.open, one.severity, one.day) >
               std::tuple(other.open, other.severity, other.day);
    });
    return standing;
}

domain::Flag raise_flag(domain::Practice& practice, const FlagToRaise& flag)
{
    demand_not_erased(practice, flag.couple);
    base::Problems problems;
    if (base::trimmed(flag.words).empty())
        problems.push_back({"--words", tr("say in words what it is about")});
    else if (!base::is_utf8(flag.words))
        problems.push_back({"--words", tr("the text is not valid UTF-8")});
    if (flag.day > flag.today)
        problems.push_back({"--day", say("{} is still to come", base::to_text(flag.day))});
    if (!problems.empty()) refuse(std::move(problems));
    domain::Flag raised{{practice.new_id()}, flag.couple.id, flag.side, flag.kind,
                        flag.severity,       flag.day,       flag.words};
    practice.safety().add(raised);
    return raised;
}

std::vector<SafetyMatter> take_step(domain::Practice& practice, const StepToTake& step)
{
    const SafetyStanding standing = safety_standing(practice, step.couple);
    base::Problems problems;
    if (base::trimmed(step.words).empty())
        problems.push_back({"--words", tr("say in words what was done or found")});
    else if (!base::is_utf8(step.words))
        problems.push_back({"--words", tr("the text is not valid UTF-8")});
    if (step.day > step.today)
        problems.push_back({"--day", say("{} is still to come", base::to_text(step.day))});
    if (step.step == domain::SafetyStep::FollowUp && !step.follow_up)
        problems.push_back({"--follow-up", tr("say the day on which you look at it again")});
    if (step.follow_up && *step.follow_up < step.day)
        problems.push_back({"--follow-up", tr("the day comes before the step itself")});
    std::vector<const SafetyMatter*> matters;
    for (const std::string& word : step.matters) {
        const SafetyMatter& matter = matter_called(standing, word);
        if (std::ranges::find(matters, &matter) != matters.end()) continue;
        matters.push_back(&matter);
        if (!matter.open) problems.push_back({"--matter", say("{} is closed already", matter.title)});
        if (step.day < matter.day)
            problems.push_back(
                {"--day", say("{} came up on {}, which is later", matter.title, base::to_text(matter.day))});
    }
    if (!problems.empty()) refuse(std::move(problems));
    std::vector<SafetyMatter> done;
    practice.together([&] {
        for (const SafetyMatter* const matter : matters) {
            const domain::SafetyAction action{practice.new_id(), step.couple.id, matter->name,  step.step,
                                              step.words,        step.day,       step.follow_up};
            practice.safety().add(action);
            done.push_back(*matter);
            add_actions(done.back(), {action});
        }
    });
    return done;
}

std::string in_words(domain::ScreenState state)
{
    switch (state) {
    case domain::ScreenState::Missing:
        return tr("missing");
    case domain::ScreenState::Incomplete:
        return tr("incomplete");
    case domain::ScreenState::Declined:
        return tr("declined");
    case domain::ScreenState::Complete:
        return tr("complete");
    case domain::ScreenState::Outdated:
        return tr("outdated");
    }
    return "";
}

} // namespace rekindle::app

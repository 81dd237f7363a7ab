// SPDX-License-Identifier: MIT
#include "app/pages/couple_questionnaires.h"

#include "app/answers_shown.h"
#include "app/couple_stage.h"
#include "app/import_answers.h"
#include "app/safety.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::ScreenState;
using domain::Side;

int count_answered(const std::vector<domain::ResponseItem>& items)
{
    int count = 0;
    for (const domain::ResponseItem& item : items) {
        count += !item.answers.empty();
        count += count_answered(item.items);
        for (const domain::Answer& answer : item.answers) count += count_answered(answer.items);
    }
    return count;
}

std::string as_screen(const std::string& title)
{
    return say("Safety screen: {}", title);
}

std::vector<FilledQuestionnaire> filled_by(const std::vector<ListedAnswers>& list, Side side)
{
    std::vector<FilledQuestionnaire> filled;
    for (const ListedAnswers& each : list) {
        const domain::StoredResponse& response = each.response;
        if (response.owner != domain::owner_of(side)) continue;
        const bool is_screen = response.questionnaire.id == safety_screen;
        FilledQuestionnaire one{
            response.id, is_screen ? as_screen(each.title) : each.title, base::local_day(response.authored),
            response.status == domain::Progressing::Completed, count_answered(response.items)};
        if (response.amendment) one.amended = base::local_day(response.amendment->when);
        one.may_amend = one.completed && std::ranges::none_of(list, [&](const ListedAnswers& other) {
                            return other.response.amendment && other.response.amendment->of == response.id;
                        });
        filled.push_back(std::move(one));
    }
    std::ranges::reverse(filled);
    std::ranges::stable_partition(filled, [](const auto& each) { return !each.completed; });
    return filled;
}

/// Why the safety screen is due; "" while it is not.
std::string why_screen(ScreenState state)
{
    switch (state) {
    case ScreenState::Missing:
        return tr("not filled yet");
    case ScreenState::Incomplete:
        return tr("not complete");
    case ScreenState::Outdated:
        return tr("more than a year old");
    case ScreenState::Declined: // is talked about, and not asked again
    case ScreenState::Complete:
        break;
    }
    return {};
}

/// What is due of whom.
class Due {
public:
    Due(Workspace& workspace, Reading& reading)
        : m_screens(safety_standing(workspace.practice(), reading).screens(workspace.today()))
    {
        for (const domain::StoredResponse& response : reading.responses()) {
            const bool intake =
                is_intake(response.questionnaire) && response.status == domain::Progressing::Completed;
            if (intake && response.owner == domain::Owner::A) m_intake[0] = true;
            if (intake && response.owner == domain::Owner::B) m_intake[1] = true;
        }
    }

    std::string why(const domain::DefinitionRef& form, Side side) const
    {
        if (form.id == safety_screen) return why_screen(m_screens.at(side));
        if (is_intake(form) && !m_intake[side == Side::A ? 0 : 1]) return tr("no intake yet");
        return {};
    }

private:
    std::map<Side, ScreenState> m_screens;
    std::array<bool, 2> m_intake{};
};

/// Of a form the practice has in several versions the newest is filled.
bool is_newest(const forms::CatalogEntry& entry, Workspace& workspace)
{
    return workspace.library().forms().find(entry.id) == &entry;
}

OfferedForm offered(Workspace& workspace, const domain::Couple& couple, const forms::CatalogEntry& entry,
                    Side side, const Due& due)
{
    const domain::Questionnaire& form = *entry.form.questionnaire;
    OfferedForm one;
    one.id = entry.id;
    one.title = form.title.empty() ? entry.id : form.title;
    one.is_safety_screen = ref_of(form).id == safety_screen;
    one.why = due.why(ref_of(form), side);
    one.due = !one.why.empty();
    if (lacks_consent(workspace.practice(), couple, entry, side, workspace.today())) {
        one.may_begin = false;
        one.why = tr("off until this partner says yes to questions about sex");
    }
    return one;
}

} // namespace

CoupleQuestionnaires couple_questionnaires(Workspace& workspace, const domain::Couple& couple)
{
    Reading reading(workspace.practice(), couple, domain::Reader(domain::Audience::Counselor));
    const std::vector<ListedAnswers> list = answers_list(reading);
    const Due due(workspace, reading);
    CoupleQuestionnaires shown;
    shown.only_looked_at = domain::is_closed(couple.status);
    for (std::size_t i = 0; i < 2; ++i) {
        CoupleQuestionnaires::Of& of = shown.partners[i];
        of.side = domain::both_sides[i];
        of.label = couple.partner(of.side).label;
        of.filled = filled_by(list, of.side);
        for (const forms::CatalogEntry& entry : workspace.library().forms().entries) {
            if (entry.usable() && is_newest(entry, workspace))
                of.forms.push_back(offered(workspace, couple, entry, of.side, due));
        }
        std::ranges::sort(of.forms, {}, [](const OfferedForm& form) {
            return std::tuple(!form.due, !form.is_safety_screen, form.title);
        });
    }
    return shown;
}

std::string name_for_counselor(const OfferedForm& form)
{
    return form.is_safety_screen ? as_screen(form.title) : form.title;
}

std::string in_words(const FilledQuestionnaire& filled)
{
    const std::string day = base::to_text(filled.day);
    if (!filled.amended)
        return filled.completed ? say("{}, {} answered", day, filled.answered)
                                : say("in progress since {}, {} answered", day, filled.answered);
    const std::string amended = base::to_text(*filled.amended);
    return filled.completed
               ? say("{}, {} answered, amended on {}", day, filled.answered, amended)
               : say("being amended since {}, of {}, {} answered", amended, day, filled.answered);
}

} // namespace rekindle::app

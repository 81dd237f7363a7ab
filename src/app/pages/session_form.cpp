// SPDX-License-Identifier: MIT
#include "app/pages/couple_sessions.h"
#include "app/record.h"
#include "base/translate.h"
#include "forms/homework/build_item.h"
#include "report/blocks/words.h"

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::SessionKind;

constexpr const char *held_id = "day", *kind_id = "kind", *before_id = "before-opening";

std::vector<domain::Item> items_of(const domain::Couple& couple, const base::Date& day, SessionKind chosen)
{
    forms::Offered kinds;
    for (const SessionKind kind :
         {SessionKind::Conjoint, SessionKind::IndividualA, SessionKind::IndividualB, SessionKind::Feedback})
        kinds.emplace_back(domain::word(kind), report::in_words(couple, kind));
    return {forms::required(
                forms::filled_in(forms::question(held_id, tr("On which day?"), domain::ItemType::Date),
                                 domain::PartialDate{base::to_text(day)})),
            forms::required(
                forms::one_of(kind_id, tr("Who is there?"), kinds, std::string(domain::word(chosen)))),
            forms::question(before_id,
                            say("Was it before {}, on which the couple was added, as in an old paper record?",
                                base::to_text(couple.opened)),
                            domain::ItemType::Boolean)};
}

NewSession held_in(const std::vector<domain::ResponseItem>& answers, base::Date today)
{
    NewSession held;
    held.today = today;
    held.day = base::parse_date(forms::typed_answer_to(answers, held_id)).value_or(today);
    held.kind =
        domain::parse_session_kind(forms::typed_answer_to(answers, kind_id)).value_or(SessionKind::Conjoint);
    held.before_opening = forms::typed_answer_to(answers, before_id) == "yes";
    return held;
}

} // namespace

std::unique_ptr<FillAtOnce>
new_session_form(Workspace& workspace, const domain::Couple& couple,
                 std::function<void(const domain::Session&, const std::string&)> saved)
{
    FillAtOnce::Wanted wanted{tr("A session"), tr("A meeting that was held, or begins now"),
                              items_of(couple, workspace.today(), SessionKind::Conjoint), workspace.now()};
    return std::make_unique<FillAtOnce>(
        std::move(wanted), WorkDraft(workspace, {couple.id, "session", tr("a session to be added")}),
        [&workspace, couple, saved = std::move(saved)](const std::vector<domain::ResponseItem>& answers) {
            const domain::Session session =
                add_session(workspace.practice(), couple, held_in(answers, workspace.today()));
            saved(session, say("Session {} on {}.", session.number, base::to_text(session.day)));
        });
}

std::unique_ptr<FillAtOnce> session_right_form(Workspace& workspace, const domain::Couple& couple,
                                               const domain::Session& session,
                                               std::function<void(const std::string&)> saved)
{
    FillAtOnce::Wanted wanted{say("Session {}", session.number),
                              tr("When it was and who was there, as it should be"),
                              items_of(couple, session.day, session.kind), workspace.now()};
    return std::make_unique<FillAtOnce>(
        std::move(wanted),
        WorkDraft(workspace, {couple.id, "session-right " + session.id.value,
                              say("session {}, to be set right", session.number)}),
        [&workspace, couple, session,
         saved = std::move(saved)](const std::vector<domain::ResponseItem>& answers, const std::string& why) {
            const domain::Session now = set_session_right(workspace.practice(), couple, session,
                                                          held_in(answers, workspace.today()), why);
            saved(say("Session {} on {}: changed.", now.number, base::to_text(now.day)));
        });
}

} // namespace rekindle::app

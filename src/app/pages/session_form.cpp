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

} // namespace

std::unique_ptr<FillAtOnce>
new_session_form(Workspace& workspace, const domain::Couple& couple,
                 std::function<void(const domain::Session&, const std::string&)> saved)
{
    forms::Offered kinds;
    for (const SessionKind kind :
         {SessionKind::Conjoint, SessionKind::IndividualA, SessionKind::IndividualB, SessionKind::Feedback})
        kinds.emplace_back(domain::word(kind), report::in_words(couple, kind));
    const std::string today = base::to_text(workspace.today());
    FillAtOnce::Wanted wanted{
        tr("A session"),
        tr("A meeting that was held, or begins now"),
        {forms::required(
             forms::filled_in(forms::question(held_id, tr("On which day?"), domain::ItemType::Date),
                              domain::PartialDate{today})),
         forms::required(forms::one_of(kind_id, tr("Who is there?"), kinds,
                                       std::string(domain::word(SessionKind::Conjoint)))),
         forms::question(before_id,
                         say("Was it before {}, on which the couple was added, as in an old paper record?",
                             base::to_text(couple.opened)),
                         domain::ItemType::Boolean)},
        workspace.now()};
    return std::make_unique<FillAtOnce>(
        std::move(wanted), WorkDraft(workspace, {couple.id, "session", tr("a session to be added")}),
        [&workspace, couple, saved = std::move(saved)](const std::vector<domain::ResponseItem>& answers) {
            NewSession held;
            held.today = workspace.today();
            held.day = base::parse_date(forms::typed_answer_to(answers, held_id)).value_or(held.today);
            held.kind = domain::parse_session_kind(forms::typed_answer_to(answers, kind_id))
                            .value_or(SessionKind::Conjoint);
            held.before_opening = forms::typed_answer_to(answers, before_id) == "yes";
            const domain::Session session = add_session(workspace.practice(), couple, held);
            saved(session, say("Session {} on {}.", session.number, base::to_text(session.day)));
        });
}

} // namespace rekindle::app

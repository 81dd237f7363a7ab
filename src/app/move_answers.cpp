// SPDX-License-Identifier: MIT
#include "app/move_answers.h"

#include "app/couple_status.h"
#include "app/findings.h"
#include "app/import_answers.h"
#include "app/retention.h"
#include "app/safety.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using base::Trouble;

/// The response as it was given, and each amendment in order, wherever in that row the wanted one is.
std::vector<domain::StoredResponse> with_amendments(domain::Practice& practice, const domain::Couple& couple,
                                                    const domain::ResponseId& wanted)
{
    const std::vector<domain::StoredResponse> all = practice.responses().ever(couple.id);
    auto at = std::ranges::find(all, wanted, &domain::StoredResponse::id);
    if (at == all.end() || !side_of(at->owner))
        throw base::Error(Trouble::NotFound,
                          say("Couple {} has no such answers of one partner.", couple.code));
    while (at->amendment) {
        const auto before = std::ranges::find(all, at->amendment->of, &domain::StoredResponse::id);
        if (before == all.end()) break;
        at = before;
    }
    std::vector<domain::StoredResponse> chain;
    while (at != all.end()) {
        chain.push_back(*at);
        at = std::ranges::find_if(all, [&](const domain::StoredResponse& each) {
            return each.amendment && each.amendment->of == chain.back().id;
        });
    }
    return chain;
}

/// The hand-over under which more of these answers could come.
std::optional<domain::TicketId> open_hand_over_of(domain::Practice& practice,
                                                  const domain::ResponseId& response)
{
    for (const domain::Ticket& ticket : practice.hand_overs().open()) {
        if (std::ranges::find(ticket.forms, response, &domain::HandedForm::response) != ticket.forms.end())
            return ticket.id;
    }
    return std::nullopt;
}

void demand_may_leave(domain::Practice& practice, const domain::Couple& couple)
{
    demand_open(couple);
    if (retention_of(practice, couple).hold)
        throw base::Error(
            Trouble::Refused,
            say("The record of couple {} is under a legal hold: nothing of it is moved away.", couple.code));
}

void demand_consent(domain::Practice& practice, const AnswersToMove& wanted,
                    const domain::StoredResponse& response)
{
    FrozenDefinitions definitions(practice);
    if (lacks_consent(practice, wanted.to, definitions.key_of(response), wanted.to_side,
                      base::local_day(response.authored)))
        throw base::Error(Trouble::Refused,
                          say("Partner {} of couple {} had not said yes to questions about sex on {}. Record "
                              "that first, if it was said; nothing was moved.",
                              domain::word(wanted.to_side), wanted.to.code,
                              base::to_text(base::local_day(response.authored))));
}

/// Of a session that was not that partner's the answers are no part there.
std::optional<domain::SessionId> session_there(domain::Practice& practice, const AnswersToMove& wanted,
                                               const domain::StoredResponse& response)
{
    if (!response.session || wanted.to.id != wanted.couple.id) return std::nullopt;
    for (const domain::Session& session : practice.couples().sessions(wanted.couple.id)) {
        const bool of_the_other =
            (session.kind == domain::SessionKind::IndividualA && wanted.to_side == domain::Side::B) ||
            (session.kind == domain::SessionKind::IndividualB && wanted.to_side == domain::Side::A);
        if (session.id == *response.session && !of_the_other) return session.id;
    }
    return std::nullopt;
}

std::string files_since(domain::Practice& practice, const domain::Couple& couple,
                        const domain::StoredResponse& response)
{
    std::vector<std::string> files;
    for (const domain::Release& release : practice.releases().of(couple.id)) {
        if (base::local_day(release.when) < base::local_day(response.authored)) continue;
        files.push_back(say("{} of {}, to {}", release.what, base::to_text(base::local_day(release.when)),
                            release.recipient));
    }
    if (files.empty()) return tr("No file about this couple has left since they were filled.");
    return say(
        "What has left since they were filled may hold them as this partner's, or what was computed of "
        "them, and cannot be called back: {}. Think of who has read it.",
        base::joined(files, "; "));
}

} // namespace

std::vector<std::string> what_moving_means(domain::Practice& practice, const domain::Couple& couple,
                                           const domain::ResponseId& response)
{
    const auto chain = with_amendments(practice, couple, response);
    const domain::StoredResponse& given = chain.front();
    const std::string_view side = domain::word(side_of(given.owner).value());
    FrozenDefinitions definitions(practice);
    std::vector<std::string> sentences;
    const std::string& title = definitions.questionnaire(given.questionnaire).questionnaire->title;
    const std::string day = base::to_text(base::local_day(given.authored));
    sentences.push_back(
        say("\"{}\" of {}, saved as answers of partner {} of couple {}.", title, day, side, couple.code));
    if (chain.size() > 1) sentences.emplace_back(tr("What was amended and why goes along."));
    sentences.push_back(
        say("From then on partner {} of couple {} has no part in them: no score, report, export "
            "or list there has anything of them.",
            side, couple.code));
    const auto standing = safety_standing(practice, couple);
    const auto matters = std::ranges::count_if(standing.matters, [&](const SafetyMatter& matter) {
        return matter.name.starts_with(domain::alert_name(given.id, ""));
    });
    if (matters > 0)
        sentences.push_back(base::say_of(static_cast<std::size_t>(matters),
                                         "They raised {} safety matter. It is open again where they go; what "
                                         "was done about it stays here.",
                                         "They raised {} safety matters. These are open again where they go; "
                                         "what was done about them stays "
                                         "here.",
                                         matters));
    if (open_hand_over_of(practice, given.id))
        sentences.emplace_back(tr("The hand-over they came by ends: nothing more comes in under it."));
    sentences.push_back(files_since(practice, couple, given));
    sentences.emplace_back(
        tr("Notes, flags and homework that were written because of them are not changed."));
    return sentences;
}

domain::ResponseId move_answers(domain::Practice& practice, const AnswersToMove& wanted)
{
    const auto chain = with_amendments(practice, wanted.couple, wanted.response);
    const domain::StoredResponse& given = chain.front();
    const domain::Side from_side = side_of(given.owner).value();
    if (base::trimmed(wanted.reason).empty() || !base::is_utf8(wanted.reason))
        throw base::Error(Trouble::Data, tr("Say in words why the answers are moved."));
    if (wanted.to.id == wanted.couple.id && wanted.to_side == from_side)
        throw base::Error(Trouble::Data, say("They are partner {}'s of couple {} already.",
                                             domain::word(from_side), wanted.couple.code));
    demand_may_leave(practice, wanted.couple);
    demand_open(wanted.to);
    demand_not_erased(practice, wanted.to);
    demand_consent(practice, wanted, given);
    std::vector<domain::ResponseMove> moves;
    domain::ResponseId now;
    for (const domain::StoredResponse& each : chain) {
        moves.push_back({each.id,
                         wanted.couple.id,
                         from_side,
                         {practice.new_id()},
                         wanted.to.id,
                         wanted.to_side,
                         wanted.reason,
                         practice.counselor(),
                         {}});
        if (each.id == wanted.response) now = moves.back().to;
    }
    practice.together([&] {
        // What would still come under it is sealed as answers of the wrong partner.
        if (const auto ticket = open_hand_over_of(practice, given.id)) practice.hand_overs().end(*ticket);
        practice.responses().move(moves, session_there(practice, wanted, given));
    });
    return now;
}

} // namespace rekindle::app

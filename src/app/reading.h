// SPDX-License-Identifier: MIT
#pragma once

#include "app/frozen_definitions.h"
#include "app/readable_form.h"
#include "domain/policy.h"
#include "domain/practice.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace rekindle::app {

/// The one door to what a practice holds of a couple: answers, homework with its marks and reviews, goals and
/// sessions come through here, and of each only what this reader may know (domain/policy.h), so that nothing
/// that is computed can hang on anything else. Beside it only what writes looks into the stores
/// (tests/architecture/may_read.txt).
class Reading {
public:
    /// Throws base::Error (Refused) for an audience that is none.
    Reading(domain::Practice& practice, domain::Couple couple, domain::Reader reader);
    /// For a counselor who looks at one partner: of the other not one answer, mark, rating, goal, piece of
    /// homework or individual session is there. A partner's copy is about that partner anyway.
    Reading(domain::Practice& practice, domain::Couple couple, domain::Reader reader,
            std::optional<domain::Side> only);
    /// For who reads many couples of a practice: `definitions` are its own, and are read once for all of
    /// them.
    Reading(domain::Practice& practice, domain::Couple couple, domain::Reader reader,
            std::shared_ptr<FrozenDefinitions> definitions);

    const domain::Reader& reader() const { return m_reader; }
    bool for_counselor() const { return m_reader.audience == domain::Audience::Counselor; }
    const std::optional<domain::Side>& only() const { return m_only; } ///< empty: both partners
    bool may(domain::Object object, domain::Owner owner,
             domain::Visibility visibility = domain::Visibility::Normal) const;
    /// May be told of such a thing of this partner.
    bool may(domain::Object object, domain::Side side) const { return may(object, owner_of(side)); }

    const domain::Couple& couple() const { return m_shown; } ///< with the names this reader may see
    std::string practice_name() const;
    std::string counselor() const;
    FrozenDefinitions& definitions() { return *m_definitions; }

    /// By number; where some are left out the rest is numbered 1, 2, 3 ... anew, so that no gap tells of
    /// them.
    std::vector<domain::Session> sessions();
    /// By the moment they were filled.
    std::vector<domain::StoredResponse> responses();
    /// For the counselor: those in whose place an amendment stands by now. What counts is in responses().
    std::vector<domain::StoredResponse> amended();
    /// Whether the scale of this response may be shown.
    bool shows_scale(const domain::StoredResponse& response, const std::string& scale);
    /// In the order they were assigned.
    std::vector<domain::Assignment> assignments();
    /// The same, each with its marks and reviews, one at a time.
    using ShowHomework =
        std::function<void(domain::Assignment, std::vector<domain::LogEntry>, std::vector<domain::Review>)>;
    void each_homework(const ShowHomework& show);
    /// domain::consent_ends() of that partner; in a joint task, for who reads of both, the first of either.
    /// Who reads of one partner is never told by it of the other's.
    std::optional<base::Date> stops_being_due(const domain::Assignment& assignment,
                                              const domain::HomeworkTemplate& homework, domain::Side side);
    std::vector<domain::Goal> goals(); ///< in the order they were set
    std::vector<domain::StatusChange> status_changes();
    std::vector<domain::Consent> consents(); ///< as they were recorded

private:
    Reading(domain::Practice& practice, domain::Couple couple, domain::Reader reader,
            std::optional<domain::Side> only, std::shared_ptr<FrozenDefinitions> definitions);
    bool is_about(domain::Owner owner) const; ///< not the partner who is left out
    void leave_out_the_other(std::vector<domain::StoredResponse>& responses) const;
    bool whole() const { return for_counselor() && !m_only; }
    const ReadableForm& readable(const domain::StoredResponse& response);

    domain::Practice& m_practice;
    std::optional<std::vector<domain::Consent>> m_consents; ///< once asked for
    domain::Couple m_couple, m_shown;
    domain::Reader m_reader;
    std::optional<domain::Side> m_only;
    std::shared_ptr<FrozenDefinitions> m_definitions;
    using FormOf = std::tuple<domain::DefinitionRef, domain::DefinitionRef, domain::Owner>;
    std::map<FormOf, ReadableForm> m_readable;
};

} // namespace rekindle::app

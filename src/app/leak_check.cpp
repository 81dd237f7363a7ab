// SPDX-License-Identifier: MIT
#include "app/leak_check.h"

#include "app/findings.h"
#include "base/translate.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rekindle::app {
namespace {

using domain::Object;
using domain::Owner;
using domain::Visibility;

/// How many of each sort, owner and class this reader is given.
class Tally {
public:
    Tally(Reading& reading, const Period& period) : m_reading(reading), m_period(period)
    {
        count_answers();
        count_scales();
        reading.each_homework([&](domain::Assignment assignment, std::vector<domain::LogEntry> entries,
                                  const std::vector<domain::Review>& reviews) {
            count_homework(assignment, entries, reviews);
        });
        count_goals();
        for (const domain::Session& session : reading.sessions()) {
            const bool joint = session.kind == domain::SessionKind::Conjoint ||
                               session.kind == domain::SessionKind::Feedback;
            const Owner alone = session.kind == domain::SessionKind::IndividualA ? Owner::A : Owner::B;
            if (counts(session.day)) add("sessions", joint ? Owner::Joint : alone, Visibility::Normal);
        }
        if (reading.may(Object::Code, Owner::Counselor)) add("code", Owner::Counselor, Visibility::Normal);
        for (const domain::Side side : domain::both_sides) {
            if (reading.may(Object::Label, side)) add("label", domain::owner_of(side), Visibility::Normal);
        }
    }

    using Which = std::tuple<std::string, Owner, Visibility>;
    const std::map<Which, int>& counted() const { return m_counted; }

private:
    bool counts(base::Date day) const
    {
        return day <= m_period.as_of && (!m_period.from || day >= *m_period.from);
    }
    void add(const char* what, Owner owner, Visibility visibility) { ++m_counted[{what, owner, visibility}]; }

    void count_answers()
    {
        for (const domain::StoredResponse& response : m_reading.responses()) {
            if (!counts(base::local_day(response.authored))) continue;
            auto least = Visibility::Safety;
            domain::each_answer(response.items, [&](std::string_view link_id, const domain::Answer&) {
                const Visibility its_class = m_reading.definitions().class_of(response, std::string(link_id));
                least = std::min(least, its_class);
                if (m_reading.may(Object::Answer, response.owner, its_class))
                    add("answers", response.owner, its_class);
            });
            if (m_reading.may(Object::Form, response.owner, least)) add("forms", response.owner, least);
        }
    }

    void count_scales()
    {
        const AnswerFindings found = answer_findings(m_reading, m_period);
        for (const report::ScaleSeries& series : found.scales) {
            for (const auto& [side, partner] : series.partners)
                add("scales", domain::owner_of(side), series.scale.visibility);
        }
        for (const report::AlertLine& alert : found.alerts)
            add("alerts", domain::owner_of(alert.side), alert.visibility);
    }

    void count_homework(const domain::Assignment& assignment, const std::vector<domain::LogEntry>& entries,
                        const std::vector<domain::Review>& reviews)
    {
        if (assignment.start > m_period.as_of) return;
        const domain::HomeworkTemplate& homework =
            m_reading.definitions().homework(assignment.template_id, assignment.template_version);
        const Owner owner = assignment.for_a && assignment.for_b ? Owner::Joint
                            : assignment.for_a                   ? Owner::A
                                                                 : Owner::B;
        add("homework", owner, Visibility::Normal);
        const auto class_in = [&](const auto& holder, std::string_view link_id) {
            const auto own = holder.visibility.find(std::string(link_id));
            const bool is_private =
                std::ranges::find(homework.private_items, link_id) != homework.private_items.end();
            return std::max(own == holder.visibility.end() ? Visibility::Normal : own->second,
                            is_private ? Visibility::Private : Visibility::Normal);
        };
        for (const domain::LogEntry& entry : entries) {
            if (!counts(entry.day)) continue;
            const Owner side = domain::owner_of(entry.side);
            if (m_reading.may(Object::Adherence, side)) add("marks", side, Visibility::Normal);
            count_texts(entry.answers, side, "log-answers",
                        [&](std::string_view link_id) { return class_in(entry, link_id); });
        }
        for (const domain::Review& review : reviews) {
            if (!counts(review.day)) continue;
            add("reviews", Owner::Joint, Visibility::Normal);
            count_texts(review.answers, Owner::Joint, "review-answers",
                        [&](std::string_view link_id) { return class_in(review, link_id); });
        }
    }

    void count_texts(const std::vector<domain::ResponseItem>& answers, Owner owner, const char* what,
                     const auto& class_in)
    {
        domain::each_answer(answers, [&](std::string_view link_id, const domain::Answer& answer) {
            const bool typed = std::holds_alternative<std::string>(answer.value);
            add(typed ? "free-texts" : what, owner, class_in(link_id));
        });
    }

    void count_goals()
    {
        for (const domain::Goal& goal : m_reading.goals()) {
            if (goal.set_on > m_period.as_of) continue;
            add("goals", goal.owner, Visibility::Normal);
            if (!goal.title.empty()) add("free-texts", goal.owner, Visibility::Normal);
            for (const domain::GoalStep& step : goal.steps) add("goal-steps", step.owner, Visibility::Normal);
            for (const domain::GoalRating& rating : goal.ratings) {
                const Owner rater = rating.rated_by == domain::RatedBy::A   ? Owner::A
                                    : rating.rated_by == domain::RatedBy::B ? Owner::B
                                                                            : Owner::Counselor;
                if (rating.day <= m_period.as_of) add("goal-ratings", rater, Visibility::Normal);
            }
        }
    }

    Reading& m_reading;
    const Period& m_period;
    std::map<Which, int> m_counted;
};

} // namespace

std::vector<LeftOut> left_out(domain::Practice& practice, const domain::Couple& couple,
                              const domain::Reader& reader, const report::Request& request)
{
    const Period period = period_of(request);
    Reading all(practice, couple, domain::Reader(domain::Audience::Counselor));
    Reading some(practice, couple, reader);
    const Tally there(all, period), given(some, period);
    std::vector<LeftOut> result;
    for (const auto& [which, count] : there.counted()) {
        const auto found = given.counted().find(which);
        const int left = count - (found == given.counted().end() ? 0 : found->second);
        if (left > 0) result.push_back({std::get<0>(which), std::get<1>(which), std::get<2>(which), left});
    }
    return result;
}

std::string left_out_in_words(const std::string& what)
{
    const std::array<std::pair<const char*, std::string>, 16> words{{
        {"alerts", base::tr("alerts")},
        {"answers", base::tr("answers to single questions")},
        {"code", base::tr("the couple's code")},
        {"forms", base::tr("filled forms, as forms")},
        {"free-texts", base::tr("typed texts")},
        {"goal-ratings", base::tr("ratings of goals")},
        {"goal-steps", base::tr("steps of goals")},
        {"goals", base::tr("goals")},
        {"homework", base::tr("pieces of homework")},
        {"label", base::tr("label and pronouns")},
        {"log-answers", base::tr("ratings and choices in logs")},
        {"marks", base::tr("marks, as one partner's")},
        {"review-answers", base::tr("answers noted at reviews")},
        {"reviews", base::tr("reviews")},
        {"scales", base::tr("scales with scores")},
        {"sessions", base::tr("sessions")},
    }};
    const auto found =
        std::ranges::find(words, what, [](const auto& each) { return std::string(each.first); });
    return found == words.end() ? what : found->second;
}

std::string in_words(const LeftOut& left_out)
{
    return base::say("{}: {} (of {}, class {})", left_out_in_words(left_out.what), left_out.count,
                     domain::word(left_out.owner), domain::word(left_out.visibility));
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/homework_sheet.h"

#include "app/findings.h"
#include "app/homework_log_sheet.h"
#include "app/printed_words.h"
#include "app/sheet_parts.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/paper/numbers.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using report::Lines;
using report::Piece;
using report::Role;
using report::Tick;
using report::Ticks;
using report::Words;

/// Puts a sheet together, one heading after the other.
class Sheet {
public:
    Sheet(const domain::HomeworkTemplate& homework, const std::optional<domain::Assignment>& assignment,
          const std::vector<domain::Goal>& goals)
        : m_homework(homework), m_assignment(assignment), m_goals(goals)
    {
    }

    /// With a log on a page of its own for each of these partners; without any for whoever fills it.
    std::vector<Piece> take(const std::vector<domain::Side>& logs, base::Date printed)
    {
        top();
        what_to_do();
        stopping(); // before the rest: never alone on a page that nobody turns to
        what_was_agreed();
        if (has_ended(printed)) return std::move(m_pieces); // nothing is to be marked any more
        if (logs.empty()) log(tr("Log"), printed);
        for (const domain::Side side : logs) log(say("Log of partner {}", domain::word(side)), printed);
        return std::move(m_pieces);
    }

private:
    template <class Kind>
    const Kind* plan() const
    {
        return m_assignment ? std::get_if<Kind>(&m_assignment->plan) : nullptr;
    }
    bool has_ended(base::Date printed) const
    {
        return m_assignment && m_assignment->ended && *m_assignment->ended <= printed;
    }
    void add(Piece made) { m_pieces.push_back(std::move(made)); }

    /// What is known, else room to write it.
    void fact(const std::string& name, const std::string& value)
    {
        add(value.empty() ? piece(Lines{name}) : paragraph(name + " " + value));
    }

    void top()
    {
        add(paragraph(m_homework.title, Role::Title));
        m_pieces.back().parts.emplace_back(
            Words{base::say_of(m_homework.minutes, "{}, about {} minute each time",
                               "{}, about {} minutes each time",
                               kind_in_words(domain::kind_of(m_homework.kind)), m_homework.minutes),
                  Role::Subtitle});
        add(heading(tr("Why")));
        add(paragraph(m_homework.why));
    }

    void log(const std::string& title, base::Date printed)
    {
        add(heading(title));
        m_pieces.back().on_new_page = true;
        for (Piece& each : log_sheet(m_homework, m_assignment, printed)) add(std::move(each));
    }

    void what_to_do()
    {
        add(heading(tr("What to do")));
        int number = 0;
        for (const std::string& step : m_homework.steps) add(piece(Words{step}, std::to_string(++number)));
        const auto* const stages = std::get_if<domain::ForgivenessTemplate>(&m_homework.kind);
        if (stages == nullptr) return;
        const auto* const forgiveness = plan<domain::ForgivenessPlan>();
        for (std::size_t i = 0; i < stages->stages.size(); ++i) {
            if (forgiveness != nullptr && static_cast<std::size_t>(forgiveness->stage) != i) continue;
            add(paragraph(say("Step {} of {}: {}", i + 1, stages->stages.size(), stages->stages[i].title),
                          Role::Label));
            m_pieces.back().parts.emplace_back(Words{stages->stages[i].exercise});
        }
    }

    void what_was_agreed()
    {
        add(heading(tr("What you agreed on")));
        fact(tr("How often:"),
             schedule_in_words(m_assignment ? m_assignment->schedule : m_homework.suggested));
        if (m_assignment) {
            fact(tr("From:"), base::to_text(m_assignment->start));
            if (m_assignment->ended)
                fact(tr("Ended on:"), base::to_text(*m_assignment->ended));
            else if (m_assignment->last)
                fact(tr("Until:"), base::to_text(*m_assignment->last));
        }
        if (std::holds_alternative<domain::GoalPlanTemplate>(m_homework.kind)) fact(tr("Your goal:"), goal());
        if (const auto* const touch = std::get_if<domain::TouchRitualTemplate>(&m_homework.kind))
            touches(*touch);
        if (const auto* const agreed = std::get_if<domain::AgreedTemplate>(&m_homework.kind)) {
            for (const domain::Item* item : domain::all_items(agreed->agreed)) agreed_item(*item);
            if (!agreed->done.says.empty()) fact(tr("It is done when:"), agreed->done.says);
        }
    }

    std::string goal() const
    {
        const auto* const agreed = plan<domain::GoalPlanPlan>();
        if (agreed == nullptr) return {};
        const auto found = std::ranges::find(m_goals, agreed->goal, &domain::Goal::id);
        return found == m_goals.end() ? std::string() : found->title;
    }

    void touches(const domain::TouchRitualTemplate& offered)
    {
        const auto* const touch = plan<domain::TouchRitualPlan>();
        if (touch == nullptr) {
            Ticks ticks{true, {}};
            for (const std::string& words : domain::touches_up_to(offered, offered.level))
                ticks.ticks.push_back({"", words});
            add(paragraph(tr("What both of you like:")));
            m_pieces.back().parts.emplace_back(std::move(ticks));
        } else {
            fact(tr("What both of you like:"), base::joined(touch->touches, ", "));
            fact(tr("Who begins:"), who_begins(touch->initiator));
            fact(tr("Minutes:"), std::to_string(touch->minutes));
        }
    }

    static std::string who_begins(domain::Initiator initiator)
    {
        switch (initiator) {
        case domain::Initiator::A:
            return tr("partner A");
        case domain::Initiator::B:
            return tr("partner B");
        case domain::Initiator::Alternate:
            return tr("in turns");
        case domain::Initiator::Either:
            break;
        }
        return tr("either of you");
    }

    void agreed_item(const domain::Item& item)
    {
        const bool is_private =
            std::ranges::find(m_homework.private_items, item.link_id) != m_homework.private_items.end();
        if (is_private || !domain::takes_answers(item.type)) return;
        std::vector<std::string> answers;
        if (const auto* const agreed = plan<domain::AgreedPlan>()) {
            for (const domain::Answer* answer : domain::answers_to(agreed->answers, item.link_id))
                answers.push_back(domain::display_text(answer->value));
        }
        const auto options = forms::printed_options(item);
        if (!answers.empty() || options.empty()) return fact(item.text, base::joined(answers, ", "));
        Ticks ticks{item.repeats, {}};
        for (const forms::PrintedOption& option : options)
            ticks.ticks.push_back({"", option.text, option.in_own_words});
        add(paragraph(item.text));
        m_pieces.back().parts.emplace_back(std::move(ticks));
    }

    void stopping()
    {
        add(heading(tr("Stopping, and leaving it out")));
        if (const auto* const touch = std::get_if<domain::TouchRitualTemplate>(&m_homework.kind)) {
            const auto* const agreed = plan<domain::TouchRitualPlan>();
            const std::string signal = agreed != nullptr ? agreed->stop_signal : std::string();
            fact(tr("Your signal to stop:"), signal);
            if (signal.empty() && !touch->stop_signal.empty())
                add(paragraph(say("For example: “{}”.", touch->stop_signal), Role::Note));
            add(paragraph(tr("When one of you gives it, you both stop at once, and nobody asks why.")));
        }
        add(paragraph(
            tr("You may leave this out on any day, or stop at any time. You need no reason, and it never "
               "counts against you. If it ever comes with fear or pressure, stop, and tell your counselor "
               "alone.")));
    }

    const domain::HomeworkTemplate& m_homework;
    const std::optional<domain::Assignment>& m_assignment;
    const std::vector<domain::Goal>& m_goals; ///< that the reader may know of
    std::vector<Piece> m_pieces;
};

/// Each marks on a page of their own, so that neither reads what the other did or left out.
std::vector<domain::Side> who_marks(const Reading& reading, const domain::Assignment& assignment)
{
    if (reading.only()) return {*reading.only()};
    std::vector<domain::Side> sides(domain::both_sides.begin(), domain::both_sides.end());
    std::erase_if(sides, [&](domain::Side side) { return !assignment.involves(side); });
    return sides;
}

} // namespace

report::Handout homework_sheet(const domain::HomeworkTemplate& homework, base::Date printed)
{
    report::Handout sheet = sheet_for(homework.title, homework.language, printed, std::nullopt);
    const std::optional<domain::Assignment> none;
    sheet.pieces = Sheet(homework, none, {}).take({}, printed);
    return sheet;
}

report::Handout homework_sheet(Reading& reading, const domain::AssignmentId& id, base::Date printed)
{
    const std::vector<domain::Assignment> all = reading.assignments();
    const auto found = std::ranges::find(all, id, &domain::Assignment::id);
    if (found == all.end())
        throw base::Error(
            base::Trouble::Refused,
            tr("This homework is one partner's own, or the other's: print it for the partner whose it "
               "is, with --partner. Nothing was written."));
    const std::optional<domain::Assignment> assignment = *found;
    const domain::HomeworkTemplate& homework =
        reading.definitions().homework(assignment->template_id, assignment->template_version);
    report::Handout sheet = sheet_for(assignment->title, homework.language, printed, reading.only());
    const std::vector<domain::Goal> goals = reading.goals();
    sheet.pieces = Sheet(homework, assignment, goals).take(who_marks(reading, *assignment), printed);
    return sheet;
}

} // namespace rekindle::app

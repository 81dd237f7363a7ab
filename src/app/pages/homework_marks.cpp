// SPDX-License-Identifier: MIT
#include "app/pages/homework_marks.h"

#include "app/homework.h"
#include "app/homework_log.h"
#include "app/pages/answers_set_right.h"
#include "app/pages/couple_homework.h"
#include "app/set_homework_right.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/findings/marks.h"
#include "forms/homework/build_item.h"
#include "forms/homework/quick_answers.h"
#include "report/blocks/words.h"

#include <algorithm>
#include <set>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::LogState;
using domain::Side;

using Answers = std::vector<domain::ResponseItem>;

constexpr const char *more_id = "when-more-is-noted", *state_id = "when-state", *noted_id = "when-noted";

/// Who opts out or is excused is asked nothing.
bool asks_with(LogState state)
{
    return state != LogState::OptedOut && state != LogState::Excused;
}

/// What the template asks each partner alone, and the rest.
struct Parted {
    Answers for_both, for_counselor;
};

Parted parted(const domain::HomeworkTemplate& homework, const Answers& answers)
{
    Parted result;
    for (const domain::ResponseItem& item : answers) {
        const bool is_private =
            std::ranges::find(homework.private_items, item.link_id) != homework.private_items.end();
        (is_private ? result.for_counselor : result.for_both).push_back(item);
    }
    return result;
}

std::string answers_to(const domain::HomeworkTemplate& homework, const Answers& answers)
{
    std::vector<std::string> words;
    for (const auto& [question, answer] : answers_in_words(homework.log, answers))
        words.push_back(say("{} {}", question, answer));
    return base::joined(words, "; ");
}

std::string mark_in_words(const domain::HomeworkTemplate& homework, const domain::LogEntry& entry)
{
    const Parted answers = parted(homework, entry.answers);
    std::string words = report::in_words(entry.state);
    if (!answers.for_both.empty()) words += "; " + answers_to(homework, answers.for_both);
    if (!answers.for_counselor.empty()) words += "; " + std::string(tr("and answers for you alone"));
    return words;
}

/// Why not, what its own ratio stands on, and what is for the counselor alone in words; the rest, as it may
/// stand on a sheet all the same, only when it is asked for. All of it where nothing asks why not.
std::vector<domain::Item> items_of_what_was_not_done(const domain::HomeworkTemplate& homework)
{
    const auto& all = homework.log.items;
    if (std::ranges::find(all, "barrier", &domain::Item::link_id) == all.end()) return all;
    const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind);
    const auto matters = [&](const domain::Item& item) {
        const auto is = [&](const domain::LogCondition& condition) { return condition.item == item.link_id; };
        const bool in_ratio = agreed && agreed->kept &&
                              (is(agreed->kept->of) || is(agreed->kept->whole) ||
                               (agreed->kept->half && is(*agreed->kept->half)));
        return item.link_id == "barrier" || item.link_id == "note" || in_ratio || !item.enable_when.empty();
    };
    std::vector<domain::Item> items, others;
    for (const domain::Item& item : all) (matters(item) ? items : others).push_back(item);
    if (others.empty()) return items;
    items.push_back(
        forms::one_of(more_id, tr("Is more noted on the sheet?"), {{"no", tr("No")}, {"yes", tr("Yes")}}));
    for (domain::Item& item : others) items.push_back(forms::only_when(std::move(item), more_id, "yes"));
    return items;
}

/// The mark, and behind it what is asked with one like it.
std::vector<domain::Item> right_items(LogState now, const AnswersSetRight& right)
{
    forms::Offered states;
    for (const LogState state : {LogState::Done, LogState::Partial, LogState::NotDone, LogState::OptedOut,
                                 LogState::Excused, LogState::NotApplicable}) {
        if (state != LogState::NotApplicable || state == now) // which no key of the page says
            states.emplace_back(domain::word(state), report::in_words(state));
    }
    std::vector<domain::Item> items{
        forms::required(forms::one_of(state_id, tr("How was it?"), states, std::string(domain::word(now))))};
    if (right.items().empty()) return items;
    std::vector<domain::Item> asked = right.items();
    if (right.leaves_out()) asked.insert(asked.begin(), what_stays());
    domain::Item noted = forms::section(noted_id, tr("What was noted"), std::move(asked));
    for (const auto& [word, words] : states) {
        if (asks_with(domain::parse_log_state(word).value_or(now)))
            noted = forms::only_when(std::move(noted), state_id, word);
    }
    items.push_back(std::move(noted));
    return items;
}

std::set<base::Date> due_days(const domain::Assignment& assignment, base::Date today)
{
    std::set<base::Date> days;
    for (const domain::Occasion& each :
         domain::occasions(assignment.schedule, assignment.start, domain::last_day(assignment), today))
        days.insert(each.due);
    return days;
}

} // namespace

HomeworkMarks::HomeworkMarks(Workspace& workspace, domain::Couple couple, domain::AssignmentId assignment,
                             Days which)
    : m_workspace(workspace), m_couple(std::move(couple)), m_id(std::move(assignment)), m_which(which)
{
    look();
}

void HomeworkMarks::look()
{
    Reading reading(m_workspace.practice(), m_couple, domain::Reader(domain::Audience::Counselor));
    std::map<base::Date, Day> days;
    m_alone.clear();
    bool is_there = false;
    reading.each_homework([&](domain::Assignment assignment, const std::vector<domain::LogEntry>& entries,
                              const std::vector<domain::Review>&) {
        if (assignment.id != m_id) return;
        is_there = true;
        m_assignment = std::move(assignment);
        m_homework = reading.definitions().homework(m_assignment.template_id, m_assignment.template_version);
        const base::Date today = m_workspace.today();
        const base::Date last = std::min(domain::last_day(m_assignment).value_or(today), today);
        for (base::Date day = m_assignment.start; day <= last; day += std::chrono::days{1})
            days[day].day = day;
        for (const base::Date day : due_days(m_assignment, today)) {
            if (days.contains(day)) days[day].is_due = true;
        }
        for (const domain::LogEntry& entry : entries) {
            days[entry.day].day = entry.day;
            days[entry.day].marks[entry.side] = mark_in_words(m_homework, entry);
            if (const Answers alone = parted(m_homework, entry.answers).for_counselor; !alone.empty())
                m_alone.push_back(say("{}, {}: {}", base::to_text(entry.day),
                                      report::partner_name(m_couple, entry.side),
                                      answers_to(m_homework, alone)));
        }
    });
    if (!is_there) throw base::Error(base::Trouble::NotFound, tr("This homework is not in the practice."));
    m_days.clear();
    for (auto& [on, day] : days) {
        if (m_which == Days::All || day.is_due || !day.marks.empty()) m_days.push_back(std::move(day));
    }
    m_workspace.practice().audit().record("view", "homework", m_couple.id.value);
}

std::vector<Side> HomeworkMarks::partners() const
{
    std::vector<Side> partners;
    for (const Side side : domain::both_sides) {
        if (m_assignment.involves(side)) partners.push_back(side);
    }
    return partners;
}

std::optional<LogState> HomeworkMarks::state_of(char key)
{
    for (const LogState state :
         {LogState::Done, LogState::Partial, LogState::NotDone, LogState::OptedOut, LogState::Excused}) {
        if (key_of(state) == std::string(1, key)) return state;
    }
    return std::nullopt;
}

bool HomeworkMarks::may_mark(std::size_t day, Side side) const
{
    return day < m_days.size() && m_assignment.involves(side) && !m_days[day].marks.contains(side) &&
           !domain::is_closed(m_couple.status);
}

std::optional<std::size_t> HomeworkMarks::next_open(std::size_t from, Side side) const
{
    for (std::size_t at = from; at < m_days.size(); ++at) {
        if (m_days[at].is_due && may_mark(at, side)) return at;
    }
    return std::nullopt;
}

bool HomeworkMarks::asks(LogState state) const
{
    return asks_with(state) && !m_homework.log.items.empty();
}

std::unique_ptr<FillAtOnce> HomeworkMarks::form(std::size_t day, Side side, LogState state,
                                                const Saved& saved)
{
    const base::Date on = m_days.at(day).day;
    FillAtOnce::Wanted wanted;
    wanted.title = say("{}: {}", base::to_text(on), report::in_words(state));
    wanted.head = say("What {} noted", report::partner_name(m_couple, side));
    WorkDraft draft = draft_of(on, side, state);
    // What was begun as done goes on with all that is there.
    const bool in_short = state == LogState::NotDone && draft.answers().empty();
    wanted.items = in_short ? items_of_what_was_not_done(m_homework) : m_homework.log.items;
    wanted.now = m_workspace.now();
    return std::make_unique<FillAtOnce>(
        std::move(wanted), std::move(draft),
        [this, on, side, state, saved](const std::vector<domain::ResponseItem>& answers) {
            saved(save(on, side, state, answers));
        });
}

bool HomeworkMarks::may_set_right(std::size_t day, Side side) const
{
    return day < m_days.size() && m_days[day].marks.contains(side) && !domain::is_closed(m_couple.status);
}

std::unique_ptr<FillAtOnce> HomeworkMarks::set_right_form(std::size_t day, Side side, const Saved& saved)
{
    const domain::LogEntry mark = mark_called(m_workspace.practice(), m_assignment, side, m_days.at(day).day);
    const AnswersSetRight right(m_homework, m_homework.log, mark.answers);
    FillAtOnce::Wanted wanted{say("{}: {}", base::to_text(mark.day), report::in_words(mark.state)),
                              say("What {} noted, as it should be", report::partner_name(m_couple, side)),
                              right_items(mark.state, right), m_workspace.now()};
    wanted.filled_in = {{state_id, {{wanted.items.front().initial.front(), {}}}, {}},
                        {noted_id, {}, right.filled_in()}};
    WorkDraft draft(m_workspace,
                    {m_couple.id, "mark-right " + mark.id.value,
                     say("a mark of {} on {}, to be set right: {}", report::partner_name(m_couple, side),
                         base::to_text(mark.day), m_assignment.title)});
    return std::make_unique<FillAtOnce>(
        std::move(wanted), std::move(draft),
        [this, mark, right, saved](const Answers& answers, const std::string& why) {
            const LogState state =
                domain::parse_log_state(forms::typed_answer_to(answers, state_id)).value_or(mark.state);
            const domain::LogEntry changed =
                set_mark_right(m_workspace.practice(), m_assignment, mark, state,
                               asks(state) ? right.as_it_should_be(answers) : AnswerWords{}, why);
            look();
            saved(told_of(changed, say("Changed: {}, {}, {}.", report::partner_name(m_couple, mark.side),
                                       base::to_text(mark.day), report::in_words(state))));
        });
}

/// One for the day, whatever the mark: what was begun as done goes on as partly.
WorkDraft HomeworkMarks::draft_of(base::Date day, Side side, LogState state)
{
    return {m_workspace,
            {m_couple.id, "mark " + m_id.value + ' ' + base::to_text(day) + ' ' + std::string(word(side)),
             say("a mark of {} on {}, {}: {}", report::partner_name(m_couple, side), base::to_text(day),
                 report::in_words(state), m_assignment.title)}};
}

std::string HomeworkMarks::mark(std::size_t day, Side side, LogState state)
{
    return save(m_days.at(day).day, side, state, {});
}

std::string HomeworkMarks::save(base::Date day, Side side, LogState state,
                                const std::vector<domain::ResponseItem>& answers)
{
    domain::Practice& practice = m_workspace.practice();
    const domain::LogEntry entry =
        log_homework(practice, {m_assignment, side, day, state, domain::EnteredBy::CounselorFromPaper,
                                forms::typed_pairs(m_homework.log, answers), m_workspace.today()});
    draft_of(day, side, state).drop(); // also that of a mark it is not
    look();
    return told_of(entry, say("Saved: {}, {}, {}.", report::partner_name(m_couple, side), base::to_text(day),
                              report::in_words(state)));
}

/// With what the counselor should know of a mark like this.
std::string HomeworkMarks::told_of(const domain::LogEntry& entry, std::string told) const
{
    domain::Practice& practice = m_workspace.practice();
    if (const std::string done_means = counts_as_partial(practice, m_assignment, entry); !done_means.empty())
        told += ' ' + say("By its answers it counts as partly done. Done means here: {}", done_means);
    if (lacks_a_yes(practice, m_assignment, entry)) {
        told += ' ';
        told += tr("On that day not every yes to this homework held any more: see what is to be done.");
    }
    return told;
}

} // namespace rekindle::app

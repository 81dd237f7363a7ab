// SPDX-License-Identifier: MIT
#include "app/homework_log.h"
#include "app/homework_over_time.h"
#include "base/translate.h"
#include "domain/findings/shared_adherence.h"

#include <algorithm>
#include <set>

namespace rekindle::app {
namespace {

using base::tr;

std::vector<report::Rating> ratings_of(const domain::Questionnaire& log,
                                       const std::vector<domain::LogEntry>& entries)
{
    std::vector<report::Rating> result;
    for (const domain::Item* item : rating_items(log)) {
        for (const domain::Side side : domain::both_sides) {
            double sum = 0;
            int count = 0;
            for (const domain::LogEntry& entry : entries) {
                if (entry.side != side) continue;
                domain::each_answer_to(entry.answers, item->link_id, [&](const domain::Answer& answer) {
                    const auto number = domain::number_of(answer.value);
                    sum += number.value_or(0);
                    count += number.has_value();
                });
            }
            if (count > 0) result.push_back({item->text, side, sum / count, count});
        }
    }
    return result;
}

bool covers(const Period& period, base::Date day)
{
    return day <= period.as_of && (!period.from || day >= *period.from);
}

/// The assignment as it stood on the last day of the period; empty when it did not run in the period.
std::optional<domain::Assignment> as_it_was(domain::Assignment assignment, const Period& period)
{
    // What ended later was still running then.
    if (assignment.ended && *assignment.ended >= period.as_of) assignment.ended.reset();
    const bool over = period.from && ((assignment.ended && *assignment.ended < *period.from) ||
                                      (assignment.last && *assignment.last < *period.from));
    if (assignment.start > period.as_of || over) return std::nullopt;
    return assignment;
}

/// The item of a log that asks how well it went, 0-4; null when none does.
const domain::Item* quality_item(const domain::Questionnaire& log)
{
    const domain::Item* const item = domain::find_item(log, "quality");
    const auto most =
        item && item->constraints.most ? domain::number_of(*item->constraints.most) : std::nullopt;
    return most == 4.0 ? item : nullptr;
}

/// The mean of these ratings over one partner's entries done or partial, and how many there are.
void rate_quality(report::HomeworkLine& line, const domain::Item& item,
                  const std::vector<domain::LogEntry>& entries, domain::Side side)
{
    double sum = 0;
    int count = 0;
    for (const domain::LogEntry& entry : entries) {
        const bool counts = entry.state == domain::LogState::Done || entry.state == domain::LogState::Partial;
        if (entry.side != side || !counts) continue;
        domain::each_answer_to(entry.answers, item.link_id, [&](const domain::Answer& answer) {
            const auto number = domain::number_of(answer.value);
            sum += number.value_or(0);
            count += number.has_value();
        });
    }
    line.rated[side] = count;
    if (count == 0) return;
    line.quality[side] = sum / count;
    if (const auto both = domain::engagement(line.adherence[side].value, line.quality[side]))
        line.engagement[side] = *both;
}

/// Who began, from the log item that asks it; empty when none does.
std::optional<domain::Initiation> initiation_of(const domain::Questionnaire& log,
                                                const std::vector<domain::LogEntry>& entries)
{
    if (domain::find_item(log, "started-by") == nullptr) return std::nullopt;
    std::vector<domain::BeganReport> reports;
    for (const domain::LogEntry& entry : entries) {
        domain::each_answer_to(entry.answers, "started-by", [&](const domain::Answer& answer) {
            const auto* const coding = std::get_if<domain::Coding>(&answer.value);
            if (coding == nullptr) return;
            const domain::Side who = coding->code == "me" ? entry.side : domain::other(entry.side);
            if (coding->code == "both")
                reports.push_back({entry.day, domain::Began::Together});
            else if (coding->code == "me" || coding->code == "partner")
                reports.push_back({entry.day, who == domain::Side::A ? domain::Began::A : domain::Began::B});
        });
    }
    return domain::initiation(reports);
}

/// Whether this reader is shown how this partner kept it.
bool shows(const Reading& reading, const domain::Assignment& assignment, domain::Side side)
{
    return assignment.involves(side) && (!reading.only() || side == *reading.only()) &&
           reading.may(domain::Object::Adherence, side);
}

/// Whether this reader is shown what the counts are made of.
bool shows_marks(const Reading& reading, const Period& period)
{
    return period.with_answers && reading.for_counselor();
}

/// Whether this reader is shown what compares both.
bool compares(const Reading& reading)
{
    return !reading.only() && reading.may(domain::Object::Comparison, domain::Owner::Joint);
}

/// The assignment up to the day a yes ended, if one did.
domain::Assignment until(domain::Assignment assignment, const std::optional<base::Date>& end)
{
    if (end) assignment.last = std::min(assignment.last.value_or(*end), *end - std::chrono::days{1});
    return assignment;
}

/// What nobody marked after a yes ended was not due; a mark that was made all the same stays.
template <typename Count>
auto counted(const domain::Assignment& assignment, const std::optional<base::Date>& end, Count count)
{
    auto all = count(assignment);
    if (!end) return all;
    const auto before = count(until(assignment, end));
    all.occasions = before.occasions + all.entries - before.entries;
    return all;
}

/// The same week by week, so that the weeks add up to the whole.
template <typename Count>
std::vector<domain::WeekKept> counted_by_week(const domain::Assignment& assignment,
                                              const std::optional<base::Date>& end, Count count)
{
    std::vector<domain::WeekKept> all = count(assignment);
    if (!end) return all;
    std::map<base::Date, domain::Adherence> before;
    for (const domain::WeekKept& week : count(until(assignment, end))) before[week.monday] = week.kept;
    for (domain::WeekKept& week : all) {
        const domain::Adherence& due = before[week.monday];
        week.kept.occasions = due.occasions + week.kept.entries - due.entries;
    }
    std::erase_if(all, [](const domain::WeekKept& week) { return week.kept.occasions == 0; });
    return all;
}

/// Says so where less was due because a yes ended.
void note_end(report::HomeworkLine& line, const std::optional<base::Date>& end, domain::Side side,
              const std::vector<domain::LogEntry>& entries, const Period& period)
{
    if (!end || (line.yes_ended && *line.yes_ended <= *end)) return;
    const auto all = domain::adherence(line.assignment, entries, side, period.as_of, period.from);
    if (all.occasions > line.adherence[side].occasions) line.yes_ended = end;
}

void count_adherence(report::HomeworkLine& line, const domain::HomeworkTemplate& homework,
                     const std::vector<domain::LogEntry>& entries, Reading& reading, const Period& period)
{
    const domain::Assignment& assignment = line.assignment;
    for (const domain::Side side : domain::both_sides) {
        if (!shows(reading, assignment, side)) continue;
        const auto end = reading.stops_being_due(assignment, homework, side);
        line.adherence[side] = counted(assignment, end, [&](const domain::Assignment& agreed) {
            return domain::adherence(agreed, entries, side, period.as_of, period.from);
        });
        note_end(line, end, side, entries, period);
        line.weeks[side] = counted_by_week(assignment, end, [&](const domain::Assignment& agreed) {
            return domain::adherence_by_week(agreed, entries, side, period.as_of, period.from);
        });
        if (auto weeks =
                domain::target_weeks(until(assignment, end), entries, side, period.as_of, period.from)) {
            line.weekly_target[side] = domain::weekly_target(*weeks);
            if (shows_marks(reading, period)) line.target_weeks[side] = std::move(*weeks);
        }
        if (const domain::Item* const quality = quality_item(homework.log)) {
            line.asks_quality = true;
            rate_quality(line, *quality, entries, side);
        }
    }
    // What follows takes the marks of both.
    if (!assignment.joint || reading.only() ||
        !reading.may(domain::Object::JointAdherence, domain::Owner::Joint))
        return;
    // Who may not be told how either kept it is shown what both say alike.
    if (!reading.may(domain::Object::Adherence, domain::Owner::A)) {
        line.joint = domain::shared_adherence(assignment, entries, period.as_of, period.from);
        return;
    }
    const auto end = reading.stops_being_due(assignment, homework, domain::Side::A); // of either
    line.joint = counted(assignment, end, [&](const domain::Assignment& agreed) {
        return domain::joint_adherence(agreed, entries, period.as_of, period.from);
    });
    if (!compares(reading)) return;
    line.joint_weeks = counted_by_week(assignment, end, [&](const domain::Assignment& agreed) {
        return domain::joint_adherence_by_week(agreed, entries, period.as_of, period.from);
    });
    line.dyad = counted(assignment, end, [&](const domain::Assignment& agreed) {
        return domain::dyad_adherence(agreed, entries, period.as_of, period.from);
    });
}

/// The marks as the template's rule counts them, and its own ratio.
void apply_rules(report::HomeworkLine& line, const domain::HomeworkTemplate& homework,
                 std::vector<domain::LogEntry>& entries, const Reading& reading)
{
    const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind);
    if (agreed == nullptr) return;
    for (domain::LogEntry& entry : entries) entry.state = domain::counted_as(entry, agreed->done);
    // Its ratio stands on answers, not on marks.
    if (!agreed->kept) return;
    line.kept_title = agreed->kept->title;
    for (const domain::Side side : domain::both_sides) {
        if (shows(reading, line.assignment, side) && reading.may(domain::Object::LogAnswer, side))
            line.kept[side] = domain::kept(*agreed->kept, entries, side);
    }
}

} // namespace

std::optional<base::Date> first_homework(Reading& reading, const Period& period)
{
    std::optional<base::Date> first;
    for (const domain::Assignment& assignment : reading.assignments()) {
        if (assignment.start <= period.as_of && (!first || assignment.start < *first))
            first = assignment.start;
    }
    return first;
}

HomeworkFindings homework_findings(Reading& reading, const Period& period,
                                   std::vector<report::Source>& sources)
{
    std::map<domain::SessionId, int> sessions;
    for (const domain::Session& session : reading.sessions()) sessions.emplace(session.id, session.number);
    const auto number_of_session = [&](const domain::SessionId& id) {
        const auto found = sessions.find(id);
        return found == sessions.end() ? 0 : found->second;
    };
    const auto goals = reading.goals();
    std::set<domain::DefinitionRef> noted;
    HomeworkFindings result;
    HomeworkOverTime over_time(period);
    const auto add = [&](domain::Assignment stored, std::vector<domain::LogEntry> entries,
                         const std::vector<domain::Review>& reviews) {
        const auto assignment = as_it_was(std::move(stored), period);
        if (!assignment) return;
        const domain::HomeworkTemplate& homework =
            reading.definitions().homework(assignment->template_id, assignment->template_version);
        if (noted.insert(ref_of(homework)).second)
            sources.push_back(
                {homework.title, homework.id, std::to_string(homework.version), tr("Homework"), ""});

        std::erase_if(entries, [&](const domain::LogEntry& entry) { return !covers(period, entry.day); });
        report::HomeworkLine line;
        line.assignment = *assignment;
        line.kind_title = kind_in_words(kind_of(assignment->plan));
        line.detail = plan_in_words(assignment->plan, homework, goals);
        line.assigned_session = number_of_session(assignment->assigned_at);
        apply_rules(line, homework, entries, reading);
        count_adherence(line, homework, entries, reading, period);
        if (shows_marks(reading, period)) add_log(line, homework, entries, period);
        line.ratings = ratings_of(homework.log, entries);
        if (compares(reading)) line.initiation = initiation_of(homework.log, entries);
        for (const domain::Review& review : reviews) {
            if (covers(period, review.day))
                line.reviews.push_back({number_of_session(review.session), review.day, review.decision,
                                        answers_in_words(homework.review, review.answers)});
        }
        over_time.add(line, homework, entries);
        result.lines.push_back(std::move(line));
    };
    reading.each_homework(add);
    result.ratings = std::move(over_time.ratings);
    result.stages = std::move(over_time.stages);
    result.hurts = std::move(over_time.hurts);
    return result;
}

} // namespace rekindle::app

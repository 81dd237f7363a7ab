// SPDX-License-Identifier: MIT
#include "app/demo/calendar.h"
#include "app/findings.h"
#include "app/twelve_couples.h"
#include "domain/form/check_response.h"
#include "forms/regex.h"

#include <map>
#include <numeric>
#include <set>
#include <sstream>

using namespace rekindle;
using domain::Side;

namespace {

/// Everything a practice says about its couples, ids and moments included.
std::string everything(domain::Practice& practice)
{
    std::ostringstream all;
    for (const auto& couple : practice.couples().all()) {
        all << couple.id.value << couple.code << couple.a.label << couple.b.label << word(couple.status)
            << '\n';
        for (const auto& session : practice.couples().sessions(couple.id))
            all << session.id.value << base::to_text(session.day) << word(session.kind) << '\n';
        for (const auto& response : practice.responses().of(couple.id)) {
            all << response.id.value << base::to_text(response.authored);
            for (const auto* item : domain::all_items(
                     *DemoPractice::library().forms().find(response.questionnaire.id)->form.questionnaire))
                for (const auto* answer : domain::answers_to(response.items, item->link_id))
                    all << item->link_id << domain::display_text(answer->value);
        }
        for (const auto& assignment : practice.homework().of(couple.id)) {
            all << assignment.id.value << assignment.template_id << base::to_text(assignment.start) << '\n';
            for (const auto& entry : practice.homework().entries(assignment.id)) {
                all << entry.id.value << word(entry.side) << base::to_text(entry.day) << word(entry.state);
                for (const auto& item : entry.answers)
                    all << item.link_id << domain::display_text(item.answers.front().value);
            }
            for (const auto& review : practice.homework().reviews(assignment.id))
                all << review.id.value << word(review.decision) << '\n';
        }
        for (const auto& goal : practice.goals().of(couple.id)) {
            all << goal.id.value << goal.title;
            for (const auto& rating : goal.ratings) all << word(rating.rated_by) << rating.level;
        }
    }
    for (const auto& entry : practice.audit().entries())
        all << entry.number << base::to_text(entry.when) << entry.action << entry.subject_id << '\n';
    return all.str();
}

domain::Couple couple(const char* code)
{
    return twelve_couples()->couples().find(code).value();
}

app::AnswerFindings findings_about(const domain::Couple& couple)
{
    app::Reading reading(*twelve_couples(), couple, domain::Reader(domain::Audience::Counselor));
    return app::answer_findings(reading, {std::nullopt, DemoPractice::until});
}

/// How far the scales of the intake moved, in percent of the range, averaged over scales and partners.
double movement(const char* code)
{
    const auto findings = findings_about(couple(code));
    std::vector<double> moves;
    for (const auto& scale : findings.scales) {
        if (!scale.scale.reference) continue; // the whole intake's have one
        for (const auto& [side, one] : scale.partners) {
            if (one.progress.measurements >= 2)
                moves.push_back(*one.progress.latest->percent - *one.progress.baseline->percent);
        }
    }
    BOOST_TEST_REQUIRE(!moves.empty(), code);
    return std::accumulate(moves.begin(), moves.end(), 0.0) / static_cast<double>(moves.size());
}

/// Done or partly done, of what was marked as one of these or not done.
double kept(const char* code, Side side)
{
    double kept = 0, marked = 0;
    for (const auto& assignment : twelve_couples()->homework().of(couple(code).id)) {
        for (const auto& entry : twelve_couples()->homework().entries(assignment.id)) {
            if (entry.side != side) continue;
            const bool done =
                entry.state == domain::LogState::Done || entry.state == domain::LogState::Partial;
            kept += done;
            marked += done || entry.state == domain::LogState::NotDone;
        }
    }
    return marked == 0 ? 0 : kept / marked;
}

std::map<domain::Owner, int> filled(const char* code, const char* form)
{
    std::map<domain::Owner, int> result{{domain::Owner::A, 0}, {domain::Owner::B, 0}};
    for (const auto& response : twelve_couples()->responses().of(couple(code).id))
        result[response.owner] += response.questionnaire.id.find(form) != std::string::npos;
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(demo_tests)

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_to_the_last_id_and_another_seed_another)
{
    const auto made = [](std::uint64_t seed) {
        DemoPractice practice(seed);
        app::fill_demo(*practice, DemoPractice::library(), 2, seed, DemoPractice::until);
        return everything(*practice);
    };
    const std::string first = made(5);
    BOOST_TEST((made(5) == first));
    BOOST_TEST((made(6) != first));
}

BOOST_AUTO_TEST_CASE(every_saved_answer_is_valid_by_the_check_for_imports)
{
    int checked = 0;
    for (const auto& each : twelve_couples()->couples().all()) {
        for (const auto& stored : twelve_couples()->responses().of(each.id)) {
            const auto& form =
                *DemoPractice::library().forms().find(stored.questionnaire.id)->form.questionnaire;
            const auto problems = domain::check_response(
                form, {form.canonical(), "completed", stored.authored, stored.items}, forms::matches_regex);
            BOOST_TEST(problems.empty(),
                       (problems.empty() ? "" : problems.front().where + problems.front().what));
            ++checked;
        }
        for (const auto& assignment : twelve_couples()->homework().of(each.id)) {
            const auto& homework = DemoPractice::library().homework().find(assignment.template_id)->homework;
            for (const auto& entry : twelve_couples()->homework().entries(assignment.id))
                BOOST_TEST(domain::check_response(
                               homework.log, {homework.log.canonical(), "in-progress", {}, entry.answers},
                               forms::matches_regex)
                               .empty());
        }
    }
    BOOST_TEST(checked > 300);
    BOOST_TEST(!twelve_couples()->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(the_courses_go_where_the_mix_says)
{
    for (const char* improving : {"C-0001", "C-0009"}) BOOST_TEST(movement(improving) > 20, improving);
    BOOST_TEST(movement("C-0011") > 10);
    for (const char* unchanged : {"C-0002", "C-0010"})
        BOOST_TEST(std::abs(movement(unchanged)) < 10, unchanged);
    BOOST_TEST(movement("C-0003") < -12);
    BOOST_TEST(movement("C-0008") < -5);
}

BOOST_AUTO_TEST_CASE(who_improves_recovers_who_worsens_deteriorates_and_the_norms_say_they_are_invented)
{
    const auto classes = [](const char* code) {
        std::map<domain::ChangeClass, int> counts;
        for (const auto& series : findings_about(couple(code)).scales) {
            if (!series.scale.reference) continue;
            BOOST_TEST(series.scale.reference->source.find("Made up for the demo") == 0U);
            BOOST_TEST_REQUIRE(series.scale.cutoff.has_value());
            BOOST_TEST(series.scale.cutoff->source.find("Made up for the demo") == 0U);
            for (const auto& [side, one] : series.partners) ++counts[one.progress.change_class];
        }
        return counts;
    };
    using domain::ChangeClass;
    for (const char* improving : {"C-0001", "C-0009"}) {
        auto counts = classes(improving);
        BOOST_TEST(counts[ChangeClass::Recovered] >= 4, improving);
        BOOST_TEST(counts[ChangeClass::Deteriorated] == 0, improving);
    }
    auto worsening = classes("C-0003");
    BOOST_TEST(worsening[ChangeClass::Deteriorated] >= 3);
    auto unchanged = classes("C-0002");
    BOOST_TEST(unchanged[ChangeClass::Unchanged] >= 6);
}

BOOST_AUTO_TEST_CASE(nobody_is_taken_on_without_a_first_long_form)
{
    DemoPractice practice(1); // of this seed partner A of couple 1 used to lack it
    app::fill_demo(*practice, DemoPractice::library(), 3, 1, DemoPractice::until);
    for (const auto& each : practice->couples().all()) {
        const auto first = practice->couples().sessions(each.id).front();
        int forms = 0;
        for (const auto& response : practice->responses().of(each.id))
            forms += response.session == first.id &&
                     response.questionnaire.id.find("intake-core") != std::string::npos;
        BOOST_TEST(forms == 2, each.code);
    }
}

BOOST_AUTO_TEST_CASE(one_partner_of_the_fourth_couple_leaves_homework_undone)
{
    const double a = kept("C-0004", Side::A), b = kept("C-0004", Side::B);
    BOOST_TEST(std::min(a, b) < 0.35);
    BOOST_TEST(std::max(a, b) > 0.7);
}

BOOST_AUTO_TEST_CASE(forms_are_missing_where_the_mix_says)
{
    const auto sessions = twelve_couples()->couples().sessions(couple("C-0005").id).size();
    const auto forms = filled("C-0005", "session-check-in");
    BOOST_TEST(std::min(forms.at(domain::Owner::A), forms.at(domain::Owner::B)) <
               0.8 * static_cast<double>(sessions));
    std::size_t declined = 0, left_out = 0;
    for (const auto& each : twelve_couples()->couples().all()) {
        for (const auto& response : twelve_couples()->responses().of(each.id)) {
            if (response.questionnaire.id.find("intake-core") == std::string::npos) continue;
            for (const char* line : {"comm-1", "forg-2", "trust-3", "qtime-4", "touch-1", "goal-5"}) {
                const auto given = domain::answers_to(response.items, line);
                left_out += given.empty();
                declined += !given.empty() && std::holds_alternative<domain::Declined>(given.front()->value);
            }
        }
    }
    BOOST_TEST(left_out > 5U);
    BOOST_TEST(declined > 0U);
}

BOOST_AUTO_TEST_CASE(one_partner_of_the_sixth_couple_starts_late)
{
    std::map<domain::Owner, base::Date> first;
    for (const auto& response : twelve_couples()->responses().of(couple("C-0006").id))
        first.emplace(response.owner, base::local_day(response.authored));
    BOOST_REQUIRE(first.size() == 2U);
    BOOST_TEST(std::abs((first[domain::Owner::A] - first[domain::Owner::B]).count()) > 100);
}

BOOST_AUTO_TEST_CASE(the_seventh_couple_paused_with_homework_excused_and_went_on)
{
    const auto changes = twelve_couples()->couples().status_changes(couple("C-0007").id);
    BOOST_REQUIRE(changes.size() == 2U);
    BOOST_TEST((changes[0].status == domain::CoupleStatus::Paused));
    BOOST_TEST((changes[1].status == domain::CoupleStatus::Active));
    BOOST_TEST((changes[1].day - changes[0].day).count() > 60);
    for (const auto& session : twelve_couples()->couples().sessions(couple("C-0007").id))
        BOOST_TEST((session.day < changes[0].day || session.day >= changes[1].day));
    int excused = 0, other = 0;
    for (const auto& assignment : twelve_couples()->homework().of(couple("C-0007").id)) {
        for (const auto& entry : twelve_couples()->homework().entries(assignment.id)) {
            if (entry.day < changes[0].day || entry.day >= changes[1].day) continue;
            (entry.state == domain::LogState::Excused ? excused : other) += 1;
        }
    }
    BOOST_TEST(excused > 0);
    BOOST_TEST(other == 0);
}

BOOST_AUTO_TEST_CASE(the_couple_that_parted_is_closed_and_nothing_comes_after)
{
    const auto parted = couple("C-0008");
    BOOST_TEST((parted.status == domain::CoupleStatus::Closed));
    const auto closed = twelve_couples()->couples().status_changes(parted.id).back().day;
    BOOST_TEST((twelve_couples()->couples().sessions(parted.id).back().day <= closed));
    for (const auto& assignment : twelve_couples()->homework().of(parted.id)) {
        BOOST_TEST(assignment.ended.has_value());
        for (const auto& entry : twelve_couples()->homework().entries(assignment.id))
            BOOST_TEST((entry.day <= closed));
    }
}

BOOST_AUTO_TEST_CASE(the_ninth_couple_finished_filled_an_ending_and_looked_back_three_months_later)
{
    const auto finished = couple("C-0009");
    BOOST_TEST((finished.status == domain::CoupleStatus::Closed));
    const auto sessions = twelve_couples()->couples().sessions(finished.id);
    BOOST_TEST((sessions.back().day - sessions.at(sessions.size() - 2).day).count() >= 91);
    for (const char* form : {"ending", "follow-up"}) {
        const auto forms = filled("C-0009", form);
        BOOST_TEST(forms.at(domain::Owner::A) + forms.at(domain::Owner::B) > 0, form);
    }
}

BOOST_AUTO_TEST_CASE(of_intimacy_only_the_couple_that_said_yes_hears)
{
    for (const auto& each : twelve_couples()->couples().all()) {
        const auto forms = filled(each.code.c_str(), "intake-sexual");
        const bool any_form = forms.at(domain::Owner::A) + forms.at(domain::Owner::B) > 0;
        bool any_homework = false;
        for (const auto& assignment : twelve_couples()->homework().of(each.id))
            any_homework |= assignment.template_id.starts_with("intimacy-");
        BOOST_TEST(any_form == (each.code == "C-0001"), each.code);
        BOOST_TEST(any_homework == (each.code == "C-0001"), each.code);
    }
}

BOOST_AUTO_TEST_CASE(most_of_the_safety_screens_are_calm)
{
    int screens = 0, with_alert = 0;
    for (const auto& each : twelve_couples()->couples().all()) {
        const auto findings = findings_about(each);
        std::set<Side> alerted;
        for (const auto& alert : findings.alerts)
            if (alert.severity == domain::Severity::High) alerted.insert(alert.side);
        with_alert += static_cast<int>(alerted.size());
        for (const auto& [owner, count] : filled(each.code.c_str(), "safety-screen")) screens += count;
    }
    BOOST_TEST(screens > 15);
    BOOST_TEST(with_alert < 8);
}

BOOST_AUTO_TEST_CASE(everything_installed_is_used_and_steps_are_taken_by_the_rules)
{
    std::set<std::string> templates, forms;
    std::map<domain::Decision, int> decisions;
    for (const auto& each : twelve_couples()->couples().all()) {
        for (const auto& response : twelve_couples()->responses().of(each.id))
            forms.insert(response.questionnaire.id);
        for (const auto& assignment : twelve_couples()->homework().of(each.id)) {
            templates.insert(assignment.template_id);
            const auto& homework = DemoPractice::library().homework().find(assignment.template_id)->homework;
            for (const auto& review : twelve_couples()->homework().reviews(assignment.id)) {
                ++decisions[review.decision];
                if (review.decision != domain::Decision::StepUp) continue;
                for (const char* yes : {"a-agrees", "b-agrees", "stage-complete"}) {
                    if (!domain::find_item(homework.review, yes)) continue;
                    const auto given = domain::answers_to(review.answers, yes);
                    BOOST_TEST((!given.empty() && given.front()->value == domain::Value(true)), yes);
                }
            }
        }
    }
    BOOST_TEST(templates.size() == DemoPractice::library().homework().entries().size());
    BOOST_TEST(forms.size() == DemoPractice::library().forms().entries.size());
    BOOST_TEST(decisions.size() == 6U); // each of them at least once
}

BOOST_AUTO_TEST_CASE(nobody_meets_on_a_sunday_or_on_christmas_day)
{
    for (const auto& each : twelve_couples()->couples().all()) {
        for (const auto& session : twelve_couples()->couples().sessions(each.id)) {
            BOOST_TEST((std::chrono::weekday{session.day} != std::chrono::Sunday));
            BOOST_TEST((app::open_day(session.day) == session.day));
        }
    }
}

BOOST_AUTO_TEST_CASE(long_names_and_other_scripts_are_among_them)
{
    std::size_t longest = 0, other_scripts = 0;
    for (const auto& each : twelve_couples()->couples().all()) {
        longest = std::max(longest, each.a.label.size());
        other_scripts += static_cast<unsigned char>(each.a.label.front()) >= 0xD0;
    }
    BOOST_TEST(longest > 40U);
    BOOST_TEST(other_scripts == 3U);
}

BOOST_AUTO_TEST_CASE(the_weeks_and_the_marks_of_homework_add_up_to_its_counts_also_after_a_yes_ended)
{
    int compared = 0, ended = 0;
    const auto add_up = [&](const domain::Adherence& kept, const std::vector<domain::WeekKept>& weeks,
                            const std::vector<report::HomeworkLine::LogLine>& log) {
        domain::Adherence sum;
        for (const domain::WeekKept& week : weeks) sum = sum + week.kept;
        BOOST_TEST((sum == kept), sum.occasions << " in weeks of " << kept.occasions);
        int entries = 0, done = 0, partial = 0;
        for (const auto& line : log) {
            if (!line.mark.fills) continue;
            ++entries;
            done += line.mark.state == domain::LogState::Done;
            partial += line.mark.state == domain::LogState::Partial;
        }
        BOOST_TEST(entries == kept.entries);
        BOOST_TEST(done == kept.done);
        BOOST_TEST(partial == kept.partial);
        ++compared;
    };
    for (const auto& each : twelve_couples()->couples().all()) {
        app::Reading reading(*twelve_couples(), each, domain::Reader(domain::Audience::Counselor));
        report::Request request;
        request.audience = domain::Audience::Counselor;
        request.as_of = DemoPractice::until;
        const report::Data data = app::report_data(reading, request, {.every_answer = true});
        for (const report::HomeworkLine& line : data.homework) {
            const auto& homework =
                reading.definitions().homework(line.assignment.template_id, line.assignment.template_version);
            for (const auto& [side, kept] : line.adherence) {
                add_up(kept, line.weeks.at(side), line.log.at(side));
                const auto end = reading.stops_being_due(line.assignment, homework, side);
                ended += end && *end <= request.as_of;
            }
            if (line.joint) add_up(*line.joint, line.joint_weeks, line.joint_log);
        }
    }
    BOOST_TEST(compared > 200);
    BOOST_TEST(ended > 0);
}

BOOST_AUTO_TEST_SUITE_END()

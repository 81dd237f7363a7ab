// SPDX-License-Identifier: MIT
#include "report/sample_data.h"

#include "domain/findings/goal_attainment.h"
#include "report/sample_forms.h"

#include <stdexcept>
#include <utility>
#include <vector>

namespace rekindle::report::samples {
namespace {

using domain::Side;

struct Point {
    const char* on;
    std::optional<double> score;
    int answered = 6;
};

ScaleSeries series(std::string questionnaire, domain::Scale scale, const std::vector<Point>& a,
                   const std::vector<Point>& b)
{
    ScaleSeries result;
    result.questionnaire = std::move(questionnaire);
    result.questionnaire_id = result.questionnaire.starts_with("Intake") ? "intake-six" : "check-in";
    const int of = scale.minimum_answered + 1;
    const auto add = [&](Side side, const std::vector<Point>& points) {
        if (points.empty()) return;
        ScaleSeries::OnePartner partner;
        for (const Point& point : points) {
            domain::DatedScore score;
            score.day = day(point.on);
            score.score = point.score;
            score.answered = std::min(point.answered, of);
            score.of = of;
            score.prorated = point.score && score.answered < of;
            if (point.score) {
                if (scale.percent_of_range) score.percent = *point.score / 30 * 100;
                for (const domain::Band& band : scale.bands) {
                    if (*point.score >= band.from && *point.score <= band.to) score.band = band.title;
                }
            }
            partner.scores.push_back(score);
        }
        partner.progress = domain::progress(scale, partner.scores, counselor_request().as_of);
        result.partners[side] = partner;
    };
    add(Side::A, a);
    add(Side::B, b);
    if (result.partners.count(Side::A) > 0 && result.partners.count(Side::B) > 0) {
        result.gap = domain::gap(result.partners.at(Side::A).progress, result.partners.at(Side::B).progress);
    }
    // As their items would have it: six from 0 to 5, nine from 0 to 3.
    result.range = scale.items.size() == 6 ? domain::Range{0, 30} : domain::Range{0, 27};
    result.scale = std::move(scale);
    return result;
}

domain::Scale intake_scale(const std::string& title, const std::string& domain_code, bool has_reference)
{
    domain::Scale scale;
    scale.id = domain_code;
    scale.title = title;
    scale.domain = domain_code;
    scale.items.resize(6);
    scale.minimum_answered = 5;
    scale.percent_of_range = true;
    if (has_reference) {
        scale.reference =
            domain::ReferenceSample{4.2, 0.88, "alpha", "Invented sample of couples at intake, n = 412",
                                    "Made up for this sample; no real study"};
        scale.cutoff = domain::CutOff{15.5, "Half of the range, set by hand"};
    }
    return scale;
}

domain::Scale mood_scale()
{
    domain::Scale scale;
    scale.id = "total";
    scale.title = "Low mood in the last two weeks";
    scale.items.resize(9);
    scale.minimum_answered = 8;
    scale.direction = domain::Direction::LowerIsBetter;
    scale.bands = {{"none", "Little or none", 0, 4},
                   {"mild", "Mild", 5, 9},
                   {"moderate", "Moderate", 10, 14},
                   {"severe", "Moderately severe", 15, 27}};
    scale.bands_source = "Invented limits";
    scale.cutoff = domain::CutOff{9.5, "Invented"};
    scale.reference = domain::ReferenceSample{5.1, 0.84, "test-retest", "Invented", "Invented"};
    return scale;
}

domain::Adherence adherence(int occasions, int done, int partial, int not_done, int excused)
{
    domain::Adherence result{occasions, done + partial + not_done + excused, done, partial, not_done, excused,
                             {}};
    result.value = domain::adherence(result.entries, excused, done, partial);
    return result;
}

HomeworkLine ritual(const char* id, const char* from, const char* level)
{
    HomeworkLine line;
    line.assignment.id = {id};
    line.assignment.title = "Six quiet minutes of holding hands after the children are in bed";
    line.assignment.start = day(from);
    line.kind_title = "Touch ritual";
    line.detail = level;
    line.assigned_session = 2;
    return line;
}

std::vector<HomeworkLine> homework()
{
    HomeworkLine first = ritual("r1", "2024-01-22", "Level 2: holding hands, sitting side by side");
    first.assignment.ended = day("2024-02-19");
    first.adherence = {{Side::A, adherence(12, 6, 1, 1, 1)}, {Side::B, adherence(12, 7, 0, 2, 1)}};
    first.joint = adherence(12, 5, 1, 2, 1);
    first.reviews = {
        {3, day("2024-02-05"), domain::Decision::Continue, {{"What helped?", "Putting the phones away"}}},
        {4,
         day("2024-02-19"),
         domain::Decision::StepUp,
         {{"What helped?",
           "A fixed time. After a long day one of us sometimes needs ten minutes alone first; saying "
           "so out loud took the pressure away and the ritual did not feel like a test any more."},
          {"What was in the way?", ""}}}};

    HomeworkLine letter;
    letter.assignment.id = {"f1"};
    letter.assignment.title = "A letter about the missed anniversary, for reading aloud in the session";
    letter.assignment.start = day("2024-02-05");
    letter.assignment.last = day("2024-03-04");
    letter.kind_title = "Forgiveness exercise";
    letter.detail = "Stage 1 of 4: telling what happened";
    letter.assigned_session = 3;
    letter.adherence = {{Side::B, adherence(3, 1, 1, 0, 0)}};
    letter.log[Side::B] = {
        {{day("2024-02-06"), domain::LogState::Done, true}, true, false, {{"How hard was it? (0-10)", "7"}}},
        {{day("2024-02-20"), domain::LogState::Partial, true}, true, false, {}},
        {{day("2024-02-21"), domain::LogState::Done, false}, true, false, {}},
        {{day("2024-02-06"), domain::LogState::NotDone, false}, false, false, {{"Words", "=1+1, we said"}}}};
    letter.reviews = {{5, day("2024-03-04"), domain::Decision::Change, {{"How hard was it? (0-10)", "7"}}}};

    HomeworkLine second = ritual("r2", "2024-02-20", "Level 3: a long hug, until both breathe slowly");
    second.assignment.follows = domain::AssignmentId{"r1"};
    second.assigned_session = 4;
    second.adherence = {{Side::A, adherence(20, 9, 3, 2, 0)}, {Side::B, adherence(20, 0, 0, 0, 0)}};
    second.joint = adherence(20, 0, 0, 0, 0);
    return {first, letter, second};
}

/// What the sheets Partners and Trends draw on.
void add_findings_over_time(Data& data)
{
    data.last_baseline_day = day("2024-02-05");
    for (ScaleSeries& series : data.scales) {
        for (auto& [side, partner] : series.partners) {
            for (domain::DatedScore& score : partner.scores) {
                score.phase = domain::phase_of(score.day, data.last_baseline_day);
                for (const domain::Session& session : data.sessions) {
                    if (session.day == score.day) score.session = session.number;
                }
            }
        }
    }
    ScaleSeries& first = data.scales[0];
    first.gap_percent = 20;
    first.partners[Side::A].phases = domain::PhaseComparison{3, 3, domain::Overlap{0.9, 0.8, 0.55, 2.0 / 3}};
    first.partners[Side::B].phases = domain::PhaseComparison{1, 2, {}};
    first.partners[Side::A].episode = first.partners[Side::A].progress;
    first.partners[Side::A].episode->baseline->score = 14.4;
    first.partners[Side::A].episode->change = 6.6;
    first.partners[Side::A].episode->reliable_change =
        6.6 /
        domain::measurement_error(first.scale.reference->sd, first.scale.reference->reliability)->s_diff;
    domain::Agreement counts{2, 1, 1, 0, 1, 0, 1, 40};
    first.agreement = ScaleSeries::AgreementOn{day("2024-04-08"), day("2024-03-04"), 6, counts};
    first.first_agreement = ScaleSeries::AgreementOn{day("2024-01-08"), day("2024-01-08"), 6, counts};
    data.areas_agreement = domain::Agreement{9, 4, 3, 2, 3, 2, 1, 100 * 9.0 / 23};
    data.profiles = {{"Intake: six domains", {2, 8.5, 11.5, {}}}};
    data.perceptions = {
        {"How I see it, how you see it",
         Side::A,
         day("2024-04-08"),
         day("2024-03-04"),
         {8, {5, 0.694, 1.2}, 0.6, {4, {}, 0.5}}},
        {"How I see it, how you see it", Side::B, day("2024-03-04"), {}, {8, {}, {}, {2, {}, {}}}}};

    KindTotal touch{"Touch ritual", 2};
    touch.adherence = {{Side::A, adherence(32, 15, 4, 3, 1)}, {Side::B, adherence(32, 7, 0, 2, 1)}};
    touch.joint = adherence(32, 5, 1, 2, 1);
    touch.dyad = domain::DyadAdherence{32, 20, 9, 7, 1, 5.5 / 19, 14.5 / 19, 700.0 / 9};
    touch.initiation = domain::Initiation{6, 2, 4, 1, 8.0 / 12};
    KindTotal letter{"Forgiveness exercise", 1};
    letter.adherence = {{Side::B, adherence(3, 1, 1, 0, 0)}};
    KindTotal all{"All homework", 3};
    all.adherence = {{Side::A, adherence(32, 15, 4, 3, 1)}, {Side::B, adherence(35, 8, 1, 2, 1)}};
    all.joint = touch.joint;
    data.homework_kinds = {touch, letter};
    data.homework_all = all;
    data.homework_weeks = {{day("2024-01-22"),
                            {{Side::A, adherence(6, 4, 0, 2, 0)}, {Side::B, adherence(6, 6, 0, 0, 0)}},
                            adherence(6, 4, 0, 2, 0)},
                           {day("2024-01-29"),
                            {{Side::A, adherence(6, 6, 0, 0, 0)}, {Side::B, adherence(6, 0, 0, 0, 0)}},
                            adherence(6, 0, 0, 0, 0)},
                           {day("2024-02-05"), {}, {}},
                           {day("2024-02-12"),
                            {{Side::A, adherence(6, 0, 0, 5, 0)}, {Side::B, adherence(8, 6, 2, 0, 0)}},
                            adherence(6, 3, 1, 0, 0)}};
    TitleTotal ritual_total{"Six quiet minutes of holding hands", 2, touch.adherence, {}, true};
    ritual_total.weekly_target = {{Side::A, {5, 4, 10.0 / 14, 11.0 / 14, 14, 10, 11, 15, 12}},
                                  {Side::B, {5, 0, {}, {}, 15, 0, 0, 15, 0}}};
    ritual_total.rated = {{Side::A, 8}};
    ritual_total.quality = {{Side::A, 3.25}};
    ritual_total.engagement = {{Side::A, 0.62}};
    data.homework_titles = {ritual_total, {"A letter about the missed anniversary", 1, letter.adherence}};
    data.homework_titles.back().kept_title = "Promises kept";
    data.homework_titles.back().kept = {{Side::A, {5, 3, 1, 0.7}}, {Side::B, {0, 0, 0, {}}}};
    data.ratings = {{"Six quiet minutes of holding hands",
                     "comfort",
                     "Comfort during the ritual",
                     Side::A,
                     domain::Visibility::Private,
                     {"Level 2", "Level 3"},
                     {{day("2024-01-23"), 4, 0, domain::Phase::Baseline},
                      {day("2024-03-11"), 7, 1, domain::Phase::Later},
                      {day("2024-04-08"), 6, 1, domain::Phase::Later}}}};
    data.stages = {{"Six quiet minutes of holding hands",
                    domain::Kind::TouchRitual,
                    4,
                    {{day("2024-01-22"), 2, "Level 2: holding hands, sitting side by side"},
                     {day("2024-02-20"), 3, "Level 3: a long hug"}}}};
    data.hurts = {{"A letter about the missed anniversary", Side::B, Side::B, 8, 5, 3, 4.5, 2, 3, 2.0 / 3},
                  {"A letter about the missed anniversary", Side::B, Side::A, {}, {}, {}, {}, 0, 0, {}}};
    data.goals_over_time = {
        {day("2024-01-22"), 30, 1}, {day("2024-03-04"), 40.5, 2}, {day("2024-04-08"), 50, 2}};
}

std::vector<GoalLine> goals()
{
    GoalLine evening;
    evening.goal.title =
        "One evening a week that belongs to the two of us, without screens and without plans";
    evening.goal.importance = 3;
    evening.goal.difficulty = 2;
    evening.goal.baseline = -2;
    evening.goal.levels = {"No evening at all", "One evening a month",
                           "One evening a week, kept three weeks of four", "Every week",
                           "Every week, and we look forward to it all day long"};
    evening.goal.set_on = day("2024-01-22");
    evening.goal.target = day("2024-05-31");
    evening.goal.steps = {{1, "Agree on the evening", domain::Owner::Joint, day("2024-01-29"),
                           domain::StepStatus::Done, day("2024-01-28")},
                          {2,
                           "Find somebody for the children",
                           domain::Owner::A,
                           day("2024-02-12"),
                           domain::StepStatus::Partial,
                           {}},
                          {3,
                           "Look back after six weeks",
                           domain::Owner::Joint,
                           day("2024-04-30"),
                           domain::StepStatus::Open,
                           {}}};
    evening.level = 0;
    evening.steps_done = 1;
    evening.steps_due = 2;
    evening.steps_kept = 1;
    GoalLine money;
    money.goal.title = "Speak about money once a month";
    money.goal.owner = domain::Owner::B;
    money.goal.importance = 2;
    money.goal.difficulty = 3;
    money.goal.levels = {"Not at all", "Only in a quarrel", "Once a month, calmly", "Twice a month",
                         "Whenever needed"};
    money.goal.set_on = day("2024-02-05");
    return {evening, money};
}

} // namespace

base::Date day(std::string_view iso)
{
    const std::optional<base::Date> date = base::parse_date(iso);
    if (!date) throw std::logic_error("no such day in a test");
    return *date;
}

Definition progress_definition()
{
    return load_definition(REKINDLE_SOURCE_DIR "/reports/progress.json");
}

Request counselor_request()
{
    Request request;
    request.report = "progress";
    request.couple = {"018d0000-0000-7000-8000-000000000007"};
    request.audience = domain::Audience::Counselor;
    request.from = day("2024-01-01");
    request.as_of = day("2024-04-15");
    return request;
}

Data empty_data()
{
    Data data;
    data.practice = "Practice at the Old Mill";
    data.counselor = "Ines Calloway";
    data.couple.code = "C-0007";
    data.couple.a = {"Maximiliane-Theodora", "she/her"};
    data.couple.b = {"Юлия 由利亜", ""};
    data.couple.opened = day("2024-01-08");
    return data;
}

Data full_data()
{
    Data data = empty_data();
    const char* const days[] = {"2024-01-08", "2024-01-22", "2024-02-05",
                                "2024-02-19", "2024-03-04", "2024-04-08"};
    for (int i = 0; i < 6; ++i) {
        const auto kind = i == 1 ? domain::SessionKind::IndividualA : domain::SessionKind::Conjoint;
        data.sessions.push_back({{}, {}, i + 1, kind, day(days[i])});
        data.session_lines.push_back({data.sessions.back(), {}, {}, {}});
    }
    data.session_lines[0].filled = {{"Session check-in", Side::A, day(days[0]), true},
                                    {"Intake: six domains", Side::A, day(days[0]), true},
                                    {"Intake: six domains", Side::B, day(days[0]), true}};
    data.session_lines[3].filled = {{"Intake: six domains", Side::B, day(days[3]), false}};
    data.scales = {
        series("Intake: six domains", intake_scale("Communication", "COMM", true),
               {{days[0], 11}, {days[2], 14.4, 5}, {days[4], 19}, {days[5], 21}},
               {{days[0], 14}, {days[3], std::nullopt, 3}, {days[4], 15}, {days[5], 15}}),
        series("Intake: six domains", intake_scale("Trust and reliability in everyday life", "TRUST", false),
               {{days[0], 18}, {days[5], 17}}, {{days[0], 12}, {days[5], 16}}),
        series("Intake: six domains", intake_scale("Shared goals", "GOAL", true), {{days[0], 20}}, {}),
        series("Session check-in", mood_scale(),
               {{days[0], 13, 9}, {days[2], 9, 9}, {days[4], 6, 9}, {days[5], 4, 9}},
               {{days[0], 5, 9}, {days[4], 9, 9}, {days[5], 14, 9}}),
    };
    data.homework = homework();
    data.goals = goals();
    data.goals_t = domain::goal_attainment_t({{0, 6}});
    data.goals_baseline_t = domain::goal_attainment_t({{-2, 6}});
    data.goals_t_change = 20;
    data.alerts = {{day("2024-04-08"), Side::B, "Session check-in", "better-dead",
                    "Thoughts of being better off dead", domain::Severity::High, domain::Visibility::Safety}};
    data.sources = {
        {"Intake: six domains", "intake", "1", "Questionnaire", "MIT, Rekindle"},
        {"Intake: six domains", "intake", "1", "Scoring key", "MIT, Rekindle"},
        {"Session check-in", "https://rekindle.example/Questionnaire/session-check-in", "2", "Questionnaire",
         ""},
        {"Six quiet minutes", "hold-hands", "1", "Homework", "MIT, Rekindle"},
    };
    add_findings_over_time(data);
    add_filled_forms(data);
    data.sharing = {{"Session check-in",
                     "Low mood in the last two weeks",
                     {{Side::A, {day("2024-01-08"), day("2025-01-08"), {}, true}},
                      {Side::B, {day("2024-01-08"), {}, day("2024-03-04"), false}}}}};
    data.limits = {
        "Communication, Юлия 由利亜 (B), 2024-02-19: 3 of 6 answered, 5 are needed for a score.",
        "Trust and reliability in everyday life: reliable change is not known, the scale has no spread and "
        "reliability yet."};
    return data;
}

Data data_full_of(const std::string& text)
{
    Data data = full_data();
    add_series_of_forms(data);
    data.practice = data.counselor = data.couple.code = text;
    data.couple.a = data.couple.b = {text, text};
    for (ScaleSeries& scale : data.scales) {
        scale.questionnaire = scale.questionnaire_id = scale.scale.id = scale.scale.title =
            scale.scale.domain = text;
        for (auto& [side, partner] : scale.partners) {
            for (domain::DatedScore& score : partner.scores) score.band = text;
        }
    }
    for (Profile& profile : data.profiles) profile.questionnaire = text;
    for (PerceptionLine& line : data.perceptions) line.questionnaire = text;
    for (KindTotal& kind : data.homework_kinds) kind.kind_title = text;
    for (HomeworkLine& line : data.homework) {
        line.assignment.title = line.kind_title = line.detail = text;
        for (auto& [side, log] : line.log) {
            for (HomeworkLine::LogLine& mark : log) mark.answers = {{text, text}};
        }
        for (HomeworkLine::ReviewLine& review : line.reviews) review.answers = {{text, text}};
    }
    for (GoalLine& line : data.goals) {
        line.goal.title = text;
        line.goal.levels.fill(text);
        for (domain::GoalStep& step : line.goal.steps) step.title = text;
    }
    for (SessionLine& line : data.session_lines) {
        for (SessionLine::Filled& filled : line.filled) filled.questionnaire = text;
    }
    for (AlertLine& alert : data.alerts) alert.questionnaire = alert.title = text;
    for (Source& source : data.sources) source = {text, text, text, text, text};
    data.limits = {text};
    for (SharedScale& shared : data.sharing) shared.questionnaire = shared.scale = text;
    for (UsedForm& used : data.forms) {
        used.form.title = used.form.copyright = used.version = used.key_version = used.id = text;
        for (domain::Item& item : used.form.items) {
            item.text = text;
            for (domain::Option& option : item.options) {
                auto coding = std::get<domain::Coding>(option.value);
                coding.display = text;
                option.value = coding;
            }
        }
        for (domain::Scale& scale : used.key->scales) scale.title = text;
        used.key->licence.terms = text;
    }
    for (FilledForm& filled : data.filled) {
        for (AnsweredItem& item : filled.items) {
            for (AnsweredItem::Answer& answer : item.answers) answer.words = answer.code = text;
        }
    }
    return data;
}

} // namespace rekindle::report::samples

// SPDX-License-Identifier: MIT
// Writes workbooks for the readers that are not ours (read_with_openpyxl.py, convert_with_libreoffice.py):
//   write_samples FOLDER [COUNT]
// Beside a workbook of texts stands NAME.hex, the texts as they were given, one a line in hexadecimal. With
// COUNT only that many reports whose names, titles and notes are random bytes, in FOLDER/random-reports.

#include "domain/findings/goal_attainment.h"
#include "report/build.h"
#include "report/csv/write_csv.h"
#include "report/fit.h"
#include "report/golden_samples.h"
#include "report/payloads.h"
#include "report/sample_data.h"
#include "report/sample_forms.h"
#include "report/xlsx/write_xlsx.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

using namespace rekindle::report;

namespace {

Document document_of(const std::vector<std::string>& texts)
{
    Sheet sheet;
    sheet.name = "Texts";
    sheet.columns = {{8, 8}, {8, 60}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        // No fit(): a long text must stay in one cell here.
        sheet.rows.push_back({{{Integer{static_cast<std::int64_t>(i)}}, {texts[i]}}, false, 0, false});
    }
    Document document;
    document.title = texts.front();
    document.created = samples::day("2024-04-15");
    document.page_header = document.page_footer = texts.front();
    document.sheets = {sheet};
    return document;
}

void write_hex(const std::filesystem::path& file, const std::vector<std::string>& texts)
{
    std::ofstream out(file);
    for (const std::string& text : texts) {
        for (const char c : text) out << fmt::format("{:02x}", static_cast<unsigned char>(c));
        out << '\n';
    }
}

void write_texts(const std::filesystem::path& folder, const std::string& name,
                 const std::vector<std::string>& texts)
{
    write_xlsx(document_of(texts), folder / (name + ".xlsx"));
    write_hex(folder / (name + ".hex"), texts);
}

void write_report(const std::filesystem::path& folder, const std::string& name, const Data& data)
{
    const Document document = build(samples::progress_definition(), samples::counselor_request(), data);
    write_xlsx(document, folder / (name + ".xlsx"));
}

/// Lists longer than a page: scores, weeks and homework of three years.
Data long_data()
{
    Data data = samples::full_data();
    constexpr int weeks = 150;
    for (auto& [side, partner] : data.scales.front().partners) {
        rekindle::domain::DatedScore score = partner.scores.back();
        for (int i = 0; i < weeks; ++i) {
            score.day += std::chrono::days{7};
            partner.scores.push_back(score);
        }
    }
    HomeworkWeek week = data.homework_weeks.back();
    const HomeworkLine line = data.homework.front();
    for (int i = 0; i < weeks; ++i) {
        week.monday += std::chrono::days{7};
        data.homework_weeks.push_back(week);
        data.homework.push_back(line);
        data.homework.back().assignment.id.value += std::to_string(i);
        data.homework.back().assignment.follows.reset();
    }
    return data;
}

/// Homework and goals with the counts of findings/vectors.json of the domain's tests, whose results
/// recompute_formulas.py reads from there.
Data vectors_data()
{
    namespace domain = rekindle::domain;
    Data data = samples::empty_data();
    domain::Scale scale;
    scale.title = "Jacobson and Truax";
    scale.reference = domain::ReferenceSample{7.5, 0.8, "test-retest", "Jacobson and Truax 1991", "the same"};
    ScaleSeries series{"Worked example", scale, {}, {}};
    ScaleSeries::OnePartner partner;
    const std::vector<domain::DatedScore> scores{{samples::day("2024-01-08"), 32.5, {}, false, 1, 1, ""},
                                                 {samples::day("2024-03-04"), 47.5, {}, false, 1, 1, ""}};
    partner.scores = scores;
    partner.progress = domain::progress(scale, scores, samples::counselor_request().as_of);
    series.partners[domain::Side::A] = partner;
    data.scales = {series};

    const int levels[] = {-2, 0, -1, 2, 0, 1},
              weights[][2] = {{3, 1}, {5, 1}, {1, 1}, {2, 2}, {2, 1}, {3, 2}};
    std::vector<domain::RatedGoal> rated, before;
    for (std::size_t i = 0; i < 6; ++i) {
        GoalLine line;
        line.goal.title = "Goal " + std::to_string(i + 1);
        line.goal.importance = weights[i][0];
        line.goal.difficulty = weights[i][1];
        line.level = levels[i];
        rated.push_back({levels[i], line.goal.weight()});
        before.push_back({line.goal.baseline, line.goal.weight()});
        data.goals.push_back(line);
    }
    data.goals_t = domain::goal_attainment_t(rated);
    data.goals_baseline_t = domain::goal_attainment_t(before);

    HomeworkLine line;
    line.assignment.title = "Fourteen planned";
    line.assignment.start = samples::day("2024-01-08");
    line.adherence[domain::Side::A] = {14, 14, 8, 2, 2, 2, domain::adherence(14, 2, 8, 2)};
    for (int i = 0; i < 14; ++i) {
        const auto state = i < 8    ? domain::LogState::Done
                           : i < 10 ? domain::LogState::Partial
                           : i < 12 ? domain::LogState::NotDone
                                    : domain::LogState::OptedOut;
        line.log[domain::Side::A].push_back(
            {{samples::day("2024-01-08") + std::chrono::days{i}, state, true}});
    }

    HomeworkLine weekly;
    weekly.assignment.title = "Three times a week";
    weekly.assignment.start = samples::day("2024-01-08");
    weekly.adherence[domain::Side::A] = {9, 5, 5, 0, 0, 0, domain::adherence(5, 0, 5, 0)};
    const int done[] = {4, 2, 0};
    std::vector<domain::TargetWeek> weeks;
    for (int week = 0; week < 3; ++week) {
        const auto first = weekly.assignment.start + std::chrono::days{7 * week};
        weeks.push_back({3, static_cast<double>(done[week]), 3, std::min(3, done[week]), 0, first,
                         first + std::chrono::days{6}});
        for (int i = 0; i < done[week]; ++i)
            weekly.log[domain::Side::A].push_back(
                {{first + std::chrono::days{i}, domain::LogState::Done, i < 3}});
    }
    // Those first that fill an occasion.
    std::ranges::stable_partition(weekly.log[domain::Side::A],
                                  [](const HomeworkLine::LogLine& mark) { return mark.mark.fills; });
    weekly.weekly_target[domain::Side::A] = domain::weekly_target(weeks);
    weekly.target_weeks[domain::Side::A] = weeks;
    data.homework = {line, weekly};
    return data;
}

/// The whole workbook of the counselor, each time with another text in place of whatever somebody typed.
void write_random_reports(const std::filesystem::path& folder, std::size_t count)
{
    std::filesystem::create_directories(folder);
    const std::vector<std::string> texts = samples::random_texts(count, 20'261'123);
    for (std::size_t i = 0; i < texts.size(); ++i)
        write_report(folder, fmt::format("{:05}", i), samples::data_full_of(texts[i]));
    write_hex(folder / "texts.hex", texts);
}

/// A folder that is made new: write_csv() replaces nothing.
void write_new_csv(const Document& document, const std::filesystem::path& folder)
{
    std::filesystem::remove_all(folder);
    write_csv(document, folder);
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2 && count != 3) return 1;
    const std::filesystem::path folder = arguments[1];
    write_random_reports(folder / "random-reports", count == 3 ? std::stoul(arguments[2]) : 60);
    if (count == 3) return 0;
    std::filesystem::create_directories(folder);
    write_report(folder, "full", samples::full_data());
    write_report(folder, "empty", samples::empty_data());
    write_report(folder, "long", long_data());
    Data with_forms = samples::full_data();
    samples::add_series_of_forms(with_forms);
    write_report(folder, "forms", with_forms);
    write_report(folder, "vectors", vectors_data());

    samples::write_golden(folder);
    std::ofstream(folder / "library-version") << lxw_version() << '\n';
    const std::vector<std::string> payloads = samples::payloads();
    write_texts(folder, "payloads", payloads);
    write_new_csv(document_of(payloads), folder / "payloads-csv");
    write_new_csv(build(samples::progress_definition(), samples::counselor_request(), samples::full_data()),
                  folder / "full-csv");
    for (std::size_t i = 0; i < payloads.size(); ++i) {
        if (payloads[i].size() > 40'000) continue; // one of each sort is enough in every place of a report
        write_report(folder, fmt::format("report-{:03}", i), samples::data_full_of(payloads[i]));
    }
    const std::vector<std::string> random = samples::random_texts(10'000, 20'240'415);
    for (std::size_t i = 0; i < random.size(); i += 500) {
        const auto begin = random.begin() + static_cast<std::ptrdiff_t>(i);
        write_texts(folder, fmt::format("random-{:02}", i / 500), {begin, begin + 500});
    }
    return 0;
}

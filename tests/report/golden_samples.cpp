// SPDX-License-Identifier: MIT
#include "report/golden_samples.h"

#include "report/sample_data.h"
#include "report/xlsx/write_xlsx.h"

#include <fmt/format.h>

namespace rekindle::report::samples {
namespace {

using domain::Audience;

/// Without the sheets of evidence, which are long and looked at by tests of their own.
Definition shipped(const std::string& id)
{
    Definition definition = load_definition(fmt::format(REKINDLE_SOURCE_DIR "/reports/{}.json", id));
    std::erase_if(definition.blocks, [](const Block& block) { return !block.print; });
    return definition;
}

void write_progress(const std::filesystem::path& folder)
{
    const Data data = full_data();
    Request request = counselor_request();
    Definition trends = progress_definition();
    trends.blocks = {Block{BlockKind::Summary, "Summary"}, Block{BlockKind::Trends, "Trends"},
                     Block{BlockKind::Weeks, "Weeks"}};
    write_xlsx(build(trends, request, data), folder / "golden-counselor.xlsx");
    for (const Audience audience : {Audience::CoupleShared, Audience::PartnerA, Audience::DeIdentified}) {
        request.audience = audience;
        write_xlsx(build(progress_definition(), request, data),
                   folder / fmt::format("golden-{}.xlsx", domain::word(audience)));
    }
}

void write_feedback(const std::filesystem::path& folder)
{
    Request request = counselor_request();
    Definition feedback = shipped("intake-feedback");
    std::erase_if(feedback.blocks, [](const Block& block) { return block.kind == BlockKind::Goals; });
    write_xlsx(build(feedback, request, full_data()), folder / "golden-feedback.xlsx");
    request.audience = Audience::CoupleShared;
    std::erase_if(feedback.editions[0].blocks,
                  [](const Block& block) { return block.kind == BlockKind::Goals; });
    write_xlsx(build(feedback, request, full_data()), folder / "golden-feedback-couple.xlsx");
}

/// Of everything one or two.
Data small_data()
{
    Data data = full_data();
    data.sessions.resize(2);
    data.session_lines.resize(2);
    data.scales.resize(1);
    data.homework.resize(1);
    data.homework_weeks.resize(1);
    data.homework_titles.resize(1);
    data.goals.resize(1);
    data.sources.resize(1);
    data.ratings.clear();
    data.hurts.clear();
    data.tasks = {{"Screen both for safety.", true, day("2024-04-20")}};
    return data;
}

void write_others(const std::filesystem::path& folder)
{
    for (const char* const id : {"next-session", "homework-history", "goals", "ending"})
        write_xlsx(build(shipped(id), counselor_request(), small_data()),
                   folder / fmt::format("golden-{}.xlsx", id));
}

domain::Adherence kept(double value)
{
    domain::Adherence adherence;
    adherence.value = value;
    adherence.entries = 12;
    adherence.occasions = 14;
    return adherence;
}

/// Two a couple, who answered three items, one of them with a gap.
std::vector<domain::FirstForm> first_forms(int persons)
{
    std::vector<domain::FirstForm> forms;
    for (int i = 0; i < persons; ++i) {
        const double one = i % 5, other = (i * 3) % 7, third = (i / 2) % 6;
        forms.push_back({static_cast<std::size_t>(i / 2),
                         i % 2 == 0 ? domain::Side::A : domain::Side::B,
                         one + other + third,
                         {one, other, third}});
    }
    forms.back().items.clear();
    return forms;
}

PracticeData practice_data()
{
    PracticeData data;
    data.practice = "Practice at the Old Mill";
    data.counselor = "Ines Calloway";
    data.caseload = {{"C-0007",
                      "active",
                      day("2024-04-08"),
                      3,
                      1,
                      true,
                      "Look back after six weeks",
                      day("2024-04-30"),
                      {{domain::Side::A, kept(0.75)}}},
                     {"C-0008", "enquiry", {}, 0, 0, false, "", {}, {}}};
    data.ended = 1;
    domain::Scale warmth;
    warmth.title = "Warmth";
    data.norms = {{{"Intake: six domains", "2, key 1", warmth, domain::local_norms(first_forms(43))},
                   {"Intake: six domains", "1, key 1", warmth, domain::local_norms(first_forms(7))}},
                  50,
                  3};
    domain::Release release;
    release.what = "report progress (court.pdf)";
    release.audience = Audience::PartnerA;
    release.recipient = "=1+1";
    release.authority = "the partner's signed release";
    release.sha256 = std::string(64, 'a');
    release.when = base::parse_instant("2024-03-01T23:30:00+01:00").value();
    data.disclosures = {{"C-0007", release}};
    return data;
}

void write_about_the_practice(const std::filesystem::path& folder)
{
    for (const char* const id : {"caseload", "practice-statistics", "disclosures"}) {
        Request request = counselor_request();
        request.report = id;
        write_xlsx(build(shipped(id), request, practice_data()), folder / fmt::format("golden-{}.xlsx", id));
    }
}

} // namespace

void write_golden(const std::filesystem::path& folder)
{
    write_progress(folder);
    write_feedback(folder);
    write_others(folder);
    write_about_the_practice(folder);
}

} // namespace rekindle::report::samples

// SPDX-License-Identifier: MIT
#include "app/findings.h"

#include "app/couple_tasks.h"
#include "app/demo/invented_record.h"
#include "app/demo_practice.h"

using namespace rekindle;
using domain::Side;

namespace {

/// A couple of its own that fills installed forms line by line.
struct Fixture {
    Fixture()
    {
        record.add({{}, "C-0001", {"Noor", ""}, {"Sam", ""}, first, domain::CoupleStatus::Active});
        record.meet(first);
    }

    void fill(const char* form_id, Side side, base::Date day, const domain::ResponseItem& item)
    {
        record.fill(*DemoPractice::library().forms().find(form_id), side, day, std::chrono::minutes{600},
                    {item});
    }
    static domain::ResponseItem answer(const char* form_id, const char* link_id, std::size_t option)
    {
        const auto& form = *DemoPractice::library().forms().find(form_id)->form.questionnaire;
        return {link_id, {{domain::find_item(form, link_id)->options.at(option).value, {}}}, {}};
    }
    app::AnswerFindings findings()
    {
        app::Reading reading(*practice, record.couple(), domain::Reader(domain::Audience::Counselor));
        return app::answer_findings(reading, {std::nullopt, DemoPractice::until});
    }

    const base::Date first{std::chrono::year{2026} / 3 / 2};
    DemoPractice practice{1};
    app::DemoCounts counts;
    app::InventedRecord record{*practice, DemoPractice::library(), counts};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(answer_findings_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_scale_nobody_was_asked_about_is_not_listed)
{
    fill("intake-sexual", Side::A, first, {"sex-ok", {{domain::Declined{}, {}}}, {}});
    fill("intake-sexual", Side::B, first, {"sex-ok", {{false, {}}}, {}});
    BOOST_TEST(findings().scales.empty());
    for (const std::string& limit : findings().limits) BOOST_TEST(limit.find("0 of 0") == limit.npos, limit);
}

BOOST_AUTO_TEST_CASE(a_scale_one_partner_was_asked_about_is_that_partners_alone)
{
    fill("intake-sexual", Side::A, first, {"sex-ok", {{domain::Declined{}, {}}}, {}});
    fill("intake-sexual", Side::B, first, {"sex-ok", {{true, {}}}, {}});
    const auto found = findings();
    BOOST_TEST_REQUIRE(found.scales.size() == 1U);
    BOOST_TEST(found.scales[0].partners.size() == 1U);
    BOOST_TEST(found.scales[0].partners.contains(Side::B)); // said yes, and left every line empty
}

BOOST_AUTO_TEST_CASE(two_matters_of_one_kind_are_two_tasks_that_tell_their_days)
{
    for (const int later : {0, 30})
        fill("safety-screen", Side::B, first + std::chrono::days{later},
             answer("safety-screen", "safe-fear", 1));
    std::vector<std::string> tasks;
    for (const app::Task& task : app::couple_standing(*practice, record.couple(), DemoPractice::until).tasks)
        if (task.words.find("Afraid of the partner") != std::string::npos) tasks.push_back(task.words);
    BOOST_TEST_REQUIRE(tasks.size() == 2U);
    BOOST_TEST(tasks[0].find("2026-04-01") != std::string::npos, tasks[0]);
    BOOST_TEST(tasks[1].find("2026-03-02") != std::string::npos, tasks[1]);
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using namespace rekindle::report;
using samples::says;
using samples::sheet;
using samples::shown;

namespace {

Document made(const std::string& id, const PracticeData& data,
              domain::Audience audience = domain::Audience::Counselor)
{
    Request request = samples::counselor_request();
    request.report = id;
    request.audience = audience;
    return build(load_definition(REKINDLE_SOURCE_DIR "/reports/" + id + ".json"), request, data);
}

std::string line_of(const Sheet& sheet, const std::string& beginning)
{
    for (const std::string& line : shown(sheet)) {
        if (line.starts_with(beginning)) return line;
    }
    return "";
}

using Lines = std::vector<std::string>;

/// The rows that the filter of the sheet covers below its head, each up to its first cell.
Lines filtered(const Sheet& sheet)
{
    BOOST_TEST_REQUIRE(sheet.filter_rows.has_value());
    BOOST_TEST(sheet.filter_rows->first == sheet.freeze_rows - 1);
    Lines lines;
    const Lines all = shown(sheet);
    for (int i = sheet.filter_rows->first + 1; i <= sheet.filter_rows->second; ++i) {
        const std::string& line = all.at(static_cast<std::size_t>(i));
        lines.push_back(line.substr(0, line.find('|') + 1));
    }
    return lines;
}

PracticeData practice()
{
    PracticeData data;
    data.practice = "Harbour Practice";
    data.counselor = "Dana Reyes";
    return data;
}

domain::Adherence kept(double value)
{
    domain::Adherence adherence;
    adherence.value = value;
    adherence.entries = 7;
    adherence.occasions = 9;
    return adherence;
}

} // namespace

BOOST_AUTO_TEST_SUITE(practice_blocks_tests)

BOOST_AUTO_TEST_CASE(the_caseload_has_a_row_a_couple_and_empty_cells_for_what_is_missing)
{
    PracticeData data = practice();
    data.caseload = {{"C-0001",
                      "active",
                      samples::day("2024-04-08"),
                      3,
                      1,
                      true,
                      "Find somebody for the children",
                      samples::day("2024-04-20"),
                      {{domain::Side::A, kept(0.75)}, {domain::Side::B, {}}}},
                     {"C-0002", "enquiry", {}, 0, 0, false, "", {}, {}},
                     {"C-0003", "active", {}, 0, 0, false, "", {}, {}, true}};
    data.ended = 4;
    const Document document = made("caseload", data);
    const Sheet& rows = sheet(document, "Caseload");
    BOOST_TEST(line_of(rows, "C-0001|") ==
               "C-0001|active|2024-04-08|3|1|yes|Find somebody for the children|2024-04-20|75%|7 of 9||–");
    // Nobody was asked: that nothing is known is no news.
    BOOST_TEST(line_of(rows, "C-0002|") == "C-0002|enquiry||0|not screened|–||||–||–");
    BOOST_TEST(line_of(rows, "C-0003|") == "C-0003|active||0|0|–||||–||–");
    BOOST_TEST(says(rows, "4 couples whose record is closed are not listed."));
    BOOST_TEST(says(rows, "Harbour Practice · Dana Reyes · as of 2024-04-15"));
    BOOST_TEST((rows.repeat_rows.has_value() && rows.freeze_rows == rows.repeat_rows->second + 1));
    BOOST_TEST(filtered(rows) == (Lines{"C-0001|", "C-0002|", "C-0003|"}), boost::test_tools::per_element());
    BOOST_TEST(rows.landscape);
    BOOST_TEST(document.title == "Caseload");
}

BOOST_AUTO_TEST_CASE(statistics_leave_empty_what_rests_on_too_few_and_warn_of_an_uncertain_alpha)
{
    PracticeData data = practice();
    domain::Scale warmth;
    warmth.title = "Warmth";
    domain::LocalNorms few;
    few.persons = 12;
    few.couples = 7;
    few.pairs = 5;
    few.mean = 21.456;
    domain::LocalNorms many = few;
    many.persons = 40;
    many.sd = 4.5;
    many.alpha = {40, 0.812, true};
    many.icc = 0.33;
    domain::Scale signs = warmth;
    signs.title = "Signs";
    signs.domain = "SIGNS";
    data.norms = {{{"Intake", "1, key 1", warmth, few},
                   {"Intake", "2, key 1", warmth, many},
                   {"Intake", "2, key 1", signs, few}},
                  43,
                  1};
    const Document document = made("practice-statistics", data);
    const Sheet& rows = sheet(document, "Scales at first form");
    BOOST_TEST(line_of(rows, "Intake|Warmth|1,") == "Intake|Warmth|1, key 1|12|7|5|21.46||||");
    BOOST_TEST(line_of(rows, "Intake|Warmth|2,") ==
               "Intake|Warmth|2, key 1|40|7|5|21.46|4.50|0.81|0.33|alpha of 40: uncertain");
    BOOST_TEST(line_of(rows, "Intake|Signs|") ==
               "Intake|Signs|2, key 1|12|7|5|21.46||||a list that is counted: no alpha");
    BOOST_TEST(filtered(rows) == Lines(3, "Intake|"), boost::test_tools::per_element());
    BOOST_TEST(says(rows,
                    "43 partners with a completed form said yes to being counted together; 1 did not, or "
                    "took it back, and is left out."));
    BOOST_TEST(says(rows, "The number of couples stands beside."));
}

BOOST_AUTO_TEST_CASE(statistics_say_what_they_are_made_of_and_nothing_of_too_few)
{
    domain::Scale warmth;
    warmth.title = "Warmth";
    domain::LocalNorms few, many;
    few.persons = 12;
    few.couples = 6;
    few.pairs = 6;
    few.sum = 240;
    few.mean = 20;
    few.alpha = {12, {}, true};
    many.persons = 101;
    many.sum = 2020;
    many.mean = 20;
    many.squares = 400;
    many.sd = 2;
    many.alpha = {99, 0.75, false, {4, 7, 16}};
    many.pairs = 45;
    many.icc = 0.5;
    many.ms_between = 3;
    many.ms_within = 1;
    PracticeData data = practice();
    data.norms = {{{"Intake", "1, key 1", warmth, few}, {"Intake", "2, key 1", warmth, many}}, 113, 0};
    const Document document = made("practice-statistics", data);
    const Sheet& rows = sheet(document, "Calculations");
    BOOST_TEST(line_of(rows, "Intake|Warmth|1,") == "Intake|Warmth|1, key 1|12|240.00|20.00|||||||||||");
    BOOST_TEST(line_of(rows, "Intake|Warmth|2,") ==
               "Intake|Warmth|2, key 1|101|2020.00|20.00|400.00|2.00|99|4|7.00|16.00|0.75|45|3.00|1.00|0.50");
    BOOST_TEST(filtered(rows) == Lines(2, "Intake|"), boost::test_tools::per_element());
    // Of each line that much is a formula: an empty cell has none.
    std::vector<std::ptrdiff_t> formulas;
    for (const Row& row : rows.rows) {
        const auto count =
            std::ranges::count_if(row.cells, [](const Cell& cell) { return bool(cell.formula); });
        if (count > 0) formulas.push_back(count);
    }
    BOOST_TEST(formulas == (std::vector<std::ptrdiff_t>{1, 4}), boost::test_tools::per_element());
    BOOST_TEST(says(sheet(made("practice-statistics", practice()), "Calculations"),
                    "There is nothing to compute yet."));
}

BOOST_AUTO_TEST_CASE(disclosures_are_told_whole_with_the_sum_of_the_file)
{
    PracticeData data = practice();
    domain::Release release;
    release.what = "report progress";
    release.audience = domain::Audience::PartnerA;
    release.recipient = "=1+1"; // a text, whatever it begins with
    release.authority = "the partner's signed release";
    release.sha256 = std::string(64, 'a');
    release.when = base::parse_instant("2024-03-01T23:30:00+01:00").value();
    data.disclosures = {{"C-0001", release}};
    const Document document = made("disclosures", data);
    BOOST_TEST(filtered(sheet(document, "Disclosures")) == Lines{"2024-03-01|"},
               boost::test_tools::per_element());
    BOOST_TEST(says(sheet(document, "Disclosures"),
                    "A file about the whole practice is in no couple's disclosures"));
    BOOST_TEST(line_of(sheet(document, "Disclosures"), "2024-03-01|") ==
               "2024-03-01|C-0001|report progress|partner-a|=1+1||the partner's signed release|" +
                   std::string(64, 'a'));
}

BOOST_AUTO_TEST_CASE(where_there_is_nothing_each_says_so)
{
    BOOST_TEST(
        says(sheet(made("caseload", practice()), "Caseload"), "There is no couple whose record is open."));
    BOOST_TEST(says(sheet(made("practice-statistics", practice()), "Scales at first form"),
                    "There is no scale yet that 5 people or more who said yes have a score of."));
    BOOST_TEST(says(sheet(made("disclosures", practice()), "Disclosures"),
                    "Nothing about a couple had left the practice up to 2024-04-15."));
}

BOOST_AUTO_TEST_CASE(they_are_for_the_counselor_alone)
{
    for (const char* id : {"caseload", "practice-statistics", "disclosures"}) {
        for (const auto audience : {domain::Audience::CoupleShared, domain::Audience::PartnerA,
                                    domain::Audience::PartnerB, domain::Audience::DeIdentified})
            BOOST_CHECK_THROW(made(id, practice(), audience), base::Error);
    }
}

BOOST_AUTO_TEST_SUITE_END()

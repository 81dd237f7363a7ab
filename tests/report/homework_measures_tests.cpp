// SPDX-License-Identifier: MIT
#include "report/sample_data.h"
#include "report/shown.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::report;
using domain::Side;
using samples::built;
using samples::says;
using samples::sheet;

BOOST_AUTO_TEST_SUITE(homework_measures_tests)

BOOST_AUTO_TEST_CASE(a_weekly_target_stands_with_times_marked_n_of_m_and_says_when_there_is_nothing_to_judge)
{
    const Document document = built(samples::full_data());
    const Sheet& homework = sheet(document, "Homework results");
    BOOST_TEST(
        says(homework,
             "Six quiet minutes of holding hands|Maximiliane-Theodora (A)|2|12 of 15|14|11.0|10.0|71%|79%|"));
    BOOST_TEST(says(homework, "|Юлия 由利亜 (B)|2|0 of 15|15|0.0|0.0|||nothing was marked"));
}

BOOST_AUTO_TEST_CASE(how_well_it_went_says_how_many_entries_were_rated_and_what_engagement_is)
{
    const Document document = built(samples::full_data());
    const Sheet& homework = sheet(document, "Homework results");
    BOOST_TEST(says(homework, "|Maximiliane-Theodora (A)|2|8 of 19|3.3|77%|62%|"));
    BOOST_TEST(says(homework, "|Юлия 由利亜 (B)|2|0 of 7||78%||not rated"));
    BOOST_TEST(says(homework, "a composite of our own"));
}

BOOST_AUTO_TEST_CASE(stages_hurts_and_ratings_stand_from_the_first_to_the_latest)
{
    const Document document = built(samples::full_data());
    const Sheet& homework = sheet(document, "Homework results");
    BOOST_TEST(says(homework, "2024-01-22|Six quiet minutes of holding hands|levels up to 4|Level 3: a long "
                              "hug|2024-02-20|2, 3|2|3"));
    BOOST_TEST(
        says(homework,
             "A letter about the missed anniversary|Юлия 由利亜 (B)|Юлия 由利亜 (B)|8|2 of 3|5|+3|4.5|"));
    BOOST_TEST(says(homework, "|Maximiliane-Theodora (A)|Юлия 由利亜 (B)||0 of 0||||not rated yet"));
    BOOST_TEST(
        says(homework,
             "2024-01-23|Six quiet minutes of holding hands|private|Comfort during the ritual|2024-04-08|"
             "Maximiliane-Theodora (A)|3|4|6|5.7"));
}

BOOST_AUTO_TEST_CASE(what_was_kept_stands_with_the_times_it_mattered)
{
    const Document document = built(samples::full_data());
    const Sheet& homework = sheet(document, "Homework results");
    BOOST_TEST(says(homework, "|Maximiliane-Theodora (A)|Promises kept|5|3|1|70%|"));
    BOOST_TEST(says(homework, "|Юлия 由利亜 (B)|Promises kept|0|0|0||it has not come to it yet"));
}

BOOST_AUTO_TEST_CASE(what_there_is_nothing_for_is_named_with_the_reason)
{
    Data data = samples::full_data();
    BOOST_TEST(!says(sheet(built(data), "Homework results"), "Not shown"));
    for (TitleTotal& total : data.homework_titles) {
        total.weekly_target.clear();
        total.asks_quality = false;
    }
    data.hurts.clear();
    data.ratings.clear();
    const Document document = built(data);
    const Sheet& homework = sheet(document, "Homework results");
    BOOST_TEST(!says(homework, "Engagement ="));
    for (const char* reason :
         {"weekly target: nothing was agreed as so many times a week", "no log asks for it",
          "hurts: none is being worked on", "ratings from 0 to 10: none has been given"})
        BOOST_TEST(says(homework, reason), reason);
}

BOOST_AUTO_TEST_SUITE_END()

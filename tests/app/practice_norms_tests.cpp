// SPDX-License-Identifier: MIT
// Who is counted together with others is who said yes to it.
#include "app/consents.h"
#include "app/demo_practice.h"
#include "app/import_answers.h"
#include "app/own_forms.h"
#include "app/practice_data.h"
#include "app/record.h"
#include "forms/key/load.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using domain::Side;

namespace {

const char* const questionnaire = R"({"resourceType": "Questionnaire", "status": "active", "id": "mine",
"url": "https://rekindle.invalid/mine", "version": "1", "title": "Mine", "item": [
{"linkId": "warm", "type": "integer", "text": "?"}, {"linkId": "wish", "type": "integer", "text": "?"},
{"linkId": "fear", "type": "integer", "text": "?"}, {"linkId": "rare", "type": "integer", "text": "?"}]})";
const char* const key = R"({"questionnaire": "https://rekindle.invalid/mine|1", "version": 1, "scales": [
{"id": "warm", "title": "Warmth", "rule": "sum", "items": ["warm"], "direction": "higher-is-better"},
{"id": "wish", "title": "Wishes", "rule": "sum", "items": ["wish"], "direction": "higher-is-better",
 "visibility": "private"},
{"id": "fear", "title": "Fear", "rule": "sum", "items": ["fear"], "direction": "lower-is-better",
 "visibility": "safety"},
{"id": "rare", "title": "Rare", "rule": "sum", "items": ["rare"], "direction": "higher-is-better"}]})";

const base::Date today = day("2026-06-30");

std::string response(int number, bool with_rare)
{
    std::string items;
    for (const char* item : {"warm", "wish", "fear"})
        items += std::string(R"({"linkId": ")") + item + R"(", "answer": [{"valueInteger": )" +
                 std::to_string(number) + "}]},";
    items +=
        R"({"linkId": "rare")" + std::string(with_rare ? R"(, "answer": [{"valueInteger": 1}])" : "") + "}";
    return R"({"resourceType": "QuestionnaireResponse", "status": "completed",
        "questionnaire": "https://rekindle.invalid/mine|1", "authored": "2026-02-01T10:00:00+01:00",
        "item": [)" +
           items + "]}";
}

/// Three couples: all six filled the form, four of them what is rare; nobody has said yes yet.
struct SixPersons {
    SixPersons()
    {
        app::FormToImport wanted{"mine.json", forms::load_questionnaire(questionnaire), {}};
        wanted.key = forms::load_key(key, &*wanted.form.questionnaire);
        BOOST_TEST_REQUIRE(wanted.key->key.has_value());
        BOOST_TEST_REQUIRE(app::import_form(*practice, library, wanted));
        app::add_own_forms(library, *practice);
        for (const char* code : {"C-1", "C-2", "C-3"})
            couples.push_back(
                app::add_couple(*practice, {"Noor", "Sam", "", "", code, day("2026-01-01"), today}));
        for (int number = 0; number < 6; ++number)
            app::import_answers(*practice, library, {couple(number), side(number), {}, "r.json", today},
                                response(number, number < 4));
    }

    const domain::Couple& couple(int number) const { return couples[static_cast<std::size_t>(number) / 2]; }
    static Side side(int number) { return number % 2 == 0 ? Side::A : Side::B; }

    void say_yes(int number, base::Date on = day("2026-01-10"))
    {
        app::ConsentToRecord wanted;
        wanted.couple = couple(number);
        wanted.side = side(number);
        wanted.purpose = domain::Purpose::LocalNorms;
        wanted.given_on = on;
        wanted.today = today;
        app::record_consent(*practice, library, wanted);
    }
    void take_back(int number)
    {
        app::withdraw_consent(*practice, library, couple(number), side(number), domain::Purpose::LocalNorms,
                              "", today);
    }
    report::PracticeNorms norms(base::Date as_of = today) { return app::practice_norms(*practice, as_of); }

    DemoPractice practice{7};
    app::Library library = DemoPractice::library();
    std::vector<domain::Couple> couples;
};

/// "Warmth 5, Wishes 5": the scales that have a row, each with its number of persons.
std::string rows(const report::PracticeNorms& norms)
{
    std::string words;
    for (const report::NormLine& line : norms.lines)
        words += (words.empty() ? "" : ", ") + line.scale.title + " " + std::to_string(line.norms.persons);
    return words;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(practice_norms_tests, SixPersons)

BOOST_AUTO_TEST_CASE(without_a_yes_nobody_is_counted)
{
    BOOST_TEST(rows(norms()) == "");
    BOOST_TEST(norms().counted == 0);
    BOOST_TEST(norms().left_out == 6);
}

BOOST_AUTO_TEST_CASE(each_partner_is_counted_by_the_own_yes_whatever_the_other_chose)
{
    for (const int number : {0, 1, 2, 3, 4}) say_yes(number);
    BOOST_TEST(rows(norms()) == "Warmth 5, Wishes 5");
    BOOST_TEST(norms().lines.front().norms.mean.value() == 2.0); // of 0, 1, 2, 3, 4 and not of 5
    BOOST_TEST(norms().lines.front().norms.pairs == 2);
    BOOST_TEST(norms().counted == 5);
    BOOST_TEST(norms().left_out == 1);
}

BOOST_AUTO_TEST_CASE(who_took_the_yes_back_is_left_out_from_then_on_of_earlier_days_too)
{
    for (int number = 0; number < 6; ++number) say_yes(number);
    BOOST_TEST(rows(norms()) == "Warmth 6, Wishes 6");
    take_back(0);
    for (const base::Date as_of : {today, day("2026-06-01")}) {
        BOOST_TEST(rows(norms(as_of)) == "Warmth 5, Wishes 5");
        BOOST_TEST(norms(as_of).lines.front().norms.mean.value() == 3.0);
        BOOST_TEST(norms(as_of).left_out == 1);
    }
}

BOOST_AUTO_TEST_CASE(a_yes_counts_from_its_day_on)
{
    for (const int number : {0, 1, 2, 3, 4}) say_yes(number);
    say_yes(5, day("2026-05-01"));
    BOOST_TEST(norms(day("2026-04-30")).counted == 5);
    BOOST_TEST(norms(day("2026-05-01")).counted == 6);
}

BOOST_AUTO_TEST_CASE(a_yes_to_something_else_is_none_to_being_counted)
{
    for (int number = 0; number < 6; ++number) {
        app::ConsentToRecord wanted;
        wanted.couple = couple(number);
        wanted.side = side(number);
        wanted.purpose = domain::Purpose::Counseling;
        wanted.given_on = day("2026-01-10");
        wanted.today = today;
        app::record_consent(*practice, library, wanted);
    }
    BOOST_TEST(norms().counted == 0);
}

BOOST_AUTO_TEST_CASE(a_scale_about_safety_has_no_row_however_many_answered_it)
{
    for (int number = 0; number < 6; ++number) say_yes(number);
    BOOST_TEST(rows(norms()).find("Fear") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_fewer_than_five_persons_there_is_no_row_of_a_scale_and_none_at_all)
{
    for (const int number : {0, 1, 2, 3}) say_yes(number);
    BOOST_TEST(rows(norms()) == "");
    BOOST_TEST(norms().counted == 4);
    say_yes(4);
    BOOST_TEST(rows(norms()).find("Rare") == std::string::npos); // four of the five answered it
    BOOST_TEST(rows(norms()) != "");
}

BOOST_AUTO_TEST_SUITE_END()

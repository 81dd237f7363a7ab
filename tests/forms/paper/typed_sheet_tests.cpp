// SPDX-License-Identifier: MIT
#include "forms/paper/typed_form.h"

#include "domain/form/check_response.h"
#include "forms/loaded.h"
#include "forms/paper/numbers.h"
#include "forms/regex.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::forms;

namespace {

/// A question of each sort, a hidden one, one below another and a group that repeats.
domain::Questionnaire every_sort()
{
    const auto form = loaded(R"(
        {"linkId":"yes","type":"boolean","text":"Yes or no?"},
        {"linkId":"hidden","type":"string","text":"Hidden","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden","valueBoolean":true}]},
        {"linkId":"one","type":"choice","text":"One","answerOption":[{"valueCoding":{"system":"s","code":"x","display":"3"}},{"valueCoding":{"system":"s","code":"y","display":"2"}}]},
        {"linkId":"some","type":"choice","repeats":true,"text":"Some","answerOption":[{"valueString":"red"},{"valueString":"green"},{"valueString":"blue"}]},
        {"linkId":"open","type":"open-choice","repeats":true,"text":"Open","answerOption":[{"valueString":"here"}]},
        {"linkId":"outer","type":"integer","text":"Number","item":[
            {"linkId":"inner","type":"decimal","text":"Below it"}]},
        {"linkId":"group","type":"group","repeats":true,"text":"A child","item":[
            {"linkId":"name","type":"string","text":"Name"},
            {"linkId":"born","type":"date","text":"Born"},
            {"linkId":"toys","type":"group","repeats":true,"text":"Toys","item":[
                {"linkId":"toy","type":"string","repeats":true,"text":"Toy"}]}]},
        {"linkId":"time","type":"time","text":"When"},
        {"linkId":"long","type":"text","text":"Words"},
        {"linkId":"a-7","type":"url","text":"Where"})");
    BOOST_TEST_REQUIRE(form.questionnaire.has_value());
    return *form.questionnaire;
}

std::string said(const base::Problems& problems)
{
    std::string all;
    for (const base::Problem& problem : problems) all += problem.where + ": " + problem.what + "\n";
    return all;
}

bool has(const base::Problems& problems, const std::string& where, const std::string& part)
{
    return std::ranges::any_of(problems, [&](const base::Problem& problem) {
        return problem.where == where && problem.what.find(part) != std::string::npos;
    });
}

base::Problems problems_of(const std::string& sheet)
{
    return read_typed_sheet(every_sort(), sheet).problems;
}

} // namespace

BOOST_AUTO_TEST_SUITE(typed_sheet_tests)

BOOST_AUTO_TEST_CASE(questions_are_numbered_in_order_and_what_is_not_printed_has_no_number)
{
    const domain::Questionnaire form = every_sort();
    std::string numbers;
    for (const PrintedQuestion& question : printed_questions(form))
        numbers += std::to_string(question.number) + question.item->link_id + " ";
    BOOST_TEST(numbers == "1yes 2one 3some 4open 5outer 6inner 7name 8born 9toy 10time 11long 12a-7 ");
}

BOOST_AUTO_TEST_CASE(options_have_letters_however_many_there_are)
{
    domain::Item item;
    item.type = domain::ItemType::Choice;
    for (int i = 0; i < 60; ++i) item.options.push_back({std::to_string(i), {}, "", false, false, {}});
    const auto options = printed_options(item);
    BOOST_TEST(options[0].letter == "a");
    BOOST_TEST(options[25].letter == "z");
    BOOST_TEST(options[26].letter == "aa");
    BOOST_TEST(options[52].letter == "ba");
    BOOST_TEST(options.size() == 60U);
}

BOOST_AUTO_TEST_CASE(a_scale_of_few_whole_numbers_is_printed_whole_and_no_other)
{
    domain::Item item;
    item.type = domain::ItemType::Integer;
    const auto scale = [&](std::int64_t least, std::int64_t most, double step) {
        item.constraints.least = least;
        item.constraints.most = most;
        item.presentation.slider_step = step;
        return printed_scale(item);
    };
    BOOST_TEST(scale(0, 10, 1).size() == 11U);
    BOOST_TEST(scale(-2, 2, 1).front() == "-2");
    BOOST_TEST(scale(0, 100, 10).back() == "100");
    BOOST_TEST(scale(0, 100, 1).empty());
    BOOST_TEST(scale(0, 10, 0).size() == 11U);
    BOOST_TEST(scale(5, 4, 1).empty());
    BOOST_TEST(scale(INT64_MIN, INT64_MAX, 1).empty());
    item.constraints.most = {};
    BOOST_TEST(printed_scale(item).empty());
}

BOOST_AUTO_TEST_CASE(answers_of_every_sort_come_to_their_place_in_the_form)
{
    const domain::Questionnaire form = every_sort();
    const TypedSheet sheet =
        read_typed_sheet(form, "1,b\n"
                               "2,A\n"
                               "some,a c\n"
                               "4,\"a b: to the sea: far\"\n"
                               "5,-3\n"
                               "6,1.50\n"
                               "7#1,Ann\n8#1,declined\n7#2,\"Bo, \"\"B\"\"\"\n8#2,2020-02-29\n"
                               "9#2.1,ball\n9#2.2,car\n9#2.2,doll\n"
                               "10,18:30\n"
                               "11,\"two\nlines\"\n"
                               "a-7,-\n");
    BOOST_TEST_REQUIRE(sheet.problems.empty(), said(sheet.problems));
    const TypedForm typed = typed_form(form, sheet);
    const domain::Response response{form.canonical(), "completed", {}, typed.items};
    BOOST_TEST(said(domain::check_response(form, response, matches_regex)) == "");
    std::string all;
    domain::each_answer(typed.items, [&](std::string_view link_id, const domain::Answer& answer) {
        all += std::string(link_id) + "=" + domain::display_text(answer.value) + "|";
    });
    BOOST_TEST(all ==
               "yes=no|one=3|some=red|some=blue|open=here|open=to the sea: far|outer=-3|inner=1.50|"
               "name=Ann|born=prefers not to say|name=Bo, \"B\"|born=2020-02-29|toy=ball|toy=car|toy=doll|"
               "time=18:30:00|long=two\nlines|");
    BOOST_TEST(typed.items[4].answers[0].items[0].link_id == "inner"); // below the answer
    BOOST_TEST(typed.items[6].items.size() == 4U);                     // Bo has toys twice
    BOOST_TEST(in_words(typed.places.at("/item/6/item/3/item/0")) == "9#2.2");
}

BOOST_AUTO_TEST_CASE(everything_that_is_wrong_is_said_at_once_with_its_row)
{
    const base::Problems problems = problems_of(
        "1,c\n2,\n2,b\n13,a\n0,a\nnobody,a\n3,a d\n4,b\n4,a: words\n5,many\n5,4\n10#2,1\n7#x,Ann\n6\n");
    for (const auto& [where, part] : std::vector<std::pair<std::string, std::string>>{
             {"row 1", "\"c\" is none of its options, which are a to b"},
             {"row 2", "write \"-\""},
             {"row 3", "is in row 2 already"},
             {"row 4", "no question \"13\""},
             {"row 5", "no question \"0\""},
             {"row 6", "no question \"nobody\""},
             {"row 7", "\"d\" is none"},
             {"row 8", "as in \"b: something\""},
             {"row 9", "is in row 8 already"},
             {"row 10", "many"},
             {"row 11", "is in row 10 already"},
             {"row 12", "no section"},
             {"row 13", "said as in"},
             {"row 14", "question and its answer"}})
        BOOST_TEST(has(problems, where, part), where << " " << part << "\n" << said(problems));
    BOOST_TEST(problems.size() == 14U, said(problems));
}

BOOST_AUTO_TEST_CASE(words_of_no_option_are_not_lost)
{
    BOOST_TEST(has(problems_of("4,a: words\n"), "row 1", "belong to none"));
    BOOST_TEST(has(problems_of("2,a: words\n"), "row 1", "belong to none"));
}

BOOST_AUTO_TEST_CASE(no_bytes_that_come_as_a_sheet_do_harm)
{
    for (const std::string& bytes :
         {std::string("\0\xff\xfe", 3), std::string("1,\"a"), std::string(200000, '1'),
          std::string("1#99999999999,a"), std::string("9#1.101,a"), std::string("1;a\n2;b\n"),
          std::string("\xEF\xBB\xBF") + "1,a\r\n2,b\r\n"})
        read_typed_sheet(every_sort(), bytes);
    BOOST_TEST(problems_of("\xEF\xBB\xBF"
                           "1;a\r\n2;b\r\n")
                   .empty());
}

BOOST_AUTO_TEST_CASE(two_typings_that_differ_are_told_apart_by_the_questions)
{
    const domain::Questionnaire form = every_sort();
    const auto read = [&](const std::string& text) { return read_typed_sheet(form, text); };
    const std::string first = "1,a\n2,a\n3,a b\n5,7\n7#2,Ann\n11,Words\n";
    BOOST_TEST(differences(read(first), read(first)).empty());
    // In another order, by linkId, in capitals: the same.
    BOOST_TEST(differences(read(first), read("long,Words\n7#2,Ann\n5,7\n3,A  B\none,a\nyes,A\n")).empty());
    const base::Problems found = differences(read(first), read("1,b\n2,-\n3,a\n5,7\n11,words\n12,-\n"));
    BOOST_TEST(has(found, "question 1", "first \"yes\" in row 1, second \"no\" in row 1"), said(found));
    BOOST_TEST(has(found, "question 2", "second \"-\" in row 2"));
    BOOST_TEST(has(found, "question 3", "first \"red, green\""));
    BOOST_TEST(has(found, "question 7#2", "second no line"));
    BOOST_TEST(has(found, "question 11", "second \"words\" in row 5"));
    BOOST_TEST(has(found, "question 12", "first no line"));
    BOOST_TEST(found.size() == 6U);
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
#include "app/pages/filling.h"

using namespace rekindle;
using namespace items;
using domain::Administration;

namespace {

void same(const std::vector<std::string>& found, const std::vector<std::string>& wanted)
{
    BOOST_TEST(found == wanted, boost::test_tools::per_element());
}

const std::string yes_then_why = item("asked", "boolean") + "," +
                                 item("why", "string", when("asked", R"("answerBoolean": true)")) + "," +
                                 item("last", "string");

const std::string two_sections =
    group("one", item("a", "string")) + "," + group("two", item("b", "string", R"("required": true)"));

domain::ResponseItem answered(const std::string& link_id, domain::Value value)
{
    return {link_id, {{std::move(value), {}}}, {}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(fill_form_tests)

BOOST_AUTO_TEST_CASE(each_answer_is_on_its_way_at_once_and_saved_only_when_that_is_reported)
{
    Filling filling(choice("q", {"a", "b"}) + "," + item("n", "integer"), false);
    BOOST_TEST(filling->saved_words() == "");
    filling->choose(filling.field("q"), 1);
    same(filling.saves(), {"q=b"});
    BOOST_TEST(filling->saved_words() == "Saving 1 answer");
    BOOST_TEST(!filling->all_saved());
    filling->saved(filling.passed[0].number);
    BOOST_TEST(filling->saved_words() == "Everything is saved");
    BOOST_TEST(filling->all_saved());
    filling->typing(filling.field("n"), "7");
    BOOST_TEST(filling->saved_words() == "Not saved yet");
    BOOST_TEST(!filling->all_saved());
    filling->settle();
    same(filling.saves(), {"q=b", "n=7"});
    filling->not_saved(filling.passed[1].number, "The disk is full.");
    BOOST_TEST(filling->saved_words() == "Not saved: The disk is full.");
    filling->try_again();
    filling->saved(filling.passed.back().number);
    BOOST_TEST(filling->all_saved());
}

BOOST_AUTO_TEST_CASE(the_same_answer_again_is_nothing_to_save)
{
    Filling filling(choice("q", {"a", "b"}) + "," + item("n", "integer"));
    for (int again = 0; again < 3; ++again) {
        filling->choose(filling.field("q"), 0);
        filling->typing(filling.field("n"), "07");
        filling->settle();
    }
    same(filling.saves(), {"q=a", "n=7"});
}

BOOST_AUTO_TEST_CASE(what_cannot_be_understood_is_said_beside_the_entry_and_takes_nothing_away)
{
    Filling filling(item("n", "integer", limits(0, 240)));
    filling->typing(0, "12");
    filling->settle();
    filling->typing(0, "1200");
    filling->settle();
    BOOST_TEST(filling->state_of(0).wrong == "1200 is above the most allowed, 240");
    BOOST_TEST(filling->state_of(0).typed == "1200");
    filling->finish();
    BOOST_TEST(!filling->is_over());
    same(filling.saves(), {"n=12"});
    filling->typing(0, "120");
    BOOST_TEST(filling->state_of(0).wrong == "");
    filling->finish();
    same(filling.saves(), {"n=12", "n=120", "completed"});
}

BOOST_AUTO_TEST_CASE(preferring_not_to_say_is_an_answer_that_satisfies_required_and_can_be_taken_back)
{
    Filling filling(item("q", "string", R"("required": true)"));
    filling->finish();
    BOOST_TEST(filling->state_of(0).wrong == "Please answer this one, or choose “Prefer not to say”.");
    filling->decline(0);
    BOOST_TEST(filling->state_of(0).declined);
    BOOST_TEST(filling->state_of(0).wrong == "");
    BOOST_TEST(filling->answered() == 1);
    filling->decline(0);
    BOOST_TEST(filling->answered() == 0);
    filling->decline(0);
    filling->finish();
    BOOST_TEST(filling->is_over());
    same(filling.saves(), {"q=prefers not to say", "q=", "q=prefers not to say", "completed"});
}

BOOST_AUTO_TEST_CASE(of_several_options_each_is_taken_and_taken_back_and_one_may_exclude_the_others)
{
    const std::string exclusive =
        R"({"valueCoding": {"code": "none"}, "extension": [{"url":
"http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive", "valueBoolean": true}]})";
    Filling filling(item("q", "choice",
                         R"("repeats": true, "answerOption": [{"valueCoding": {"code": "a"}},
{"valueCoding": {"code": "b"}}, )" +
                             exclusive + "]"));
    filling->choose(0, 1);
    filling->choose(0, 0);
    filling->choose(0, 2);
    filling->choose(0, 1);
    filling->choose(0, 1);
    same(filling.saves(), {"q=b", "q=a,b", "q=none", "q=b", "q="});
    // What was saved at its second place is known, and can be taken away there.
    BOOST_TEST(std::get<app::QuestionAnswers>(filling.passed.back().what).had == 2u);
}

BOOST_AUTO_TEST_CASE(something_else_is_an_answer_once_it_has_words)
{
    Filling filling(choice("q", {"a", "b"}, R"("repeats": true)", "open-choice"));
    filling->choose(0, 0);
    filling->choose(0, 2);
    BOOST_TEST((filling->state_of(0).chosen == std::vector<std::size_t>{0, 2}));
    filling->typing(0, " the sea ");
    filling->settle();
    BOOST_TEST(filling->state_of(0).typed == " the sea ");
    filling->choose(0, 1);
    filling->choose(0, 2);
    same(filling.saves(), {"q=a", "q=a,the sea", "q=a,b,the sea", "q=a,b"});
}

BOOST_AUTO_TEST_CASE(choosing_something_else_alone_takes_the_other_option_back)
{
    Filling filling(choice("q", {"a", "b"}, "", "open-choice"));
    filling->choose(0, 0);
    filling->choose(0, 2);
    filling->typing(0, "the sea");
    filling->next();
    filling->choose(0, 1);
    same(filling.saves(), {"q=a", "q=", "q=the sea", "q=b"});
    BOOST_TEST((filling->state_of(0).chosen == std::vector<std::size_t>{1}));
    BOOST_TEST(filling->state_of(0).typed == "");
}

BOOST_AUTO_TEST_CASE(a_number_key_answers_and_goes_on_and_a_star_prefers_not_to_say)
{
    Filling filling(choice("q1", {"a", "b"}) + "," + item("q2", "integer", limits(0, 10)) + "," +
                    item("words", "string") + "," + choice("q3", {"a"}, R"("repeats": true)") + "," +
                    item("q4", "boolean"));
    BOOST_TEST(filling.here() == "q1");
    BOOST_TEST(!filling->press('7'));
    BOOST_TEST(filling->press('2'));
    BOOST_TEST(filling.here() == "q2");
    BOOST_TEST(filling->press('0')); // a number of the scale
    BOOST_TEST(filling.here() == "words");
    BOOST_TEST(!filling->press('1')); // it is typed there
    filling->go_to(filling.field("q3"));
    BOOST_TEST(filling->press('1'));
    BOOST_TEST(filling.here() == "q3"); // more may be chosen
    filling->go_to(filling.field("q4"));
    BOOST_TEST(!filling->press('0')); // is never more than a number
    BOOST_TEST(filling->press('*'));
    BOOST_TEST(filling.here() == "-"); // on to the next page
    same(filling.saves(), {"q1=b", "q2=0", "q3=a", "q4=prefers not to say"});
}

BOOST_AUTO_TEST_CASE(ten_is_typed_as_it_is_written_and_one_alone_waits_for_enter)
{
    Filling filling(item("a", "integer", limits(0, 10)) + "," + item("b", "integer", limits(0, 10)) + "," +
                    item("c", "integer", limits(1, 10)) + "," + item("d", "integer", limits(0, 9)));
    const auto words = [&](const std::string& at) { return filling->state_of(filling.field(at)).wrong; };
    BOOST_TEST(filling->press('1'));
    BOOST_TEST(filling.here() == "a");
    BOOST_TEST(words("a") == "1 is chosen. A further digit makes it a longer number, Enter goes on.");
    BOOST_TEST(filling->press('0'));
    BOOST_TEST(filling.here() == "b");
    BOOST_TEST(words("a").empty());
    BOOST_TEST(filling->press('1'));
    BOOST_TEST(filling->press('5')); // no number here, and no answer to the next one
    BOOST_TEST(filling.here() == "b");
    BOOST_TEST(filling->press('\r'));
    BOOST_TEST(filling.here() == "c");
    BOOST_TEST(!filling->press('\r')); // is for whoever it is for then
    BOOST_TEST(!filling->press('0'));
    BOOST_TEST(filling->press('1'));
    filling->choose(filling.field("c"), 1); // another way: nothing is typed any more
    BOOST_TEST(words("c").empty());
    BOOST_TEST(filling->press('3'));
    BOOST_TEST(filling.here() == "d");
    BOOST_TEST(filling->press('1')); // there is no longer number
    BOOST_TEST(filling.here() == "-");
    same(filling.saves(), {"a=1", "a=10", "b=1", "c=1", "c=2", "c=3", "d=1"});
}

BOOST_AUTO_TEST_CASE(what_was_begun_to_be_typed_is_no_part_of_a_number_anywhere_else)
{
    Filling filling(item("a", "integer", limits(0, 10)) + "," + item("b", "integer", limits(0, 10)));
    BOOST_TEST(filling->press('1'));
    filling->go_to(filling.field("b"));
    BOOST_TEST(filling->press('0'));
    filling->go_to(filling.field("a"));
    BOOST_TEST(filling->press('0')); // the answer anew, and not ten
    same(filling.saves(), {"a=1", "b=0", "a=0"});
}

BOOST_AUTO_TEST_CASE(what_is_hidden_is_kept_aside_and_not_counted_and_comes_back)
{
    Filling filling(yes_then_why);
    BOOST_TEST(!filling.shows("why"));
    BOOST_TEST(filling->asked() == 2);
    filling->choose(filling.field("asked"), 0);
    filling->typing(filling.field("why"), "because");
    filling->settle();
    BOOST_TEST(filling->progress() == "2 of 3 answered");
    filling->choose(filling.field("asked"), 1);
    BOOST_TEST(!filling.shows("why"));
    BOOST_TEST(filling->progress() == "1 of 2 answered");
    filling->choose(filling.field("asked"), 0);
    BOOST_TEST(filling->state_of(filling.field("why")).typed == "because");
    filling->choose(filling.field("asked"), 1);
    filling->finish();
    const auto& end = std::get<app::FormEnd>(filling.passed.back().what);
    BOOST_TEST((end.items == std::vector{answered("asked", false), answered("why", std::string("because"))}));
}

BOOST_AUTO_TEST_CASE(showing_and_hiding_does_not_move_the_place)
{
    Filling filling(yes_then_why);
    const std::size_t last = filling.field("last");
    filling->choose(filling.field("asked"), 0);
    filling->go_to(last);
    filling->choose(filling.field("asked"), 1);
    BOOST_TEST(filling.field("last") == last);
    filling->go_to(last);
    BOOST_TEST(filling.here() == "last");
    filling->choose(filling.field("asked"), 0);
    BOOST_TEST(filling.field("last") == last);
    filling->go_to(filling.field("why"));
    filling->clear(filling.field("asked"));
    BOOST_TEST(filling.here() == "last"); // the next one that is asked
    filling->choose(filling.field("asked"), 0);
    filling->go_to(last);
    filling->clear(filling.field("asked"));
    BOOST_TEST(filling.here() == "last");
}

BOOST_AUTO_TEST_CASE(a_page_on_which_nothing_is_shown_is_passed_over)
{
    Filling filling(group("one", item("a", "boolean")) + "," +
                    group("two", item("b", "string"), when("a", R"("answerBoolean": true)")) + "," +
                    group("three", item("c", "string")));
    filling->next();
    BOOST_TEST(filling->page_title() == "three");
    BOOST_TEST(filling->is_last_page());
    filling->back();
    filling->choose(filling.field("a"), 0);
    filling->next();
    BOOST_TEST(filling->page_title() == "two");
}

BOOST_AUTO_TEST_CASE(the_end_of_a_section_waits_until_everything_is_saved)
{
    Filling filling(two_sections, false);
    filling->typing(filling.field("a"), "x");
    filling->next();
    BOOST_TEST(filling->is_waiting());
    BOOST_TEST(filling->page_title() == "one");
    filling->not_saved(filling.passed.back().number, "The disk is full.");
    BOOST_TEST(filling->page_title() == "one");
    filling->try_again();
    filling->saved(filling.passed.back().number);
    BOOST_TEST(filling->page_title() == "two");
    BOOST_TEST(!filling->is_waiting());
}

BOOST_AUTO_TEST_CASE(the_end_of_the_form_waits_for_every_answer_and_for_itself)
{
    Filling filling(item("a", "string"), false);
    filling->typing(0, "x");
    filling->finish();
    BOOST_TEST(!filling->is_over());
    filling->saved(filling.passed.at(0).number);
    BOOST_TEST(!filling->is_over());
    filling->decline(0); // too late
    filling->saved(filling.passed.at(1).number);
    BOOST_TEST(filling->is_over());
    same(filling.saves(), {"a=x", "completed"});
}

BOOST_AUTO_TEST_CASE(a_form_that_could_not_be_ended_can_be_answered_and_ended_again)
{
    Filling filling(item("a", "string"), false);
    filling->finish();
    filling->not_saved(filling.passed.at(0).number, "Something is missing.");
    BOOST_TEST(!filling->is_waiting());
    BOOST_TEST(filling->saved_words() == "Not saved: Something is missing.");
    filling->typing(0, "x");
    filling->settle();
    filling->saved(filling.passed.at(1).number);
    filling->finish();
    filling->saved(filling.passed.at(2).number);
    BOOST_TEST(filling->is_over());
    same(filling.saves(), {"completed", "a=x", "completed"});
}

BOOST_AUTO_TEST_CASE(a_section_that_needs_any_answer_says_so_at_its_first_question)
{
    Filling filling(group("g",
                          item("hello", "display") + "," + item("a", "string") + "," + item("b", "string"),
                          R"("required": true)"));
    filling->finish();
    BOOST_TEST(filling->state_of(filling.field("a")).wrong == "Please answer at least one of these.");
    BOOST_TEST(filling->state_of(filling.field("b")).wrong == "");
    filling->typing(filling.field("b"), "x");
    filling->finish();
    BOOST_TEST(filling->is_over());
}

BOOST_AUTO_TEST_CASE(stopping_leaves_at_once_and_calmly_with_what_was_said)
{
    Filling filling(two_sections, false, Administration::Alone);
    filling->typing(filling.field("a"), "x");
    filling->stop();
    BOOST_TEST(filling->is_over());
    BOOST_TEST(!filling->all_saved());
    BOOST_TEST(filling->last_words() ==
               "Thank you. Please hand the computer back.\n\nIn a crisis: Call 1-2-3");
    filling->choose(0, 0);
    filling->stop();
    for (std::size_t i = 0; i < filling.passed.size(); ++i) filling->saved(filling.passed[i].number);
    same(filling.saves(), {"one/a=x", "stopped"});
    BOOST_TEST(filling->all_saved());
}

BOOST_AUTO_TEST_CASE(whoever_stops_and_whoever_finishes_reads_the_same_last_words)
{
    Filling stopped(item("a", "boolean"), true, Administration::Alone);
    stopped->stop();
    Filling said_yes(item("a", "boolean"), true, Administration::Alone);
    said_yes->choose(0, 0);
    said_yes->finish();
    BOOST_TEST((stopped->is_over() && said_yes->is_over()));
    BOOST_TEST(stopped->last_words() == said_yes->last_words());
}

BOOST_AUTO_TEST_CASE(what_is_missing_on_the_page_is_said_there_and_going_back_is_always_free)
{
    Filling filling(two_sections);
    filling->next();
    filling->next();
    BOOST_TEST(filling->page_title() == "two");
    BOOST_TEST(filling->state_of(filling.field("b")).wrong.starts_with("Please answer"));
    BOOST_TEST(filling->can_go_back());
    filling->back();
    BOOST_TEST(filling->page_title() == "one");
    filling->finish(); // leads to what is missing
    BOOST_TEST(filling->page_title() == "two");
    BOOST_TEST(filling.here() == "b");
}

BOOST_AUTO_TEST_CASE(a_form_that_says_so_goes_only_forward)
{
    Filling filling(
        two_sections, true, Administration::Alone, std::nullopt,
        R"("extension": [{"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-entryMode",
"valueCode": "sequential"}], )");
    filling->next();
    BOOST_TEST(filling->page_title() == "two");
    BOOST_TEST(!filling->can_go_back());
    filling->back();
    BOOST_TEST(filling->page_title() == "two");
}

BOOST_AUTO_TEST_CASE(what_was_begun_goes_on_behind_the_last_answer)
{
    const std::string items = group("one", item("a", "string") + "," + item("b", "string")) + "," +
                              group("two", item("c", "string") + "," + item("d", "string"));
    const auto resumed = [&](std::vector<domain::ResponseItem> given) {
        Filling filling(items, true, Administration::Interview, std::move(given));
        BOOST_TEST(filling.passed.empty());
        return filling->page_title() + " " + filling.here();
    };
    BOOST_TEST(resumed({}) == "one a");
    BOOST_TEST(resumed({{"one", {}, {answered("b", std::string("x"))}}}) == "two c");
    BOOST_TEST(resumed({{"one", {}, {answered("a", std::string("x"))}}}) == "one b");
    BOOST_TEST(resumed({{"two", {}, {answered("c", std::string("x"))}}}) == "two d");
    BOOST_TEST(resumed({{"two", {}, {answered("d", std::string("x"))}}}) == "two c");
}

BOOST_AUTO_TEST_CASE(what_the_form_fills_in_is_saved_once_and_not_again_after_it_was_cleared)
{
    const std::string items =
        item("a", "string", R"("initial": [{"valueString": "usual"}])") + "," + item("b", "string");
    Filling filling(items);
    same(filling.saves(), {"a=usual"});
    BOOST_TEST(filling->state_of(0).typed == "usual");
    Filling resumed(items, true, Administration::Interview, std::vector<domain::ResponseItem>{});
    BOOST_TEST(resumed->state_of(0).typed == "");
    BOOST_TEST(resumed.passed.empty());
}

BOOST_AUTO_TEST_CASE(a_computed_value_follows_the_answers_and_is_never_saved)
{
    const std::string total =
        R"("readOnly": true, "extension": [{"url":
"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression", "valueExpression":
{"language": "text/fhirpath",
"expression": "%resource.item.where(linkId='a').answer.value + %resource.item.where(linkId='b').answer.value"}}])";
    Filling filling(item("a", "integer") + "," + item("b", "integer") + "," + item("sum", "integer", total));
    const std::size_t sum = filling.field("sum");
    BOOST_TEST(filling->state_of(sum).typed == "");
    filling->typing(filling.field("a"), "2");
    filling->typing(filling.field("b"), "3");
    filling->settle();
    BOOST_TEST(filling->state_of(sum).typed == "5");
    filling->typing(sum, "6");
    filling->decline(sum);
    filling->settle();
    BOOST_TEST(filling->asked() == 2);
    same(filling.saves(), {"a=2", "b=3"});
}

BOOST_AUTO_TEST_CASE(a_hidden_item_is_neither_shown_nor_asked)
{
    Filling filling(item("a", "string", R"("required": true, "extension": [{"url":
"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true}])") +
                    "," + item("b", "string"));
    BOOST_TEST(!filling.shows("a"));
    BOOST_TEST(filling->asked() == 1);
    filling->finish();
    BOOST_TEST(filling->is_over());
}

BOOST_AUTO_TEST_CASE(who_answers_is_said_in_words_that_name_nobody)
{
    using Tint = app::WhoAnswers::Tint;
    const auto who = [](Administration how) { return Filling(item("q", "string"), true, how)->who(); };
    BOOST_TEST(who(Administration::Interview).words == "The counselor asks partner B");
    BOOST_TEST(who(Administration::Alone).words == "Partner B, alone");
    BOOST_TEST(who(Administration::Paper).words == "From the paper of partner B");
    BOOST_TEST((who(Administration::Alone).tint == Tint::PartnerB));
    BOOST_TEST((app::who_answers(Administration::Alone, domain::Side::A).tint == Tint::PartnerA));
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
#include "app/pages/paper_entry.h"

#include "app/demo_practice.h"
#include "app/record.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using app::PaperEntry;
using domain::Side;

namespace {

struct Fixture {
    DemoPractice practice{41};
    domain::Couple couple =
        app::add_couple(*practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});

    PaperEntry sheet(const std::string& form, bool twice = false)
    {
        app::AnswersOnPaper sheet;
        sheet.couple = couple;
        sheet.side = Side::B;
        sheet.form = form;
        sheet.printed = sheet.filled = day("2026-05-20");
        sheet.today = day("2026-06-01");
        return {*practice, DemoPractice::library(), sheet, twice};
    }
    std::vector<domain::StoredResponse> stored() { return practice->responses().of(couple.id); }
    /// Leaves every row open from the one here on.
    static void leave_open(PaperEntry& entry)
    {
        for (std::size_t row = entry.here(); row < entry.rows().size(); ++row) {
            entry.go_to(row);
            entry.type("-");
        }
    }
    static void press(PaperEntry& entry, const std::string& keys)
    {
        for (const char key : keys) BOOST_TEST(entry.press(key), key);
    }
    static std::size_t row(const PaperEntry& entry, const std::string& question)
    {
        for (std::size_t at = 0; at < entry.rows().size(); ++at) {
            if (entry.rows()[at].question.starts_with(question)) return at;
        }
        BOOST_FAIL("no question " + question);
        return 0;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(paper_entry_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_digit_answers_the_row_and_goes_on_and_nothing_is_kept_before_the_end)
{
    PaperEntry entry = sheet("safety-screen");
    entry.go_to(row(entry, "Are you alone"));
    const std::size_t first = entry.here();
    press(entry, "1");
    BOOST_TEST(entry.typed(first) == "a");
    BOOST_TEST(entry.here() == first + 1);
    press(entry, "0-");
    BOOST_TEST(entry.typed(first + 1) == "declined");
    BOOST_TEST(entry.typed(first + 2) == "-");
    BOOST_TEST(!entry.press('x'));
    BOOST_TEST(entry.anything_typed());
    BOOST_TEST(stored().empty());
}

BOOST_AUTO_TEST_CASE(a_scale_goes_on_once_no_longer_number_can_be_meant)
{
    PaperEntry entry = sheet("session-check-in"); // 0 to 10
    BOOST_TEST_REQUIRE(entry.rows()[0].scale.back() == "10");
    press(entry, "7");
    BOOST_TEST(entry.typed(0) == "7");
    BOOST_TEST(entry.here() == 1U);
    press(entry, "1");
    BOOST_TEST(entry.here() == 1U); // it may be a 10
    press(entry, "0");
    BOOST_TEST(entry.typed(1) == "10");
    BOOST_TEST(entry.here() == 2U);
    entry.back();
    press(entry, "4"); // anew, not "104"
    BOOST_TEST(entry.typed(1) == "4");
}

BOOST_AUTO_TEST_CASE(a_whole_sheet_is_saved_as_answers_type_saves_it)
{
    PaperEntry entry = sheet("session-check-in");
    press(entry, "7");
    leave_open(entry);
    entry.done();
    BOOST_TEST_REQUIRE(entry.outcome().has_value(), entry.trouble());
    BOOST_TEST_REQUIRE(stored().size() == 1U);
    const auto saved = stored().at(0);
    BOOST_TEST((saved.owner == domain::Owner::B));
    BOOST_TEST((saved.administration == domain::Administration::Paper));
    BOOST_TEST((base::local_day(saved.authored) == day("2026-05-20")));
    BOOST_TEST((domain::answers_to(saved.items, "closeness").at(0)->value == domain::Value(std::int64_t{7})));
    BOOST_TEST(!entry.anything_typed());
}

BOOST_AUTO_TEST_CASE(a_row_that_was_overlooked_is_said_beside_it_and_nothing_is_saved)
{
    PaperEntry entry = sheet("session-check-in");
    press(entry, "7");
    entry.next(); // nothing is said of the second row
    leave_open(entry);
    entry.done();
    BOOST_TEST(!entry.outcome().has_value());
    BOOST_TEST(entry.trouble() == "The answers were not saved; nothing was changed.");
    BOOST_TEST(entry.here() == 1U);
    BOOST_TEST(entry.wrong(1).starts_with("has no row"));
    BOOST_TEST(entry.wrong(0).empty());
    BOOST_TEST(stored().empty());
    entry.type("eleven");
    entry.done();
    BOOST_TEST(entry.here() == 1U);
    BOOST_TEST(!entry.wrong(1).empty());
    entry.type("3");
    BOOST_TEST(entry.wrong(1).empty());
    entry.done();
    BOOST_TEST(entry.outcome().has_value());
}

BOOST_AUTO_TEST_CASE(two_typings_show_each_difference_at_its_row_and_save_nothing_until_both_agree)
{
    PaperEntry entry = sheet("session-check-in", true);
    press(entry, "78");
    leave_open(entry);
    BOOST_TEST(entry.is_first_of_two());
    entry.done();
    BOOST_TEST(!entry.is_first_of_two());
    BOOST_TEST(entry.typed(0).empty()); // the first is not looked at
    BOOST_TEST(entry.here() == 0U);
    press(entry, "76");
    leave_open(entry);
    entry.done();
    BOOST_TEST(!entry.outcome().has_value());
    BOOST_TEST(stored().empty());
    BOOST_TEST(entry.here() == 1U);
    BOOST_TEST(entry.wrong(0).empty());
    BOOST_TEST(entry.wrong(1) == "first \"8\" in row 2, second \"6\" in row 2");
    press(entry, "6"); // what the sheet says
    entry.done();
    BOOST_TEST_REQUIRE(entry.outcome().has_value(), entry.trouble());
    const auto saved = stored().at(0);
    BOOST_TEST_REQUIRE(saved.items.size() >= 2U);
    BOOST_TEST((saved.items[1].answers.at(0).value == domain::Value(std::int64_t{6})));
}

BOOST_AUTO_TEST_CASE(what_the_first_typing_said_is_typed_once_more_where_it_was_right)
{
    PaperEntry entry = sheet("session-check-in", true);
    for (const char* typed : {"78", "76"}) {
        press(entry, typed);
        leave_open(entry);
        entry.done();
    }
    BOOST_TEST(entry.here() == 1U);
    press(entry, "8");
    BOOST_TEST(entry.wrong(1).empty());
    entry.done();
    BOOST_TEST_REQUIRE(entry.outcome().has_value(), entry.trouble());
    BOOST_TEST((stored().at(0).items[1].answers.at(0).value == domain::Value(std::int64_t{8})));
}

BOOST_AUTO_TEST_CASE(a_mistake_in_the_second_typing_is_said_at_its_row_too)
{
    PaperEntry entry = sheet("session-check-in", true);
    press(entry, "78");
    leave_open(entry);
    entry.done();
    press(entry, "7");
    entry.type("many");
    entry.next();
    leave_open(entry);
    entry.done();
    BOOST_TEST(entry.here() == 1U);
    BOOST_TEST(!entry.wrong(1).empty());
    BOOST_TEST(stored().empty());
}

BOOST_AUTO_TEST_CASE(several_options_are_taken_and_given_back_in_one_row)
{
    PaperEntry entry = sheet("ending");
    const auto several = std::ranges::find(entry.rows(), true, &PaperEntry::Row::several);
    BOOST_TEST_REQUIRE((several != entry.rows().end()));
    const auto at = static_cast<std::size_t>(several - entry.rows().begin());
    entry.go_to(at);
    press(entry, "31");
    BOOST_TEST(entry.typed(at) == "a c");
    BOOST_TEST(entry.here() == at);
    press(entry, "3");
    BOOST_TEST(entry.typed(at) == "a");
}

BOOST_AUTO_TEST_SUITE_END()

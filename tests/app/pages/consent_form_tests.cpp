// SPDX-License-Identifier: MIT
// A consent as it is recorded and taken back in the window.
#include "app/pages/consent_form.h"

#include "app/consents.h"
#include "app/couple_status.h"
#include "app/demo_practice.h"
#include "app/pages/couple_record.h"
#include "app/record.h"
#include "base/error.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>

using namespace rekindle;
using domain::ConsentMethod;
using domain::Purpose;
using domain::Side;

namespace {

struct Fixture {
    DemoPractice demo{23};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    domain::Couple couple = app::add_couple(
        workspace.practice(), {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});
    app::ConsentForm form{workspace, couple};

    app::ConsentForm::Given given(Purpose purpose)
    {
        app::ConsentForm::Given given;
        given.side = Side::B;
        given.purpose = purpose;
        if (purpose == Purpose::Confidentiality || purpose == Purpose::ShareScale) given.choice = 0;
        given.method = ConsentMethod::Paper;
        given.given_on = "2026-05-04";
        return given;
    }
    std::vector<domain::Consent> stored() { return workspace.practice().consents().of(couple.id); }
    app::CoupleRecord::Consent shown(std::size_t row)
    {
        return app::couple_record(workspace, couple).consents.at(row);
    }
    std::string still_needed()
    {
        for (const auto& line : app::couple_record(workspace, couple).lines) {
            if (line.name == "Still needed") return line.words;
        }
        return "";
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(consent_form_tests, Fixture)

BOOST_AUTO_TEST_CASE(every_purpose_has_words_a_text_that_is_signed_and_can_be_recorded)
{
    for (const Purpose purpose : app::consent_purposes) {
        BOOST_TEST_CONTEXT(domain::word(purpose))
        {
            auto wanted = given(purpose);
            wanted.recipient = " Dr. Reyes ";
            BOOST_TEST(!app::in_words(purpose).empty());
            BOOST_TEST(form.about_text(wanted).find("version ") != std::string::npos);
            BOOST_TEST(form.choices(purpose).empty() ==
                       (purpose != Purpose::Confidentiality && purpose != Purpose::ShareScale));
            BOOST_TEST(form.record(wanted) == "");
            BOOST_TEST_REQUIRE(!stored().empty());
            BOOST_TEST((stored().back().purpose == purpose));
            BOOST_TEST((stored().back().side == Side::B));
            BOOST_TEST((stored().back().given_on == day("2026-05-04")));
            BOOST_TEST(!stored().back().text_id.empty());
        }
    }
    BOOST_TEST(stored().size() == app::consent_purposes.size());
    BOOST_TEST(stored().back().about == "Dr. Reyes");
    BOOST_TEST(form.about_text(given(Purpose::Touch))
                   .starts_with("What they sign: \"Yes to touch homework\", version "));
    BOOST_TEST(form.about_text(given(Purpose::Touch)).find("three months") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_that_was_not_chosen_is_recorded_and_the_words_are_shown_once_it_is_clear_which)
{
    app::ConsentForm::Given empty;
    empty.given_on = "2026-05-04";
    BOOST_TEST(form.record(empty) ==
               "Choose who says yes.\nChoose what the yes is to.\nChoose how it was given.");
    BOOST_TEST(form.signed_words(empty).empty());
    BOOST_TEST(form.about_text(empty).empty());
    auto policy = given(Purpose::Confidentiality);
    policy.choice.reset();
    BOOST_TEST(form.record(policy) == "Choose which policy, and read its text below.");
    BOOST_TEST(form.signed_words(policy).empty());
    auto scale = given(Purpose::ShareScale);
    scale.choice.reset();
    BOOST_TEST(form.record(scale) == "Choose which scale, and read the text below.");
    BOOST_TEST(stored().empty());
    policy.choice = 1;
    const std::string words = form.signed_words(policy);
    BOOST_TEST(words.find("What you say alone") != std::string::npos, words);
    BOOST_TEST(words.find('`') == std::string::npos, words); // the name of its file
    BOOST_TEST(form.about_text(policy).find("version ") != std::string::npos, form.about_text(policy));
    BOOST_TEST(words.find("# ") == std::string::npos, words);
    BOOST_TEST(words != form.signed_words(given(Purpose::Confidentiality)));
}

BOOST_AUTO_TEST_CASE(every_scale_that_is_offered_may_be_shared_and_is_shown_by_its_title)
{
    const auto scales = form.choices(Purpose::ShareScale);
    BOOST_TEST_REQUIRE(scales.size() > 5u);
    for (std::size_t i = 0; i < scales.size(); ++i) {
        auto wanted = given(Purpose::ShareScale);
        wanted.choice = i;
        BOOST_TEST(form.record(wanted) == "", scales[i]);
        BOOST_TEST(shown(i).words.find(scales[i]) != std::string::npos, shown(i).words);
    }
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_all_at_once_in_words_of_the_window_and_nothing_is_kept)
{
    auto wanted = given(Purpose::Release);
    wanted.given_on = "4 May";
    wanted.until = "soon";
    wanted.method = ConsentMethod::PaperScan;
    const std::string wrong = form.record(wanted);
    BOOST_TEST(wrong == "\"4 May\" is not a day like 2026-03-31.\n\"soon\" is not a day like 2026-03-31.\n"
                        "Say who is to get it.\nChoose the file with the signed page.");
    auto touch = given(Purpose::Touch);
    touch.until = "2026-12-31";
    BOOST_TEST(form.record(touch) == "Such a yes holds three months at most, until 2026-08-04.");
    touch.until = "2026-05-01";
    BOOST_TEST(form.record(touch) == "The last day comes before the day it was given.");
    touch.given_on = "2026-06-02";
    touch.until = "";
    BOOST_TEST(form.record(touch) == "2026-06-02 is still to come.");
    BOOST_TEST(stored().empty());
}

BOOST_AUTO_TEST_CASE(a_signed_page_is_kept_with_the_yes_and_a_file_that_is_none_is_refused)
{
    TemporaryFolder folder;
    auto wanted = given(Purpose::Counseling);
    wanted.method = ConsentMethod::PaperScan;
    wanted.scan = folder / "page.txt";
    std::ofstream(wanted.scan) << "no picture";
    BOOST_CHECK_THROW(form.record(wanted), base::Error);
    BOOST_TEST(stored().empty());
    wanted.scan = folder / "page.pdf";
    std::ofstream(wanted.scan) << "%PDF-1.4 signed";
    BOOST_TEST(form.record(wanted) == "");
    BOOST_TEST(shown(0).has_scan);
    const auto scan = workspace.practice().consents().scan(stored().front().scan.value());
    BOOST_TEST(scan.value().bytes == "%PDF-1.4 signed");
    // A file that was chosen before the method was changed is not looked at.
    auto on_paper = given(Purpose::Homework);
    on_paper.scan = folder / "page.txt";
    BOOST_TEST(form.record(on_paper) == "");
    BOOST_TEST(!shown(1).has_scan);
}

BOOST_AUTO_TEST_CASE(the_same_yes_twice_is_refused_and_a_closed_record_takes_none_but_to_a_release)
{
    BOOST_TEST(form.record(given(Purpose::Telehealth)) == "");
    BOOST_CHECK_EXCEPTION(form.record(given(Purpose::Telehealth)), base::Error, [](const base::Error& error) {
        return base::in_words(error).find("has said yes to this already") != std::string::npos;
    });
    couple = app::set_status(workspace.practice(), couple, domain::CoupleStatus::Closed, day("2026-06-01"),
                             day("2026-06-01"));
    app::ConsentForm closed(workspace, couple);
    BOOST_CHECK_EXCEPTION(closed.record(given(Purpose::Homework)), base::Error,
                          [](const base::Error& error) { return error.trouble() == base::Trouble::Refused; });
    auto release = given(Purpose::Release);
    release.recipient = "Dr. Reyes";
    BOOST_TEST(closed.record(release) == "");
}

BOOST_AUTO_TEST_CASE(a_yes_is_taken_back_from_today_on_and_only_where_it_still_holds)
{
    form.record(given(Purpose::Homework));
    auto ended = given(Purpose::ElectronicContact);
    ended.until = "2026-05-10";
    form.record(ended);
    auto later = given(Purpose::LocalNorms);
    later.side = Side::A;
    form.record(later);
    BOOST_TEST(shown(0).words == "Partner B: homework; given on 2026-05-04, on paper, version " +
                                     std::to_string(stored().front().text_version) + " of the text");
    BOOST_TEST(shown(0).may_be_taken_back);
    BOOST_TEST(!shown(1).may_be_taken_back);
    BOOST_TEST(shown(1).words.ends_with("; ended on 2026-05-10"));
    BOOST_TEST(app::take_back(workspace, couple, shown(0)) ==
               "Taken back. Nobody else is told. What is due from now on counts as excused.");
    BOOST_TEST(!shown(0).may_be_taken_back);
    BOOST_TEST(!shown(0).holds);
    BOOST_TEST(shown(0).words.ends_with("; taken back on 2026-06-01"));
    BOOST_TEST(shown(2).holds); // the other partner's stays
    BOOST_CHECK_THROW(app::take_back(workspace, couple, shown(0)), base::Error);
    BOOST_TEST(app::take_back(workspace, couple, shown(2)) == "Taken back. Nobody else is told.");
}

BOOST_AUTO_TEST_CASE(what_is_still_needed_goes_as_the_consents_come)
{
    const std::string before = still_needed();
    BOOST_TEST(!before.empty());
    for (const Side side : domain::both_sides) {
        for (const Purpose purpose : {Purpose::Counseling, Purpose::Confidentiality}) {
            auto wanted = given(purpose);
            wanted.side = side;
            BOOST_TEST(form.record(wanted) == "");
        }
    }
    BOOST_TEST(still_needed() != before);
}

BOOST_AUTO_TEST_SUITE_END()

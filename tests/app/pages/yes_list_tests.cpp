// SPDX-License-Identifier: MIT
// The mutual-yes list in the window: each partner alone, and nothing that tells one what the other marked.
#include "app/pages/yes_list.h"

#include "app/consents.h"
#include "app/couple_status.h"
#include "app/demo_practice.h"
#include "app/homework.h"
#include "app/mutual_yes.h"
#include "app/pages/asking.h"
#include "app/pages/assign_form.h"
#include "app/pages/before_session.h"
#include "app/pages/joint_room.h"
#include "app/record.h"
#include "base/error.h"
#include "report/text/document_text.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using domain::Purpose;
using domain::Side;
using domain::YesAnswer;

namespace {

struct YesListFixture {
    DemoPractice demo{23};
    base::Instant now = base::parse_instant("2026-06-01T10:00:00+02:00").value();
    app::Workspace workspace{"demo", demo.take(), std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR),
                             [this] { return now; }};
    domain::Practice& practice = workspace.practice();
    domain::Couple couple =
        app::add_couple(practice, {"Noor", "Sam", "", "", "C-1", day("2026-01-01"), day("2026-06-01")});
    std::string told;
    std::function<void(const std::string&)> tell = [this](const std::string& words) { told = words; };

    void consent(Side side, Purpose purpose)
    {
        domain::Consent consent;
        consent.id.value = practice.new_id();
        consent.couple = couple.id;
        consent.side = side;
        consent.purpose = purpose;
        consent.given_on = day("2026-05-25");
        practice.consents().add(consent);
    }
    /// As the partner does it on the form.
    void answer(Side side, const std::string& thing, const std::string& words)
    {
        const auto form = app::yes_list_form(workspace, couple, side, tell);
        Asking ask(form->form());
        BOOST_TEST_REQUIRE(ask.leads_to(thing), thing);
        app::FillForm& page = form->form();
        for (const std::size_t at : page.shown()) {
            const auto entry = page.entry(at);
            if (!entry.label.starts_with(thing)) continue;
            const auto option = std::ranges::find(entry.options, words, &app::EntryOption::words);
            BOOST_TEST_REQUIRE((option != entry.options.end()), words); // "No" is not "Not yet"
            page.choose(at, static_cast<std::size_t>(option - entry.options.begin()));
        }
        BOOST_TEST_REQUIRE(ask.finish(), ask.trouble());
    }
    /// Every word of the form of that partner, page by page.
    std::string form_of(Side side)
    {
        const auto form = app::yes_list_form(workspace, couple, side, tell);
        app::FillForm& pages = form->form();
        std::string text;
        while (true) {
            for (const std::size_t at : pages.shown()) {
                const auto entry = pages.entry(at);
                text += entry.label + '\n';
                for (const auto& option : entry.options) text += option.words + '\n';
                if (!pages.state_of(at).chosen.empty()) text += "*\n";
            }
            if (pages.is_last_page()) return text;
            pages.next();
        }
    }
    std::string page()
    {
        const app::YesList list = app::yes_list(workspace, couple);
        return list.state.at(Side::A) + '\n' + list.state.at(Side::B);
    }
    std::vector<std::string> both() { return app::yes_list(workspace, couple).both; }
};

const std::string hug = "a short hug", kiss = "a kiss on the lips";

} // namespace

BOOST_FIXTURE_TEST_SUITE(yes_list_tests, YesListFixture)

BOOST_AUTO_TEST_CASE(each_thing_that_homework_offers_is_asked_once_and_nothing_is_chosen_beforehand)
{
    const std::string text = form_of(Side::A);
    for (const auto& thing : app::markable_things(workspace.library())) {
        if (!thing.level) continue;
        const auto first = text.find('\n' + thing.words + '\n');
        BOOST_TEST(first != std::string::npos, thing.words);
        BOOST_TEST(text.find('\n' + thing.words + '\n', first + 1) == std::string::npos, thing.words);
    }
    BOOST_TEST(text.find('*') == std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(what_both_mark_with_yes_is_there_for_three_months_and_nothing_else_is)
{
    BOOST_TEST(page() == "Noor (A) has not answered yet.\nSam (B) has not answered yet.");
    answer(Side::A, hug, "Yes");
    BOOST_TEST(told == "Saved: 1 mark of Noor (A).");
    BOOST_TEST(both().empty());
    answer(Side::B, hug, "Yes");
    answer(Side::A, kiss, "Yes");
    answer(Side::B, kiss, "Not yet");
    BOOST_TEST_REQUIRE(both().size() == 1u);
    BOOST_TEST(both()[0].starts_with(hug + " (level "), both()[0]);
    BOOST_TEST(both()[0].ends_with(", until 2026-09-01"), both()[0]);
    BOOST_TEST(page() == "Noor (A) answered last on 2026-06-01.\nSam (B) answered last on 2026-06-01.");
    now = base::parse_instant("2026-09-02T10:00:00+02:00").value();
    BOOST_TEST(both().empty());
    BOOST_TEST(form_of(Side::A).find(hug + " (your yes of 2026-06-01 has ended)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_left_open_stays_and_a_form_without_a_mark_is_not_taken)
{
    answer(Side::A, hug, "No");
    answer(Side::A, kiss, "Yes");
    BOOST_TEST(practice.consents().marks(couple.id).size() == 2u);
    BOOST_TEST(form_of(Side::A).find(hug + " (on 2026-06-01 you said: no)") != std::string::npos);
    const auto form = app::yes_list_form(workspace, couple, Side::A, tell);
    Asking ask(form->form());
    BOOST_TEST(!ask.finish());
    BOOST_TEST(ask.trouble().find("Nothing is marked.") != std::string::npos, ask.trouble());
}

BOOST_AUTO_TEST_CASE(whatever_one_partner_marks_the_other_and_what_both_may_see_are_told_the_same)
{
    const std::filesystem::path reports = std::filesystem::path(REKINDLE_SOURCE_DIR) / "reports";
    for (const Side side : domain::both_sides) consent(side, Purpose::SexualIntimacy);
    answer(Side::B, hug, "Yes");
    answer(Side::A, kiss, "Yes");
    const std::string form = form_of(Side::B), seen = page();
    for (const char* const words : {"No", "Not yet", "Yes"}) {
        answer(Side::A, hug, words);
        answer(Side::A, "Giving and receiving, in turns", words);
        BOOST_TEST(form_of(Side::B) == form, words);
        BOOST_TEST(page() == seen, words);
        BOOST_TEST(told.find(hug) == std::string::npos, told);
    }
    const auto before = app::enter_joint_room(workspace, reports, couple);
    const std::string room = before.title + report::document_text(before.document);
    BOOST_TEST(room.find(hug) == std::string::npos, room);
    BOOST_CHECK_THROW(app::yes_list(workspace, couple), base::Error);
    BOOST_CHECK_THROW(app::yes_list_form(workspace, couple, Side::A, tell), base::Error);
}

BOOST_AUTO_TEST_CASE(homework_about_sex_is_asked_of_nobody_who_did_not_say_yes_to_that)
{
    const std::string turns = "Giving and receiving, in turns";
    consent(Side::B, Purpose::SexualIntimacy);
    BOOST_TEST(form_of(Side::A).find(turns) == std::string::npos);
    BOOST_TEST(form_of(Side::B).find(turns) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(words_of_their_own_are_asked_again_of_who_marked_them_alone)
{
    app::MarkToSet own;
    own.couple = couple;
    own.side = Side::A;
    own.about = {"a hand on the cheek"};
    own.own_words = true;
    own.marked_on = own.today = workspace.today();
    app::set_marks(practice, workspace.library(), own);
    BOOST_TEST(form_of(Side::A).find("a hand on the cheek") != std::string::npos);
    BOOST_TEST(form_of(Side::B).find("a hand on the cheek") == std::string::npos);
    answer(Side::A, "a hand on the cheek", "Yes");
    BOOST_TEST((practice.consents().marks(couple.id).back().answer == YesAnswer::Yes));
}

BOOST_AUTO_TEST_CASE(a_touch_ritual_is_agreed_on_with_what_both_marked_here)
{
    for (const Side side : domain::both_sides) {
        for (const Purpose purpose : {Purpose::Counseling, Purpose::Homework, Purpose::Touch})
            consent(side, purpose);
    }
    app::add_session(practice, couple, {day("2026-06-01"), domain::SessionKind::Conjoint, day("2026-06-01")});
    const auto agree = [&] {
        const auto form = app::assign_form(workspace, couple, "touch-long-hug", tell);
        Asking ask(form->form());
        ask.type("A remark for the record", "Spoke with each alone today");
        return ask.finish() ? std::string() : form->for_you_alone();
    };
    BOOST_TEST(agree().find("which stands in the section Homework") != std::string::npos);
    const auto entry = workspace.library().homework().find("touch-long-hug");
    const auto& offered = std::get<domain::TouchRitualTemplate>(entry->homework.kind);
    for (const std::string& touch : domain::touches_up_to(offered, offered.level)) {
        for (const Side side : domain::both_sides) answer(side, touch, "Yes");
    }
    BOOST_TEST(agree() == "");
    BOOST_TEST(told.starts_with("Agreed: "), told);
}

BOOST_AUTO_TEST_CASE(a_closed_record_is_only_looked_at)
{
    couple =
        app::set_status(practice, couple, domain::CoupleStatus::Closed, day("2026-06-01"), day("2026-06-01"));
    BOOST_TEST(app::yes_list(workspace, couple).only_looked_at);
    const auto form = app::yes_list_form(workspace, couple, Side::A, tell);
    Asking ask(form->form());
    ask.choose(hug, "Yes");
    BOOST_TEST(!ask.finish());
    BOOST_TEST(practice.consents().marks(couple.id).empty());
}

BOOST_AUTO_TEST_SUITE_END()

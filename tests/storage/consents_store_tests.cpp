// SPDX-License-Identifier: MIT
#include "storage/consents_store.h"

#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::storage;
using namespace rekindle::domain;

namespace {

base::Date day(const char* text)
{
    return base::parse_date(text).value();
}

struct Fixture {
    Fixture()
    {
        sample::create(folder.root);
        practice = sample::open(folder.root);
        couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
        practice->consents().keep_text(text);
        page = {{practice->new_id()}, couple.id, Side::B, "application/pdf", std::string("%PDF\0\n\xff", 7)};
        practice->consents().add(page);
    }
    Consent touch()
    {
        Consent consent = sample::consent(*practice, couple);
        consent.scan = page.id;
        return consent;
    }
    Consent sharing(Side side)
    {
        Consent consent;
        consent.id.value = practice->new_id();
        consent.couple = couple.id;
        consent.side = side;
        consent.purpose = Purpose::ShareScale;
        consent.about = "http://example.org/forms/evening closeness";
        consent.method = ConsentMethod::InSession;
        consent.given_on = day("2024-03-02");
        return consent;
    }
    void open_again()
    {
        practice.reset();
        practice = sample::open(folder.root);
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::unique_ptr<domain::Practice> practice;
    Couple couple;
    PracticeText text{"consent-touch", 1, "I say yes to touch."};
    Scan page;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(consents_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(consents_are_there_again_as_they_were_given_and_taken_back)
{
    Consent timed = touch();
    const Consent plain = sharing(Side::A);
    practice->consents().add(timed);
    practice->consents().add(plain);
    practice->consents().withdraw(timed.id, day("2024-03-09"));
    timed.withdrawn_on = day("2024-03-09");
    open_again();
    BOOST_TEST((practice->consents().of(couple.id) == std::vector{timed, plain}));
    BOOST_TEST((practice->consents().scan(page.id).value() == page));
    BOOST_TEST((practice->consents().text("consent-touch", 1).value() == text));
    BOOST_TEST(!practice->consents().text("consent-touch", 2).has_value());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(giving_and_taking_back_are_in_the_trail_without_content)
{
    const Consent consent = sharing(Side::B);
    practice->consents().add(consent);
    practice->consents().withdraw(consent.id, day("2024-03-09"));
    const auto entries = practice->audit().entries();
    BOOST_TEST(entries.at(entries.size() - 2).action == "consent");
    BOOST_TEST(entries.back().action == "withdraw");
    for (const AuditEntry& entry : {entries.at(entries.size() - 2), entries.back()}) {
        BOOST_TEST(entry.subject == "consent");
        BOOST_TEST(entry.subject_id == consent.id.value);
    }
}

BOOST_AUTO_TEST_CASE(a_consent_is_taken_back_once_and_only_when_it_is_there)
{
    const Consent consent = sharing(Side::A);
    practice->consents().add(consent);
    practice->consents().withdraw(consent.id, day("2024-03-09"));
    const auto again =
        sample::error_of([&] { practice->consents().withdraw(consent.id, day("2024-03-10")); });
    BOOST_TEST((again.value().trouble() == base::Trouble::Data));
    const auto unknown =
        sample::error_of([&] { practice->consents().withdraw({practice->new_id()}, day("2024-03-10")); });
    BOOST_TEST((unknown.value().trouble() == base::Trouble::NotFound));
    BOOST_TEST((practice->consents().of(couple.id).at(0).withdrawn_on == day("2024-03-09")));
}

BOOST_AUTO_TEST_CASE(a_text_somebody_agreed_to_stays_as_it_was)
{
    practice->consents().keep_text(text); // the same again is no trouble
    PracticeText other = text;
    other.words = "I say yes to everything.";
    const auto error = sample::error_of([&] { practice->consents().keep_text(other); });
    BOOST_TEST(std::string(error.value().what()).find("new version") != std::string::npos);
    BOOST_TEST((practice->consents().text(text.id, 1).value() == text));
}

BOOST_AUTO_TEST_CASE(a_text_or_scan_that_is_not_there_is_refused)
{
    Consent consent = sharing(Side::A);
    consent.text_id = "consent-nobody-kept";
    consent.text_version = 1;
    BOOST_TEST(sample::error_of([&] { practice->consents().add(consent); }).has_value());
    Consent without_page = touch();
    without_page.scan = std::nullopt; // though its method says that there is one
    BOOST_TEST(sample::error_of([&] { practice->consents().add(without_page); }).has_value());
    BOOST_TEST(practice->consents().of(couple.id).empty());
}

BOOST_AUTO_TEST_CASE(marks_of_the_mutual_yes_list_stay_in_their_order)
{
    const std::vector<YesMark> marks{
        {practice->new_id(), couple.id, Side::A, "a hug", YesAnswer::Yes, day("2024-03-01"),
         day("2024-05-01")},
        {practice->new_id(), couple.id, Side::B, "a hug", YesAnswer::NotYet, day("2024-03-01"), {}},
        {practice->new_id(), couple.id, Side::A, "a hug", YesAnswer::No, day("2024-03-05"), {}}};
    for (const YesMark& mark : marks) practice->consents().mark(mark);
    open_again();
    BOOST_TEST((practice->consents().marks(couple.id) == marks));
}

BOOST_AUTO_TEST_CASE(a_consent_changed_outside_the_program_is_found)
{
    practice->consents().add(sharing(Side::A));
    practice.reset();
    Connection(folder.database(), sample::keys_of(folder.root).pages)
        .run("DROP TRIGGER consent_never_changes; UPDATE consent SET side = 'B'; CREATE TRIGGER "
             "consent_never_changes BEFORE UPDATE ON consent BEGIN SELECT RAISE(ABORT, 'a consent never "
             "changes'); END");
    const auto check = check_practice(folder.root, Passphrase{sample::passphrase}, sample::surroundings());
    std::string troubles;
    for (const auto& part : check.parts) {
        for (const std::string& trouble : part.troubles) troubles += trouble + "\n";
    }
    BOOST_TEST(troubles.find("consent ") != std::string::npos, troubles);
}

BOOST_AUTO_TEST_SUITE_END()

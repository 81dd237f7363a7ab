// SPDX-License-Identifier: MIT
#include "app/sharing.h"

#include "audience/invented_record.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using domain::Audience;
using domain::Reader;
using domain::Side;

BOOST_AUTO_TEST_SUITE(sharing_tests)

BOOST_AUTO_TEST_CASE(what_somebody_said_yes_to_is_told_to_the_counselor_alone)
{
    Record record;
    for (const Side side : domain::both_sides) {
        domain::Consent consent;
        consent.side = side;
        consent.purpose = domain::Purpose::ShareScale;
        consent.about = "https://example.org/test plain";
        consent.given_on = day("2025-01-01");
        record.consents.push_back(consent);
    }
    record.consents.back().withdrawn_on = day("2025-02-01");
    const FrozenBytes none;
    MemoryPractice practice(record, none);
    for (const Audience audience :
         {Audience::CoupleShared, Audience::PartnerA, Audience::PartnerB, Audience::DeIdentified})
        BOOST_TEST(app::Reading(practice, {}, Reader(audience, {}, false)).consents().empty());
    app::Reading counselors(practice, {}, Reader(Audience::Counselor));
    BOOST_TEST(counselors.consents().size() == 2U);
    app::Reading about_a(practice, {}, Reader(Audience::Counselor), Side::A);
    BOOST_TEST(about_a.consents().size() == 1U);

    // As the report says it: A's counts, B's was taken back and counts for no day.
    const auto shared = app::sharing(counselors, day("2025-01-15"));
    BOOST_TEST_REQUIRE(shared.size() == 1U);
    BOOST_TEST(shared[0].questionnaire == "test");
    BOOST_TEST(shared[0].scale == "plain");
    BOOST_TEST(shared[0].yes.at(Side::A).counts);
    BOOST_TEST(!shared[0].yes.at(Side::B).counts);
    BOOST_TEST(!app::sharing(counselors, day("2024-12-31"))[0].yes.at(Side::A).counts);
}

BOOST_AUTO_TEST_CASE(a_scale_that_somebody_shares_is_named_in_words_once_its_form_was_filled)
{
    const app::Library library(REKINDLE_SOURCE_DIR);
    const forms::CatalogEntry& form = *library.forms().find("session-check-in");
    const FrozenBytes frozen = frozen_bytes_of(library);
    Record record;
    domain::Consent consent;
    consent.purpose = domain::Purpose::ShareScale;
    consent.given_on = day("2025-01-01");
    consent.about = app::ref_of(*form.form.questionnaire).id + " closeness";
    record.consents = {consent};
    domain::StoredResponse filled;
    filled.owner = domain::Owner::A;
    filled.authored = {day("2025-01-02") + std::chrono::hours{9}, {}};
    filled.questionnaire = app::ref_of(*form.form.questionnaire);
    filled.key = app::ref_of(*form.scoring_key());
    record.responses = {filled};
    const auto told = [&] {
        MemoryPractice practice(record, frozen);
        app::Reading reading(practice, {}, Reader(Audience::Counselor));
        const auto shared = app::sharing(reading, day("2025-01-15"));
        return shared.size() == 1U ? shared[0].questionnaire + ": " + shared[0].scale : "";
    };
    const auto& scales = form.scoring_key()->scales;
    const auto closeness = std::ranges::find(scales, "closeness", &domain::Scale::id);
    BOOST_TEST_REQUIRE((closeness != scales.end()));
    BOOST_TEST(told() == form.form.questionnaire->title + ": " + closeness->title);
    record.responses.clear();
    BOOST_TEST(told() == "session-check-in: closeness");
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
#include "app/agreement_of_forms.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::app;
using domain::Side;

namespace {

const base::Date first = day("2026-01-02"), later = day("2026-03-02");

/// Of the form "form", with one score of both.
CollectedScale scale(const char* domain)
{
    CollectedScale scale;
    scale.which = SeriesKey({domain::DefinitionKind::Questionnaire, "form", "1"},
                            {domain::DefinitionKind::ScoringKey, "form", "1"}, domain);
    scale.series.scale.domain = domain;
    for (const Side side : domain::both_sides)
        scale.series.partners[side].progress.baseline = domain::DatedScore{first, 1, 50, false, 1, 1, {}};
    return scale;
}

/// So many items of that name, answered alike by both at their first forms and in opposite ways at their
/// newest.
void answer(CollectedScale& scale, const std::string& name, int items)
{
    for (const Side side : domain::both_sides) {
        scale.first[side].day = first;
        scale.newest[side].day = later;
        for (int i = 0; i < items; ++i) {
            scale.first[side].answers[name + std::to_string(i)] = 5;
            scale.newest[side].answers[name + std::to_string(i)] = side == Side::A ? 1 : 5;
        }
    }
}

/// As the couple is told of it.
std::optional<domain::Agreement> shared(const std::vector<CollectedScale>& collected)
{
    std::vector<report::ScaleSeries> scales;
    for (const CollectedScale& each : collected) scales.push_back(each.series);
    return agreement_on_areas(scales, collected, fewest_items_to_share);
}

} // namespace

BOOST_AUTO_TEST_SUITE(agreement_of_forms_tests)

BOOST_AUTO_TEST_CASE(agreement_is_over_the_items_both_forms_have_and_the_others_are_said)
{
    CollectedScale both = scale("TRUST");
    both.newest[Side::A] = {day("2026-01-02"), {{"kept", 5}, {"dropped", 1}, {"missing", {}}}};
    both.newest[Side::B] = {day("2026-01-03"),
                            {{"added", 1}, {"also-added", 1}, {"kept", 4}, {"missing", 3}}};
    compare_answers(both);
    BOOST_TEST_REQUIRE(both.series.agreement.has_value());
    BOOST_TEST(both.series.agreement->items == 2);
    BOOST_TEST(both.series.agreement->counts.pp == 1);
    BOOST_TEST(both.series.agreement->counts.excluded == 1);
    BOOST_TEST(both.series.agreement->counts.pca.value() == 100);
    BOOST_TEST_REQUIRE(both.series.limits.size() == 1u);
    BOOST_TEST(both.series.limits[0].find("the items both have (2) and leaves out those in one only (3)") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(forms_without_a_common_item_have_no_agreement_and_equal_ones_no_limit)
{
    CollectedScale both = scale("TRUST");
    both.newest[Side::A] = {day("2026-01-02"), {{"old", 5}}};
    both.newest[Side::B] = {day("2026-01-03"), {{"new", 5}}};
    compare_answers(both);
    BOOST_TEST(!both.series.agreement.has_value());
    BOOST_TEST(both.series.limits.size() == 1u);
    both.series.limits.clear();
    both.newest[Side::B] = {day("2026-01-03"), {{"old", 5}}};
    compare_answers(both);
    BOOST_TEST(both.series.agreement->counts.pp == 1);
    BOOST_TEST(both.series.limits.empty());
}

BOOST_AUTO_TEST_CASE(the_first_forms_are_compared_beside_the_newest)
{
    CollectedScale both = scale("TRUST");
    answer(both, "trust-", 4);
    compare_answers(both);
    BOOST_TEST_REQUIRE((both.series.agreement && both.series.first_agreement));
    BOOST_TEST(both.series.agreement->counts.np == 4);
    BOOST_TEST((both.series.first_agreement->day_a == first));
    BOOST_TEST(both.series.first_agreement->counts.pp == 4);
}

BOOST_AUTO_TEST_CASE(over_all_areas_the_first_forms_count_from_twenty_items_on)
{
    std::vector<CollectedScale> areas{scale("TRUST"), scale("COMM")};
    answer(areas[0], "trust-", 9);
    answer(areas[1], "comm-", 10);
    BOOST_TEST(!shared(areas).has_value());
    answer(areas[1], "comm-", 11);
    BOOST_TEST_REQUIRE(shared(areas).has_value());
    BOOST_TEST(shared(areas)->pp == 20);
    areas[1].first[Side::B].answers["comm-3"].reset();
    BOOST_TEST(!shared(areas).has_value()); // nineteen that both answered
}

BOOST_AUTO_TEST_CASE(an_item_of_two_areas_counts_once_and_one_of_a_checklist_never)
{
    std::vector<CollectedScale> areas{scale("TRUST"), scale("COMM"), scale("SIGNS")};
    answer(areas[0], "same-", 15);
    answer(areas[1], "same-", 15);
    answer(areas[2], "signs-", 15);
    BOOST_TEST(!shared(areas).has_value());
    answer(areas[1], "comm-", 5);
    BOOST_TEST_REQUIRE(shared(areas).has_value());
    BOOST_TEST(shared(areas)->pp == 20);
}

BOOST_AUTO_TEST_CASE(a_form_that_gave_no_score_is_not_what_the_area_shows_and_does_not_count)
{
    std::vector<CollectedScale> areas{scale("TRUST")};
    answer(areas[0], "trust-", 25);
    BOOST_TEST(shared(areas).has_value());
    areas[0].series.partners[Side::B].progress.baseline->day = later;
    BOOST_TEST(!shared(areas).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

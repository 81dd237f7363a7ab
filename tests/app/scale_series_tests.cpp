// SPDX-License-Identifier: MIT
#include "app/scale_series.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using namespace rekindle::app;
using domain::Side;

namespace {

/// One form in three versions, each with a key; one score of partner A in each.
struct Versions {
    std::vector<domain::ScoringKey> keys{3};
    std::vector<CollectedScale> collected;

    Versions()
    {
        for (int number = 1; number <= 3; ++number) {
            domain::ScoringKey& key = keys[static_cast<std::size_t>(number - 1)];
            key.questionnaire = "form|" + std::to_string(number);
            CollectedScale scale;
            scale.which = SeriesKey(
                domain::DefinitionRef{domain::DefinitionKind::Questionnaire, "form", std::to_string(number)},
                domain::DefinitionRef{domain::DefinitionKind::ScoringKey, key.questionnaire, "1"}, "trust");
            scale.key = &key;
            scale.series.scale.id = "trust";
            scale.series.versions = {std::to_string(number)};
            domain::DatedScore score;
            score.day = day("2026-01-01") + std::chrono::days{number};
            score.score = 10 * number;
            scale.series.partners[Side::A].scores = {score};
            collected.push_back(std::move(scale));
        }
    }

    void says(int newer, int older, std::vector<std::string> scales = {})
    {
        keys[static_cast<std::size_t>(newer - 1)].comparable_with.push_back(
            {"form|" + std::to_string(older), 1, std::move(scales)});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(scale_series_tests, Versions)

BOOST_AUTO_TEST_CASE(versions_no_key_calls_comparable_stay_apart_and_say_so)
{
    const auto found = with_comparable_joined(collected);
    BOOST_TEST(found.size() == 3u);
    for (const CollectedScale& each : found) BOOST_TEST(each.series.limits.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_chain_of_comparable_versions_makes_one_series_from_the_oldest_score_on)
{
    says(3, 2);
    says(2, 1);
    auto found = with_comparable_joined(collected);
    BOOST_TEST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].series.limits.empty());
    BOOST_TEST((found[0].series.versions == std::vector<std::string>{"1", "2", "3"}));
    complete(found[0], {{}, day("2026-02-01")}, {}, {});
    const auto& progress = found[0].series.partners[Side::A].progress;
    BOOST_TEST(progress.measurements == 3);
    BOOST_TEST(progress.change.value() == 20);
}

BOOST_AUTO_TEST_CASE(only_the_named_scale_is_joined_and_none_whose_direction_changed)
{
    says(2, 1, {"another"});
    BOOST_TEST(with_comparable_joined(collected).size() == 3u);
    says(3, 2);
    collected[1].series.scale.direction = domain::Direction::LowerIsBetter;
    BOOST_TEST(with_comparable_joined(collected).size() == 3u);
}

BOOST_AUTO_TEST_CASE(two_keys_that_name_each_other_make_one_series_once)
{
    says(2, 1);
    says(1, 2);
    const auto found = with_comparable_joined(collected);
    BOOST_TEST(found.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_profile_leaves_checklists_out_and_turns_what_is_better_low)
{
    std::vector<CollectedScale> form(4, collected[0]);
    const auto set = [&](std::size_t at, const char* domain, domain::Direction direction, double a,
                         double b) {
        form[at].series.scale.domain = domain;
        form[at].series.scale.direction = direction;
        for (const auto& [side, percent] : {std::pair(Side::A, a), std::pair(Side::B, b)})
            form[at].series.partners[side].progress.latest =
                domain::DatedScore{day("2026-01-02"), 1, percent, false, 1, 1, {}};
    };
    set(0, "TRUST", domain::Direction::HigherIsBetter, 60, 50);
    set(1, "COMM", domain::Direction::LowerIsBetter, 20, 50); // A is 30 better off
    set(2, "SIGNS", domain::Direction::LowerIsBetter, 0, 90);
    set(3, "ROOT", domain::Direction::LowerIsBetter, 90, 0);
    const auto profiles = profiles_of(form);
    BOOST_TEST_REQUIRE(profiles.size() == 1u);
    BOOST_TEST(profiles[0].difference.domains == 2);
    BOOST_TEST(profiles[0].difference.mean_signed == 20);
    BOOST_TEST(profiles[0].difference.mean_absolute == 20);
}

BOOST_AUTO_TEST_SUITE_END()

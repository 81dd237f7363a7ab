// SPDX-License-Identifier: MIT
// The forms that come with the product: they load without a finding, their keys fit, the worked examples
// hold, and the example answers give the scores that were worked out by hand.
#include "forms/catalog.h"
#include "forms/examples.h"
#include "forms/score_file.h"
#include "support/files.h"
#include "json/parse.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>

using namespace rekindle;

namespace {

const forms::Catalog& catalog()
{
    static const forms::Catalog loaded =
        forms::load_catalog(std::filesystem::path(REKINDLE_SOURCE_DIR) / "forms");
    return loaded;
}

const forms::CatalogEntry& shipped_form(const std::string& id)
{
    const forms::CatalogEntry* const entry = catalog().find(id);
    if (entry == nullptr) throw std::runtime_error("no form " + id);
    return *entry;
}

forms::ScoredFile scored(const std::string& form, const std::string& response)
{
    const forms::CatalogEntry& entry = shipped_form(form);
    const json::Parsed tree = json::parse(source_file("examples/responses/" + response));
    forms::ScoredFile result =
        forms::score_response(entry.form, entry.scoring_key(), tree.value.value(), std::nullopt);
    for (const base::Problem& problem : result.problems)
        BOOST_ERROR(response + problem.where + ": " + problem.what);
    return result;
}

std::map<std::string, std::optional<double>> scores_by_scale(const forms::ScoredFile& file)
{
    std::map<std::string, std::optional<double>> scores;
    for (const domain::ScaleScore& scale : file.scores.scales) scores[scale.scale] = scale.score;
    return scores;
}

void check_scores(const std::string& form, const std::string& response,
                  const std::map<std::string, double>& expected)
{
    const auto scores = scores_by_scale(scored(form, response));
    const auto has_score = [](const auto& scale) { return scale.second.has_value(); };
    BOOST_TEST(std::ranges::count_if(scores, has_score) == static_cast<std::ptrdiff_t>(expected.size()));
    for (const auto& [scale, score] : expected) {
        BOOST_REQUIRE_MESSAGE(scores.contains(scale) && scores.at(scale),
                              response << " has no score " << scale);
        BOOST_TEST(*scores.at(scale) == score, boost::test_tools::tolerance(1e-9));
    }
}

std::vector<std::string> all_shipped()
{
    std::vector<std::string> ids;
    for (const forms::CatalogEntry& entry : catalog().entries) ids.push_back(entry.id);
    return ids;
}
const std::vector<std::string> shipped = all_shipped();

} // namespace

BOOST_AUTO_TEST_SUITE(shipped_forms_tests)

BOOST_AUTO_TEST_CASE(every_rating_of_the_perception_form_is_in_one_pair_with_its_guess)
{
    const domain::ScoringKey& key = *shipped_form("perception").scoring_key();
    std::vector<std::string> own, guesses, self, partner;
    for (const domain::ScaleItem& item : key.scales.at(0).items) own.push_back(item.link_id);
    for (const domain::Item* item : all_items(*shipped_form("perception").form.questionnaire)) {
        if (item->link_id.starts_with("partner-") && item->type == domain::ItemType::Choice)
            guesses.push_back(item->link_id);
    }
    BOOST_TEST(key.scales.size() == 1U); // a guess has no better end, and no two guesses are about the same
    for (const domain::PerceptionPair& pair : key.perception) {
        self.push_back(pair.self);
        partner.push_back(pair.partner);
    }
    BOOST_TEST(self == own, boost::test_tools::per_element()); // both parts ask in the same order
    BOOST_TEST(partner == guesses, boost::test_tools::per_element());
    BOOST_TEST(self.size() == 8U);
}

BOOST_AUTO_TEST_CASE(scales_called_comparable_ask_the_same_in_the_same_words)
{
    int compared = 0;
    for (const std::string& id : shipped) {
        const forms::CatalogEntry& newer = shipped_form(id);
        for (const domain::Comparable& named : newer.scoring_key()->comparable_with) {
            const forms::CatalogEntry* const older = catalog().find(named.questionnaire);
            if (older == nullptr || older->scoring_key()->version != named.version) continue; // not installed
            for (const std::string& scale : named.scales) {
                const auto one = std::ranges::find(newer.scoring_key()->scales, scale, &domain::Scale::id);
                const auto other = std::ranges::find(older->scoring_key()->scales, scale, &domain::Scale::id);
                BOOST_TEST_REQUIRE((other != older->scoring_key()->scales.end()), id << ": " << scale);
                BOOST_TEST_REQUIRE(one->items.size() == other->items.size(), id << ": " << scale);
                for (std::size_t i = 0; i < one->items.size(); ++i) {
                    const std::string& link_id = one->items[i].link_id;
                    const domain::Item* const now = find_item(*newer.form.questionnaire, link_id);
                    const domain::Item* const then = find_item(*older->form.questionnaire, link_id);
                    BOOST_TEST_REQUIRE(then != nullptr, id << ": " << link_id);
                    BOOST_TEST(now->text == then->text, id << ": " << link_id);
                    BOOST_TEST(now->options.size() == then->options.size(), id << ": " << link_id);
                    BOOST_TEST(one->items[i].reversed == other->items[i].reversed, id << ": " << link_id);
                    ++compared;
                }
            }
        }
    }
    BOOST_TEST(compared > 80);
}

BOOST_AUTO_TEST_CASE(forms_and_keys_load_without_a_finding)
{
    for (const std::string& id : shipped) {
        const forms::CatalogEntry& entry = shipped_form(id);
        BOOST_TEST((entry.form.verdict() == forms::Verdict::Whole), id);
        for (const forms::Finding& finding : entry.form.findings)
            BOOST_ERROR(id + finding.where + ": " + finding.what);
        BOOST_REQUIRE(entry.key.has_value());
        for (const base::Problem& problem : entry.key->problems)
            BOOST_ERROR(id + " key " + problem.where + ": " + problem.what);
        for (const base::Problem& note : entry.key->notes)
            BOOST_ERROR(id + " key " + note.where + ": " + note.what);
        BOOST_TEST(entry.form.questionnaire->canonical() == entry.key->key->questionnaire);
    }
}

BOOST_AUTO_TEST_CASE(every_worked_example_holds_and_every_scale_has_one_with_and_one_without_a_score)
{
    for (const std::string& id : shipped) {
        const forms::CatalogEntry& entry = shipped_form(id);
        const domain::ScoringKey& key = *entry.scoring_key();
        for (const forms::Mismatch& mismatch : forms::run_examples(entry.form, key))
            BOOST_ERROR(id + ", " + mismatch.example + ": " + mismatch.what);
        for (const domain::Scale& scale : key.scales) {
            int with = 0, without = 0, prorated = 0;
            for (const domain::WorkedExample& example : key.examples) {
                const auto expected = example.scales.find(scale.id);
                if (expected == example.scales.end()) continue;
                ++(expected->second.score ? with : without);
                if (expected->second.prorated.value_or(false)) ++prorated;
            }
            BOOST_TEST(with > 0, id << " " << scale.id);
            // Skipping a single rating can neither be raised nor fall short of a minimum but by its absence.
            BOOST_TEST(without > 0, id << " " << scale.id);
            BOOST_TEST((prorated > 0) == (scale.items.size() > 1), id << " " << scale.id);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_score_that_may_be_shared_holds_a_private_answer)
{
    for (const std::string& id : shipped) {
        const domain::ScoringKey& key = *shipped_form(id).scoring_key();
        for (const domain::Scale& scale : key.scales) {
            for (const domain::ScaleItem& item : scale.items)
                BOOST_TEST((visibility_of(key, item.link_id) == scale.visibility), id << " " << item.link_id);
        }
        for (const domain::Item* const item : domain::all_items(*shipped_form(id).form.questionnaire)) {
            if (item->type != domain::ItemType::Text) continue;
            BOOST_TEST((visibility_of(key, item->link_id) == domain::Visibility::Private), item->link_id);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_norms_are_claimed)
{
    for (const std::string& id : shipped) {
        for (const domain::Scale& scale : shipped_form(id).scoring_key()->scales) {
            BOOST_TEST(scale.bands.empty(), id << " " << scale.id);
            BOOST_TEST(!scale.reference.has_value(), id << " " << scale.id);
            BOOST_TEST(!scale.cutoff.has_value(), id << " " << scale.id);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_example_intakes_give_the_scores_worked_out_by_hand)
{
    check_scores("intake-core", "a-intake-1.json",
                 {{"comm", 14},
                  {"forg", (2 + 3 + 2 + 2 + 1) * 6.0 / 5},
                  {"trust", 18},
                  {"qtime", 9 * 5.0 / 4},
                  {"touch", 16},
                  {"goal", 17}});
    check_scores(
        "intake-core", "b-intake-1.json",
        {{"comm", 14}, {"forg", 16}, {"trust", 16}, {"qtime", 9}, {"touch", 11 * 6.0 / 5}, {"goal", 14}});
    check_scores("intake-core", "a-intake-2.json",
                 {{"comm", 21}, {"forg", 18}, {"trust", 23}, {"qtime", 18}, {"touch", 24}, {"goal", 20}});
    check_scores("intake-core", "b-intake-2.json",
                 {{"comm", 21},
                  {"forg", 16 * 6.0 / 5},
                  {"trust", 21},
                  {"qtime", 17},
                  {"touch", 24},
                  {"goal", 14 * 5.0 / 4}});
}

BOOST_AUTO_TEST_CASE(a_declined_rating_has_no_score_and_a_wish_to_talk_alone_is_raised)
{
    const auto check_in = scores_by_scale(scored("session-check-in", "b-check-in-1.json"));
    BOOST_TEST(!check_in.at("distress").has_value());
    BOOST_TEST(!check_in.at("homework-worth").has_value());
    BOOST_TEST(check_in.at("comfort").value() == 6);
    const forms::ScoredFile intake = scored("intake-core", "a-intake-1.json");
    BOOST_REQUIRE(intake.scores.alerts.size() == 1U);
    BOOST_TEST(intake.scores.alerts[0].id == "talk-alone");
    for (const char* const quiet : {"a-check-in-1.json", "a-check-in-2.json", "b-check-in-2.json"})
        BOOST_TEST(scored("session-check-in", quiet).scores.alerts.empty(), quiet);
}

BOOST_AUTO_TEST_SUITE_END()

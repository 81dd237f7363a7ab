// SPDX-License-Identifier: MIT
#include "storage/responses_store.h"

#include "storage/opened_practice.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace rekindle;
using namespace rekindle::storage;
using domain::AnswerPlace;
using domain::Progressing;
using domain::StoredResponse;
using domain::Visibility;

namespace {

struct Fixture {
    Fixture()
    {
        sample::create(folder / "x.rekindle");
        practice = sample::open(folder / "x.rekindle");
        practice->definitions().freeze({sample::form(), "{}"});
        couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
    }
    StoredResponse in_progress()
    {
        StoredResponse response = sample::response(*practice, couple);
        response.status = Progressing::InProgress;
        response.items.clear();
        response.visibility.clear();
        practice->responses().save(response);
        return response;
    }
    StoredResponse only_one() { return practice->responses().of(couple.id).at(0); }
    StoredResponse amendment_of(const StoredResponse& given)
    {
        StoredResponse amended = given;
        amended.id.value = practice->new_id();
        amended.items.pop_back();
        amended.amendment = domain::Amendment{given.id, "misread", "Ada", {}};
        return amended;
    }
    base::Trouble trouble_of_saving(const StoredResponse& response)
    {
        const auto error = sample::error_of([&] { practice->responses().save(response); });
        BOOST_TEST_REQUIRE(error.has_value());
        return error->trouble();
    }
    std::vector<domain::ResponseMove> moves_to(const std::vector<StoredResponse>& responses,
                                               const domain::CoupleId& to, domain::Side side)
    {
        std::vector<domain::ResponseMove> moves;
        for (const StoredResponse& each : responses)
            moves.push_back({each.id,
                             each.couple,
                             domain::Side::B,
                             {practice->new_id()},
                             to,
                             side,
                             "wrong partner",
                             "Ada",
                             {}});
        return moves;
    }
    static std::string ids(const std::vector<StoredResponse>& responses)
    {
        std::string text;
        for (const StoredResponse& each : responses) text += each.id.value + " ";
        return text;
    }
    std::size_t entries() { return practice->audit().entries().size(); }

    sample::TemporaryFolder folder;
    std::unique_ptr<domain::Practice> practice;
    domain::Couple couple;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(responses_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_whole_response_comes_back_as_it_was_saved)
{
    auto saved = sample::response(*practice, couple);
    practice->definitions().freeze({{domain::DefinitionKind::ScoringKey, "evening", "1"}, "{}"});
    saved.key = domain::DefinitionRef{domain::DefinitionKind::ScoringKey, "evening", "1"};
    const auto session = sample::session(*practice, couple, 1);
    practice->couples().add(session);
    saved.session = session.id;
    practice->responses().save(saved);
    practice.reset();
    practice = sample::open(folder / "x.rekindle");
    const auto found = only_one();
    BOOST_TEST((found.id == saved.id && found.couple == saved.couple && found.owner == saved.owner));
    BOOST_TEST((found.session == saved.session && found.questionnaire == saved.questionnaire));
    BOOST_TEST((found.key == saved.key && found.authored == saved.authored && found.status == saved.status));
    BOOST_TEST((found.items == saved.items));
    BOOST_TEST((found.visibility == saved.visibility));
    BOOST_TEST((found.administration == domain::Administration::Alone));
}

BOOST_AUTO_TEST_CASE(how_a_response_was_filled_is_part_of_what_is_sealed_and_need_not_be_known)
{
    auto saved = sample::response(*practice, couple);
    saved.administration.reset();
    practice->responses().save(saved);
    BOOST_TEST(!only_one().administration.has_value());
    auto& database = dynamic_cast<OpenedPractice&>(*practice).database();
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    database.change([&] { database.session() << "UPDATE response SET administration = 'interview'"; });
    BOOST_TEST(practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(an_answer_taken_away_leaves_no_gap_behind_and_an_entry_once)
{
    const auto response = in_progress();
    const auto place = [](const char* item, int time = 0) { return AnswerPlace{{{item, time}}}; };
    for (const char* item : {"a", "b", "c"})
        practice->responses().save_answer(response.id, {place(item), std::string(item)});
    const auto before = entries();
    practice->responses().clear_answer(response.id, place("b"));
    practice->responses().clear_answer(response.id, place("b"));
    practice->responses().clear_answer(response.id, place("never"));
    BOOST_TEST(entries() == before + 1);
    BOOST_TEST(practice->audit().entries().back().action == "clear-answer");
    practice->responses().save_answer(response.id, {place("d"), std::string("d")});
    std::string order;
    for (const auto& item : only_one().items) order += item.link_id;
    BOOST_TEST(order == "acd");
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    auto& database = dynamic_cast<OpenedPractice&>(*practice).database();
    BOOST_TEST(database.connection().number("SELECT max(position) FROM answer") == 2);
}

BOOST_AUTO_TEST_CASE(nothing_is_taken_away_of_a_finished_questionnaire_or_of_none)
{
    const auto finished = sample::response(*practice, couple);
    practice->responses().save(finished);
    const auto one = sample::error_of([&] {
        practice->responses().clear_answer(finished.id, {{{"sure", 0}}});
    });
    const auto none = sample::error_of([&] {
        practice->responses().clear_answer({"nobody"}, {{{"sure", 0}}});
    });
    BOOST_REQUIRE((one && none));
    BOOST_TEST((one->trouble() == base::Trouble::Data));
    BOOST_TEST((none->trouble() == base::Trouble::NotFound));
    BOOST_TEST((only_one().items == finished.items));
}

BOOST_AUTO_TEST_CASE(a_second_copy_is_refused_and_changes_nothing)
{
    const auto first = sample::response(*practice, couple);
    BOOST_TEST(!practice->responses().has(couple.id, first.owner, first.questionnaire, first.authored));
    practice->responses().save(first);
    BOOST_TEST(practice->responses().has(couple.id, first.owner, first.questionnaire, first.authored));
    const auto before = entries();
    auto copy = sample::response(*practice, couple);
    copy.authored = first.authored;
    for (const StoredResponse& second : {copy, first}) {
        const auto error = sample::error_of([&] { practice->responses().save(second); });
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == base::Trouble::Data));
        BOOST_TEST(std::string(error->what()).find("in the practice already") != std::string::npos);
    }
    BOOST_TEST(practice->responses().of(couple.id).size() == 1U);
    BOOST_TEST(entries() == before);
    copy.owner = domain::Owner::A; // the other partner's own copy is not a second one
    practice->responses().save(copy);
    BOOST_TEST(practice->responses().of(couple.id).size() == 2U);
}

BOOST_AUTO_TEST_CASE(responses_are_listed_by_the_moment_they_were_filled)
{
    // Saved in another order than they were filled.
    const char* authored[] = {"2024-03-01T11:00:00+00:01", "2024-03-01T10:00:00.001Z",
                              "2024-03-01T10:00:00Z"};
    for (const char* when : authored) {
        auto response = sample::response(*practice, couple);
        response.authored = base::parse_instant(when).value();
        practice->responses().save(response);
    }
    std::vector<std::string> found;
    for (const auto& response : practice->responses().of(couple.id))
        found.push_back(base::to_text(response.authored));
    BOOST_TEST((found == std::vector<std::string>{"2024-03-01T10:00:00Z", "2024-03-01T10:00:00.001Z",
                                                  "2024-03-01T11:00:00+00:01"}));
}

BOOST_AUTO_TEST_CASE(a_form_that_was_not_frozen_first_is_refused)
{
    auto response = sample::response(*practice, couple);
    response.questionnaire.version = "3";
    const auto error = sample::error_of([&] { practice->responses().save(response); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::NotFound));
    BOOST_TEST(practice->responses().of(couple.id).empty());
}

BOOST_AUTO_TEST_CASE(answers_saved_alone_come_back_and_the_newest_value_counts)
{
    const auto response = in_progress();
    const AnswerPlace first{{{"evening", 0}, {"minutes", 0}}}, second{{{"evening", 1}, {"minutes", 0}}};
    practice->responses().save_answer(response.id, {second, std::int64_t{7}, Visibility::Normal});
    practice->responses().save_answer(response.id, {first, std::int64_t{5}, Visibility::Private});
    practice->responses().save_answer(response.id, {first, domain::Declined{}, Visibility::Safety});
    const auto found = only_one();
    const std::vector<domain::ResponseItem> expected{
        {"evening", {}, {{"minutes", {{domain::Declined{}, {}}}, {}}}},
        {"evening", {}, {{"minutes", {{std::int64_t{7}, {}}}, {}}}}};
    BOOST_TEST((found.items == expected));
    BOOST_TEST((found.visibility.at("minutes") == Visibility::Safety));
    BOOST_TEST((found.status == Progressing::InProgress));
}

BOOST_AUTO_TEST_CASE(saving_the_same_answer_again_changes_nothing)
{
    const auto response = in_progress();
    const domain::PlacedAnswer answer{{{{"minutes", 0}}}, std::int64_t{7}, Visibility::Normal};
    practice->responses().save_answer(response.id, answer);
    const auto before = entries();
    for (int again = 0; again < 5; ++again) practice->responses().save_answer(response.id, answer);
    BOOST_TEST(entries() == before);
    BOOST_TEST((answers_to(only_one().items, "minutes").size() == 1U));
}

BOOST_AUTO_TEST_CASE(whatever_is_repeated_in_whatever_order_the_last_saving_of_each_place_counts)
{
    std::mt19937 random(11);
    const auto response = in_progress();
    std::map<int, std::int64_t> model;
    for (int step = 0; step < 400; ++step) {
        const int place = static_cast<int>(random() % 12);
        const auto value = static_cast<std::int64_t>(random() % 4);
        for (auto times = random() % 3 + 1; times > 0; --times)
            practice->responses().save_answer(response.id, {{{{"q", place}}}, value, Visibility::Normal});
        model[place] = value;
    }
    std::vector<std::int64_t> found, expected;
    const auto kept = only_one();
    for (const auto* answer : answers_to(kept.items, "q"))
        found.push_back(std::get<std::int64_t>(answer->value));
    for (const auto& [place, value] : model) expected.push_back(value);
    BOOST_TEST(found == expected, boost::test_tools::per_element());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_response_in_progress_can_be_completed_and_then_never_changes)
{
    auto response = in_progress();
    practice->responses().save_answer(response.id, {{{{"minutes", 0}}}, std::int64_t{7}, Visibility::Normal});
    response.status = Progressing::Completed;
    response.items = {{"minutes", {{std::int64_t{8}, {}}}, {}}};
    practice->responses().save(response);
    BOOST_TEST((only_one().items == response.items));
    const auto error = sample::error_of([&] {
        practice->responses().save_answer(response.id,
                                          {{{{"minutes", 0}}}, std::int64_t{9}, Visibility::Normal});
    });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::Data));
    BOOST_TEST((only_one().items == response.items));
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_taken_away_is_gone_and_leaves_the_rest_in_its_order)
{
    const auto response = in_progress();
    const AnswerPlace question{{{"group", 0}, {"several", 0}}};
    const auto at = [&](int repetition) {
        AnswerPlace place = question;
        place.steps.back().repetition = repetition;
        return place;
    };
    for (int each = 0; each < 3; ++each)
        practice->responses().save_answer(response.id, {at(each), std::int64_t{each}, Visibility::Normal});
    practice->responses().save_answer(response.id, {{{{"last", 0}}}, true, Visibility::Normal});
    practice->responses().clear_answer(response.id, at(2));
    practice->responses().clear_answer(response.id, at(0));
    const auto before = entries();
    practice->responses().clear_answer(response.id, at(0));
    BOOST_TEST(entries() == before);
    practice->responses().save_answer(response.id, {at(0), std::int64_t{7}, Visibility::Normal});
    const std::vector<domain::ResponseItem> expected{
        {"group", {}, {{"several", {{std::int64_t{7}, {}}, {std::int64_t{1}, {}}}, {}}}},
        {"last", {{true, {}}}, {}}};
    BOOST_TEST((only_one().items == expected));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(an_answer_is_taken_away_from_what_is_nested_under_it_and_never_from_a_finished_form)
{
    auto response = in_progress();
    const AnswerPlace question{{{"q", 0}}}, below{{{"q", 0}, {"why", 0}}};
    practice->responses().save_answer(response.id, {question, true, Visibility::Normal});
    practice->responses().save_answer(response.id, {below, std::string("because"), Visibility::Normal});
    practice->responses().clear_answer(response.id, question);
    const std::vector<domain::ResponseItem> kept{{"q", {}, {{"why", {{std::string("because"), {}}}, {}}}}};
    BOOST_TEST((only_one().items == kept));
    response.status = Progressing::Completed;
    practice->responses().save(response);
    const auto error = sample::error_of([&] { practice->responses().clear_answer(response.id, below); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::Data));
}

BOOST_AUTO_TEST_CASE(an_answer_to_no_response_is_not_found)
{
    const auto error = sample::error_of([&] {
        practice->responses().save_answer({practice->new_id()}, {{{{"q", 0}}}, true, Visibility::Normal});
    });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::NotFound));
}

BOOST_AUTO_TEST_CASE(of_gives_one_couples_questionnaires_and_no_logs_or_reviews)
{
    const auto other = sample::couple(*practice, "C-0002");
    practice->couples().add(other);
    practice->responses().save(sample::response(*practice, other));
    const auto session = sample::session(*practice, couple, 1);
    practice->couples().add(session);
    const auto homework = sample::assignment(*practice, couple, session);
    practice->homework().assign(homework);
    practice->homework().log(sample::log_entry(*practice, homework));
    practice->homework().review(sample::review(*practice, homework));
    BOOST_TEST(practice->responses().of(couple.id).empty());
    BOOST_TEST(practice->responses().of(other.id).size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_amendment_counts_once_it_is_completed_and_what_it_amends_stays_as_it_was)
{
    const auto given = sample::response(*practice, couple);
    practice->responses().save(given);
    auto amending = amendment_of(given);
    amending.status = Progressing::InProgress;
    practice->responses().save(amending);
    BOOST_TEST(ids(practice->responses().of(couple.id)) == given.id.value + " " + amending.id.value + " ");
    BOOST_TEST(practice->responses().amended(couple.id).empty());
    amending.status = Progressing::Completed;
    practice->responses().save(amending);
    BOOST_TEST(ids(practice->responses().of(couple.id)) == amending.id.value + " ");
    const auto before = practice->responses().amended(couple.id);
    BOOST_TEST(ids(before) == given.id.value + " ");
    BOOST_TEST((before.at(0).items == given.items && !before.at(0).amendment));
    const auto now = only_one();
    BOOST_TEST((now.items == amending.items && now.authored == given.authored));
    BOOST_TEST_REQUIRE(now.amendment.has_value());
    BOOST_TEST((now.amendment->of == given.id && now.amendment->reason == "misread"));
    BOOST_TEST(now.amendment->by == "Ada");
    BOOST_TEST((now.amendment->when.utc > base::parse_instant("2024-03-01T08:00:00Z")->utc)); // the clock's
    BOOST_TEST(practice->audit().entries().back().action == "amend");
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(an_amendment_can_be_amended_and_nothing_twice)
{
    const auto given = sample::response(*practice, couple);
    practice->responses().save(given);
    const auto first = amendment_of(given), second = amendment_of(first);
    practice->responses().save(first);
    BOOST_TEST((trouble_of_saving(amendment_of(given)) == base::Trouble::Refused));
    practice->responses().save(second);
    BOOST_TEST(ids(practice->responses().of(couple.id)) == second.id.value + " ");
    BOOST_TEST(ids(practice->responses().amended(couple.id)) == given.id.value + " " + first.id.value + " ");
    BOOST_TEST(practice->responses().ever(couple.id).size() == 3U);
}

BOOST_AUTO_TEST_CASE(
    only_a_completed_response_of_the_same_partner_form_and_moment_is_amended_and_for_a_reason)
{
    const auto given = sample::response(*practice, couple);
    practice->responses().save(given);
    auto wrong = amendment_of(given);
    wrong.amendment->reason = " ";
    BOOST_TEST((trouble_of_saving(wrong) == base::Trouble::Data));
    wrong = amendment_of(given);
    wrong.owner = domain::Owner::A;
    BOOST_TEST((trouble_of_saving(wrong) == base::Trouble::NotFound));
    wrong = amendment_of(given);
    wrong.authored.utc += std::chrono::milliseconds(1);
    BOOST_TEST((trouble_of_saving(wrong) == base::Trouble::NotFound));
    auto open = sample::response(*practice, couple);
    open.authored.utc += std::chrono::hours(2);
    open.status = Progressing::InProgress;
    practice->responses().save(open);
    BOOST_TEST((trouble_of_saving(amendment_of(open)) == base::Trouble::NotFound));
    BOOST_TEST(practice->responses().ever(couple.id).size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_was_amended_and_why_cannot_be_changed_unseen)
{
    const auto given = sample::response(*practice, couple);
    practice->responses().save(given);
    practice->responses().save(amendment_of(given));
    auto& database = dynamic_cast<OpenedPractice&>(*practice).database();
    const auto change = [&](const char* sql) {
        return sample::error_of([&] { database.change([&] { database.session() << sql; }); }).has_value();
    };
    BOOST_TEST(change("UPDATE response SET status = 'in-progress' WHERE amends_id IS NULL"));
    BOOST_TEST(change("DELETE FROM response WHERE amends_id IS NULL"));
    BOOST_TEST(!change("UPDATE response SET amended_because = 'another' WHERE amends_id IS NOT NULL"));
    BOOST_TEST(practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(moved_answers_are_where_they_belong_with_their_amendments_and_nowhere_else)
{
    const auto other = sample::couple(*practice, "C-0002");
    practice->couples().add(other);
    const auto given = sample::response(*practice, couple);
    practice->responses().save(given);
    const auto amended = amendment_of(given);
    practice->responses().save(amended);
    const auto moves = moves_to({given, amended}, other.id, domain::Side::A);
    practice->responses().move(moves, std::nullopt);
    BOOST_TEST(practice->responses().ever(couple.id).empty());
    const auto now = practice->responses().of(other.id);
    BOOST_TEST(ids(now) == moves[1].to.value + " ");
    BOOST_TEST((now.at(0).owner == domain::Owner::A && now.at(0).items == amended.items));
    BOOST_TEST((now.at(0).amendment.value().of == moves[0].to));
    BOOST_TEST((practice->responses().amended(other.id).at(0).items == given.items));
    for (const auto& there : {couple.id, other.id}) {
        const auto told = practice->responses().moves(there);
        BOOST_TEST_REQUIRE(told.size() == 2U);
        BOOST_TEST((told[0].from == given.id && told[0].to == moves[0].to));
        BOOST_TEST((told[0].reason == "wrong partner" && told[0].by == "Ada"));
    }
    const auto codes = practice->audit().couple_codes();
    BOOST_TEST(codes.at(given.id.value) == "C-0001");
    BOOST_TEST(codes.at(moves[0].to.value) == "C-0002");
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    auto& database = dynamic_cast<OpenedPractice&>(*practice).database();
    BOOST_TEST(sample::error_of([&] {
                   database.change([&] { database.session() << "UPDATE response_move SET reason = 'x'"; });
               }).has_value());
}

BOOST_AUTO_TEST_CASE(what_came_back_under_the_id_it_was_moved_away_from_is_noticed)
{
    const auto given = sample::response(*practice, couple);
    practice->responses().save(given);
    const auto moves = moves_to({given}, couple.id, domain::Side::A);
    practice->responses().move(moves, std::nullopt);
    auto& database = dynamic_cast<OpenedPractice&>(*practice).database();
    database.change([&] {
        database.run(
            "INSERT INTO response (id, couple_id, purpose, owner, questionnaire_kind, questionnaire_id, "
            "questionnaire_version, authored_utc, authored_offset, status) SELECT :i, couple_id, "
            "purpose, 'B', questionnaire_kind, questionnaire_id, questionnaire_version, authored_utc, "
            "authored_offset, status FROM response",
            soci::use(given.id.value));
    });
    BOOST_TEST(practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_move_that_leaves_something_behind_or_finds_the_same_there_moves_nothing)
{
    const auto given = sample::response(*practice, couple);
    practice->responses().save(given);
    const auto amended = amendment_of(given);
    practice->responses().save(amended);
    const auto trouble = [&](const std::vector<domain::ResponseMove>& moves) {
        const auto error = sample::error_of([&] { practice->responses().move(moves, std::nullopt); });
        BOOST_TEST_REQUIRE(error.has_value());
        return error->trouble();
    };
    const auto all = moves_to({given, amended}, couple.id, domain::Side::A);
    BOOST_TEST((trouble({all[0]}) == base::Trouble::NotFound));
    BOOST_TEST((trouble({all[1]}) == base::Trouble::NotFound));
    BOOST_TEST((trouble({}) == base::Trouble::NotFound));
    auto others = all;
    others[0].from_side = domain::Side::A;
    BOOST_TEST((trouble(others) == base::Trouble::NotFound));
    auto without = all;
    without[0].reason = " ";
    BOOST_TEST((trouble(without) == base::Trouble::Data));
    auto same = sample::response(*practice, couple);
    same.owner = domain::Owner::A;
    same.authored = given.authored;
    practice->responses().save(same);
    BOOST_TEST((trouble(all) == base::Trouble::Data));
    BOOST_TEST(practice->responses().of(couple.id).size() == 2U);
    BOOST_TEST(practice->responses().moves(couple.id).empty());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(an_erasure_takes_amendments_and_moves_along)
{
    const auto given = sample::response(*practice, couple);
    practice->responses().save(given);
    practice->responses().save(amendment_of(given));
    auto moved = sample::response(*practice, couple);
    moved.authored.utc += std::chrono::hours(2);
    practice->responses().save(moved);
    practice->responses().move(moves_to({moved}, couple.id, domain::Side::A), std::nullopt);
    practice->record_life().erase(
        {{practice->new_id()}, couple.id, couple.code, domain::Side::B, "asked", {}, {}, {}});
    BOOST_TEST(practice->responses().ever(couple.id).size() == 1U); // of partner A
    BOOST_TEST(practice->responses().moves(couple.id).empty());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: MIT
#include "storage/inbox_record.h"

#include "storage/captured_text.h"
#include "storage/inbox_file.h"
#include "storage/inbox_key.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>

using namespace rekindle;
using namespace rekindle::storage;
using domain::AnswersGiven;
using domain::CapturedRecord;

namespace {

const domain::AnswerPlace nested{{{"group", 2}, {"with \"quotes\" ☂", 0}}};

struct Fixture {
    SecretBytes mac_key = SecretBytes::random(32), seed = SecretBytes::random(32);
    RecordOf of{"practice", {"ticket"}, {"couple"}, domain::Side::A};
    base::Instant at = base::parse_instant("2026-05-04T09:00:00.007+02:00").value();

    CapturedRecord answer(std::int64_t number, domain::Value value) const
    {
        return {number, at, AnswersGiven{0, nested, {std::move(value)}}};
    }
    std::string framed(const CapturedRecord& record)
    {
        return framed_record(of, mac_key, inbox_public(seed), record);
    }
    std::optional<CapturedRecord> opened(const std::string& framed) { return opened(framed, of, mac_key); }
    std::optional<CapturedRecord> opened(const std::string& framed, const RecordOf& whose,
                                         const SecretBytes& key)
    {
        const Frames frames = frames_of(framed);
        if (frames.frames.size() != 1 || frames.end != framed.size()) return std::nullopt;
        return open_record(whose, key, {&seed}, frames.frames[0].sealed);
    }
    InboxContent content(std::string_view bytes) { return inbox_content(bytes, of, mac_key, {&seed}); }
};

std::vector<domain::Value> values_of_every_type()
{
    using namespace domain;
    return {true,
            false,
            std::int64_t{0},
            std::numeric_limits<std::int64_t>::min(),
            Decimal{"1.50"},
            Decimal{"-0"},
            PartialDate{"2024-02"},
            DateTime{"2024-03-01T10:00:00Z"},
            Time{"18:30:00"},
            std::string("two\nlines, \"quotes\", ☂ and \\"),
            Uri{"urn:x"},
            Coding{"system", "1", "code", "shown"},
            Coding{},
            Quantity{{"1.50"}, "<", "kg", "u", "kg"},
            Reference{"Patient/1", "somebody"},
            Declined{}};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(inbox_record_tests, Fixture)

BOOST_AUTO_TEST_CASE(every_kind_of_record_comes_back_as_it_was)
{
    std::vector<CapturedRecord> all{{1, at, domain::FormBegun{0}},
                                    {2, at, domain::FormCompleted{999}},
                                    {3, at, domain::HandOverStopped{}},
                                    {std::numeric_limits<std::int64_t>::max(), at, domain::HandedBack{}},
                                    {5, at, AnswersGiven{1, nested, {}, 0}}};
    all.push_back({6, at, AnswersGiven{0, nested, values_of_every_type(), 9}});
    for (domain::Value& value : values_of_every_type()) all.push_back(answer(7, std::move(value)));
    for (const CapturedRecord& record : all) {
        BOOST_TEST_CONTEXT(to_text(record))
        {
            BOOST_TEST((captured_from(to_text(record)) == record));
            BOOST_TEST((opened(framed(record)) == record));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_text_nobody_wrote_is_no_record)
{
    const std::string good = to_text(answer(1, true));
    BOOST_TEST_REQUIRE(captured_from(good).has_value());
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        BOOST_TEST_REQUIRE(text.find(from) != std::string::npos, from);
        return text.replace(text.find(from), from.size(), to);
    };
    for (const std::string& bad :
         {std::string(), std::string("{}"), good + " ", good.substr(0, good.size() - 1),
          with("\"number\":1", "\"number\":0"), with("\"number\":1", "\"number\":1.5"),
          with("\"answer\"", "\"unanswer\""), with("\"answer\"", "\"stop\""),
          with("\"form\":0", "\"form\":-1"), with("\"form\":0", "\"form\":1000"),
          with("\"form\":0", "\"form\":0,\"more\":1"), with("\"true\"", "\"maybe\""),
          with("\"boolean\"", "\"truth\""), with("2026-05-04", "2026-05-44"), with("[[", "["),
          with("\"had\":1", "\"had\":-1")}) {
        const auto read = captured_from(bad);
        // What JSON calls the same is the same.
        BOOST_TEST((!read || (bad == good + " " && read == captured_from(good))), bad);
    }
}

BOOST_AUTO_TEST_CASE(a_record_is_only_that_of_its_practice_ticket_couple_partner_and_key)
{
    const std::string bytes = framed(answer(1, true));
    BOOST_TEST_REQUIRE(opened(bytes).has_value());
    for (const RecordOf& other : {RecordOf{"other", of.ticket, of.couple, of.side},
                                  RecordOf{of.practice_id, {"other"}, of.couple, of.side},
                                  RecordOf{of.practice_id, of.ticket, {"other"}, of.side},
                                  RecordOf{of.practice_id, of.ticket, of.couple, domain::Side::B}})
        BOOST_TEST(!opened(bytes, other, mac_key).has_value());
    BOOST_TEST(!opened(bytes, of, SecretBytes::random(32)).has_value());
    const SecretBytes other_seed = SecretBytes::random(32);
    const std::string_view sealed = frames_of(bytes).frames.at(0).sealed;
    BOOST_TEST(!open_record(of, mac_key, {&other_seed}, sealed).has_value());
    BOOST_TEST(open_record(of, mac_key, {&other_seed, &seed}, sealed).has_value()); // of an earlier data key
}

BOOST_AUTO_TEST_CASE(what_was_sealed_without_the_key_of_the_ticket_is_no_record)
{
    // Anybody can read the public half in keys.json.
    const SecretBytes guessed = SecretBytes::random(32);
    BOOST_TEST(!opened(framed_record(of, guessed, inbox_public(seed), answer(1, true))).has_value());
}

BOOST_AUTO_TEST_CASE(whatever_byte_is_changed_it_is_no_record)
{
    const std::string good = framed(answer(1, std::string("yes")));
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 4);
        BOOST_TEST_REQUIRE(!opened(bad).has_value(), i);
    }
}

BOOST_AUTO_TEST_CASE(nobody_sees_by_the_length_what_was_answered)
{
    const auto length = framed(answer(1, domain::Coding{"s", "", "no", "No"})).size();
    BOOST_TEST(framed(answer(123456, domain::Coding{"s", "", "past-year", "Within the past year"})).size() ==
               length);
    BOOST_TEST(framed(answer(2, domain::Declined{})).size() == length);
    BOOST_TEST(framed({3, at, domain::FormCompleted{0}}).size() == length);
    BOOST_TEST(framed(answer(1, std::string(5000, 'x'))).size() > length);
}

BOOST_AUTO_TEST_CASE(a_file_cut_anywhere_gives_every_whole_record_before)
{
    std::string bytes;
    std::vector<std::size_t> ends;
    for (std::int64_t number = 1; number <= 3; ++number) {
        bytes += framed(answer(number, number));
        ends.push_back(bytes.size());
    }
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        const auto found = content(std::string_view(bytes).substr(0, cut));
        const auto whole = static_cast<std::size_t>(
            std::count_if(ends.begin(), ends.end(), [&](std::size_t end) { return end <= cut; }));
        BOOST_TEST_REQUIRE(found.records.size() == whole, cut);
        BOOST_TEST_REQUIRE(found.end == (whole == 0 ? 0 : ends[whole - 1]), cut);
        BOOST_TEST_REQUIRE(found.torn == (cut != found.end), cut);
        for (std::size_t i = 0; i < whole; ++i)
            BOOST_TEST_REQUIRE(
                (found.records[i].record == answer(static_cast<std::int64_t>(i + 1), std::int64_t(i + 1))));
    }
}

BOOST_AUTO_TEST_CASE(records_count_up_to_the_first_that_is_out_of_order)
{
    std::vector<std::string> good;
    for (std::int64_t number = 1; number <= 4; ++number) good.push_back(framed(answer(number, number)));
    const auto counted = [&](const std::vector<int>& order) {
        std::string bytes;
        for (const int number : order) bytes += good.at(static_cast<std::size_t>(number - 1));
        const auto found = content(bytes);
        BOOST_TEST(!found.torn);
        return found.records.size();
    };
    BOOST_TEST(counted({1, 2, 3, 4}) == 4U);
    BOOST_TEST(counted({1, 3, 4}) == 1U);       // one is missing
    BOOST_TEST(counted({1, 2, 2, 3, 4}) == 2U); // one came twice
    BOOST_TEST(counted({1, 3, 2, 4}) == 1U);    // two changed places
    BOOST_TEST(counted({2, 3, 4}) == 0U);
}

BOOST_AUTO_TEST_CASE(a_file_of_anything_is_taken_apart_without_harm)
{
    const std::string zeros(5000, '\0'), ones(5000, '\xff');
    for (const std::string& bytes : {std::string("x"), std::string("nonsense"), zeros, ones}) {
        BOOST_TEST(content(bytes).records.empty());
        BOOST_TEST(content(framed(answer(1, true)) + bytes).records.size() == 1U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

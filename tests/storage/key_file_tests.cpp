// SPDX-License-Identifier: MIT
#include "storage/key_file.h"

#include "storage/practice_keys.h"
#include "storage/sodium.h"
#include "json/parse.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

#include <sodium.h>

namespace json = rekindle::json;
using namespace rekindle::storage;

namespace {

const std::string practice_id = "018df0a0-0000-7000-8000-000000000001";

std::string repeated(const std::string& piece, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
}

KeyFile sample_file(const KdfCost& cost = least_cost)
{
    KeySlot passphrase{SlotKind::Passphrase, cost, std::string(slot_salt_bytes, 'a'),
                       std::string(slot_nonce_bytes, 'b'), std::string(slot_wrapped_bytes, 'c')};
    KeySlot recovery = passphrase;
    recovery.kind = SlotKind::Recovery;
    recovery.cost = {};
    return {practice_id, {passphrase, recovery}, 7, std::string(inbox_public_bytes, 'd'), {}};
}

KeySlot escrow_slot(std::int64_t number)
{
    return {SlotKind::Escrow,
            {},
            std::string(slot_salt_bytes, 'a'),
            std::string(slot_nonce_bytes, 'b'),
            std::string(slot_wrapped_bytes, 'c'),
            number,
            std::string(slot_note_bytes, 'e')};
}

/// The file with one member changed and its sum put right.
std::string with_member(const std::string& text, const std::string& name, json::Value value)
{
    json::Value file = json::parse(text).value.value();
    std::erase_if(file.members(), [](const auto& member) { return member.first == "sum"; });
    file.set(name, std::move(value));
    const std::string plain = json::write(file);
    std::string sum(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                       reinterpret_cast<const unsigned char*>(plain.data()), plain.size(), nullptr, 0);
    file.set("sum", json::Value::string(hex(sum)));
    return json::write(file);
}

} // namespace

BOOST_AUTO_TEST_SUITE(key_file_tests)

BOOST_AUTO_TEST_CASE(what_is_written_reads_back)
{
    const auto read = parse_key_file(to_text(sample_file()));
    BOOST_REQUIRE(read.file.has_value());
    BOOST_TEST((*read.file == sample_file()));
}

// The sums were computed by another program (BLAKE2b of 32 bytes over the compact JSON text).
BOOST_AUTO_TEST_CASE(a_file_of_either_format_written_by_another_program_is_read)
{
    const std::string salt = repeated("61", 16), nonce = repeated("62", 24), wrapped = repeated("63", 48);
    const std::string bytes =
        R"("salt":")" + salt + R"(","nonce":")" + nonce + R"(","wrapped":")" + wrapped + R"("})";
    const std::string passphrase =
        R"({"kind":"passphrase","derivation":"argon2id13","passes":2,"memory_kib":19456,)" + bytes;
    const std::string recovery = R"({"kind":"recovery","derivation":"blake2b",)" + bytes;
    const std::string slots = R"("slots":[)" + passphrase + "," + recovery + "]";
    const std::string id = R"("practice":")" + practice_id + R"(",)";

    KeyFile expected = sample_file();
    const std::string second =
        R"({"format":2,)" + id + R"("change":7,"inbox_public":")" + repeated("64", 32) + R"(",)" + slots;
    const auto read_second = parse_key_file(
        second + R"(,"sum":"b819d8e2b83b953d20df1951d2eeb062c02e624563238f403b6caad3b7d2cd78"})");
    BOOST_REQUIRE(read_second.file.has_value());
    BOOST_TEST((*read_second.file == expected));

    expected.next_slots = {expected.slots[1]};
    const auto read_changing =
        parse_key_file(second + R"(,"next_slots":[)" + recovery +
                       R"(],"sum":"f5bf2e42a468486540af8fdff54fb610aff1dead8f233d534440d3902ea153b6"})");
    BOOST_REQUIRE(read_changing.file.has_value());
    BOOST_TEST((*read_changing.file == expected));
    BOOST_TEST((parse_key_file(to_text(expected)).file == expected));

    const auto read_first =
        parse_key_file(R"({"format":1,)" + id + slots +
                       R"(,"sum":"285c4c63c45d35caf7fcdce268d5319522fb50045b752ca242d7314d702f14e9"})");
    BOOST_REQUIRE(read_first.file.has_value());
    BOOST_TEST((*read_first.file == KeyFile{practice_id, expected.slots, 0, "", {}}));
}

BOOST_AUTO_TEST_CASE(a_file_with_an_escrow_key_written_by_another_program_is_read)
{
    const std::string bytes = R"("salt":")" + repeated("61", 16) + R"(","nonce":")" + repeated("62", 24) +
                              R"(","wrapped":")" + repeated("63", 48) + R"("})";
    const std::string head = R"({"format":3,"practice":")" + practice_id +
                             R"(","change":7,"inbox_public":")" + repeated("64", 32) +
                             R"(","slots":[{"kind":"escrow","number":5,"note":")" + repeated("65", 488) +
                             R"(","derivation":"blake2b",)" + bytes;
    const auto read = parse_key_file(
        head + R"(],"sum":"293e29a5d9143265d3d28da3137eff73a82d4302f79087ebdec14db0c3919f3f"})");
    BOOST_REQUIRE_MESSAGE(read.file.has_value(), read.why);
    const KeySlot expected = escrow_slot(5);
    BOOST_TEST((read.file->slots == std::vector<KeySlot>{expected}));
    BOOST_TEST((read.file->escrow(5) != nullptr && read.file->escrow(6) == nullptr));
    BOOST_TEST((parse_key_file(to_text(*read.file)).file == read.file));
}

BOOST_AUTO_TEST_CASE(an_escrow_key_stands_in_no_older_format_and_among_no_next_slots)
{
    KeyFile file = sample_file();
    file.slots.push_back(escrow_slot(5));
    BOOST_TEST(parse_key_file(to_text(file)).file.has_value());
    BOOST_TEST(
        !parse_key_file(with_member(to_text(file), "format", json::Value::number(std::int64_t{2}))).file);
    file.next_slots = {escrow_slot(5)};
    BOOST_TEST(!parse_key_file(to_text(file)).file.has_value());
    file = sample_file();
    file.slots.push_back(escrow_slot(0)); // numbers begin with 1
    BOOST_TEST(!parse_key_file(to_text(file)).file.has_value());
}

BOOST_AUTO_TEST_CASE(a_weak_derivation_is_refused_in_the_next_slots_too)
{
    KeyFile file = sample_file();
    file.next_slots = file.slots;
    BOOST_TEST(parse_key_file(to_text(file)).file.has_value());
    file.next_slots[0].cost.memory_kib = 8;
    BOOST_TEST(!parse_key_file(to_text(file)).file.has_value());
}

BOOST_AUTO_TEST_CASE(costs_below_the_floor_or_above_the_cap_are_refused)
{
    const auto accepted = [](std::uint32_t passes, std::uint32_t memory_kib) {
        return parse_key_file(to_text(sample_file({passes, memory_kib}))).file.has_value();
    };
    BOOST_TEST(accepted(2, 19U * 1024));
    BOOST_TEST(!accepted(1, 19U * 1024));
    BOOST_TEST(!accepted(2, 19U * 1024 - 1));
    BOOST_TEST(accepted(3, 2U * 1024 * 1024));
    BOOST_TEST(!accepted(3, 2U * 1024 * 1024 + 1));
    BOOST_TEST(!accepted(101, 19U * 1024));
}

BOOST_AUTO_TEST_CASE(no_flipped_bit_of_the_file_goes_unnoticed)
{
    const std::string text = to_text(sample_file());
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        std::string flipped = text;
        flipped[bit / 8] = static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ 1U << bit % 8);
        const auto read = parse_key_file(flipped);
        // White space between the members is all that may change.
        BOOST_TEST((!read.file || *read.file == sample_file()), "bit " << bit);
        if (!read.file) BOOST_TEST(!read.why.empty());
    }
}

BOOST_AUTO_TEST_CASE(no_torn_file_is_accepted)
{
    const std::string text = to_text(sample_file());
    for (std::size_t size = 0; size + 2 < text.size(); ++size)
        BOOST_TEST(!parse_key_file(text.substr(0, size)).file.has_value(), "size " << size);
}

BOOST_AUTO_TEST_CASE(a_newer_format_is_named_as_such)
{
    std::string text = to_text(sample_file());
    text.replace(text.find("\"format\": 2"), 11, "\"format\": 4");
    const auto read = parse_key_file(text);
    BOOST_TEST(!read.file.has_value());
    BOOST_TEST(!read.newer); // by its sum it may be damage as well
    BOOST_TEST(read.why.find("newer") != std::string::npos);
    const auto whole = parse_key_file(with_member(text, "format", json::Value::number(std::int64_t{4})));
    BOOST_TEST(whole.newer);
    BOOST_TEST(whole.why == read.why);
}

BOOST_AUTO_TEST_CASE(a_slot_gives_the_key_to_the_right_secret_in_the_right_practice_alone)
{
    const SecretBytes key = SecretBytes::random(data_key_bytes),
                      secret = SecretBytes::copy_of("a secret of some words");
    const KeySlot slot = make_passphrase_slot(practice_id, key, secret, least_cost);
    const auto opened = unwrapped(slot, practice_id, secret);
    BOOST_REQUIRE(opened.has_value());
    BOOST_TEST((opened->view() == key.view()));
    BOOST_TEST(!unwrapped(slot, practice_id, SecretBytes::copy_of("a secret of some word")).has_value());
    BOOST_TEST(!unwrapped(slot, "018df0a0-0000-7000-8000-000000000002", secret).has_value());
}

BOOST_AUTO_TEST_CASE(a_slot_with_other_parameters_or_of_another_kind_does_not_open)
{
    const SecretBytes key = SecretBytes::random(data_key_bytes), secret = SecretBytes::random(20);
    const KeySlot slot = make_passphrase_slot(practice_id, key, secret, {3, 20U * 1024});
    auto weaker = slot;
    weaker.cost.passes = 2;
    BOOST_TEST(!unwrapped(weaker, practice_id, secret).has_value());
    const KeySlot recovery = make_recovery_slot(practice_id, key, secret);
    BOOST_TEST(unwrapped(recovery, practice_id, secret).has_value());
    auto turned = recovery;
    turned.kind = SlotKind::Passphrase;
    turned.cost = least_cost;
    BOOST_TEST(!unwrapped(turned, practice_id, secret).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

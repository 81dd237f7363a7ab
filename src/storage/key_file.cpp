// SPDX-License-Identifier: MIT
#include "storage/key_file.h"

#include "base/translate.h"
#include "base/uuid.h"
#include "storage/sodium.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <sodium.h>
#include <utility>

namespace rekindle::storage {
namespace {

constexpr std::int64_t format = 2;

json::Value to_json(const KeySlot& slot)
{
    auto value = json::Value::object({{"kind", json::Value::string(std::string(word(slot.kind)))}});
    if (slot.kind == SlotKind::Passphrase) {
        value.set("derivation", json::Value::string("argon2id13"));
        value.set("passes", json::Value::number(std::int64_t{slot.cost.passes}));
        value.set("memory_kib", json::Value::number(std::int64_t{slot.cost.memory_kib}));
    } else {
        value.set("derivation", json::Value::string("blake2b"));
    }
    value.set("salt", json::Value::string(hex(slot.salt)));
    value.set("nonce", json::Value::string(hex(slot.nonce)));
    value.set("wrapped", json::Value::string(hex(slot.wrapped)));
    return value;
}

std::string sum_of(const json::Value& value)
{
    const std::string text = json::write(value);
    std::string sum(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
    return hex(sum);
}

std::string bytes_at(const json::Reader& reader, std::string_view name, std::size_t size)
{
    const auto bytes = bytes_of_hex(reader.text(name), size);
    if (!bytes) reader.problem(name, base::tr("is not as many bytes as it should be"));
    return bytes.value_or("");
}

KeySlot read_slot(const json::Reader& reader)
{
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    KeySlot slot;
    slot.kind = static_cast<SlotKind>(reader.one_of("kind", {"passphrase", "recovery", "escrow"}));
    if (slot.kind == SlotKind::Passphrase) {
        reader.one_of("derivation", {"argon2id13"});
        slot.cost.passes = static_cast<std::uint32_t>(reader.integer("passes", 0, most));
        slot.cost.memory_kib = static_cast<std::uint32_t>(reader.integer("memory_kib", 0, most));
    } else {
        reader.one_of("derivation", {"blake2b"});
    }
    slot.salt = bytes_at(reader, "salt", slot_salt_bytes);
    slot.nonce = bytes_at(reader, "nonce", slot_nonce_bytes);
    slot.wrapped = bytes_at(reader, "wrapped", slot_wrapped_bytes);
    reader.only({"kind", "derivation", "passes", "memory_kib", "salt", "nonce", "wrapped"});
    return slot;
}

json::Value to_json(const std::vector<KeySlot>& slots)
{
    auto values = json::Value::array();
    for (const KeySlot& slot : slots) values.add(to_json(slot));
    return values;
}

std::vector<KeySlot> read_slots(const json::Reader& reader, std::string_view name)
{
    std::vector<KeySlot> slots;
    reader.each(name, [&](const json::Reader& slot) { slots.push_back(read_slot(slot)); });
    return slots;
}

KeyFile read_file(const json::Reader& reader)
{
    constexpr std::int64_t most =
        std::numeric_limits<std::int64_t>::max() / 2; // so that one more is one more
    KeyFile file;
    file.practice_id = reader.text("practice");
    file.slots = read_slots(reader, "slots");
    if (reader.integer("format", 1, format) == 1) {
        reader.only({"format", "practice", "slots", "sum"});
        return file;
    }
    file.change = reader.integer("change", 1, most);
    file.inbox_public = bytes_at(reader, "inbox_public", inbox_public_bytes);
    file.next_slots = read_slots(reader, "next_slots");
    reader.only({"format", "practice", "change", "inbox_public", "slots", "next_slots", "sum"});
    return file;
}

bool asks_what_is_not_done(const std::vector<KeySlot>& slots)
{
    return std::any_of(slots.begin(), slots.end(), [](const KeySlot& slot) {
        return slot.kind == SlotKind::Passphrase && !is_allowed(slot.cost);
    });
}

ReadKeyFile refused(const char* sentence)
{
    return {std::nullopt, sentence};
}

} // namespace

const KeySlot* KeyFile::find(SlotKind kind) const
{
    for (const KeySlot& slot : slots) {
        if (slot.kind == kind) return &slot;
    }
    return nullptr;
}

void KeyFile::put(KeySlot slot)
{
    const auto same = [&](const KeySlot& other) { return other.kind == slot.kind; };
    const auto found = std::find_if(slots.begin(), slots.end(), same);
    if (found == slots.end())
        slots.push_back(std::move(slot));
    else
        *found = std::move(slot);
}

std::string to_text(const KeyFile& file)
{
    const bool first_format = file.change == 0;
    assert(first_format ? file.inbox_public.empty() && file.next_slots.empty()
                        : file.inbox_public.size() == inbox_public_bytes);
    auto value =
        json::Value::object({{"format", json::Value::number(first_format ? std::int64_t{1} : format)},
                             {"practice", json::Value::string(file.practice_id)}});
    if (!first_format) {
        value.set("change", json::Value::number(file.change));
        value.set("inbox_public", json::Value::string(hex(file.inbox_public)));
    }
    value.set("slots", to_json(file.slots));
    if (!file.next_slots.empty()) value.set("next_slots", to_json(file.next_slots));
    value.set("sum", json::Value::string(sum_of(value)));
    return json::write_indented(value) + "\n";
}

ReadKeyFile parse_key_file(std::string_view text)
{
    const char* const damage = base::tr("The key file is damaged. Restore keys.json from a backup.");
    const auto parsed = json::parse(text, {.bytes = 65536, .depth = 4, .values = 1000});
    if (!parsed.value) return refused(damage);
    base::Problems problems;
    const json::Reader reader(*parsed.value, "", problems);
    if (reader.integer("format", 1, std::numeric_limits<std::int64_t>::max()) > format)
        return {std::nullopt,
                base::tr("The key file was made by a newer version of this program. Use that version."),
                true};
    auto summed = *parsed.value;
    std::erase_if(summed.members(), [](const auto& member) { return member.first == "sum"; });
    if (sum_of(summed) != reader.text("sum")) return refused(damage);

    KeyFile file = read_file(reader);
    if (!problems.empty() || !base::is_uuid(file.practice_id)) return refused(damage);
    if (asks_what_is_not_done(file.slots) || asks_what_is_not_done(file.next_slots))
        return refused(
            base::tr("The key file asks for a derivation this program does not do (too weak or too "
                     "costly); somebody may have changed it. Restore keys.json from a backup."));
    return {std::move(file), "", false};
}

} // namespace rekindle::storage

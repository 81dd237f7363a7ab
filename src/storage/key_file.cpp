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

constexpr std::int64_t newest_format = 3;

bool is_escrow(const KeySlot& slot)
{
    return slot.kind == SlotKind::Escrow;
}

std::int64_t format_of(const KeyFile& file)
{
    if (std::any_of(file.slots.begin(), file.slots.end(), is_escrow)) return 3;
    return file.change == 0 ? 1 : 2;
}

json::Value to_json(const KeySlot& slot)
{
    auto value = json::Value::object({{"kind", json::Value::string(std::string(word(slot.kind)))}});
    if (is_escrow(slot)) {
        value.set("number", json::Value::number(slot.number));
        value.set("note", json::Value::string(hex(slot.note)));
    }
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

constexpr std::int64_t most_changes =
    std::numeric_limits<std::int64_t>::max() / 2; // so that one more is one more

KeySlot read_slot(const json::Reader& reader)
{
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    KeySlot slot;
    slot.kind = static_cast<SlotKind>(reader.one_of("kind", {"passphrase", "recovery", "escrow"}));
    if (is_escrow(slot)) {
        slot.number = reader.integer("number", 1, most_changes);
        slot.note = bytes_at(reader, "note", slot_note_bytes);
    } else if (reader.has("number") || reader.has("note")) {
        reader.problem("", base::tr("has a member that only an escrow key has"));
    }
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
    reader.only({"kind", "number", "note", "derivation", "passes", "memory_kib", "salt", "nonce", "wrapped"});
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
    KeyFile file;
    file.practice_id = reader.text("practice");
    file.slots = read_slots(reader, "slots");
    const std::int64_t format = reader.integer("format", 1, newest_format);
    if (format == 1) {
        reader.only({"format", "practice", "slots", "sum"});
    } else {
        file.change = reader.integer("change", 1, most_changes);
        file.inbox_public = bytes_at(reader, "inbox_public", inbox_public_bytes);
        file.next_slots = read_slots(reader, "next_slots");
        reader.only({"format", "practice", "change", "inbox_public", "slots", "next_slots", "sum"});
    }
    // Says otherwise than what it has: an escrow key in a file that an older program would take, or in one of
    // the next data key, which has none.
    if (format < format_of(file) || std::any_of(file.next_slots.begin(), file.next_slots.end(), is_escrow))
        reader.problem("slots", base::tr("has a key that does not belong here"));
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
    return {std::nullopt, sentence, false};
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

const KeySlot* KeyFile::escrow(std::int64_t number) const
{
    const auto found = std::find_if(slots.begin(), slots.end(), [&](const KeySlot& slot) {
        return is_escrow(slot) && slot.number == number;
    });
    return found == slots.end() ? nullptr : &*found;
}

std::size_t KeyFile::escrow_count() const
{
    return static_cast<std::size_t>(std::count_if(slots.begin(), slots.end(), is_escrow));
}

std::string to_text(const KeyFile& file)
{
    const std::int64_t format = format_of(file);
    const bool first_format = format == 1;
    assert(first_format ? file.inbox_public.empty() && file.next_slots.empty()
                        : file.inbox_public.size() == inbox_public_bytes);
    auto value = json::Value::object(
        {{"format", json::Value::number(format)}, {"practice", json::Value::string(file.practice_id)}});
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
    auto summed = *parsed.value;
    std::erase_if(summed.members(), [](const auto& member) { return member.first == "sum"; });
    const std::int64_t format = reader.integer("format", 1, std::numeric_limits<std::int64_t>::max());
    const bool whole = sum_of(summed) == reader.text("sum");
    if (format > newest_format)
        return {std::nullopt,
                base::tr("The key file was made by a newer version of this program. Use that version."),
                whole};
    if (!whole) return refused(damage);

    KeyFile file = read_file(reader);
    if (!problems.empty() || !base::is_uuid(file.practice_id)) return refused(damage);
    if (asks_what_is_not_done(file.slots) || asks_what_is_not_done(file.next_slots))
        return refused(
            base::tr("The key file asks for a derivation this program does not do (too weak or too "
                     "costly); somebody may have changed it. Restore keys.json from a backup."));
    return {std::move(file), "", false};
}

} // namespace rekindle::storage

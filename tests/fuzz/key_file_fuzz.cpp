// SPDX-License-Identifier: MIT
// A key file: what is accepted reads back the same and never asks for less work than the floor. The sum over
// the file would stop every change at the door, so each input is also read with its sum put right.
#include "fuzz/demand.h"
#include "fuzz/plant.h"
#include "storage/key_file.h"
#include "storage/passphrase.h"
#include "storage/sodium.h"
#include "json/parse.h"
#include "json/write.h"

#include <sodium.h>

using namespace rekindle;
using namespace rekindle::storage;

namespace {

std::optional<std::string> with_right_sum(std::string_view text)
{
    auto parsed = json::parse(text, {.bytes = 65536, .depth = 4, .values = 200});
    if (!parsed.value || !parsed.value->is(json::Value::Kind::Object)) return std::nullopt;
    std::erase_if(parsed.value->members(), [](const auto& member) { return member.first == "sum"; });
    const std::string summed = json::write(*parsed.value);
    std::string sum(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(),
                       reinterpret_cast<const unsigned char*>(summed.data()), summed.size(), nullptr, 0);
    parsed.value->set("sum", json::Value::string(hex(sum)));
    return json::write(*parsed.value);
}

void read(std::string_view text)
{
    const ReadKeyFile found = parse_key_file(text);
    fuzz::demand(found.file.has_value() == found.why.empty(), "what is refused says why");
    if (!found.file) return;
    std::string written = to_text(*found.file);
    if (!fuzz::planted().empty() && found.file->change > 7) fuzz::fault(written);
    const ReadKeyFile again = parse_key_file(written);
    fuzz::demand(again.file == found.file, "written and read again it is the same");
    for (const KeySlot& slot : found.file->next_slots)
        fuzz::demand(slot.kind != SlotKind::Escrow, "no escrow key goes over to the next data key");
    for (const KeySlot& slot : found.file->slots) {
        fuzz::demand(slot.kind != SlotKind::Passphrase || is_allowed(slot.cost),
                     "no slot is too cheap or too dear");
        fuzz::demand(slot.salt.size() == slot_salt_bytes && slot.nonce.size() == slot_nonce_bytes &&
                         slot.wrapped.size() == slot_wrapped_bytes,
                     "every slot is whole");
        const bool escrow = slot.kind == SlotKind::Escrow;
        fuzz::demand(slot.note.size() == (escrow ? slot_note_bytes : 0) && (slot.number > 0) == escrow,
                     "an escrow key has a number and a note, and nothing else has");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text(data, size);
    read(text);
    if (const auto repaired = with_right_sum(text)) read(*repaired);
    return 0;
}

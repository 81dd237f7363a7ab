// SPDX-License-Identifier: MIT
#include "storage/escrow_note.h"

#include "base/text.h"
#include "base/translate.h"
#include "storage/practice_keys.h"
#include "storage/sodium.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

#include <cassert>
#include <limits>
#include <sodium.h>

namespace rekindle::storage {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                      seal_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES,
                      text_bytes = slot_note_bytes - nonce_bytes - seal_bytes;

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::string& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

std::string bound_facts(const KeySlot& slot, const std::string& practice_id)
{
    return fmt::format("rekindle escrow note 1|{}|{}|{}", practice_id, slot.number, hex(slot.salt));
}

std::string or_dash(const std::optional<base::Instant>& moment)
{
    return moment ? base::to_text(*moment) : "-";
}

/// "-" for none; anything else must be one.
std::optional<base::Instant> moment_at(const json::Reader& reader, std::string_view name)
{
    const std::string text = reader.text(name);
    auto moment = base::parse_instant(text);
    if (!moment && text != "-") reader.problem(name, base::tr("is no moment"));
    return moment;
}

std::string text_of(const EscrowNote& note)
{
    const auto value = json::Value::object({{"holder", json::Value::string(note.holder)},
                                            {"since", json::Value::string(or_dash(note.since))},
                                            {"uses", json::Value::number(note.uses)},
                                            {"unseen", json::Value::number(note.unseen)},
                                            {"last_use", json::Value::string(or_dash(note.last_use))}});
    std::string text = json::write(value);
    assert(text.size() <= text_bytes);
    text.resize(text_bytes, ' ');
    return text;
}

std::optional<EscrowNote> parsed_note(const std::string& text)
{
    const auto parsed = json::parse(text, {.bytes = text_bytes, .depth = 2, .values = 10});
    if (!parsed.value) return std::nullopt;
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 2;
    base::Problems problems;
    const json::Reader reader(*parsed.value, "", problems);
    EscrowNote note;
    note.holder = reader.text("holder");
    note.since = moment_at(reader, "since");
    note.uses = reader.integer("uses", 0, most);
    note.unseen = reader.integer("unseen", 0, most);
    note.last_use = moment_at(reader, "last_use");
    reader.only({"holder", "since", "uses", "unseen", "last_use"});
    if (!problems.empty() || note.unseen > note.uses || note.last_use.has_value() != (note.uses > 0))
        return std::nullopt;
    return note;
}

} // namespace

std::optional<std::string> why_no_holder(const std::string& holder)
{
    if (!base::trimmed(holder).empty() && holder.size() <= most_holder_bytes && base::is_plain_line(holder))
        return std::nullopt;
    return base::say("Say in one line of at most {} letters whom the escrow key is for: --holder NAME.",
                     most_holder_bytes);
}

std::optional<std::string> why_no_reason(const std::string& reason)
{
    if (!base::trimmed(reason).empty() && reason.size() <= most_reason_bytes && base::is_plain_line(reason))
        return std::nullopt;
    return base::say("Opening with an escrow key takes a reason in one line of at most {} letters: --reason "
                     "TEXT. It stands in the audit trail.",
                     most_reason_bytes);
}

KeySlot with_note(KeySlot slot, const std::string& practice_id, const SecretBytes& data_key,
                  const EscrowNote& note)
{
    const std::string text = text_of(note), nonce = random_bytes(nonce_bytes),
                      facts = bound_facts(slot, practice_id);
    const SecretBytes key = escrow_note_key(data_key);
    std::string sealed(text.size() + seal_bytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(std::string_view(text)), text.size(),
                                               raw(std::string_view(facts)), facts.size(), nullptr,
                                               raw(std::string_view(nonce)), key.data());
    slot.note = nonce + sealed;
    return slot;
}

std::optional<EscrowNote> note_on(const KeySlot& slot, const std::string& practice_id,
                                  const SecretBytes& data_key)
{
    assert(slot.note.size() == slot_note_bytes);
    const std::string facts = bound_facts(slot, practice_id);
    const std::string_view nonce = std::string_view(slot.note).substr(0, nonce_bytes),
                           sealed = std::string_view(slot.note).substr(nonce_bytes);
    const SecretBytes key = escrow_note_key(data_key);
    std::string text(text_bytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(text), nullptr, nullptr, raw(sealed), sealed.size(),
                                                   raw(std::string_view(facts)), facts.size(), raw(nonce),
                                                   key.data()) != 0)
        return std::nullopt;
    return parsed_note(text);
}

} // namespace rekindle::storage

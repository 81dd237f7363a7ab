// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "storage/errors.h"
#include "storage/growing_file.h"
#include "storage/hand_overs_store.h"
#include "storage/inbox_file.h"
#include "storage/retired_keys.h"
#include "storage/system.h"

namespace rekindle::storage {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_file_bytes = 256UL * 1024 * 1024;

/// What is said of what stands from record `number` on.
std::string no_good(const std::string& name, std::int64_t number, bool torn)
{
    if (torn)
        return base::say("The inbox file {} ends within record {}, as when a computer stops while it writes: "
                         "what there is of that record was set aside; it had not been called saved.",
                         name, number);
    return base::say(
        "In the inbox file {} record {} is not what this hand-over wrote, does not fit its form, or one "
        "before it is "
        "missing. What came before is in the practice; from there on it was set aside. Somebody may "
        "have touched the practice folder.",
        name, number);
}

bool is_no_file(std::error_code error)
{
    return error == std::errc::invalid_argument || error == std::errc::too_many_symbolic_link_levels ||
           error == std::errc::file_too_large;
}

} // namespace

std::vector<std::string> HandOversStore::read_in(const Take& take)
{
    std::vector<std::string> said;
    for (const fs::path& file : inbox_files(m_folder)) {
        if (auto sentence = read_in(file, take)) said.push_back(std::move(*sentence));
    }
    // Nothing can come any more under a key whose file is gone.
    for (const domain::TicketId& id : m_database.read([&] { return open_tickets(m_database); })) {
        if (!goes_on(id)) close(id);
    }
    return said;
}

std::optional<std::string> HandOversStore::read_in(const fs::path& file, const Take& take)
{
    const bool going_on = GrowingFile::is_held(file); // asked first: what is written after it waits
    std::string bytes;
    const auto error = read_whole(file, most_file_bytes, bytes);
    if (error && !is_no_file(error)) throw file_trouble(error, file);
    std::error_code ignored;
    if (!error && bytes.empty()) {
        if (!going_on) fs::remove(file, ignored);
        return std::nullopt;
    }
    const auto id = ticket_of(file);
    std::optional<KeptTicket> kept;
    if (id && !error) kept = m_database.read([&] { return find_ticket(m_database, *id); });
    if (!kept || !kept->mac_key) {
        m_audit.record("set-aside", "inbox", file.filename().string());
        set_aside(m_folder, file);
        return base::say(
            "The inbox file {} belongs to no hand-over that is open, or was read in before; it was set "
            "aside. Somebody may have touched the practice folder.",
            file.filename().string());
    }
    auto sentence = take_in(file, *kept, bytes, going_on, take);
    if (going_on) return sentence;
    // Durable by now. When the file stays, nothing of it comes in twice; the next time it goes.
    fs::remove(file, ignored);
    static_cast<void>(sync_folder(m_folder.inbox()));
    return sentence;
}

std::optional<std::string> HandOversStore::take_in(const fs::path& file, const KeptTicket& kept,
                                                   const std::string& bytes, bool going_on, const Take& take)
{
    const domain::Ticket& ticket = kept.ticket;
    const std::string name = file.filename().string();
    std::optional<std::string> sentence;
    m_database.change([&] {
        const KeysOverTime known(m_database, m_keys);
        const InboxContent content = inbox_content(
            bytes, {m_practice_id, ticket.id, ticket.couple, ticket.side}, *kept.mac_key, known.inboxes());
        domain::Arrived arrived{ticket, {}, going_on};
        for (const auto& [at, record] : content.records) {
            if (record.number > kept.taken_in) arrived.records.push_back(record);
        }
        std::int64_t number = static_cast<std::int64_t>(content.records.size()) + 1;
        std::size_t rest = content.end;
        if (!arrived.records.empty()) {
            const auto refused = take(arrived);
            if (refused) {
                number = *refused;
                rest = content.records.at(static_cast<std::size_t>(number - 1)).at;
            }
            if (number - 1 > kept.taken_in) {
                set_taken_in(m_database, ticket.id, number - 1);
                m_audit.record_change("take-in", "hand-over", ticket.id.value);
            }
        }
        const bool torn = content.torn && rest == content.end;
        if (rest == bytes.size() || (torn && going_on)) return;
        set_aside_rest(m_folder, file, number, std::string_view(bytes).substr(rest));
        m_audit.record("set-aside", "inbox", name);
        sentence = no_good(name, number, torn);
    });
    return sentence;
}

void HandOversStore::close(const domain::TicketId& id)
{
    if (!m_database.read([&] { return find_ticket(m_database, id); }).value().mac_key) return;
    m_database.change([&] {
        set_mac_key(m_database, id, nullptr);
        m_audit.record_change("close", "hand-over", id.value);
    });
}

} // namespace rekindle::storage

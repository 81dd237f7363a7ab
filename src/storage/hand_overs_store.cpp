// SPDX-License-Identifier: MIT
#include "storage/hand_overs_store.h"

#include "base/translate.h"
#include "storage/errors.h"
#include "storage/files.h"
#include "storage/inbox_capture.h"
#include "storage/inbox_file.h"
#include "storage/inbox_key.h"

namespace rekindle::storage {
namespace {

using base::Trouble;

RecordOf record_of(const std::string& practice_id, const domain::Ticket& ticket)
{
    return {practice_id, ticket.id, ticket.couple, ticket.side};
}

} // namespace

std::unique_ptr<domain::Capturing> HandOversStore::capturing(const domain::Ticket& ticket, const char* action,
                                                             const std::function<void()>& keep)
{
    SecretBytes key = SecretBytes::random(32);
    const SecretBytes kept = SecretBytes::copy_of(key.view());
    auto capture = std::make_unique<InboxCapture>(
        InboxCapture::To{inbox_file_of(m_folder, ticket.id), record_of(m_practice_id, ticket), std::move(key),
                         inbox_public(m_keys.inbox), m_surroundings.now});
    m_database.change([&] {
        keep();
        set_mac_key(m_database, ticket.id, &kept);
        m_audit.record_change(action, "hand-over", ticket.id.value);
    });
    return capture;
}

std::unique_ptr<domain::Capturing> HandOversStore::begin(const domain::Ticket& ticket)
{
    return capturing(ticket, "begin", [&] { insert_ticket(m_database, ticket, m_surroundings.now()); });
}

std::unique_ptr<domain::Capturing> HandOversStore::resume(const domain::TicketId& ticket)
{
    return capturing(demand_open(ticket).ticket, "resume", [] {});
}

void HandOversStore::end(const domain::TicketId& ticket)
{
    demand_open(ticket);
    m_database.change([&] {
        set_ended(m_database, ticket);
        m_audit.record_change("end", "hand-over", ticket.value);
    });
}

std::vector<domain::Ticket> HandOversStore::open()
{
    return m_database.read([&] {
        std::vector<domain::Ticket> tickets;
        for (const domain::TicketId& id : open_tickets(m_database))
            tickets.push_back(find_ticket(m_database, id).value().ticket);
        return tickets;
    });
}

std::optional<domain::Ticket> HandOversStore::find(const domain::TicketId& ticket)
{
    return m_database.read([&]() -> std::optional<domain::Ticket> {
        auto kept = find_ticket(m_database, ticket);
        if (!kept) return std::nullopt;
        return std::move(kept->ticket);
    });
}

bool HandOversStore::goes_on(const domain::TicketId& ticket)
{
    return is_there(inbox_file_of(m_folder, ticket));
}

KeptTicket HandOversStore::demand_open(const domain::TicketId& id)
{
    auto kept = m_database.read([&] { return find_ticket(m_database, id); });
    if (!kept) throw base::Error(Trouble::NotFound, base::tr("There is no such hand-over in this practice."));
    if (kept->ticket.ended)
        throw base::Error(Trouble::Refused, base::tr("This hand-over has ended. Begin another one."));
    if (goes_on(id))
        throw base::Error(Trouble::Refused,
                          base::tr("This hand-over goes on in another window, or something of it waits to be "
                                   "read in. Close it there, then open the practice anew."));
    return std::move(*kept);
}

} // namespace rekindle::storage

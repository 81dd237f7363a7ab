// SPDX-License-Identifier: MIT
#pragma once

#include "domain/hand_over.h"
#include "storage/database.h"
#include "storage/secret_bytes.h"

#include <optional>
#include <vector>

namespace rekindle::storage {

/// A ticket with what nobody outside sees of it.
struct KeptTicket {
    domain::Ticket ticket;
    std::optional<SecretBytes> mac_key; ///< empty: nothing can be captured under it now
    std::int64_t taken_in = 0;          ///< the newest record under this key that was taken in
};

// All inside Database::read or change.
void insert_ticket(Database& database, const domain::Ticket& ticket, const base::Instant& begun);
std::optional<KeptTicket> find_ticket(Database& database, const domain::TicketId& id);
std::vector<domain::TicketId> open_tickets(Database& database); ///< in the order they were begun
/// Another key, or none: nothing was taken in under it.
void set_mac_key(Database& database, const domain::TicketId& id, const SecretBytes* key);
void set_taken_in(Database& database, const domain::TicketId& id, std::int64_t number);
void set_ended(Database& database, const domain::TicketId& id);

} // namespace rekindle::storage

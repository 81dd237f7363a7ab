// SPDX-License-Identifier: MIT
#pragma once

#include "domain/record_life.h"
#include "storage/audit_trail.h"

namespace rekindle::storage {

/// What an erasure takes away, and so must not have been sealed any more.
struct RowsOf {
    const char* subject; ///< as the audit trail calls it
    std::vector<std::string> ids;
    std::vector<const char*> deletes; ///< SQL for one id, in this order
};

/// Everything that goes with that partner, or of the couple when `side` is empty; in an order in which
/// nothing that stays behind for a moment refers to what is gone. Inside Database::read or change.
std::vector<RowsOf> rows_to_erase(Database& database, const domain::CoupleId& couple,
                                  const std::optional<domain::Side>& side);

/// Writes the erasure down as it is, with what it counts, and takes the rows away: each leaves an entry of
/// its own, "erase". What of joint rows was that partner's (ratings and steps of goals) goes from them, and
/// the label of who was erased and the tags of the couple. Inside Database::change.
void erase(Database& database, StoredAuditTrail& audit, const domain::Erasure& erasure,
           const std::vector<RowsOf>& rows);

/// Takes a couple away that nothing was ever added to. Throws base::Error(Refused) when something was. Inside
/// Database::change.
void remove_couple(Database& database, StoredAuditTrail& audit, const domain::Erasure& erasure);

/// The erasures that are written down, as they were made. Inside Database::read or change.
std::vector<domain::Erasure> written_erasures(Database& database);

/// The legal holds of all couples, as they were set. Inside Database::read or change.
std::vector<domain::LegalHold> written_holds(Database& database);

/// Does an erasure of another time again: writes it down, and takes away what of it there is. Nothing when it
/// is written down already. False when a couple was taken away as a mistake that has a record here: it stays.
/// Inside Database::change.
bool erase_again(Database& database, StoredAuditTrail& audit, const domain::Erasure& erasure);

} // namespace rekindle::storage

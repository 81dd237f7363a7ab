// SPDX-License-Identifier: MIT
#pragma once

#include "domain/hand_over.h"
#include "storage/secret_bytes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::storage {

// Anybody who has the public half of the inbox can seal something to it, so each record carries a sum under
// its ticket's key, over what it says and whose it is: it cannot be moved to another ticket, partner, place
// or practice. Sealed records are of few lengths, so that a length tells little of what was answered.

/// Whose a record is.
struct RecordOf {
    std::string practice_id;
    domain::TicketId ticket;
    domain::CoupleId couple;
    domain::Side side = domain::Side::A;
};

/// The longest text of a record.
inline constexpr std::size_t most_record_bytes = 1024UL * 1024;

/// A record as it lies in the file: its length, then what was sealed to `inbox_public`.
std::string framed_record(const RecordOf& of, const SecretBytes& mac_key, const std::string& inbox_public,
                          const domain::CapturedRecord& record);
/// What was sealed; empty for what was not under this key, or for somebody else, or is no record.
std::optional<domain::CapturedRecord> open_record(const RecordOf& of, const SecretBytes& mac_key,
                                                  const std::vector<const SecretBytes*>& inboxes,
                                                  std::string_view sealed);

/// What of a file can be taken apart.
struct Frames {
    struct Frame {
        std::size_t begin = 0, end = 0;
        std::string_view sealed;
    };
    std::vector<Frame> frames;
    std::size_t end = 0; ///< behind the last of them
    bool torn = false;   ///< what is left behind that is the beginning of one more
};
/// `bytes` must outlive it.
Frames frames_of(std::string_view bytes);

} // namespace rekindle::storage

// SPDX-License-Identifier: MIT
#pragma once

#include "storage/inbox_record.h"
#include "storage/practice_folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::storage {

/// inbox/hand-over-TICKET.records
std::filesystem::path inbox_file_of(const PracticeFolder& folder, const domain::TicketId& ticket);
/// The ticket such a name names; empty for every other name.
std::optional<domain::TicketId> ticket_of(const std::filesystem::path& file);
/// All such files, by name.
std::vector<std::filesystem::path> inbox_files(const PracticeFolder& folder);

/// What a file of the inbox holds.
struct InboxContent {
    struct Record {
        std::size_t at = 0; ///< where it begins
        domain::CapturedRecord record;
    };
    std::vector<Record> records; ///< 1, 2, 3 ... up to the first that is not what the ticket wrote
    std::size_t end = 0;         ///< behind the last of them
    bool torn = false;           ///< what comes behind is the beginning of one more, and nothing else
};
InboxContent inbox_content(std::string_view bytes, const RecordOf& of, const SecretBytes& mac_key,
                           const std::vector<const SecretBytes*>& inboxes);

/// Puts a whole file into inbox/set-aside, under a name that is free there. Throws World when it cannot.
void set_aside(const PracticeFolder& folder, const std::filesystem::path& file);
/// Puts what stands in a file from record `number` on there, once. Throws World.
void set_aside_rest(const PracticeFolder& folder, const std::filesystem::path& file, std::int64_t number,
                    std::string_view rest);

} // namespace rekindle::storage

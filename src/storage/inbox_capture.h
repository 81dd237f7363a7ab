// SPDX-License-Identifier: MIT
#pragma once

#include "storage/growing_file.h"
#include "storage/inbox_record.h"

#include <functional>

namespace rekindle::storage {

/// Writes the records of one hand-over into its file in the inbox. It knows the ticket's key and the public
/// half of the inbox, no key of the practice.
class InboxCapture final : public domain::Capturing {
public:
    struct To {
        std::filesystem::path file; ///< must not be there yet
        RecordOf of;
        SecretBytes mac_key;
        std::string inbox_public;
        std::function<base::Instant()> now;
    };
    /// Makes the file. Throws World when it cannot.
    explicit InboxCapture(To to);
    InboxCapture(const InboxCapture&) = delete;
    InboxCapture& operator=(const InboxCapture&) = delete;
    /// Takes an empty file away.
    ~InboxCapture() override;

    std::int64_t append(const domain::Captured& what) override;

private:
    const To m_to;
    GrowingFile m_file;
    std::int64_t m_number = 0;
};

} // namespace rekindle::storage

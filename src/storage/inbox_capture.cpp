// SPDX-License-Identifier: MIT
#include "storage/inbox_capture.h"

#include "base/error.h"
#include "base/translate.h"
#include "storage/captured_text.h"
#include "storage/errors.h"

namespace rekindle::storage {
namespace {

/// For the eyes of the partner who fills: it names no file and nobody.
base::Error not_saved(std::error_code error)
{
    if (error == std::errc::no_space_on_device || error == std::errc::file_too_large)
        return {
            base::Trouble::World,
            base::tr("The disk of this computer is full, so this was not saved; everything before is. Please "
                     "tell your counselor, and then try again.")};
    return {
        base::Trouble::World,
        base::tr("The disk of this computer did not take this, so it was not saved; everything before is. "
                 "Please tell your counselor, and then try again.")};
}

} // namespace

InboxCapture::InboxCapture(To to) : m_to(std::move(to))
{
    if (const auto error = m_file.make(m_to.file)) throw file_trouble(error, m_to.file);
}

InboxCapture::~InboxCapture()
{
    std::error_code error;
    if (std::filesystem::file_size(m_to.file, error) == 0 && !error)
        std::filesystem::remove(m_to.file, error);
}

std::int64_t InboxCapture::append(const domain::Captured& what)
{
    const domain::CapturedRecord record{m_number + 1, m_to.now(), what};
    const std::string text = to_text(record);
    if (text.size() > most_record_bytes)
        throw base::Error(base::Trouble::Data, base::tr("This answer is too long to be saved."));
    // What could not be read back must not be called saved.
    if (captured_from(text) != record)
        throw base::Error(base::Trouble::Data,
                          base::tr("This answer holds characters that are no text, so it was not saved."));
    const auto error = m_file.append(framed_record(m_to.of, m_to.mac_key, m_to.inbox_public, record));
    if (error) throw not_saved(error);
    return ++m_number;
}

} // namespace rekindle::storage

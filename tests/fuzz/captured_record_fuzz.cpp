// SPDX-License-Identifier: MIT
// A record of the inbox: what is accepted reads back the same. The input is also taken for a whole file,
// which must come apart into pieces one behind the other.
#include "fuzz/demand.h"
#include "fuzz/plant.h"
#include "storage/captured_text.h"
#include "storage/inbox_record.h"

using namespace rekindle;
using namespace rekindle::storage;

namespace {

bool is_planted(const domain::CapturedRecord& record)
{
    const auto* const given = std::get_if<domain::AnswersGiven>(&record.what);
    return given != nullptr && given->had > 7;
}

void read(const std::string& text)
{
    const auto record = captured_from(text);
    if (!record) return;
    fuzz::demand(record->number > 0, "records are counted from 1");
    std::string written = to_text(*record);
    if (!fuzz::planted().empty() && is_planted(*record)) fuzz::fault(written);
    fuzz::demand(captured_from(written) == record, "written and read again it is the same");
}

void take_apart(std::string_view bytes)
{
    const Frames found = frames_of(bytes);
    std::size_t end = 0;
    for (const Frames::Frame& frame : found.frames) {
        fuzz::demand(frame.begin == end && frame.end > frame.begin, "pieces stand one behind the other");
        fuzz::demand(frame.sealed.data() + frame.sealed.size() == bytes.data() + frame.end,
                     "what is sealed ends where its piece does");
        end = frame.end;
    }
    fuzz::demand(found.end == end && end <= bytes.size(), "they end behind the last");
    fuzz::demand(!found.torn || end < bytes.size(), "nothing is torn where nothing is left");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text(data, size);
    read(std::string(text));
    take_apart(text);
    return 0;
}

// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// A scale both partners may agree to look at: none of its answers is for the counselor alone.
struct ShareableScale {
    std::string about; ///< as record_consent() takes it: "intake-core trust"
    std::string ref;   ///< as it is stored: the form by its canonical address, and the scale
    std::string words; ///< "Trust (Core intake)"
};
std::vector<ShareableScale> shareable_scales(const Library& library);

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "domain/practice.h"

#include <filesystem>
#include <string>

namespace rekindle::app {

/// Writes the signed page of a consent, by its number among the couple's consents or its id, to a new file,
/// for the practice's own record: an export, and a release of it is written down. Throws base::Error:
/// NotFound where there is no such consent, or no page was kept with it; Data where the file is there
/// already.
void export_scan(domain::Practice& practice, const domain::Couple& couple, const std::string& number_or_id,
                 const std::filesystem::path& target, base::Date today);

} // namespace rekindle::app

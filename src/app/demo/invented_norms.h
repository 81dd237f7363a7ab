// SPDX-License-Identifier: MIT
#pragma once

#include "forms/catalog.h"

namespace rekindle::app {

/// The installed form with a scoring key of the demo's own: the same scales, and for those of domains an
/// invented spread, reliability and cut-off that say of themselves that they are invented (decisions/0028).
/// A form without scoring key stays as it is.
forms::CatalogEntry with_invented_norms(const forms::CatalogEntry& installed);

} // namespace rekindle::app

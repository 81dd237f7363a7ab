// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <functional>

namespace rekindle::report {

/// Takes the sheets of a document over, one after the other, each as it stays.
using TakeSheet = std::function<void(Sheet)>;

} // namespace rekindle::report

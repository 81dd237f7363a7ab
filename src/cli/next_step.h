// SPDX-License-Identifier: MIT
#pragma once

#include "app/refusal.h"

#include <string>

namespace rekindle::cli {

/// The sentences of an error, as base::in_words() gives them, and behind them the words of a call with which
/// it goes on, where there are any.
std::string with_next_steps(const base::Error& error);

} // namespace rekindle::cli

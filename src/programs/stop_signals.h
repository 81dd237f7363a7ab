// SPDX-License-Identifier: MIT
#pragma once

namespace rekindle::programs {

/// Whether the program was asked to end (SIGINT, SIGTERM) since this was first called; it goes on until it
/// looks. Whoever asks a second time ends it at once. From any thread.
bool asked_to_stop();

} // namespace rekindle::programs

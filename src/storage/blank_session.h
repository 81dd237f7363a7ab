// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace soci {
class session;
}

namespace rekindle::storage {

/// A session on an empty database in memory. Throws World when there is not enough memory; it lives in
/// database.cpp, where the library's errors become ours.
std::unique_ptr<soci::session> blank_session();

} // namespace rekindle::storage

// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"

#include <string>

namespace rekindle::storage {

/// A keyed hash over the schema and every row of every table, in the order they were stored: two databases
/// with the same digest hold the same. 64 characters. Throws World when something cannot be read.
std::string logical_digest(Connection& connection, const SecretBytes& key);

} // namespace rekindle::storage

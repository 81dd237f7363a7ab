// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"

#include <span>

namespace rekindle::domain {

/// One row of the policy: this audience may be told of such a thing of these owners and classes. Owners are 1
/// A, 2 B, 4 joint, 8 counselor; classes 1 normal, 2 private, 4 safety.
struct PolicyRow {
    Audience audience;
    Object object;
    unsigned owners, classes;
    unsigned by_name = 0; ///< classes only for who asked for them by name
};

/// The policy. What is not in it is denied.
std::span<const PolicyRow> policy_rows();

/// may_read() by these rows: a test changes one and must notice.
bool may_read(std::span<const PolicyRow> rows, const Reader& reader, Object object, Owner owner,
              Visibility visibility);

} // namespace rekindle::domain

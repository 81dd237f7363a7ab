// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/assignment.h"
#include "storage/database.h"

#include <string>
#include <vector>

namespace rekindle::storage {

// All inside Database::read or change.
void insert_assignment(Database& database, const domain::Assignment& assignment);
void set_ended(Database& database, const std::string& id, base::Date day);
enum class AssignmentsBy { Couple, Id };
std::vector<domain::Assignment> assignments(Database& database, AssignmentsBy what, const std::string& id);
/// The couple of an assignment. Throws NotFound when there is no such assignment.
domain::CoupleId couple_of(Database& database, const domain::AssignmentId& assignment);

} // namespace rekindle::storage

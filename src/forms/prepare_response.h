// SPDX-License-Identifier: MIT
#pragma once

#include "json/value.h"

#include <span>
#include <string_view>

namespace rekindle::forms {

/// Items of a list member, or none.
std::span<const json::Value> list(const json::Value& value, std::string_view name);
/// The member to be changed, or nullptr.
json::Value* find(json::Value& object, std::string_view name);

bool is_calculated(const json::Value& item);

/// Puts the questionnaire's points onto the response's answers; points the response claims by itself are
/// replaced where the questionnaire has its own.
void copy_points(const json::Value& questionnaire, json::Value& response);

/// Gives every calculated item, and the groups around it, a place in the response, and empties it.
void make_room(const json::Value& questionnaire, json::Value& response);

} // namespace rekindle::forms

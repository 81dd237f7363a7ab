// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace rekindle::json {

/// The JSON pointer (RFC 6901) of the member `name` of the value at `where`; ~ and / in the name are escaped.
std::string pointer(std::string_view where, std::string_view name);
/// The JSON pointer of the item `index` of the array at `where`.
std::string pointer(std::string_view where, std::size_t index);

} // namespace rekindle::json

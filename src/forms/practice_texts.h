// SPDX-License-Identifier: MIT
#pragma once

#include "domain/consent.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rekindle::forms {

/// One of the texts to sign, forms/practice/<id>.md, with the version its second line names. Throws
/// base::Error: NotFound when there is none, Data when it does not say which text and version it is.
domain::PracticeText load_practice_text(const std::filesystem::path& folder, const std::string& id);

/// Of all of them, in order. Throws base::Error (World) when the folder cannot be read.
std::vector<std::string> practice_text_ids(const std::filesystem::path& folder);

} // namespace rekindle::forms

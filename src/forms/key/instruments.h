// SPDX-License-Identifier: MIT
#pragma once

#include "forms/key/load.h"
#include "forms/questionnaire/load.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms {

/// One file of forms/keys: how an instrument of the field is scored, without its wording. fit_key() makes it
/// the key of a form that has the wording.
struct InstrumentKey {
    std::string id; ///< name of the file without ".json"
    std::filesystem::path file;
    LoadedKey loaded; ///< its problems keep it from being used
};

/// Every key of the folder, by id; none when there is no such folder. A key must say the points of each item
/// it scores, for no form is there that could. A bad one never hides the others. Throws base::Error when a
/// file cannot be read.
std::vector<InstrumentKey> load_instruments(const std::filesystem::path& folder);

/// By id, or by the canonical the key names; nullptr when there is none.
const InstrumentKey* find_instrument(const std::vector<InstrumentKey>& instruments, std::string_view name);

/// The barest form an instrument's key can be used with, for running its worked examples: an item for each it
/// names.
LoadedQuestionnaire bare_form(const domain::ScoringKey& key);

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "forms/key/load.h"
#include "forms/questionnaire/load.h"

#include <optional>
#include <string>

namespace rekindle::cli {

class Context;

/// The questionnaire in a file. Throws base::Error (Data, everything that is wrong) when it cannot be run.
forms::LoadedQuestionnaire form_that_runs(const std::string& file);

/// What is said of the key that scores a form.
struct KeyWords {
    std::string key, map, held_by;
};
void add_key_words(const Command& command, KeyWords& words);

/// The key that was said, made for this form; none when none was said. Throws base::Error: Data with every
/// problem, Call when a mapping or a holder came without a key.
std::optional<forms::LoadedKey> key_said(Context& context, const KeyWords& words,
                                         const forms::LoadedQuestionnaire& form);

} // namespace rekindle::cli

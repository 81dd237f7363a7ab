// SPDX-License-Identifier: MIT
#pragma once

#include "forms/key/load.h"
#include "forms/questionnaire/load.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::forms {

/// One folder of forms/questionnaires, or a form a practice brought in itself: a questionnaire and, if it has
/// one, its key.
struct CatalogEntry {
    std::string id;   ///< name of the folder; of a practice's own form its Questionnaire.id
    bool own = false; ///< a practice's own: there are no files then
    std::filesystem::path questionnaire_file, key_file;
    LoadedQuestionnaire form;
    std::optional<LoadedKey> key; ///< empty when there is no key.json

    /// The questionnaire runs and the key, if any, is without problems.
    bool usable() const;
    const domain::ScoringKey* scoring_key() const { return key && key->key ? &*key->key : nullptr; }
};

struct FileProblems {
    std::filesystem::path file;
    base::Problems problems;
};

struct Catalog {
    std::vector<CatalogEntry> entries;  ///< by id, then a practice's own
    std::vector<FileProblems> problems; ///< what keeps a form or key from being used, by file

    /// By folder name, Questionnaire.id, or canonical with or without version; nullptr when there is none.
    const CatalogEntry* find(std::string_view id) const;
};

/// Loads every folder of `forms_folder`/questionnaires. A bad form never hides the others. Throws base::Error
/// when there is no such folder or a file cannot be read.
Catalog load_catalog(const std::filesystem::path& forms_folder);

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#pragma once

#include "forms/catalog.h"
#include "forms/homework/catalog.h"
#include "forms/practice_texts.h"
#include "forms/suggestions/load.h"

#include <filesystem>
#include <optional>

namespace rekindle::app {

/// What is installed with the program. Each part is read when it is first asked for, since most work needs
/// one of them; what is wrong with a file of it is kept there beside what could be read. Throws
/// Trouble::World when a folder cannot be read. Not for two threads at once.
class Library {
public:
    /// `data` holds the folder forms.
    explicit Library(std::filesystem::path data) : m_data(std::move(data)) {}

    const forms::Catalog& forms() const; ///< questionnaires with their keys
    const forms::HomeworkCatalog& homework() const;
    const forms::LoadedSuggestions& suggestions() const;
    /// A text to sign; throws as forms::load_practice_text().
    domain::PracticeText practice_text(const std::string& id) const;
    /// Another questionnaire beside those that are installed.
    void add(forms::CatalogEntry form);

private:
    std::filesystem::path m_data;
    mutable std::optional<forms::Catalog> m_forms;
    mutable std::optional<forms::HomeworkCatalog> m_homework;
    mutable std::optional<forms::LoadedSuggestions> m_suggestions;
};

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "forms/key/instruments.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rekindle::app {

/// One thing of the library.
struct LibraryEntry {
    enum class Kind { Questionnaire, ScoringKey, Homework, Text } kind = Kind::Questionnaire;
    std::string title, version, language, licence, source;
    std::string scored; ///< whether answers to it give scores, in words
    std::variant<const forms::CatalogEntry*, const forms::InstrumentKey*, const domain::HomeworkTemplate*,
                 domain::PracticeText>
        what;
    bool key_can_be_edited = false; ///< the newest version of a form the practice brought in

    /// It runs and can be filled; nullptr for everything else.
    const forms::CatalogEntry* questionnaire() const;
};
const char* in_words(LibraryEntry::Kind kind);

/// What came with the program, and the forms the practice brought in: to be browsed, looked at and printed.
/// It points into the library of the workspace.
class LibraryList {
public:
    /// `data` holds the folder forms. Throws base::Error where it cannot be read.
    LibraryList(Workspace& workspace, const std::filesystem::path& data);
    LibraryList(const LibraryList&) = delete;
    LibraryList& operator=(const LibraryList&) = delete;

    struct Wanted {
        std::string search; ///< in the words of a row, in whatever case
        std::optional<LibraryEntry::Kind> kind;
    };
    void narrow(const Wanted& wanted);
    const std::vector<LibraryEntry>& rows() const { return m_rows; } ///< after narrow()

    /// All of it in words: what it is and whose, how it is scored, and what stands in it.
    std::string preview(const LibraryEntry& entry) const;
    /// Questionnaires and texts; homework is printed for a couple that agreed on it.
    static bool can_be_printed(const LibraryEntry& entry);
    /// Writes a blank one to a new PDF or HTML file. Throws base::Error as write_blank() does.
    void print(const LibraryEntry& entry, const std::filesystem::path& target) const;

private:
    Workspace& m_workspace;
    std::vector<forms::InstrumentKey> m_instruments;
    std::vector<LibraryEntry> m_all, m_rows;
};

} // namespace rekindle::app

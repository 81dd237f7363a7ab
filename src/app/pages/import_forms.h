// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "forms/key/instruments.h"
#include "forms/questionnaire/item_verdicts.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// A file that may be taken into the practice's own library, and what was made of it.
struct FormFile {
    std::string name; ///< of the file, without its folder
    forms::LoadedQuestionnaire form;
    std::string instrument; ///< by whose key it is to be scored; "" for none
    std::string licence;    ///< who holds it, or on what ground it is used, as typed

    std::string title() const;   ///< "" of one that is no form
    std::string verdict() const; ///< in words
    bool runs() const { return form.questionnaire.has_value(); }
};

/// What was made of one place of a file.
struct FormFileRow {
    std::string item, verdict, where, what;
};

/// Files of questionnaires, looked at item by item before any of them is taken in: all of them or none.
class ImportForms {
public:
    /// `data` holds the folder forms. Throws base::Error where it cannot be read.
    ImportForms(Workspace& workspace, const std::filesystem::path& data);

    /// Reads more files. What is no form is there, too, with the reason. Throws base::Error when one cannot
    /// be read; then none of these is there.
    void add(const std::vector<std::filesystem::path>& files);
    void take_away(std::size_t file);
    const std::vector<FormFile>& files() const { return m_files; }
    /// Item by item in the order of the file, with every problem at once; those of its key first.
    std::vector<FormFileRow> rows(std::size_t file) const;

    /// The keys of instruments that could score a form.
    const std::vector<forms::InstrumentKey>& instruments() const { return m_instruments; }
    void set_instrument(std::size_t file, const std::string& id) { m_files.at(file).instrument = id; }
    void set_licence(std::size_t file, const std::string& words) { m_files.at(file).licence = words; }

    /// Why nothing can be taken in now, a sentence each; none when it can.
    std::vector<std::string> in_the_way() const;
    /// Takes all of them in; how many were not there yet. Throws base::Error as import_form() does, and Data
    /// while something is in the way; then none was taken in.
    std::size_t take_in();

private:
    std::optional<forms::LoadedKey> key_of(const FormFile& file) const;

    Workspace& m_workspace;
    std::vector<forms::InstrumentKey> m_instruments;
    std::vector<FormFile> m_files;
};

} // namespace rekindle::app

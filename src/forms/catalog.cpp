// SPDX-License-Identifier: MIT
#include "forms/catalog.h"

#include "base/error.h"
#include "base/read_file.h"
#include "base/translate.h"

#include <algorithm>
#include <system_error>

namespace rekindle::forms {

using base::say;

namespace {

CatalogEntry load_entry(const std::filesystem::path& folder)
{
    CatalogEntry entry;
    entry.id = folder.filename().string();
    entry.questionnaire_file = folder / "questionnaire.json";
    entry.form = load_questionnaire(base::read_file(entry.questionnaire_file));
    std::error_code none;
    if (std::filesystem::exists(folder / "key.json", none)) {
        entry.key_file = folder / "key.json";
        const auto& questionnaire = entry.form.questionnaire;
        entry.key = load_key(base::read_file(entry.key_file), questionnaire ? &*questionnaire : nullptr);
    }
    return entry;
}

base::Problems why_it_cannot_run(const LoadedQuestionnaire& form)
{
    base::Problems problems;
    for (const Finding& finding : form.findings) {
        if (finding.effect == Finding::Effect::CannotRun) problems.push_back({finding.where, finding.what});
    }
    return problems;
}

bool answers_to_name(const CatalogEntry& entry, std::string_view id)
{
    if (entry.id == id) return true;
    if (!entry.form.questionnaire) return false;
    const domain::Questionnaire& questionnaire = *entry.form.questionnaire;
    return questionnaire.id == id || questionnaire.canonical() == id ||
           (!questionnaire.url.empty() && questionnaire.url == id) ||
           "Questionnaire/" + questionnaire.id == id;
}

} // namespace

bool CatalogEntry::usable() const
{
    return form.questionnaire && (!key || key->key);
}

const CatalogEntry* Catalog::find(std::string_view id) const
{
    const auto found =
        std::ranges::find_if(entries, [&](const CatalogEntry& entry) { return answers_to_name(entry, id); });
    return found == entries.end() ? nullptr : &*found;
}

Catalog load_catalog(const std::filesystem::path& forms_folder)
{
    const std::filesystem::path folder = forms_folder / "questionnaires";
    std::error_code failed;
    std::vector<std::filesystem::path> folders;
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (std::error_code none; std::filesystem::exists(entry->path() / "questionnaire.json", none))
            folders.push_back(entry->path());
    }
    if (failed)
        throw base::Error(base::Trouble::NotFound,
                          say("There is no folder of forms at {}. Check the installation.", folder.string()));
    std::ranges::sort(folders);

    Catalog catalog;
    for (const std::filesystem::path& one : folders) {
        CatalogEntry entry = load_entry(one);
        base::Problems problems = why_it_cannot_run(entry.form);
        if (!problems.empty()) catalog.problems.push_back({entry.questionnaire_file, std::move(problems)});
        if (entry.key && !entry.key->problems.empty())
            catalog.problems.push_back({entry.key_file, entry.key->problems});
        catalog.entries.push_back(std::move(entry));
    }
    return catalog;
}

} // namespace rekindle::forms

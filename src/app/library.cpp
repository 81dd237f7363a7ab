// SPDX-License-Identifier: MIT
#include "app/library.h"

namespace rekindle::app {

const forms::Catalog& Library::forms() const
{
    if (!m_forms) m_forms = forms::load_catalog(m_data / "forms");
    return *m_forms;
}

void Library::add(forms::CatalogEntry form)
{
    forms();
    m_forms->entries.push_back(std::move(form));
}

const forms::HomeworkCatalog& Library::homework() const
{
    if (!m_homework) m_homework = forms::HomeworkCatalog::load(m_data / "forms" / "homework");
    return *m_homework;
}

domain::PracticeText Library::practice_text(const std::string& id) const
{
    return forms::load_practice_text(m_data / "forms" / "practice", id);
}

const forms::LoadedSuggestions& Library::suggestions() const
{
    if (!m_suggestions)
        m_suggestions =
            forms::load_suggestions_file(m_data / "forms" / "suggestions.json", forms(), homework());
    return *m_suggestions;
}

} // namespace rekindle::app

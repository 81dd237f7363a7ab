// SPDX-License-Identifier: MIT
#pragma once

#include "app/import_answers.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rekindle::app {

/// Filled forms of a couple on their way into the practice: all are looked at before the first is saved.
class SavingAnswers {
public:
    /// Whose each is, is said with it.
    SavingAnswers(domain::Practice& practice, AnswersToSave wanted);

    void wrong(const std::string& where, const base::Problems& problems);

    /// Whether it is sure whose answers they are, or somebody only said so.
    enum class Whose { Sure, Said };
    void add(const forms::CatalogEntry& form, domain::Side side, Whose whose,
             const domain::Response& response, const std::string& where);

    base::Problems& problems() { return m_problems; }
    void demand_no_problems();
    std::vector<ImportedAnswers> save();

private:
    domain::StoredResponse stored(const forms::CatalogEntry& form, domain::Side side,
                                  const domain::Response& response, const std::set<std::string>& given);
    base::Problems repeats(const domain::StoredResponse& response, domain::Side side);
    bool other_gave(const domain::StoredResponse& response);
    bool amends_nothing(const domain::StoredResponse& response);

    domain::Practice& m_practice;
    AnswersToSave m_wanted;
    base::Problems m_problems;
    std::vector<const forms::CatalogEntry*> m_forms;
    std::vector<ImportedAnswers> m_imported;                    ///< each of the form at the same place
    std::optional<std::vector<domain::StoredResponse>> m_there; ///< once somebody asked
};

} // namespace rekindle::app

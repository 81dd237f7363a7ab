// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/template.h"
#include "domain/practice.h"
#include "domain/scoring/key.h"
#include "domain/scoring/points_by_item.h"
#include "forms/questionnaire/load.h"

#include <map>
#include <utility>

namespace rekindle::app {

/// The definitions as a practice froze them, read once each. A definition that is missing or cannot be read
/// any more is a World error: the practice is damaged.
class FrozenDefinitions {
public:
    explicit FrozenDefinitions(domain::Practice& practice) : m_practice(practice) {}

    const forms::LoadedQuestionnaire& questionnaire(const domain::DefinitionRef& ref);
    const domain::ScoringKey& key(const domain::DefinitionRef& ref,
                                  const domain::DefinitionRef& questionnaire);
    /// The key frozen with it; nullptr where it has none.
    const domain::ScoringKey* key_of(const domain::StoredResponse& response);
    domain::Visibility class_of(const domain::StoredResponse& response, const std::string& link_id);
    /// The items of that questionnaire under that key.
    const domain::KeyedItems& items(const domain::DefinitionRef& key,
                                    const domain::DefinitionRef& questionnaire);
    const domain::HomeworkTemplate& homework(const std::string& id, int version);

private:
    std::string bytes(const domain::DefinitionRef& ref);

    domain::Practice& m_practice;
    std::map<domain::DefinitionRef, forms::LoadedQuestionnaire> m_questionnaires;
    using KeyOfForm =
        std::pair<domain::DefinitionRef, domain::DefinitionRef>; // a key fits one version of a form
    std::map<KeyOfForm, domain::ScoringKey> m_keys;
    std::map<KeyOfForm, domain::KeyedItems> m_items;
    std::map<domain::DefinitionRef, domain::HomeworkTemplate> m_homework;
};

/// Of the answers to an item: the stricter of what was saved with them and what the key says, if there is
/// one.
domain::Visibility class_of(const domain::StoredResponse& response, const domain::ScoringKey* key,
                            const std::string& link_id);

/// The bytes of a definition the practice froze; without it the practice is damaged (World).
std::string frozen_bytes(domain::Practice& practice, const domain::DefinitionRef& ref);

/// The reference under which a questionnaire, its key or a homework template is frozen.
domain::DefinitionRef ref_of(const domain::Questionnaire& questionnaire);
domain::DefinitionRef ref_of(const domain::ScoringKey& key);
domain::DefinitionRef ref_of(const domain::HomeworkTemplate& homework);

} // namespace rekindle::app

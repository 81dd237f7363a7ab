// SPDX-License-Identifier: MIT
#include "app/frozen_definitions.h"

#include "base/error.h"
#include "base/translate.h"
#include "forms/homework/load.h"
#include "forms/key/load.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;

[[noreturn]] void damaged(const domain::DefinitionRef& ref)
{
    throw base::Error(
        base::Trouble::World,
        say("The practice has lost the {} \"{}\" version {} that its answers rest on. Restore the newest "
            "backup; nothing was changed.",
            domain::word(ref.kind), ref.id, ref.version));
}

} // namespace

std::string frozen_bytes(domain::Practice& practice, const domain::DefinitionRef& ref)
{
    const auto definition = practice.definitions().find(ref);
    if (!definition) damaged(ref);
    return definition->bytes;
}

std::string FrozenDefinitions::bytes(const domain::DefinitionRef& ref)
{
    return frozen_bytes(m_practice, ref);
}

const forms::LoadedQuestionnaire& FrozenDefinitions::questionnaire(const domain::DefinitionRef& ref)
{
    const auto found = m_questionnaires.find(ref);
    if (found != m_questionnaires.end()) return found->second;
    auto loaded = forms::load_questionnaire(bytes(ref));
    if (!loaded.questionnaire) damaged(ref);
    return m_questionnaires.emplace(ref, std::move(loaded)).first->second;
}

const domain::ScoringKey& FrozenDefinitions::key(const domain::DefinitionRef& ref,
                                                 const domain::DefinitionRef& questionnaire_ref)
{
    const auto found = m_keys.find({ref, questionnaire_ref});
    if (found != m_keys.end()) return found->second;
    auto loaded = forms::load_key(bytes(ref), &*questionnaire(questionnaire_ref).questionnaire);
    if (!loaded.key) damaged(ref);
    return m_keys.emplace(KeyOfForm{ref, questionnaire_ref}, std::move(*loaded.key)).first->second;
}

const domain::ScoringKey* FrozenDefinitions::key_of(const domain::StoredResponse& response)
{
    return response.key ? &key(*response.key, response.questionnaire) : nullptr;
}

domain::Visibility class_of(const domain::StoredResponse& response, const domain::ScoringKey* key,
                            const std::string& link_id)
{
    const auto saved = response.visibility.find(link_id);
    const auto then = saved == response.visibility.end() ? domain::Visibility::Normal : saved->second;
    return key == nullptr ? then : std::max(then, domain::visibility_of(*key, link_id));
}

domain::Visibility FrozenDefinitions::class_of(const domain::StoredResponse& response,
                                               const std::string& link_id)
{
    return app::class_of(response, key_of(response), link_id);
}

const domain::KeyedItems& FrozenDefinitions::items(const domain::DefinitionRef& ref,
                                                   const domain::DefinitionRef& questionnaire_ref)
{
    const auto found = m_items.find({ref, questionnaire_ref});
    if (found != m_items.end()) return found->second;
    const domain::Questionnaire& form = *questionnaire(questionnaire_ref).questionnaire;
    return m_items.try_emplace({ref, questionnaire_ref}, form, key(ref, questionnaire_ref)).first->second;
}

const domain::HomeworkTemplate& FrozenDefinitions::homework(const std::string& id, int version)
{
    const domain::DefinitionRef ref{domain::DefinitionKind::Homework, id, std::to_string(version)};
    const auto found = m_homework.find(ref);
    if (found != m_homework.end()) return found->second;
    auto loaded = forms::load_homework(bytes(ref));
    if (!loaded.homework) damaged(ref);
    return m_homework.emplace(ref, std::move(*loaded.homework)).first->second;
}

domain::DefinitionRef ref_of(const domain::Questionnaire& questionnaire)
{
    return {domain::DefinitionKind::Questionnaire,
            questionnaire.url.empty() ? questionnaire.id : questionnaire.url, questionnaire.version};
}

domain::DefinitionRef ref_of(const domain::ScoringKey& key)
{
    return {domain::DefinitionKind::ScoringKey, key.questionnaire, std::to_string(key.version)};
}

domain::DefinitionRef ref_of(const domain::HomeworkTemplate& homework)
{
    return {domain::DefinitionKind::Homework, homework.id, std::to_string(homework.version)};
}

} // namespace rekindle::app

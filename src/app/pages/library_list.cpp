// SPDX-License-Identifier: MIT
#include "app/pages/library_list.h"

#include "app/blank_form.h"
#include "app/hand_out.h"
#include "app/own_forms.h"
#include "app/pages/library_preview.h"
#include "app/practice_sheet.h"
#include "app/scoring_in_words.h"
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/practice_texts.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using Kind = LibraryEntry::Kind;

std::string scored(const domain::ScoringKey& key)
{
    if (key.scales.empty()) return tr("no scales");
    std::string words = base::say_of(key.scales.size(), "{} scale", "{} scales", key.scales.size());
    return key.licence.needs_holder && key.licence.held_by.empty() ? say("{}, with a licence", words) : words;
}

LibraryEntry entry_of(const forms::CatalogEntry& form, Workspace& workspace)
{
    const auto& questionnaire = form.form.questionnaire;
    LibraryEntry entry{Kind::Questionnaire, form.id, "", "", "", "", "", &form};
    const bool replaced = form.own && workspace.library().forms().find(form.id) != &form;
    entry.source = replaced   ? tr("the practice's own, replaced by a newer version")
                   : form.own ? tr("the practice's own")
                              : tr("comes with Rekindle");
    entry.key_can_be_edited = form.own && form.usable() && !replaced;
    if (questionnaire) {
        if (!questionnaire->title.empty()) entry.title = questionnaire->title;
        entry.version = questionnaire->version;
        entry.language = questionnaire->language;
        entry.licence = questionnaire->copyright;
    }
    const domain::ScoringKey* const key = form.scoring_key();
    if (key != nullptr && entry.licence.empty()) entry.licence = key->licence.holder;
    if (key != nullptr && !key->licence.held_by.empty())
        entry.licence = say("held by {}", key->licence.held_by);
    if (form.own && questionnaire) {
        const std::string said = licence_of(workspace.practice(), *questionnaire);
        if (!said.empty()) entry.licence = said;
    }
    entry.scored = !form.usable() ? tr("cannot be used") : key == nullptr ? tr("no") : scored(*key);
    return entry;
}

LibraryEntry entry_of(const forms::InstrumentKey& instrument)
{
    LibraryEntry entry{Kind::ScoringKey, instrument.id, "", "", "", tr("comes with Rekindle"), "",
                       &instrument};
    const auto& key = instrument.loaded.key;
    entry.scored = key ? scored(*key) : tr("cannot be used");
    if (!key) return entry;
    entry.title = title_of(*key);
    entry.version = std::to_string(key->version);
    entry.licence = say("{}: {}", key->licence.holder, key->licence.terms);
    return entry;
}

LibraryEntry entry_of(const domain::HomeworkTemplate& homework)
{
    return {Kind::Homework,
            homework.title,
            std::to_string(homework.version),
            homework.language,
            "",
            tr("comes with Rekindle"),
            tr("no"),
            &homework};
}

LibraryEntry entry_of(const domain::PracticeText& text, base::Date today)
{
    const report::Handout sheet = practice_sheet(text, today);
    return {Kind::Text,     sheet.title, std::to_string(text.version),
            sheet.language, "",          tr("comes with Rekindle"),
            tr("no"),       text};
}

bool holds(const LibraryEntry& entry, const std::string& search)
{
    std::string text = in_words(entry.kind);
    for (const std::string& words :
         {entry.title, entry.version, entry.language, entry.licence, entry.source, entry.scored})
        text += '\n' + words;
    return base::folded(text).find(base::folded(search)) != std::string::npos;
}

} // namespace

const forms::CatalogEntry* LibraryEntry::questionnaire() const
{
    const auto* const form = std::get_if<const forms::CatalogEntry*>(&what);
    return form != nullptr && (*form)->usable() ? *form : nullptr;
}

const char* in_words(Kind kind)
{
    switch (kind) {
    case Kind::Questionnaire:
        return tr("Questionnaire");
    case Kind::ScoringKey:
        return tr("Scoring key");
    case Kind::Homework:
        return tr("Homework");
    case Kind::Text:
        return tr("Text");
    }
    return "";
}

LibraryList::LibraryList(Workspace& workspace, const std::filesystem::path& data)
    : m_workspace(workspace), m_instruments(forms::load_instruments(data / "forms" / "keys"))
{
    const Library& library = workspace.library();
    for (const forms::CatalogEntry& form : library.forms().entries)
        m_all.push_back(entry_of(form, workspace));
    for (const forms::InstrumentKey& instrument : m_instruments) m_all.push_back(entry_of(instrument));
    for (const forms::HomeworkEntry& entry : library.homework().entries())
        m_all.push_back(entry_of(entry.homework));
    for (const std::string& id : forms::practice_text_ids(data / "forms" / "practice"))
        m_all.push_back(entry_of(library.practice_text(id), workspace.today()));
    std::ranges::stable_sort(m_all, {},
                             [](const LibraryEntry& each) { return std::tuple(each.kind, each.title); });
    m_rows = m_all;
}

void LibraryList::narrow(const Wanted& wanted)
{
    m_rows = m_all;
    std::erase_if(m_rows, [&](const LibraryEntry& each) {
        return (wanted.kind && each.kind != *wanted.kind) || !holds(each, wanted.search);
    });
}

std::string LibraryList::preview(const LibraryEntry& entry) const
{
    const base::Date today = m_workspace.today();
    if (const auto* const form = std::get_if<const forms::CatalogEntry*>(&entry.what))
        return preview_of(**form, today);
    if (const auto* const key = std::get_if<const forms::InstrumentKey*>(&entry.what))
        return preview_of(**key);
    if (const auto* const homework = std::get_if<const domain::HomeworkTemplate*>(&entry.what))
        return preview_of(**homework);
    return preview_of(std::get<domain::PracticeText>(entry.what), today);
}

bool LibraryList::can_be_printed(const LibraryEntry& entry)
{
    return entry.questionnaire() != nullptr || entry.kind == Kind::Text;
}

void LibraryList::print(const LibraryEntry& entry, const std::filesystem::path& target) const
{
    const base::Date today = m_workspace.today();
    if (const forms::CatalogEntry* const form = entry.questionnaire())
        write_blank(blank_form(*form->form.questionnaire, form->scoring_key(), today, std::nullopt), target);
    else if (const auto* const text = std::get_if<domain::PracticeText>(&entry.what))
        write_blank(practice_sheet(*text, today), target);
}

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#include "app/pages/work_draft.h"

#include "base/error.h"
#include "base/translate.h"

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

} // namespace

WorkDraft::WorkDraft(Workspace& workspace, Of of) : m_workspace(workspace), m_sort(of.sort)
{
    if (auto found = store().find(of.couple, of.what)) {
        m_draft = std::move(*found);
        m_is_there = true;
    }
    m_draft.couple = std::move(of.couple);
    m_draft.what = std::move(of.what);
    m_draft.title = std::move(of.title);
}

domain::Drafts& WorkDraft::store()
{
    domain::Practice& practice = m_workspace.practice();
    return m_sort == NoteSort::Psychotherapy ? domain::psychotherapy_drafts_of(practice)
                                             : domain::drafts_of(practice);
}

std::string WorkDraft::said() const
{
    if (!is_kept()) return say("Not kept as a draft: {}", m_trouble);
    if (!m_is_there) return {};
    if (m_is_new) return tr("Kept as a draft until you save it, also when the practice locks.");
    return say("You began this {} and have not saved it: it is here again.", base::in_words(m_draft.kept));
}

void WorkDraft::keep(std::vector<domain::ResponseItem> answers)
{
    m_draft.answers = std::move(answers);
    keep();
}

void WorkDraft::keep(std::string words)
{
    if (is_kept() && m_is_there && words == m_draft.words) return;
    m_draft.words = std::move(words);
    keep();
}

void WorkDraft::keep()
{
    try {
        store().keep(m_draft);
    } catch (const base::Error& error) {
        m_trouble = base::in_words(error);
        return;
    }
    m_trouble.clear();
    m_is_there = m_is_new = true;
}

void WorkDraft::drop()
{
    try {
        store().drop(m_draft.couple, m_draft.what);
    } catch (const base::Error&) {
        return; // it stays to be thrown away another time: what was saved is saved
    }
    m_draft.answers.clear();
    m_draft.words.clear();
    m_is_there = m_is_new = false;
    m_trouble.clear();
}

std::vector<std::string> begun_work(Workspace& workspace, const domain::Couple& couple)
{
    domain::Drafts& drafts = domain::drafts_of(workspace.practice());
    std::vector<std::string> begun;
    try {
        for (const domain::Draft& each : drafts.of(couple.id))
            begun.push_back(say("{} ({})", each.title, base::in_words(each.kept)));
    } catch (const base::Error& error) {
        return {base::in_words(error)}; // it keeps nobody from the couple
    }
    return begun;
}

void throw_begun_work_away(Workspace& workspace, const domain::Couple& couple)
{
    domain::Drafts& drafts = domain::drafts_of(workspace.practice());
    for (const domain::Draft& each : drafts.of(couple.id)) drafts.drop(each.couple, each.what);
}

} // namespace rekindle::app

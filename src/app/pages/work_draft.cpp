// SPDX-License-Identifier: MIT
#include "app/pages/work_draft.h"

#include "app/pages/next_step.h"
#include "base/error.h"
#include "base/translate.h"

#include <utility>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

} // namespace

class WorkDraft::Inside {
public:
    Inside(Workspace& workspace, Of of)
        : m_workspace(workspace),
          m_sort(of.sort),
          m_saving(
              workspace.beside(), [this](std::uint64_t) { is_done(""); },
              [this](std::uint64_t, const std::string& why) { is_done(why); })
    {
        if (auto found = store().find(of.couple, of.what)) {
            draft = std::move(*found);
            is_there = true;
        }
        draft.couple = std::move(of.couple);
        draft.what = std::move(of.what);
        draft.title = std::move(of.title);
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;
    ~Inside()
    {
        told = [] {};
        wait();
    }

    bool is_under_way() const { return m_under_way; }
    void wait()
    {
        while (m_saving.finish()) continue;
    }
    /// The newest state, once the one before it is.
    void keep()
    {
        m_waits = m_under_way;
        if (m_under_way) return;
        m_under_way = true;
        try {
            m_saving.begin(1, [&to = store(), now = draft] { to.keep(now); });
        } catch (const base::Error& error) {
            is_done(app::told_here(error)); // there is no getting at the practice now
        }
    }
    void drop()
    {
        wait();
        store().drop(draft.couple, draft.what);
        draft.answers.clear();
        draft.words.clear();
        is_there = is_new = false;
        trouble.clear();
    }

    domain::Draft draft;
    bool is_there = false, is_new = false;
    std::string trouble;
    std::function<void()> told = [] {};

private:
    domain::Drafts& store()
    {
        domain::Practice& practice = m_workspace.practice();
        return m_sort == NoteSort::Psychotherapy ? domain::psychotherapy_drafts_of(practice)
                                                 : domain::drafts_of(practice);
    }
    void is_done(const std::string& why)
    {
        m_under_way = false;
        trouble = why;
        if (why.empty()) is_there = is_new = true;
        if (std::exchange(m_waits, false)) return keep();
        told();
    }

    Workspace& m_workspace;
    NoteSort m_sort;
    bool m_under_way = false, m_waits = false;
    SaveBeside m_saving;
};

WorkDraft::WorkDraft(Workspace& workspace, Of of)
    : m_inside(std::make_unique<Inside>(workspace, std::move(of)))
{
}

WorkDraft::WorkDraft(WorkDraft&&) noexcept = default;

WorkDraft::~WorkDraft() = default;

const std::vector<domain::ResponseItem>& WorkDraft::answers() const
{
    return m_inside->draft.answers;
}

const std::string& WorkDraft::words() const
{
    return m_inside->draft.words;
}

bool WorkDraft::is_there() const
{
    return m_inside->is_there || m_inside->is_under_way();
}

bool WorkDraft::is_kept() const
{
    m_inside->wait();
    return m_inside->trouble.empty();
}

std::string WorkDraft::said() const
{
    if (!m_inside->trouble.empty()) return say("Not kept as a draft: {}", m_inside->trouble);
    if (m_inside->is_under_way()) return tr("Being kept as a draft …");
    if (!m_inside->is_there) return {};
    if (m_inside->is_new) return tr("Kept as a draft until you save it, also when the practice locks.");
    return say("You began this {} and have not saved it: it is here again.",
               base::in_words(m_inside->draft.kept));
}

void WorkDraft::when_told(std::function<void()> told)
{
    m_inside->told = std::move(told);
}

void WorkDraft::keep(std::vector<domain::ResponseItem> answers)
{
    m_inside->draft.answers = std::move(answers);
    m_inside->keep();
}

void WorkDraft::keep(std::string words)
{
    if (m_inside->trouble.empty() && is_there() && words == m_inside->draft.words) return;
    m_inside->draft.words = std::move(words);
    m_inside->keep();
}

void WorkDraft::drop()
{
    try {
        m_inside->drop();
    } catch (const base::Error&) {
        return; // it stays to be thrown away another time: what was saved is saved
    }
}

std::vector<std::string> begun_work(Workspace& workspace, const domain::Couple& couple)
{
    domain::Drafts& drafts = domain::drafts_of(workspace.practice());
    std::vector<std::string> begun;
    try {
        for (const domain::Draft& each : drafts.of(couple.id))
            begun.push_back(say("{} ({})", each.title, base::in_words(each.kept)));
    } catch (const base::Error& error) {
        return {app::told_here(error)}; // it keeps nobody from the couple
    }
    return begun;
}

void throw_begun_work_away(Workspace& workspace, const domain::Couple& couple)
{
    domain::Drafts& drafts = domain::drafts_of(workspace.practice());
    for (const domain::Draft& each : drafts.of(couple.id)) drafts.drop(each.couple, each.what);
}

} // namespace rekindle::app

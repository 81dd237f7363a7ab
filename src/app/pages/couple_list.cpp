// SPDX-License-Identifier: MIT
#include "app/pages/couple_list.h"

#include "base/plural.h"
#include "base/translate.h"

namespace rekindle::app {

using base::say_of;
using base::tr;
using base::translatable;

CoupleList::CoupleList(Workspace& workspace) : m_workspace(workspace)
{
    workspace.practice().audit().record("view", "couples", "");
    refresh();
}

void CoupleList::search(const std::string& text)
{
    if (text == m_search) return;
    m_search = text;
    refresh();
}

void CoupleList::only(std::optional<domain::CoupleStatus> status)
{
    if (status == m_status) return;
    m_status = status;
    refresh();
}

void CoupleList::refresh()
{
    m_rows = m_workspace.practice().couples().list({.search = m_search, .after = "", .most = std::nullopt});
    if (m_status)
        std::erase_if(m_rows, [this](const domain::Couple& couple) { return couple.status != *m_status; });
    changed();
}

std::string CoupleList::summary() const
{
    if (!m_rows.empty()) return say_of(m_rows.size(), "{} couple", "{} couples", m_rows.size());
    if (m_search.empty() && !m_status)
        return tr(
            "No couples yet. \"New couple\" adds the first; \"Import a caseload\" brings many at once.");
    return tr("No couple like that.");
}

const std::array<CoupleColumn, couple_column_count>& couple_columns()
{
    static const std::array<CoupleColumn, couple_column_count> columns{{
        {translatable("Code"), [](const domain::Couple& couple) { return couple.code; }, 10},
        {translatable("Partner A"), [](const domain::Couple& couple) { return couple.a.label; }, 24},
        {translatable("Partner B"), [](const domain::Couple& couple) { return couple.b.label; }, 24},
        {translatable("Since"), [](const domain::Couple& couple) { return base::to_text(couple.opened); },
         12},
        {translatable("Status"), [](const domain::Couple& couple) { return in_words(couple.status); }, 12},
    }};
    return columns;
}

std::string in_words(domain::CoupleStatus status)
{
    switch (status) {
    case domain::CoupleStatus::Active:
        return tr("active");
    case domain::CoupleStatus::Paused:
        return tr("paused");
    case domain::CoupleStatus::Closed:
        return tr("closed");
    case domain::CoupleStatus::Separated:
        return tr("separated");
    }
    return "";
}

} // namespace rekindle::app

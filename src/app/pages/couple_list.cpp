// SPDX-License-Identifier: MIT
#include "app/pages/couple_list.h"

#include "app/couple_tags.h"
#include "base/plural.h"
#include "base/translate.h"

#include <algorithm>

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
    narrow();
}

void CoupleList::only(std::optional<domain::CoupleStatus> status)
{
    if (status == m_status) return;
    m_status = status;
    narrow();
}

void CoupleList::only_tagged(std::optional<std::size_t> tag)
{
    const auto wanted = tag ? std::optional(m_tags.at(*tag)) : std::nullopt;
    if (wanted == m_tag) return;
    m_tag = wanted;
    narrow();
}

std::optional<std::size_t> CoupleList::chosen_tag() const
{
    const auto found = m_tag ? std::ranges::find(m_tags, *m_tag) : m_tags.end();
    if (found == m_tags.end()) return std::nullopt;
    return static_cast<std::size_t>(found - m_tags.begin());
}

void CoupleList::refresh()
{
    m_tags_of = tags_of_all(m_workspace.practice());
    m_tags.clear();
    for (const TagInUse& each : tags_in_use(m_workspace.practice())) m_tags.push_back(each.tag);
    if (!chosen_tag()) m_tag.reset(); // no couple has it any more
    narrow();
}

void CoupleList::narrow()
{
    m_rows = m_workspace.practice().couples().list(
        {.search = m_search, .after = "", .most = std::nullopt, .tag = m_tag});
    if (m_status)
        std::erase_if(m_rows, [this](const domain::Couple& couple) { return couple.status != *m_status; });
    changed();
}

std::string CoupleList::words(std::size_t row, std::size_t column) const
{
    static const std::vector<std::string> none;
    const domain::Couple& couple = m_rows.at(row);
    const auto tags = m_tags_of.find(couple.id.value);
    return couple_columns().at(column).words(couple, tags == m_tags_of.end() ? none : tags->second);
}

std::string CoupleList::summary() const
{
    if (!m_rows.empty()) return say_of(m_rows.size(), "{} couple", "{} couples", m_rows.size());
    if (m_search.empty() && !m_status && !m_tag)
        return tr(
            "No couples yet. \"New couple\" adds the first; \"Import a caseload\" brings many at once.");
    return tr("No couple like that.");
}

const std::array<CoupleColumn, couple_column_count>& couple_columns()
{
    using Tags = std::vector<std::string>;
    static const std::array<CoupleColumn, couple_column_count> columns{{
        {translatable("Code"), [](const domain::Couple& couple, const Tags&) { return couple.code; }, 10},
        {translatable("Partner A"), [](const domain::Couple& couple, const Tags&) { return couple.a.label; },
         24},
        {translatable("Partner B"), [](const domain::Couple& couple, const Tags&) { return couple.b.label; },
         24},
        {translatable("Since"),
         [](const domain::Couple& couple, const Tags&) { return base::to_text(couple.opened); }, 12},
        {translatable("Status"),
         [](const domain::Couple& couple, const Tags&) { return in_words(couple.status); }, 12},
        {translatable("Tags"), [](const domain::Couple&, const Tags& tags) { return in_one_line(tags); }, 30},
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

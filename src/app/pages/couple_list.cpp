// SPDX-License-Identifier: MIT
#include "app/pages/couple_list.h"

#include "app/couple_tags.h"
#include "base/plural.h"
#include "base/search_text.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {

using base::say;
using base::say_of;
using base::tr;
using base::translatable;

namespace {

constexpr std::size_t in_a_window = 100;  ///< at the most
constexpr std::size_t read_at_once = 500; ///< which takes a few milliseconds

} // namespace

CoupleList::CoupleList(Workspace& workspace) : m_workspace(workspace)
{
    workspace.practice().audit().record("view", "couples", "");
    read_tags();
    read(in_a_window);
    choose_rows();
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
    read_tags();
    m_read.clear();
    m_has_all = false;
    read_all();
    choose_rows();
}

void CoupleList::read_tags()
{
    m_tags_of = tags_of_all(m_workspace.practice());
    m_tags.clear();
    for (const TagInUse& each : tags_in_use(m_tags_of)) m_tags.push_back(each.tag);
    if (!chosen_tag()) m_tag.reset(); // no couple has it any more
}

bool CoupleList::read_on()
{
    if (m_has_all) return false;
    read(read_at_once);
    if (m_has_all) choose_rows();
    return !m_has_all;
}

void CoupleList::read(std::size_t most)
{
    const std::string last = m_read.empty() ? std::string() : m_read.back().couple.code;
    auto more = m_workspace.practice().couples().list({.search = "", .after = last, .most = most, .tag = {}});
    m_has_all = more.size() < most;
    for (domain::Couple& couple : more) {
        std::string found_by;
        for (const std::string& words : {couple.code, couple.a.label, couple.b.label})
            found_by += base::search_text(words) + '\n';
        for (const std::string& tag : tags_of(couple)) found_by += base::search_text(tag) + '\n';
        m_read.push_back({std::move(couple), std::move(found_by)});
    }
}

void CoupleList::read_all()
{
    while (!m_has_all) read(read_at_once);
}

void CoupleList::narrow()
{
    m_workspace.practice(); // which nobody gets at while both partners see the screen
    read_all();
    choose_rows();
}

void CoupleList::choose_rows()
{
    const std::string searched = base::search_text(m_search);
    m_rows.clear();
    for (std::size_t i = 0; i < m_read.size(); ++i) {
        if (is_wanted(m_read[i], searched)) m_rows.push_back(i);
    }
    changed();
}

bool CoupleList::is_wanted(const Read& read, const std::string& searched) const
{
    if (m_status && read.couple.status != *m_status) return false;
    if (m_tag && std::ranges::find(tags_of(read.couple), base::folded(*m_tag), base::folded) ==
                     tags_of(read.couple).end())
        return false;
    return read.found_by.find(searched) != std::string::npos;
}

const std::vector<std::string>& CoupleList::tags_of(const domain::Couple& couple) const
{
    static const std::vector<std::string> none;
    const auto tags = m_tags_of.find(couple.id.value);
    return tags == m_tags_of.end() ? none : tags->second;
}

std::string CoupleList::words(std::size_t row, std::size_t column) const
{
    return couple_columns().at(column).words(couple(row), tags_of(couple(row)));
}

std::string CoupleList::summary() const
{
    if (!m_has_all)
        return say("Up to {}; the others are being read.",
                   m_rows.empty() ? "" : couple(m_rows.size() - 1).code);
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

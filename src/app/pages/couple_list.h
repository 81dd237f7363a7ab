// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "base/signal.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// The couples of a practice, narrowed by what is typed, by how the work with them stands and by a tag.
class CoupleList {
public:
    explicit CoupleList(Workspace& workspace);

    const std::vector<domain::Couple>& rows() const { return m_rows; } ///< by code
    base::Signal<> changed;

    void search(const std::string& text); ///< in codes, labels and tags, in whatever case
    /// Only couples of that status; empty: all.
    void only(std::optional<domain::CoupleStatus> status);
    /// Only couples with that tag of tags(); empty: all.
    void only_tagged(std::optional<std::size_t> tag);
    void refresh(); ///< reads them and the tags anew

    const std::vector<std::string>& tags() const { return m_tags; } ///< in use, alphabetical
    std::optional<std::size_t> chosen_tag() const;                  ///< of tags(); empty: all
    std::string words(std::size_t row, std::size_t column) const;   ///< a cell: couple_columns()

    /// What there is to say below the list: "12 couples", or what to do first.
    std::string summary() const;

private:
    void narrow();

    Workspace& m_workspace;
    std::string m_search;
    std::optional<domain::CoupleStatus> m_status;
    std::optional<std::string> m_tag;
    std::vector<std::string> m_tags;
    std::map<std::string, std::vector<std::string>> m_tags_of; ///< by id of the couple
    std::vector<domain::Couple> m_rows;
};

/// The columns of the list: what they are called, and what a couple has in them.
struct CoupleColumn {
    const char* title; ///< to be translated
    std::string (*words)(const domain::Couple&, const std::vector<std::string>& tags);
    int width; ///< characters
};
inline constexpr std::size_t couple_column_count = 6;
const std::array<CoupleColumn, couple_column_count>& couple_columns();

/// For people: "active", "paused", "closed", "separated", translated.
std::string in_words(domain::CoupleStatus status);

} // namespace rekindle::app

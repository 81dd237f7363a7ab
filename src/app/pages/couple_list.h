// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"
#include "base/signal.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// The couples of a practice, narrowed by what is typed and by how the work with them stands.
class CoupleList {
public:
    explicit CoupleList(Workspace& workspace);

    const std::vector<domain::Couple>& rows() const { return m_rows; } ///< by code
    base::Signal<> changed;

    void search(const std::string& text); ///< in codes and labels, in whatever case
    /// Only couples of that status; empty: all.
    void only(std::optional<domain::CoupleStatus> status);
    void refresh(); ///< reads them anew

    /// What there is to say below the list: "12 couples", or what to do first.
    std::string summary() const;

private:
    Workspace& m_workspace;
    std::string m_search;
    std::optional<domain::CoupleStatus> m_status;
    std::vector<domain::Couple> m_rows;
};

/// The columns of the list: what they are called, and what a couple has in them.
struct CoupleColumn {
    const char* title; ///< to be translated
    std::string (*words)(const domain::Couple&);
    int width; ///< characters
};
inline constexpr std::size_t couple_column_count = 5;
const std::array<CoupleColumn, couple_column_count>& couple_columns();

/// For people: "active", "paused", "closed", "separated", translated.
std::string in_words(domain::CoupleStatus status);

} // namespace rekindle::app

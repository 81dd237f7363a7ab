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

/// The couples of a practice, narrowed by what is typed, by how the work with them stands and by a tag. It
/// keeps what it has read, so that a key in the search reads nothing; it goes with its page, when the
/// practice is locked at the latest.
class CoupleList {
public:
    /// With as many couples as a window shows; read_on() reads the others.
    explicit CoupleList(Workspace& workspace);

    /// Reads the next of those not read yet; false when there are no more. What narrows the list reads all of
    /// them.
    bool read_on();

    std::size_t count() const { return m_rows.size(); }
    const domain::Couple& couple(std::size_t row) const { return m_read[m_rows.at(row)].couple; } ///< by code
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
    struct Read {
        domain::Couple couple;
        std::string found_by; ///< its code, labels and tags as they are searched, a line each
    };
    void read_tags();
    void read(std::size_t most);
    void read_all();
    void narrow();
    void choose_rows();
    bool is_wanted(const Read& read, const std::string& searched) const;
    const std::vector<std::string>& tags_of(const domain::Couple& couple) const;

    Workspace& m_workspace;
    std::string m_search;
    std::optional<domain::CoupleStatus> m_status;
    std::optional<std::string> m_tag;
    std::vector<std::string> m_tags;
    std::map<std::string, std::vector<std::string>> m_tags_of; ///< by id of the couple
    std::vector<Read> m_read;                                  ///< by code
    bool m_has_all = false;
    std::vector<std::size_t> m_rows; ///< places in m_read
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

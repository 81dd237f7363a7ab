// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// A template that can be agreed on with a couple.
struct OfferedHomework {
    std::string id, title;
    domain::Kind kind = domain::Kind::QualityTime;
    std::vector<std::string> domains; ///< codes
    int minutes = 0;
    std::string because; ///< why the couple's answers suggest it; "" where they do not
};

/// The installed homework for one couple, what is suggested first. For the counselor alone: a suggestion
/// tells of the answer it rests on.
class HomeworkLibrary {
public:
    /// Throws base::Error as suggestion_findings() does.
    HomeworkLibrary(Workspace& workspace, domain::Couple couple);

    std::vector<domain::Kind> kinds() const;  ///< that there are, by their words
    std::vector<std::string> domains() const; ///< codes that there are, by their words
    struct Wanted {
        std::string search; ///< in the title, the reason for it and the steps, in whatever case
        std::optional<domain::Kind> kind;
        std::string domain; ///< code
    };
    void narrow(const Wanted& wanted);
    const std::vector<OfferedHomework>& rows() const { return m_rows; } ///< after narrow()

    /// The template as the couple reads it.
    std::string preview(const std::string& id) const;
    /// What the couple, who may be looking on, must not read: why it is suggested, what to watch for, when it
    /// is not for them, and what is in the way of agreeing on it today as the template proposes it.
    std::string for_you_alone(const std::string& id) const;

private:
    Workspace& m_workspace;
    domain::Couple m_couple;
    std::vector<OfferedHomework> m_all, m_rows;
};

} // namespace rekindle::app

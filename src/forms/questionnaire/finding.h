// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace rekindle::forms {

/// Something about a questionnaire file that whoever uses it should know.
struct Finding {
    enum class Effect {
        Note,      ///< not as the standard wants it, or set aside, and nobody filling or scoring would notice
        Limit,     ///< a feature is ignored or works less well, named
        CannotRun, ///< why the file cannot be used as a form
    };
    Effect effect = Effect::Note;
    std::string where; ///< JSON pointer
    std::string what;

    bool operator==(const Finding&) const = default;
};

/// Collects findings in the order they are made.
class Findings {
public:
    void note(std::string where, std::string what)
    {
        add(Finding::Effect::Note, std::move(where), std::move(what));
    }
    void limit(std::string where, std::string what)
    {
        add(Finding::Effect::Limit, std::move(where), std::move(what));
    }
    void cannot_run(std::string where, std::string what)
    {
        add(Finding::Effect::CannotRun, std::move(where), std::move(what));
    }
    void add(Finding::Effect effect, std::string where, std::string what)
    {
        m_all.push_back({effect, std::move(where), std::move(what)});
    }

    const std::vector<Finding>& all() const { return m_all; }
    std::vector<Finding> take() { return std::move(m_all); }

private:
    std::vector<Finding> m_all;
};

} // namespace rekindle::forms

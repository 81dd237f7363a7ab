// SPDX-License-Identifier: MIT
#include "report/formula.h"

#include <limits>
#include <string_view>
#include <utility>

namespace rekindle::report {

struct Formula::Parts {
    const char* pattern;
    std::vector<Operand> operands;
};

Anchor anchor(Anchor::Of of, std::size_t which, std::size_t part)
{
    if (which > std::numeric_limits<std::uint32_t>::max() || part > std::numeric_limits<std::uint16_t>::max())
        return {};
    return {static_cast<std::uint32_t>(which), static_cast<std::uint16_t>(part), of};
}

std::string name_of(Anchor anchor)
{
    const std::string number = std::to_string(anchor.which);
    switch (anchor.of) {
    case Anchor::Of::Sd:
        return "sd_" + number;
    case Anchor::Of::Reliability:
        return "reliability_" + number;
    case Anchor::Of::MeasurementError:
        return "sem_" + number;
    case Anchor::Of::DifferenceError:
        return "s_diff_" + number;
    case Anchor::Of::Needed:
        return "needed_" + number;
    case Anchor::Of::GoalsT:
        return "goals_t";
    case Anchor::Of::GoalsStartT:
        return "goals_t_at_start";
    case Anchor::Of::CriticalValue:
        return "critical_value";
    case Anchor::Of::AsOf:
        return "as_of";
    case Anchor::Of::BaselineDay:
        return "last_baseline_day";
    case Anchor::Of::EpisodeGap:
        return "episode_gap";
    default:
        return "";
    }
}

Formula::Formula(FormulaPattern pattern, std::vector<Operand> operands)
    : m_parts(std::make_shared<const Parts>(Parts{pattern.text(), std::move(operands)}))
{
}

const char* Formula::pattern() const
{
    return m_parts->pattern;
}

const std::vector<Operand>& Formula::operands() const
{
    return m_parts->operands;
}

bool Formula::operator==(const Formula& other) const
{
    if (m_parts == other.m_parts) return true;
    if (!m_parts || !other.m_parts) return false;
    return std::string_view(pattern()) == other.pattern() && operands() == other.operands();
}

} // namespace rekindle::report

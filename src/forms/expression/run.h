// SPDX-License-Identifier: MIT
#pragma once

#include "forms/expression/evaluate.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rekindle::forms::expression {

/// What $this (and a name alone), $index and $total mean at one place of an expression.
struct Scope {
    const Collection* focus = nullptr;
    std::optional<std::int64_t> index{};
    const Collection* total = nullptr;
};

/// One evaluation: the walk over the tree, its limits, and the first reason to stop.
class Run {
public:
    explicit Run(const Surroundings& around) : m_around(around) {}

    Collection evaluate(const Node& node, const Scope& scope);

    /// Stops everything: the expression is not computed, for this reason.
    Collection refuse(std::string why);
    bool stopped() const { return !m_why.empty(); }
    const std::string& why() const { return m_why; }
    /// Counts work; refuses when it is too much.
    void spend(std::size_t steps);

    /// True, false or nothing from a collection where a condition is expected.
    std::optional<bool> condition(const Collection& values);
    /// The only item, or nullptr; more than one is refused.
    const Item* single(const Collection& values);

    const Surroundings& around() const { return m_around; }

private:
    Collection node_value(const Node& node, const Scope& scope);
    Collection variable(const std::string& name);
    Collection special(const std::string& name, const Scope& scope);
    Collection member(const Node& node, const Scope& scope);
    Collection function(const Node& node, const Scope& scope);
    Collection index(const Node& node, const Scope& scope);
    Collection moment(const Node& node);

    const Surroundings& m_around;
    std::size_t m_steps = 0;
    std::string m_why;
};

/// True for the stand-in of an answer that could not be computed; whoever reads it refuses, for this reason.
bool is_not_computed(const Item& item);
std::string needs_uncomputed();

} // namespace rekindle::forms::expression

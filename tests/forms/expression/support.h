// SPDX-License-Identifier: MIT
#pragma once

#include "forms/expression/evaluate.h"
#include "json/parse.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace expression_support {

inline rekindle::json::Value tree(std::string_view text)
{
    rekindle::json::Parsed parsed = rekindle::json::parse(text);
    BOOST_REQUIRE_MESSAGE(parsed.value.has_value(), text);
    return std::move(*parsed.value);
}

/// The collection as JSON, or "not computed: " and the reason.
inline std::string result(const rekindle::forms::expression::Outcome& outcome)
{
    if (!outcome.computed()) return "not computed: " + outcome.why_not;
    rekindle::json::Value values = rekindle::json::Value::array();
    for (const auto& item : outcome.values) values.add(to_json(item));
    return rekindle::json::write(values);
}

/// What an expression gives with `context` as %resource and %context.
inline std::string value_of(std::string_view expression, std::string_view context = "{}",
                            std::optional<rekindle::base::Date> as_of = {})
{
    namespace ex = rekindle::forms::expression;
    const rekindle::json::Value root = tree(context);
    const ex::Expression read = ex::parse(expression);
    if (!read.node) return "not computed: " + read.why_not;
    ex::Surroundings around;
    around.resource = &root;
    around.context = &root;
    around.as_of = as_of;
    return result(ex::evaluate(*read.node, around));
}

/// True when the expression is refused with a reason.
inline bool is_refused(std::string_view expression, std::string_view context = "{}")
{
    const std::string found = value_of(expression, context);
    return found.starts_with("not computed: ") && found.size() > std::string_view("not computed: ").size();
}

struct Case {
    std::string_view expression;
    std::string_view result;
};

inline void check(std::initializer_list<Case> cases, std::string_view context = "{}")
{
    for (const Case& one : cases) {
        BOOST_TEST_CONTEXT(one.expression) BOOST_TEST(value_of(one.expression, context) == one.result);
    }
}

inline void check_refused(std::initializer_list<std::string_view> expressions,
                          std::string_view context = "{}")
{
    for (const std::string_view expression : expressions) {
        BOOST_TEST(is_refused(expression, context), expression << " gives " << value_of(expression, context));
    }
}

} // namespace expression_support

// SPDX-License-Identifier: MIT
#pragma once

#include "forms/expression/variables.h"
#include "json/value.h"

#include <deque>
#include <optional>
#include <string>

namespace rekindle::forms {

/// One occurrence of a questionnaire's item in a response that has an expression.
struct Place {
    std::string link_id;
    const expression::Level* level = nullptr;
    std::optional<expression::Expression> calculated; ///< its calculatedExpression
    std::optional<expression::Expression> enabled;    ///< its enableWhenExpression
    json::Value* answers =
        nullptr; ///< the list where the calculated value goes; nullptr when it has no place
    const json::Value* item = nullptr;
};

/// A response made ready for expressions: points stand on the answers, every calculated item is there and
/// empty. What the response had recorded for a calculated item is not used. The questionnaire outlives this.
class FilledForm {
public:
    FilledForm(const json::Value& questionnaire, const json::Value& response);
    FilledForm(const FilledForm&) = delete;
    FilledForm& operator=(const FilledForm&) = delete;

    const json::Value& questionnaire() const { return m_questionnaire; }
    const json::Value& response() const { return m_response; }
    std::deque<Place>& places() { return m_places; }
    void forget_variables() const;

private:
    void visit(const json::Value& owner, json::Value* parent, const expression::Level& level);
    void visit_item(const json::Value& item, json::Value* found, const expression::Level& outer);

    const json::Value& m_questionnaire;
    json::Value m_response;
    std::deque<expression::Level> m_levels; ///< a deque: places and inner levels point into it
    std::deque<json::Value> m_missing;      ///< stands for items the response cannot hold
    std::deque<Place> m_places;
};

} // namespace rekindle::forms

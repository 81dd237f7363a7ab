// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/questionnaire.h"
#include "domain/form/response.h"
#include "domain/homework/template.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// The answers of a mark or a review, to be set right on a screen that both may be looking at: what is for
/// the counselor alone is asked and not filled in, and what nobody enters anew of it stays as it is.
class AnswersSetRight {
public:
    /// `asked`: the log or the review of `homework`; `now`: its answers.
    AnswersSetRight(const domain::HomeworkTemplate& homework, domain::Questionnaire asked,
                    std::vector<domain::ResponseItem> now);

    const std::vector<domain::Item>& items() const { return m_items; }
    /// What is filled in beforehand.
    const std::vector<domain::ResponseItem>& filled_in() const { return m_filled_in; }
    /// Something stays unless it is entered anew.
    bool leaves_out() const { return !m_left_out.empty(); }
    /// All of it as it should be, as it would be typed.
    std::vector<std::string> as_it_should_be(const std::vector<domain::ResponseItem>& answers) const;

private:
    bool is_left_out(const domain::Item& item) const;
    /// What is not filled in may be left so.
    std::vector<domain::Item> as_asked_here(std::vector<domain::Item> items) const;
    std::vector<domain::ResponseItem> for_both(std::vector<domain::ResponseItem> answers) const;

    std::vector<std::string> m_private;
    domain::Questionnaire m_asked;
    std::vector<domain::Item> m_items;
    std::vector<domain::ResponseItem> m_filled_in;
    std::vector<std::string> m_left_out; ///< as typed
};

/// Says so on the form.
domain::Item what_stays();

} // namespace rekindle::app

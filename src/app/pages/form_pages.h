// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/form_fields.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// A page of a form: a section, or a part of a long one.
struct FormPage {
    std::size_t section = 0;         ///< 0, 1, 2 ...; all parts of one section have the same
    std::size_t first = 0, last = 0; ///< the fields on it: index of the first and after the last one
    int part = 1, parts = 1;         ///< of its section
};

inline constexpr int most_questions_on_a_page = 10;

/// Cuts a form in pages. It hangs on the form and on how often sections repeat, never on answers, so that
/// nothing that is shown or hidden moves a question to another page.
std::vector<FormPage> form_pages(const std::vector<FormField>& fields);

} // namespace rekindle::app

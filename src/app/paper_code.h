// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "domain/paper/check_code.h"
#include "domain/practice.h"

#include <string>

namespace rekindle::app {

/// The check code that this practice prints on that form.
std::string code_of(domain::Practice& practice, const domain::PrintedForm& form);

/// Throws base::Error (Data) where what was typed is not the code of that form: it has a slip, or was printed
/// for another partner, form, day or couple, which is said where it is one of them.
void demand_code(domain::Practice& practice, const Library& library, const domain::PrintedForm& form,
                 const std::string& typed);

} // namespace rekindle::app

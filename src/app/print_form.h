// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "domain/practice.h"

#include <filesystem>
#include <string>

namespace rekindle::app {

/// For whom a form is printed to be filled in on paper.
struct FormToPrint {
    domain::Couple couple;
    domain::Side side = domain::Side::A;
    base::Date printed; ///< the day on the sheet, from which on it is filled
    base::Date today;
};

/// Writes it to a new PDF or HTML file, `target`, as something that leaves the practice (app/hand_out.h), and
/// gives the check code on it. Throws base::Error as hand_out() does, and Refused for questions about sex
/// that partner has not said yes to.
std::string print_form(domain::Practice& practice, const forms::CatalogEntry& form, const FormToPrint& wanted,
                       const std::filesystem::path& target);

} // namespace rekindle::app

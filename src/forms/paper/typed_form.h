// SPDX-License-Identifier: MIT
#pragma once

#include "domain/form/response.h"
#include "forms/paper/typed_sheet.h"

#include <map>
#include <string>
#include <vector>

namespace rekindle::forms {

/// A filled form made of a sheet, and where on the sheet each of its places is.
struct TypedForm {
    std::vector<domain::ResponseItem> items;
    std::map<std::string, PrintedPlace> places; ///< by pointer: "/item/0/item/2/answer/0"
};
TypedForm typed_form(const domain::Questionnaire& questionnaire, const TypedSheet& sheet);
/// The same with all that is asked on the sheet, also what was left open or has no row: of a section that is
/// filled more than once, each time up to the last that has any row.
TypedForm asked_form(const domain::Questionnaire& questionnaire, const TypedSheet& sheet);

} // namespace rekindle::forms

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

} // namespace rekindle::forms

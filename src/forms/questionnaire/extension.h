// SPDX-License-Identifier: MIT
#pragma once

#include "forms/questionnaire/source.h"

#include <functional>
#include <string>
#include <string_view>

namespace rekindle::forms {

/// One extension of an element.
struct Extension {
    std::string url;
    std::string name; ///< of one that HL7 defines, without folder and prefix: "itemControl"; else ""
    Source source;
};

/// Calls `read` for every extension of `element`. It answers whether it has dealt with it; what it has not,
/// and every modifierExtension, is said by say_unused().
void each_extension(const Source& element, const std::function<bool(const Extension&)>& read);

/// The extensions of an element of which we read none.
void say_extensions(const Source& element);

/// Says what is lost by not using this extension.
void say_unused(const Extension& extension);

/// The code or text of an extension whose value is a code, a coding or a codeable concept; "" for none.
std::string code_in(const Source& extension);

/// The text of an extension whose value is a string, markdown, code or uri; "" for none.
std::string text_in(const Source& extension);

} // namespace rekindle::forms

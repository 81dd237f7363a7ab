// SPDX-License-Identifier: MIT
#include "forms/questionnaire/texts.h"

#include "base/translate.h"
#include "forms/questionnaire/extension.h"

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

void read_translation(const Source& extension, Translations* translations)
{
    std::string language, content;
    extension.each("extension", [&](const Source& part) {
        (part.value().text_of("url") == "lang" ? language : content) = text_in(part);
    });
    if (language.empty() || content.empty()) {
        extension.findings().limit(extension.where(), tr("a translation without language or text; ignored"));
    } else if (translations == nullptr) {
        extension.findings().limit(
            extension.where(),
            say("the translation to {} is not shown; only texts of questions and options are", language));
    } else {
        (*translations)[language] = content;
    }
}

/// What formatting alone cannot say in plain text.
bool holds_pictures(const std::string& formatted)
{
    return formatted.find("<img") != std::string::npos || formatted.find("![") != std::string::npos;
}

} // namespace

std::string read_text(const Source& element, std::string_view name, Translations* translations)
{
    std::string text = element.text(name);
    const auto beside = element.within("_" + std::string(name));
    if (!beside) return text;
    each_extension(*beside, [&](const Extension& extension) {
        if (extension.name == "translation") {
            read_translation(extension.source, translations);
            return true;
        }
        const std::string formatted = text_in(extension.source);
        if (!extension.name.starts_with("rendering-") || formatted.empty()) return false;
        if (holds_pictures(formatted))
            extension.source.findings().limit(extension.source.where(),
                                              tr("the text holds a picture; it is not shown"));
        if (!text.empty() || extension.name == "rendering-style") return false;
        text = formatted;
        extension.source.findings().limit(extension.source.where(),
                                          tr("there is only a formatted text; it is shown with its marks"));
        return true;
    });
    return text;
}

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "domain/practice.h"

#include <optional>
#include <string>

namespace rekindle::app {

/// Adds the forms the practice brought in itself to what is installed, newest first: an id or a canonical
/// without a version means the newest. Throws World when the practice has lost one.
void add_own_forms(Library& library, domain::Practice& practice);

struct FormToImport {
    std::string source;                  ///< for messages: the name of the file
    forms::LoadedQuestionnaire form;     ///< runs
    std::optional<forms::LoadedKey> key; ///< made for this form
};

/// Keeps a form in the practice's own library. False when the very same is there already; nothing is changed
/// then. Throws base::Error: Refused without the holder of a licence the key needs, Data when an installed
/// form, another form, or the same one with another text or key has its name. `library` must hold the
/// practice's own forms.
bool import_form(domain::Practice& practice, const Library& library, const FormToImport& wanted);

/// Who holds the licence of a form the practice brought in, or on what ground it is used, in the words of who
/// brought it in; "" where nothing was said.
std::string licence_of(domain::Practice& practice, const domain::Questionnaire& form);
void set_licence_of(domain::Practice& practice, const domain::Questionnaire& form, const std::string& words);

} // namespace rekindle::app

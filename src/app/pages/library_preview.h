// SPDX-License-Identifier: MIT
#pragma once

#include "domain/consent.h"
#include "domain/homework/template.h"
#include "forms/catalog.h"
#include "forms/key/instruments.h"

#include <string>

namespace rekindle::app {

// What is in the library, in words, for who looks whether it is what is wanted. `today` is the day a sheet
// would be printed.

std::string preview_of(const forms::CatalogEntry& form, base::Date today);
std::string preview_of(const forms::InstrumentKey& instrument);
std::string preview_of(const domain::HomeworkTemplate& homework);
std::string preview_of(const domain::PracticeText& text, base::Date today);

} // namespace rekindle::app

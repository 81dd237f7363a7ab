// SPDX-License-Identifier: MIT
#include "storage/psychotherapy_notes.h"

#include "base/error.h"
#include "base/translate.h"

namespace rekindle::storage {

void PsychotherapyNotes::add(const domain::Note& /*note*/)
{
    throw base::Error(base::Trouble::World, base::tr("Psychotherapy notes cannot be kept yet."));
}

std::vector<domain::Note> PsychotherapyNotes::of(const domain::CoupleId& /*couple*/)
{
    return {};
}

} // namespace rekindle::storage

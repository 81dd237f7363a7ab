// SPDX-License-Identifier: MIT
#pragma once

#include "domain/notes.h"

namespace rekindle::storage {

class PsychotherapyNotes final : public domain::Notes {
public:
    void add(const domain::Note& note) override;
    std::vector<domain::Note> of(const domain::CoupleId& couple) override;
};

} // namespace rekindle::storage

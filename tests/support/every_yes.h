// SPDX-License-Identifier: MIT
#pragma once

#include "app/library.h"
#include "domain/practice.h"

#include <string>

/// For tests about other things than consent: both partners have said yes, long ago, to every kind of
/// homework and to every kind of touch in the catalogue.
inline void say_yes_to_everything(rekindle::domain::Practice& practice, const rekindle::app::Library& library,
                                  const rekindle::domain::CoupleId& couple)
{
    using namespace rekindle::domain;
    const auto long_ago = rekindle::base::parse_date("2000-01-01").value();
    practice.together([&] {
        for (const Side side : both_sides) {
            for (const Purpose purpose :
                 {Purpose::Homework, Purpose::Touch, Purpose::SexualIntimacy, Purpose::ContactOutside}) {
                Consent consent;
                consent.id.value = practice.new_id();
                consent.couple = couple;
                consent.side = side;
                consent.purpose = purpose;
                consent.given_on = long_ago;
                practice.consents().add(consent);
            }
            const auto mark = [&](const std::string& about) {
                practice.consents().mark(
                    {practice.new_id(), couple, side, about, YesAnswer::Yes, long_ago, {}});
            };
            for (const auto& entry : library.homework().entries()) {
                const HomeworkTemplate& homework = entry.homework;
                if (const auto* const touch = std::get_if<TouchRitualTemplate>(&homework.kind)) {
                    for (const OfferedTouch& offered : touch->touches) mark(offered.words);
                }
                if (kind_of(homework.kind) == Kind::SexualIntimacy) mark(homework.id);
            }
        }
    });
}

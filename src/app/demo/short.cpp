// SPDX-License-Identifier: MIT
#include "app/demo/short.h"

#include "app/demo/calendar.h"
#include "app/demo/invented_answers.h"
#include "app/demo/people.h"

namespace rekindle::app {

DemoCounts fill_short(domain::Practice& practice, const Library& library, int couples, std::uint64_t seed,
                      base::Date until)
{
    constexpr int together = 500; // durable in one go: waiting for the disk would be most of the time
    const forms::CatalogEntry* form = library.forms().find("session-check-in");
    DemoCounts counts;
    Chance chance(seed);
    const int first = static_cast<int>(practice.couples().all().size()), end = first + couples;
    for (int from = first; from < end; from += together) {
        practice.together([&] {
            for (int i = from; i < std::min(end, from + together); ++i) {
                InventedRecord record(practice, library, counts);
                const base::Date day = open_day(until - std::chrono::days{7 + chance.between(0, 530)});
                record.add(invented_couple(seed, i, end, day));
                record.meet(day);
                for (const domain::Side side : domain::both_sides)
                    record.fill(*form, side, day, std::chrono::minutes{side == domain::Side::A ? 1020 : 1035},
                                invented_answers(*form->form.questionnaire, *form->scoring_key(),
                                                 {0.2 + 0.6 * chance.unit(), chance.next()}, chance));
            }
        });
    }
    return counts;
}

} // namespace rekindle::app

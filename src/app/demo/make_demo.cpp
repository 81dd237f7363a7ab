// SPDX-License-Identifier: MIT
#include "app/demo/make_demo.h"

#include "app/demo/heavy.h"
#include "app/demo/short.h"
#include "base/translate.h"

namespace rekindle::app {

DemoCounts make_demo(const DemoWanted& wanted, const SeededPractices& seeded, const Library& library)
{
    // A millisecond further at each look, so that what is saved later has a later id.
    const auto clock = std::make_shared<base::Instant>(
        base::Instant{wanted.until + std::chrono::hours{12}, std::chrono::minutes{0}});
    const auto practices = seeded(wanted.seed, [clock] {
        clock->utc += std::chrono::milliseconds{1};
        return *clock;
    });
    DemoCounts counts;
    practices->create_filled(
        {wanted.folder, base::tr("Demo practice"), base::tr("Demo counselor"), demo_passphrase},
        [&](domain::Practice& practice) {
            const auto fill = wanted.brief ? fill_short : fill_demo;
            counts = fill(practice, library, wanted.couples, wanted.seed, wanted.until);
            if (wanted.heavy) counts += fill_heavy(practice, library, wanted.seed, wanted.until);
        });
    return counts;
}

} // namespace rekindle::app

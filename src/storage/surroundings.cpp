// SPDX-License-Identifier: MIT
#include "storage/surroundings.h"

#include "storage/sodium.h"
#include "storage/system.h"

#include <thread>

namespace rekindle::storage {

bool is_allowed(const KdfCost& cost)
{
    return cost.passes >= least_cost.passes && cost.memory_kib >= least_cost.memory_kib &&
           cost.passes <= most_cost.passes && cost.memory_kib <= most_cost.memory_kib;
}

Surroundings surroundings_of_this_computer()
{
    Surroundings surroundings;
    surroundings.now = [] { return system_now(); };
    surroundings.since_boot = [] { return system_since_boot(); };
    surroundings.id_randomness = [] { return random_array<10>(); };
    surroundings.wait = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); };
    surroundings.account = system_account();
    surroundings.host = host_name();
    return surroundings;
}

} // namespace rekindle::storage

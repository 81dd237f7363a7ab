// SPDX-License-Identifier: MIT
#pragma once

#include "app/hand_out.h"
#include "app/reading.h"
#include "cli/command.h"

#include <functional>
#include <optional>
#include <string>

namespace rekindle::cli {

class Context;

/// Of a sheet that is made for a couple, or for one partner.
struct PrintWords {
    std::string couple, partner, out;
};
void add_print_options(const Command& command, PrintWords& words);

/// Makes what `make` makes of what its reader may know, writes it to --out as a release, and says so. `what`
/// names it among the disclosures.
void print_for_couple(
    const PrintWords& words, const std::string& what, Context& context,
    const std::function<report::Handout(domain::Practice&, const domain::Couple&, app::Reading&)>& make);

/// Tells where it is.
void tell_written(const std::string& out, Context& context);

} // namespace rekindle::cli

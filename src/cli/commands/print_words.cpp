// SPDX-License-Identifier: MIT
#include "cli/commands/print_words.h"

#include "app/reader_for.h"
#include "app/record.h"
#include "app/report_target.h"
#include "base/translate.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

domain::Audience audience_of(const PrintWords& words)
{
    if (words.partner.empty()) return domain::Audience::CoupleShared;
    const auto side = word_of("--partner", words.partner, domain::parse_side(words.partner), "A, B");
    return side == domain::Side::A ? domain::Audience::PartnerA : domain::Audience::PartnerB;
}

} // namespace

void add_print_options(const Command& command, PrintWords& words)
{
    command.add_option("--couple", words.couple, tr("Code or id"));
    command.add_option("--partner", words.partner,
                       tr("A or B: one partner's own sheet; both get it when left out"));
    command.add_option("--out", words.out, tr("A new file, ending in .pdf or .html")).required();
}

void print_for_couple(
    const PrintWords& words, const std::string& what, Context& context,
    const std::function<report::Handout(domain::Practice&, const domain::Couple&, app::Reading&)>& make)
{
    const domain::Audience audience = audience_of(words);
    app::sheet_format(words.out); // before any secret is asked for
    const auto practice = context.open();
    const domain::Couple couple = app::couple_called(*practice, words.couple);
    const base::Date today = base::local_day(context.now());
    app::hand_out(*practice, {couple, audience, what, {}, today}, words.out, [&] {
        app::Reading reading(*practice, couple, app::reader_for(*practice, couple, audience, false, today));
        return make(*practice, couple, reading);
    });
    tell_written(words.out, context);
}

void tell_written(const std::string& out, Context& context)
{
    context.give(json::Value::object({{"file", text(out)}}), say("Written: {}.", out));
}

} // namespace rekindle::cli

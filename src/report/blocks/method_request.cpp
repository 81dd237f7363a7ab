// SPDX-License-Identifier: MIT
#include "report/blocks/method_request.h"

#include "base/translate.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;
using Of = Anchor::Of;

/// A fact that is a number or a day, under its name.
void add_value(Sheet& sheet, std::string name, CellValue value, Anchor anchor)
{
    const int at = add_fact(sheet, std::move(name), "");
    Cell& cell = sheet.rows[static_cast<std::size_t>(at)].cells.back();
    cell.value = std::move(value);
    cell = named(anchor, std::move(cell));
}

std::string in_words(const SharedScale& shared, Side side)
{
    const auto found = shared.yes.find(side);
    if (found == shared.yes.end()) return no_value;
    const SharedScale::Yes& yes = found->second;
    const std::string given = base::to_text(yes.given_on);
    if (yes.withdrawn_on) return say("{}, taken back on {}", given, base::to_text(*yes.withdrawn_on));
    if (yes.until) return say("{}, until {}", given, base::to_text(*yes.until));
    return given;
}

bool counts(const SharedScale& shared, Side side)
{
    const auto found = shared.yes.find(side);
    return found != shared.yes.end() && found->second.counts;
}

} // namespace

std::string end_of_baseline(const Request& request)
{
    return request.last_baseline_day ? base::to_text(*request.last_baseline_day)
                                     : tr("the day the first homework began");
}

void add_request(Sheet& sheet, const Contents& contents)
{
    const Definition& definition = contents.definition;
    const Request& request = contents.request;
    add_line(sheet, tr("This report"), Role::Heading);
    add_fact(sheet, tr("Report"),
             say("{}, version {} ({})", definition.title, definition.version, definition.id));
    add_fact(sheet, tr("Made for"), std::string(domain::word(request.audience)));
    add_fact(sheet, tr("Period"), period_of(request));
    add_value(sheet, tr("Computed as of"), request.as_of, anchor(Of::AsOf));
    if (contents.data.last_baseline_day)
        add_value(sheet, tr("Baseline phase until"), *contents.data.last_baseline_day,
                  anchor(Of::BaselineDay));
    else
        add_fact(sheet, tr("Baseline phase until"), end_of_baseline(request));
    add_value(sheet, tr("Days that end an episode"), Integer{request.episode_gap}, anchor(Of::EpisodeGap));
    add_fact(sheet, tr("Program"), say("Rekindle {}", REKINDLE_VERSION));
}

void add_sharing(Sheet& sheet, const Contents& contents)
{
    const domain::Couple& couple = contents.data.couple;
    add_space(sheet);
    add_line(sheet, tr("Scales the two agreed to share"), Role::Heading);
    if (contents.data.sharing.empty()) {
        add_line(sheet,
                 tr("None: nobody said yes to sharing a scale, so the couple's report shows no score."),
                 Role::Note);
        return;
    }
    add_line(sheet,
             say("A scale is shown to both where the yes of both counts. Whether it does is said here for "
                 "{}; the couple's "
                 "report goes by the day it is made on.",
                 base::to_text(contents.request.as_of)),
             Role::Note);
    add_row(sheet, {head(tr("Scale")), head(say("Yes of {}", partner_name(couple, Side::A)), 3),
                    head(say("Yes of {}", partner_name(couple, Side::B))), head(tr("Shown to both"))});
    for (const SharedScale& shared : contents.data.sharing)
        add_row(sheet,
                {text_cell(say("{}: {}", shared.questionnaire, shared.scale)),
                 text_cell(in_words(shared, Side::A), 3), text_cell(in_words(shared, Side::B)),
                 text_cell(counts(shared, Side::A) && counts(shared, Side::B) ? tr("yes") : tr("no"))});
}

} // namespace rekindle::report

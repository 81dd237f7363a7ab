// SPDX-License-Identifier: MIT
#include "base/plural.h"
#include "base/translate.h"
#include "report/blocks/practice_blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::say_of;
using base::tr;

/// What is to be said beside the numbers of one scale.
std::string caution_of(const NormLine& line)
{
    const domain::LocalNorms& norms = line.norms;
    if (domain::is_checklist(line.scale)) return tr("a list that is counted: no alpha");
    if (!norms.alpha.value) return {};
    // Short, so that the row is one line high: under how many it is uncertain stands below.
    return norms.alpha.uncertain ? say("alpha of {}: uncertain", norms.alpha.persons) : std::string();
}

std::string counted_in_words(const PracticeNorms& norms)
{
    return say_of(norms.counted, "{} partner with a completed form said yes to being counted together; ",
                  "{} partners with a completed form said yes to being counted together; ", norms.counted) +
           say_of(norms.left_out, "{} did not, or took it back, and is left out.",
                  "{} did not, or took it back, and are left out.", norms.left_out);
}

void add_rules(Sheet& sheet)
{
    add_space(sheet);
    for (
        const std::string& rule :
        {std::string(tr(
             "Of every person who said yes the first completed form of a questionnaire counts, in the "
             "version in which "
             "it was filled; a person without a score on a scale is not among the persons of that scale.")),
         say("A scale that fewer than {} of them have a score of has no row, and scales of class safety have "
             "none.",
             domain::fewest_for_norms),
         std::string(
             tr("The two of a couple are not independent of each other: what is said of a number of persons "
                "holds for fewer. The number of couples stands beside.")),
         say("SD: with n - 1, from {} persons on. Alpha (Cronbach 1951): k / (k - 1) x (1 - sum of the "
             "items' "
             "variances / variance of their sum), over forms without a gap, from {} persons on, uncertain "
             "under "
             "{}.",
             domain::fewest_for_sd, domain::fewest_for_alpha, domain::enough_for_alpha),
         say("ICC: how alike the two of a couple are, compared with couples among each other (ICC1; Shrout "
             "and "
             "Fleiss 1979; Kenny, Kashy and Cook 2006), from {} couples on of whom both filled it. 0: not "
             "more "
             "alike than two strangers; 1: the same.",
             domain::fewest_for_icc),
         std::string(tr("An empty cell: too few for that number. These are numbers of those who came to this "
                        "practice, no norms of couples in general."))})
        add_line(sheet, rule, Role::Note);
}

} // namespace

Sheet norms_sheet(const PracticeContents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{16, 40}, {24, 40}, {9, 12}, {9, 10}, {9, 10}, {9, 10},
                     {9, 10},  {8, 9},   {8, 9},  {8, 9},  {18, 30}};
    add_practice_top(sheet, contents, block);
    add_space(sheet);
    const PracticeNorms& norms = contents.data.norms;
    add_line(sheet, counted_in_words(norms), Role::Plain);
    add_space(sheet);
    if (norms.lines.empty()) {
        add_line(sheet,
                 say("There is no scale yet that {} people or more who said yes have a score of.",
                     domain::fewest_for_norms),
                 Role::Note);
        return sheet;
    }
    const int heads =
        add_row(sheet, {head(tr("Questionnaire")), head(tr("Scale")), head(tr("Version")),
                        number_head(tr("Persons")), number_head(tr("Couples")),
                        number_head(tr("Both filled it")), number_head(tr("Mean")), number_head(tr("SD")),
                        number_head(tr("Alpha")), number_head(tr("ICC")), head(tr("Read with care"))});
    sheet.freeze_rows = heads + 1;
    sheet.freeze_columns = 2;
    sheet.repeat_rows = {heads, heads};
    for (const NormLine& line : norms.lines) {
        const domain::LocalNorms& found = line.norms;
        add_row(sheet,
                {text_cell(line.questionnaire), text_cell(line.scale.title), text_cell(line.version),
                 integer_cell(found.persons), integer_cell(found.couples), integer_cell(found.pairs),
                 decimal_cell(found.mean, 2), decimal_cell(found.sd, 2), decimal_cell(found.alpha.value, 2),
                 decimal_cell(found.icc, 2), text_cell(caution_of(line))});
    }
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
    add_rules(sheet);
    return sheet;
}

} // namespace rekindle::report

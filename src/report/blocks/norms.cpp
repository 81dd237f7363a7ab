// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "report/blocks/practice_blocks.h"
#include "report/blocks/words.h"
#include "report/cells.h"

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

/// What is to be said beside the numbers of one scale.
std::string caution_of(const NormLine& line)
{
    const domain::LocalNorms& norms = line.norms;
    if (domain::is_checklist(line.scale)) return tr("a list that is counted: no alpha");
    if (!norms.alpha.value) return {};
    return norms.alpha.uncertain
               ? say("alpha of {} persons: uncertain under {}", norms.alpha.persons, domain::enough_for_alpha)
               : std::string();
}

void add_rules(Sheet& sheet)
{
    add_space(sheet);
    for (const std::string& rule :
         {std::string(tr(
              "Of every person the first completed form of a questionnaire counts, in the version in which "
              "it was filled; a person without a score on a scale is not among the persons of that scale.")),
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
          std::string(
              tr("An empty cell: too few for that number. These are numbers of those who came to this "
                 "practice, no norms of couples in general."))})
        add_line(sheet, rule, Role::Note);
}

} // namespace

Sheet norms_sheet(const PracticeContents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{30, 46}, {9, 12}, {9, 10}, {9, 10}, {9, 10}, {9, 10}, {8, 9}, {8, 9}, {8, 9}, {18, 30}};
    add_practice_top(sheet, contents, block);
    add_space(sheet);
    if (contents.data.norms.empty()) {
        add_line(sheet, tr("Nobody has completed a questionnaire with a scoring key yet."), Role::Note);
        return sheet;
    }
    const int heads =
        add_row(sheet, {head(tr("Scale")), head(tr("Version")), number_head(tr("Persons")),
                        number_head(tr("Couples")), number_head(tr("Both filled it")),
                        number_head(tr("Mean")), number_head(tr("SD")), number_head(tr("Alpha")),
                        number_head(tr("ICC")), head(tr("To be minded"))});
    sheet.freeze_rows = heads + 1;
    sheet.freeze_columns = 1;
    sheet.repeat_rows = {heads, heads};
    const std::string* group = nullptr;
    for (const NormLine& line : contents.data.norms) {
        if (group == nullptr || *group != line.questionnaire)
            add_line(sheet, line.questionnaire, Role::Group);
        group = &line.questionnaire;
        const domain::LocalNorms& norms = line.norms;
        add_row(sheet, {text_cell(line.scale.title), text_cell(line.version), integer_cell(norms.persons),
                        integer_cell(norms.couples), integer_cell(norms.pairs), decimal_cell(norms.mean, 2),
                        decimal_cell(norms.sd, 2), decimal_cell(norms.alpha.value, 2),
                        decimal_cell(norms.icc, 2), text_cell(caution_of(line))});
    }
    add_rules(sheet);
    return sheet;
}

} // namespace rekindle::report

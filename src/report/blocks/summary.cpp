// SPDX-License-Identifier: MIT
#include "base/plural.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/blocks/blocks.h"
#include "report/blocks/contents.h"
#include "report/blocks/words.h"
#include "report/cells.h"
#include "report/text_width.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;
using domain::Side;

std::string sessions_in_words(const std::vector<domain::Session>& sessions)
{
    if (sessions.empty()) return tr("none in this period");
    const auto [first, last] = std::minmax_element(
        sessions.begin(), sessions.end(), [](const auto& x, const auto& y) { return x.day < y.day; });
    const auto conjoint = std::count_if(sessions.begin(), sessions.end(), [](const domain::Session& session) {
        return session.kind == domain::SessionKind::Conjoint;
    });
    return say("{} from {} to {}, of these {} conjoint", sessions.size(), base::to_text(first->day),
               base::to_text(last->day), conjoint);
}

void add_facts(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    add_fact(sheet, tr("Couple"), data.couple.code);
    for (const Side side : domain::both_sides) {
        const domain::Partner& partner = data.couple.partner(side);
        const std::string name = partner_name(data.couple, side);
        add_fact(sheet, say("Partner {}", domain::word(side)),
                 partner.pronouns.empty() ? name : say("{}, {}", name, partner.pronouns));
    }
    add_fact(sheet, tr("Period"), period_of(contents.request));
    add_fact(sheet, tr("As of"), base::to_text(contents.request.as_of));
    add_fact(sheet, tr("Sessions"), sessions_in_words(data.sessions));
    if (!data.practice.empty()) add_fact(sheet, tr("Practice"), data.practice);
    if (!data.counselor.empty()) add_fact(sheet, tr("Counselor"), data.counselor);
}

bool nothing_happened(const Data& data)
{
    const auto marked = [](const HomeworkLine& line) {
        return std::ranges::any_of(line.adherence, [](const auto& one) { return one.second.entries > 0; });
    };
    return data.sessions.empty() && data.scales.empty() && std::ranges::none_of(data.homework, marked);
}

const domain::Progress* progress_of(const ScaleSeries& series, Side side)
{
    const auto found = series.partners.find(side);
    return found == series.partners.end() ? nullptr : &found->second.progress;
}

std::optional<double> latest_of(const domain::Progress* progress)
{
    return progress != nullptr && progress->latest ? progress->latest->score : std::nullopt;
}

Cell reliable_cell(const domain::Progress* progress, domain::Direction direction)
{
    // With fewer than two scores there is no change to judge: nothing, not "not known".
    if (progress == nullptr || !progress->change) return text_cell(no_value);
    const bool says_way = progress->change_class != domain::ChangeClass::NotKnown &&
                          progress->change_class != domain::ChangeClass::Unchanged;
    std::string word = in_words(progress->change_class);
    if (!says_way) word = say("{} ({})", word, way_in_words(*progress, direction));
    // "Recovered" says it already.
    if (progress->crossing == domain::Crossing::ToClinical ||
        (progress->crossing == domain::Crossing::ToFunctional && !says_way))
        word = say("{}, past the cut-off", word);
    Cell cell = text_cell(word);
    cell.emphasis = emphasis_of(progress->change_class);
    return cell;
}

/// For the heads of narrow columns: the names where both are short, else the letters.
std::pair<std::string, std::string> short_names(const domain::Couple& couple)
{
    std::pair<std::string, std::string> names{partner_name(couple, Side::A), partner_name(couple, Side::B)};
    if (std::max(text_width(names.first), text_width(names.second)) > 8) names = {tr("A"), tr("B")};
    return names;
}

void add_scales(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    add_line(sheet, tr("Questionnaires"), Role::Heading);
    if (data.scales.empty()) {
        add_line(sheet, tr("No questionnaire has been filled in this period yet."), Role::Note);
        return;
    }
    const auto [a, b] = short_names(data.couple);
    add_row(sheet, {head(tr("Scale")), head(tr("Domain")), head(tr("Better is")),
                    span_head(tr("Latest score"), 2), span_head(tr("Change since first"), 2),
                    head(tr("Reliable change?"), 2), number_head(tr("Gap"))});
    add_row(sheet, {head(""), head(""), head(""), number_head(a), number_head(b), number_head(a),
                    number_head(b), head(a), head(b), number_head(tr("A − B"))});
    const std::string* questionnaire = nullptr;
    for (const ScaleSeries& series : data.scales) {
        if (questionnaire == nullptr || *questionnaire != series.questionnaire) {
            add_line(sheet, series.questionnaire, Role::Group);
        }
        questionnaire = &series.questionnaire;
        const domain::Progress* const of_a = progress_of(series, Side::A);
        const domain::Progress* const of_b = progress_of(series, Side::B);
        const auto change = [](const domain::Progress* p) { return p == nullptr ? std::nullopt : p->change; };
        const int decimals = decimals_of(series);
        add_row(sheet,
                {text_cell(series.scale.title), text_cell(domain_in_words(series.scale.domain)),
                 text_cell(in_words(series.scale.direction)), decimal_cell(latest_of(of_a), decimals),
                 decimal_cell(latest_of(of_b), decimals), decimal_cell(change(of_a), decimals, true),
                 decimal_cell(change(of_b), decimals, true), reliable_cell(of_a, series.scale.direction),
                 reliable_cell(of_b, series.scale.direction), decimal_cell(series.gap, decimals, true)});
    }
    add_line(
        sheet,
        tr("Points. First: the first score of the period. The gap is a difference, not a rank. A change "
           "counts as reliable when it is larger than "
           "measurement error explains in 95 of 100 cases; \"not known\": spread or reliability of the scale "
           "are not recorded; whether it is better or worse stands in brackets then. Empty: no score."),
        Role::Note);
    std::vector<std::string> apart;
    for (const ScaleSeries& series : data.scales) {
        if (const std::string days = days_apart_in_words(series); !days.empty())
            apart.push_back(say("{} ({})", series.scale.title, days));
    }
    if (!apart.empty())
        add_line(sheet, say("Gaps of scores from different days: {}.", base::joined(apart, ", ")),
                 Role::Note);
}

void add_homework(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    add_line(sheet, tr("Homework: adherence"), Role::Heading);
    if (data.homework.empty()) {
        add_line(sheet, tr("No homework has been agreed in this period yet."), Role::Note);
        return;
    }
    add_row(sheet,
            {head(tr("Homework")), head(tr("Kind"), 2), span_head(partner_name(data.couple, Side::A), 2),
             span_head(partner_name(data.couple, Side::B), 2), span_head(tr("Together"), 2),
             head(tr("Last decision"))});
    add_row(sheet,
            {head(""), head("", 2), number_head(tr("%")), span_head(tr("Entries"), 1), number_head(tr("%")),
             span_head(tr("Entries"), 1), number_head(tr("%")), span_head(tr("Entries"), 1), head("")});
    const int first = static_cast<int>(sheet.rows.size());
    const int last = first + static_cast<int>(data.homework.size()) - 1;
    constexpr int column_of_a = 3, column_of_b = 5, column_of_both = 7;
    sheet.data_bars = {{{column_of_a, first, last}, 0, 1, Mark::PartnerA},
                       {{column_of_b, first, last}, 0, 1, Mark::PartnerB},
                       {{column_of_both, first, last}, 0, 1, Mark::Together}};
    for (const HomeworkLine& line : data.homework) {
        std::vector<Cell> cells{text_cell(line.assignment.title), text_cell(line.kind_title, 2)};
        const auto add = [&](const domain::Adherence* adherence) {
            cells.push_back(percent_cell(adherence == nullptr ? std::nullopt : adherence->value));
            cells.push_back(word_cell(adherence == nullptr ? no_value : entries_of(*adherence)));
        };
        for (const Side side : domain::both_sides) {
            const auto found = line.adherence.find(side);
            add(found == line.adherence.end() ? nullptr : &found->second);
        }
        add(line.joint ? &*line.joint : nullptr);
        cells.push_back(text_cell(line.reviews.empty() ? no_value : in_words(line.reviews.back().decision)));
        add_row(sheet, std::move(cells));
    }
    add_line(sheet, adherence_in_words(), Role::Note);
    add_ended_yes(sheet, data.homework);
}

void add_goals(Sheet& sheet, const Contents& contents)
{
    const Data& data = contents.data;
    add_line(sheet, tr("Goals"), Role::Heading);
    if (data.goals.empty()) {
        add_line(sheet, tr("No goal has been set yet."), Role::Note);
        return;
    }
    const auto rated = std::count_if(data.goals.begin(), data.goals.end(),
                                     [](const GoalLine& line) { return line.level.has_value(); });
    const auto add = [&](const char* name, const std::optional<double>& t, const std::string& what,
                         bool with_sign = false) {
        add_row(sheet,
                {{std::string(name), Role::Label, Emphasis::None, 1},
                 {t ? CellValue{Decimal{*t, 1, with_sign}} : CellValue{}, Role::Number, Emphasis::None, 1},
                 {what, Role::Text, Emphasis::None, static_cast<int>(sheet.columns.size()) - 2}});
    };
    add(tr("Attainment T now"), data.goals_t,
        base::say_of(data.goals.size(), "{} of {} goal rated; 50: as expected",
                     "{} of {} goals rated; 50: as expected", rated, data.goals.size()));
    add(tr("Attainment T at the start"), data.goals_baseline_t, "");
    add(tr("Change of T"), data.goals_t_change, tr("now - at the start, over the goals rated now"), true);
}

/// Below the alert, since its words can be long.
void add_steps(Sheet& sheet, const AlertLine& alert)
{
    const auto add = [&](std::string words, Emphasis emphasis = Emphasis::None) {
        Cell cell = text_cell(std::move(words), static_cast<int>(sheet.columns.size()) - 1);
        cell.emphasis = emphasis;
        add_row(sheet, {text_cell(""), std::move(cell)});
    };
    for (const domain::SafetyAction& step : alert.steps) {
        std::string words = say("{}, {}: {}", base::to_text(step.acted_on), in_words(step.step), step.words);
        if (step.follow_up) words += ' ' + say("(again on {})", base::to_text(*step.follow_up));
        add(std::move(words));
    }
    if (alert.steps.empty())
        add(tr("Open: no step was recorded."),
            alert.severity == domain::Severity::High ? Emphasis::Attention : Emphasis::None);
}

void add_alerts(Sheet& sheet, const Contents& contents)
{
    add_line(sheet, tr("Alerts raised by answers, and what was done"), Role::Heading);
    if (contents.data.alerts.empty()) {
        add_line(sheet, tr("None in this period. What was not asked raises none."), Role::Note);
        return;
    }
    add_row(sheet, {head(tr("Alert")), head(tr("Questionnaire"), 3), head(tr("Partner"), 2),
                    head(tr("Day"), 2), head(tr("Severity")), head(tr("Class"))});
    std::vector<AlertLine> alerts = contents.data.alerts; // high first, then the newest
    std::ranges::stable_sort(alerts, std::greater(),
                             [](const AlertLine& alert) { return std::tuple(alert.severity, alert.day); });
    for (const AlertLine& alert : alerts) {
        Cell what = text_cell(alert.title);
        Cell severity = text_cell(in_words(alert.severity));
        if (alert.severity == domain::Severity::High) what.emphasis = severity.emphasis = Emphasis::Attention;
        Cell on{alert.day, Role::Text, Emphasis::None, 2};
        add_row(sheet, {what, text_cell(alert.questionnaire, 3),
                        text_cell(partner_name(contents.data.couple, alert.side), 2), on, severity,
                        text_cell(in_words(alert.visibility))});
        add_steps(sheet, alert);
    }
    add_line(sheet, tr("A prompt to talk, not a diagnosis. This table is for the counselor only."),
             Role::Note);
    if (!contents.data.crisis_text.empty())
        add_line(sheet, say("In a crisis: {}", contents.data.crisis_text), Role::Plain);
}

} // namespace

Sheet summary_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{22, 34}, {9, 14}, {9, 10},  {9, 11},  {9, 11},
                     {9, 11},  {9, 11}, {12, 15}, {12, 15}, {10, 11}};
    add_top(sheet, contents, block);
    add_space(sheet);
    add_facts(sheet, contents);
    if (nothing_happened(contents.data))
        add_line(sheet,
                 tr("In this period there was no session, no questionnaire that gives scores and no mark of "
                    "homework."),
                 Role::Note);
    for (const auto& add : {add_scales, add_homework, add_goals, add_alerts}) {
        add_space(sheet);
        add(sheet, contents);
    }
    add_space(sheet);
    add_line(sheet, tr("What could not be computed"), Role::Heading);
    for (const std::string& limit : contents.data.limits) add_line(sheet, limit, Role::Plain);
    if (contents.data.limits.empty()) add_line(sheet, tr("Nothing was left out."), Role::Note);
    add_contents(sheet, contents);
    return sheet;
}

} // namespace rekindle::report

// SPDX-License-Identifier: MIT
#include "app/findings.h"
#include "app/record.h"
#include "base/error.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

struct ShowWords {
    std::string couple, partner, scale;
};

json::Value json_of(const report::ScaleSeries::OnePartner& partner)
{
    json::Value scores = json::Value::array();
    for (const domain::DatedScore& score : partner.scores)
        scores.add(json::Value::object({{"day", day(score.day)},
                                        {"score", number_or_null(score.score)},
                                        {"percent", number_or_null(score.percent)},
                                        {"prorated", json::Value::boolean(score.prorated)},
                                        {"answered", whole(score.answered)},
                                        {"of", whole(score.of)}}));
    json::Value value = cli::json_of(partner.progress);
    value.set("scores", std::move(scores));
    return value;
}

std::string in_words(const domain::Progress& progress)
{
    if (!progress.latest) return tr("no score");
    if (!progress.change)
        return say("{} on {}", shown(progress.latest->score), base::to_text(progress.latest->day));
    return say("{} on {}, then {} on {}: change {}, {}", shown(progress.baseline->score),
               base::to_text(progress.baseline->day), shown(progress.latest->score),
               base::to_text(progress.latest->day), shown(progress.change),
               progress.change_class == domain::ChangeClass::NotKnown
                   ? tr("reliability not known for this scale")
                   : std::string(domain::word(progress.change_class)));
}

void add_show(CLI::App& progress, Context& context)
{
    auto* command =
        progress.add_subcommand("show", tr("Scores over time, change, reliable change, gap, adherence"));
    auto words = std::make_shared<ShowWords>();
    command->add_option("--couple", words->couple, tr("Code or id"))->required();
    command->add_option("--partner", words->partner, tr("A or B; both when left out"));
    command->add_option("--scale", words->scale, tr("Id of one scale; all when left out"));
    command->callback([words, &context] {
        context.chosen = [words, &context] {
            std::optional<domain::Side> only;
            if (!words->partner.empty())
                only = word_of("--partner", words->partner, domain::parse_side(words->partner), "A, B");
            const auto practice = context.open();
            const auto couple = app::couple_called(*practice, words->couple);
            const app::Period period{{}, context.as_of()};
            app::FrozenDefinitions definitions(*practice);
            auto found = app::answer_findings(*practice, definitions, couple.id, period);
            const auto homework =
                app::homework_findings(*practice, definitions, couple.id, period, found.sources);

            json::Value scales = json::Value::array(), adherence = json::Value::array();
            std::string lines;
            for (const report::ScaleSeries& series : found.scales) {
                if (!words->scale.empty() && series.scale.id != words->scale) continue;
                json::Value row = json::Value::object(
                    {{"questionnaire", text(series.questionnaire)}, {"scale", text(series.scale.id)}});
                lines += fmt::format("{}, {}\n", series.questionnaire, series.scale.title);
                for (const auto& [side, partner] : series.partners) {
                    if (only && side != *only) continue;
                    row.set(std::string(domain::word(side)), json_of(partner));
                    lines += say("  partner {}: {}\n", domain::word(side), in_words(partner.progress));
                }
                if (!only) {
                    row.set("gap", number_or_null(series.gap));
                    lines += say("  difference A - B: {}\n", shown(series.gap));
                }
                scales.add(std::move(row));
            }
            for (const report::HomeworkLine& line : homework) {
                json::Value row = json::Value::object({{"title", text(line.assignment.title)}});
                for (const auto& [side, value] : line.adherence) {
                    if (only && side != *only) continue;
                    row.set(std::string(domain::word(side)), cli::json_of(value));
                    if (value.value)
                        lines += say("{}, partner {}: {} % of {} entries\n", line.assignment.title,
                                     domain::word(side), shown(100 * *value.value), value.entries);
                }
                if (line.joint && !only) row.set("joint", cli::json_of(*line.joint));
                adherence.add(std::move(row));
            }
            if (!words->scale.empty() && scales.items().empty())
                throw base::Error(base::Trouble::NotFound, say("No answers of couple {} give a scale \"{}\".",
                                                               couple.code, words->scale));
            if (lines.empty()) lines = tr("Nothing to show yet.");
            practice->audit().record("view", "progress", couple.id.value);
            context.give(json::Value::object({{"couple", text(couple.code)},
                                              {"as_of", day(context.as_of())},
                                              {"scales", std::move(scales)},
                                              {"adherence", std::move(adherence)}}),
                         lines);
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_progress_commands(CLI::App& root, Context& context)
{
    auto* progress = root.add_subcommand("progress", tr("What moved"));
    progress->require_subcommand(1);
    add_show(*progress, context);
}

} // namespace rekindle::cli

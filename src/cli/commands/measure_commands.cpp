// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/number.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "domain/findings/adherence.h"
#include "domain/findings/agreement.h"
#include "domain/findings/goal_attainment.h"
#include "domain/findings/overlap.h"
#include "domain/findings/reliable_change.h"

#include <cmath>
#include <memory>

// The formulas alone, for supervisors who want to check a number.
namespace rekindle::cli {
namespace {

using base::say;
using base::tr;

/// A result as JSON; numbers so extreme that the formula leaves the range of a double are refused.
json::Value exact(double number)
{
    if (!std::isfinite(number))
        throw base::Error(base::Trouble::Call,
                          tr("These numbers are too large or too small to compute with."));
    return json::Value::number(number);
}

json::Value number_or_null(const std::optional<double>& number)
{
    return number ? exact(*number) : json::Value();
}

/// "name value" lines for people from a flat JSON object.
std::string lines(const json::Value& object)
{
    std::string text;
    for (const auto& [name, value] : object.members())
        text += fmt::format("{} {}\n", name, value.is(json::Value::Kind::Null) ? "-" : value.text());
    return text;
}

[[noreturn]] void refuse(const std::string& sentence)
{
    throw base::Error(base::Trouble::Call, sentence);
}

std::vector<double> numbers(const std::string& option, const std::string& text)
{
    std::vector<double> result;
    for (const std::string& part : base::split(text, ',')) {
        const auto number = base::parse_number(base::trimmed(part));
        if (!number) refuse(say("{} needs numbers with commas between, not \"{}\".", option, text));
        result.push_back(*number);
    }
    return result;
}

struct ReliableChange {
    double sd = 0, reliability = 0;
    std::optional<double> pre, post, cutoff;
    bool lower_is_better = false;
};

void add_reliable_change(const Command& measure, Context& context)
{
    const Command command = measure.add_command("reliable-change", tr("Jacobson and Truax 1991"));
    auto words = std::make_shared<ReliableChange>();
    command.add_option("--sd", words->sd, tr("Standard deviation of a reference sample")).required();
    command.add_option("--reliability", words->reliability, tr("Between 0 and 1")).required();
    const Option pre = command.add_option("--pre", words->pre);
    command.add_option("--post", words->post).needs(pre);
    command.add_option("--cutoff", words->cutoff);
    command.add_flag("--lower-is-better", words->lower_is_better);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto error = domain::measurement_error(words->sd, words->reliability);
            if (!error)
                refuse(tr("The standard deviation must be above 0 and the reliability between 0 and 1."));
            auto result = json::Value::object({{"sem", exact(error->sem)},
                                               {"s_diff", exact(error->s_diff)},
                                               {"threshold_95", exact(error->threshold)}});
            if (words->pre && words->post) {
                const auto direction = words->lower_is_better ? domain::Direction::LowerIsBetter
                                                              : domain::Direction::HigherIsBetter;
                const auto found =
                    domain::classify(*words->pre, *words->post, *error, direction, words->cutoff);
                result.set("rc", exact((*words->post - *words->pre) / error->s_diff));
                result.set("class", json::Value::string(std::string(domain::word(found))));
            }
            context.give(result, lines(result));
            return ExitCode::Done;
        };
    });
}

struct CutOffWords {
    std::string functional, clinical;
    bool lower_is_better = false;
};

domain::Norm norm(const std::string& option, const std::string& text)
{
    const auto parts = numbers(option, text);
    if (parts.size() != 2) refuse(say("{} needs a mean and a standard deviation: 114.8,17.8.", option));
    if (parts[1] < 0) refuse(say("{}: a standard deviation is not negative.", option));
    return {parts[0], parts[1]};
}

void add_cutoff(const Command& measure, Context& context)
{
    const Command command = measure.add_command("cutoff", tr("The line between two populations"));
    auto words = std::make_shared<CutOffWords>();
    command.add_option("--functional", words->functional, tr("Mean,SD")).required();
    command.add_option("--clinical", words->clinical, tr("Mean,SD")).required();
    command.add_flag("--lower-is-better", words->lower_is_better);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto functional = norm("--functional", words->functional);
            const auto clinical = norm("--clinical", words->clinical);
            const auto c = domain::cutoff_c(functional, clinical);
            if (!c) refuse(tr("The two standard deviations cannot both be 0."));
            const auto direction =
                words->lower_is_better ? domain::Direction::LowerIsBetter : domain::Direction::HigherIsBetter;
            const auto result = json::Value::object({{"c", exact(*c)},
                                                     {"a", exact(domain::cutoff_a(clinical, direction))},
                                                     {"b", exact(domain::cutoff_b(functional, direction))}});
            context.give(result, lines(result));
            return ExitCode::Done;
        };
    });
}

struct GoalWords {
    std::string levels, weights;
    double rho = 0.3;
};

void add_goal_attainment(const Command& measure, Context& context)
{
    const Command command = measure.add_command("goal-attainment", tr("T of Kiresuk and Sherman 1968"));
    auto words = std::make_shared<GoalWords>();
    command.add_option("--level", words->levels, tr("-2..2 for each goal: -1,0,2")).required();
    command.add_option("--weight", words->weights, tr("One for each goal; all 1 when left out"));
    command.add_option("--rho", words->rho).number(0, 1);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto levels = numbers("--level", words->levels);
            const auto weights = words->weights.empty() ? std::vector<double>(levels.size(), 1.0)
                                                        : numbers("--weight", words->weights);
            if (weights.size() != levels.size()) refuse(tr("There must be as many weights as levels."));
            std::vector<domain::RatedGoal> goals;
            for (std::size_t i = 0; i < levels.size(); ++i) {
                if (levels[i] < -2 || levels[i] > 2 || levels[i] != std::floor(levels[i]))
                    refuse(tr("A level is -2, -1, 0, 1 or 2."));
                if (weights[i] < 0) refuse(tr("A weight is not negative."));
                goals.push_back({static_cast<int>(levels[i]), weights[i]});
            }
            const auto result =
                json::Value::object({{"t", number_or_null(domain::goal_attainment_t(goals, words->rho))}});
            context.give(result, lines(result));
            return ExitCode::Done;
        };
    });
}

struct OverlapWords {
    std::string baseline, phase;
    bool lower_is_better = false;
};

void add_overlap(const Command& measure, Context& context)
{
    const Command command =
        measure.add_command("overlap", tr("NAP, Tau, Tau-U (A vs B minus trend A) and PND"));
    auto words = std::make_shared<OverlapWords>();
    command.add_option("--baseline", words->baseline).required();
    command.add_option("--phase", words->phase).required();
    command.add_flag("--lower-is-better", words->lower_is_better);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto found =
                domain::overlap(numbers("--baseline", words->baseline), numbers("--phase", words->phase),
                                words->lower_is_better ? domain::Direction::LowerIsBetter
                                                       : domain::Direction::HigherIsBetter);
            const auto result = json::Value::object({{"nap", exact(found->nap)},
                                                     {"tau", exact(found->tau)},
                                                     {"tau_u", exact(found->tau_u)},
                                                     {"pnd", exact(found->pnd)}});
            context.give(result, lines(result));
            return ExitCode::Done;
        };
    });
}

std::vector<std::optional<int>> keyed(const std::string& option, const std::string& text)
{
    std::vector<std::optional<int>> result;
    for (const std::string& part : base::split(text, ',')) {
        if (part.empty()) {
            result.emplace_back();
            continue;
        }
        const auto number = base::parse_number(base::trimmed(part));
        if (!number || *number < 1 || *number > 5 || *number != std::floor(*number))
            refuse(say("{} needs answers from 1 to 5 with commas between, nothing where one is missing.",
                       option));
        result.emplace_back(static_cast<int>(*number));
    }
    return result;
}

struct TwoPartners {
    std::string a, b;
};

void add_agreement(const Command& measure, Context& context)
{
    const Command command = measure.add_command("agreement", tr("Positive couple agreement and its classes"));
    auto words = std::make_shared<TwoPartners>();
    command.add_option("--a", words->a, tr("Keyed answers 1-5: 5,4,,2")).required();
    command.add_option("--b", words->b).required();
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const auto a = keyed("--a", words->a), b = keyed("--b", words->b);
            if (a.size() != b.size()) refuse(tr("Both partners need as many answers, empty ones included."));
            const auto found = domain::agreement(a, b);
            const auto count = [](int number) { return json::Value::number(std::int64_t{number}); };
            const auto result = json::Value::object({{"pca", number_or_null(found.pca)},
                                                     {"pp", count(found.pp)},
                                                     {"nn", count(found.nn)},
                                                     {"np", count(found.np)},
                                                     {"pu", count(found.pu)},
                                                     {"nu", count(found.nu)},
                                                     {"uu", count(found.uu)},
                                                     {"excluded", count(found.excluded)}});
            context.give(result, lines(result));
            return ExitCode::Done;
        };
    });
}

struct AdherenceWords {
    int planned = 0, excused = 0, done = 0, partial = 0;
};

void add_adherence(const Command& measure, Context& context)
{
    const Command command =
        measure.add_command("adherence", tr("(done + half of partial) / (planned - excused)"));
    auto words = std::make_shared<AdherenceWords>();
    command.add_option("--planned", words->planned).required().whole_number(0, 1000000);
    command.add_option("--excused", words->excused).whole_number(0, 1000000);
    command.add_option("--done", words->done).required().whole_number(0, 1000000);
    command.add_option("--partial", words->partial).whole_number(0, 1000000);
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            if (words->excused + words->done + words->partial > words->planned)
                refuse(tr("Done, partial and excused together cannot be more than planned."));
            const auto result = json::Value::object(
                {{"adherence", number_or_null(domain::adherence(words->planned, words->excused, words->done,
                                                                words->partial))}});
            context.give(result, lines(result));
            return ExitCode::Done;
        };
    });
}

} // namespace

void add_measure_commands(const Command& root, Context& context)
{
    const Command measure = root.add_command("measure", tr("The formulas alone"));
    measure.require_command();
    add_reliable_change(measure, context);
    add_cutoff(measure, context);
    add_goal_attainment(measure, context);
    add_overlap(measure, context);
    add_agreement(measure, context);
    add_adherence(measure, context);
}

} // namespace rekindle::cli

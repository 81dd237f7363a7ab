// SPDX-License-Identifier: MIT
#include "cli/word_trouble.h"

#include "base/text.h"
#include "base/translate.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace rekindle::cli {
namespace {

using base::say;
using base::tr;
using Words = std::vector<std::string>;

/// The command that was reached, and the words that led to it.
struct Reached {
    const CLI::App* at;
    std::string said;
};

Reached reached_from(const CLI::App& root)
{
    Reached reached{&root, ""};
    while (!reached.at->get_subcommands().empty()) {
        reached.at = reached.at->get_subcommands().front();
        reached.said += (reached.said.empty() ? "" : " ") + reached.at->get_name();
    }
    return reached;
}

Words commands_of(const CLI::App& at)
{
    Words names;
    for (const CLI::App* command : at.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

/// The options of a command and of those before it: all of them may stand after it.
Words options_of(const CLI::App* at)
{
    Words names;
    for (; at != nullptr; at = at->get_parent()) {
        for (const CLI::Option* option : at->get_options()) {
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        }
    }
    return names;
}

/// How many letters have to be put in, taken out or changed (Levenshtein 1966).
std::size_t letters_between(const std::string& one, const std::string& other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t corner = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t changed = corner + (one[i] != other[j]);
            corner = row[j + 1];
            row[j + 1] = std::min({changed, corner + 1, row[j] + 1});
        }
    }
    return row.back();
}

/// `Did you mean "report"?`, empty where no word is near.
std::string near_word(const std::string& word, const Words& known)
{
    const std::size_t most = word.size() <= 3 ? 1 : word.size() <= 8 ? 2 : 3;
    const std::string folded = base::folded(word);
    std::string nearest;
    std::size_t distance = most + 1;
    for (const std::string& each : known) {
        if (const std::size_t here = letters_between(folded, each); here < distance) {
            distance = here;
            nearest = each;
        }
    }
    return nearest.empty() ? "" : say(" Did you mean \"{}\"?", nearest);
}

/// What was not understood, in the order it was said.
Words not_understood(const CLI::App& root, const Words& args)
{
    Words words = root.remaining(true);
    const auto place = [&](const std::string& word) { return std::ranges::find(args, word) - args.begin(); };
    std::ranges::stable_sort(words, {}, place);
    return words;
}

std::string quoted(const Words& words)
{
    Words quoted;
    for (const std::string& word : words) quoted.push_back("\"" + word + "\"");
    return base::joined(quoted, ", ");
}

} // namespace

std::string in_words(const CLI::ParseError& trouble, const CLI::App& root, const Words& args)
{
    const auto [at, said] = reached_from(root);
    const Words commands = commands_of(*at), unknown = not_understood(root, args);
    // What the words are wrong in themselves for comes before what is missing or too much.
    const bool is_about_words = dynamic_cast<const CLI::RequiredError*>(&trouble) != nullptr ||
                                dynamic_cast<const CLI::ExtrasError*>(&trouble) != nullptr;
    const std::string first = unknown.empty() ? "" : unknown.front();
    std::string text;
    if (!is_about_words) {
        text = trouble.what();
    } else if (first.starts_with("-") && first.find_first_not_of('-') != std::string::npos) {
        const std::string name = first.substr(0, first.find('='));
        text = (said.empty() ? say("There is no option {}.", name)
                             : say("\"{}\" has no option {}.", said, name)) +
               near_word(name, options_of(at));
    } else if (!commands.empty() && !unknown.empty()) {
        text = (said.empty() ? say("There is no command \"{}\".", first)
                             : say("After \"{}\" there is no command \"{}\".", said, first)) +
               near_word(first, commands);
    } else if (!unknown.empty()) {
        text = say("More was said than \"{}\" takes: {}.", said, quoted(unknown));
    } else if (!commands.empty()) {
        text = tr("A command is missing.");
    } else {
        text = trouble.what();
    }
    text += '\n';
    if (!commands.empty())
        text += (said.empty() ? say("The commands are: {}.", base::joined(commands, ", "))
                              : say("After \"{}\" comes one of: {}.", said, base::joined(commands, ", "))) +
                '\n';
    return text + tr("\"--help\" after any command shows its words.") + '\n';
}

} // namespace rekindle::cli

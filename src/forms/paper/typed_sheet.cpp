// SPDX-License-Identifier: MIT
#include "forms/paper/typed_sheet.h"

#include "base/csv.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/homework/typed_answer.h"
#include "forms/paper/numbers.h"

#include <algorithm>
#include <charconv>

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

std::optional<int> number_in(std::string_view text)
{
    int number = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    return trouble == std::errc() && end == text.data() + text.size() && number > 0 ? std::optional(number)
                                                                                    : std::nullopt;
}

bool begins_with_digit(std::string_view text)
{
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// Reads the lines of one sheet.
class Typed {
public:
    explicit Typed(const domain::Questionnaire& questionnaire) : m_questions(printed_questions(questionnaire))
    {
    }

    void read(const base::CsvRow& row)
    {
        m_row = row.number;
        if (row.fields.size() != 2)
            return wrong(tr("is not a question and its answer: write them as in \"7,b\", and a text with a "
                            "comma, semicolon or quotation mark in it in quotation marks"));
        const std::string name(base::trimmed(row.fields[0])), words(base::trimmed(row.fields[1]));
        const auto at = name.find('#');
        const PrintedQuestion* const question = question_called(name.substr(0, at));
        if (question == nullptr) return wrong(say("there is no question \"{}\" on this sheet", name));
        const auto times = times_in(at == std::string::npos ? "" : name.substr(at + 1), *question);
        if (!times) return wrong(how_often(*question));
        add({question->number, *times}, *question->item, words);
    }

    TypedSheet take() { return std::move(m_sheet); }

private:
    void wrong(std::string what) { m_sheet.problems.push_back({say("row {}", m_row), std::move(what)}); }

    const PrintedQuestion* question_called(const std::string& name) const
    {
        const auto number = number_in(name);
        const auto found = std::ranges::find_if(m_questions, [&](const PrintedQuestion& question) {
            return begins_with_digit(name) ? number == question.number : question.item->link_id == name;
        });
        return found == m_questions.end() ? nullptr : &*found;
    }

    static std::optional<std::vector<int>> times_in(const std::string& text, const PrintedQuestion& question)
    {
        const auto groups = static_cast<std::size_t>(question.repeating);
        std::vector<int> times(groups, 1);
        if (text.empty()) return times;
        const std::vector<std::string> parts = base::split(text, '.');
        if (parts.size() != groups) return std::nullopt;
        for (std::size_t i = 0; i < groups; ++i) {
            const auto time = number_in(parts[i]);
            if (!time || *time > 100) return std::nullopt;
            times[i] = *time;
        }
        return times;
    }

    static std::string how_often(const PrintedQuestion& question)
    {
        if (question.repeating == 0)
            return say("question {} stands in no section that is filled more than once", question.number);
        return say("which time question {} was filled in is said as in \"{}#2{}\"", question.number,
                   question.number, question.repeating > 1 ? ".1" : "");
    }

    void add(const PrintedPlace& place, const domain::Item& item, const std::string& words)
    {
        const bool in_several_lines = item.repeats && printed_options(item).empty();
        const auto there = m_sheet.answers.find(place);
        if (there != m_sheet.answers.end() &&
            (!in_several_lines || words == "-" || there->second.values.empty()))
            return wrong(say("question {} is in row {} already", in_words(place), there->second.row));
        // Also where it is wrong: it is not missing.
        TypedAnswers& answers = m_sheet.answers.try_emplace(place, TypedAnswers{m_row, {}}).first->second;
        if (words == "-") return;
        if (words.empty())
            return wrong(
                say("question {} has no answer here; write \"-\" where it was left open", in_words(place)));
        if (words == "declined") {
            answers.values.emplace_back(domain::Declined{});
        } else if (printed_options(item).empty()) {
            ReadValue read = typed_answer(item, words);
            if (!read.value) return wrong(say("question {}: {}", in_words(place), read.what));
            answers.values.push_back(std::move(*read.value));
        } else {
            add_options(place, item, words, answers.values);
        }
    }

    /// "a c", "a f: to the sea": what follows the colon is the open option's.
    void add_options(const PrintedPlace& place, const domain::Item& item, const std::string& words,
                     std::vector<domain::Value>& values)
    {
        const std::vector<PrintedOption> options = printed_options(item);
        const auto colon = words.find(':');
        const std::string own(base::trimmed(colon == std::string::npos ? "" : words.substr(colon + 1)));
        bool own_is_used = false;
        for (const std::string& letter : base::split(words.substr(0, colon), ' ')) {
            if (letter.empty()) continue;
            const auto option = std::ranges::find(options, base::folded(letter), &PrintedOption::letter);
            if (option == options.end()) {
                wrong(say("question {}: \"{}\" is none of its options, which are {} to {}", in_words(place),
                          letter, options.front().letter, options.back().letter));
            } else if (option->in_own_words && own.empty()) {
                wrong(say("question {}: what was written goes behind the letter, as in \"{}: something\"",
                          in_words(place), letter));
            } else {
                own_is_used = own_is_used || option->in_own_words;
                values.push_back(option->in_own_words ? domain::Value(own) : option->value);
            }
        }
        if (colon != std::string::npos && !own_is_used)
            wrong(say("question {}: words behind a colon belong to none of these options", in_words(place)));
    }

    std::vector<PrintedQuestion> m_questions;
    TypedSheet m_sheet;
    std::size_t m_row = 0;
};

std::string in_words(const std::vector<domain::Value>& values)
{
    if (values.empty()) return "-";
    std::vector<std::string> words;
    for (const domain::Value& value : values)
        words.push_back(std::holds_alternative<domain::Declined>(value) ? "declined"
                                                                        : domain::display_text(value));
    return base::joined(words, ", ");
}

} // namespace

std::string in_words(const PrintedPlace& place)
{
    std::string words = std::to_string(place.number);
    for (std::size_t i = 0; i < place.times.size(); ++i)
        words += (i == 0 ? "#" : ".") + std::to_string(place.times[i]);
    return words;
}

TypedSheet read_typed_sheet(const domain::Questionnaire& questionnaire, std::string_view bytes)
{
    const base::ReadCsv table = base::read_csv(bytes);
    Typed typed(questionnaire);
    for (const base::CsvRow& row : table.rows) typed.read(row);
    TypedSheet sheet = typed.take();
    sheet.problems.insert(sheet.problems.end(), table.problems.begin(), table.problems.end());
    return sheet;
}

base::Problems differences(const TypedSheet& first, const TypedSheet& second)
{
    base::Problems found;
    const auto differ = [&](const PrintedPlace& place, const TypedAnswers* one, const TypedAnswers* other) {
        const auto said = [](const TypedAnswers* typed) {
            return typed == nullptr ? std::string(tr("no line"))
                                    : say("\"{}\" in row {}", in_words(typed->values), typed->row);
        };
        found.push_back(
            {say("question {}", in_words(place)), say("first {}, second {}", said(one), said(other))});
    };
    for (const auto& [place, typed] : first.answers) {
        const auto again = second.answers.find(place);
        if (again == second.answers.end()) {
            differ(place, &typed, nullptr);
        } else if (again->second.values != typed.values) {
            differ(place, &typed, &again->second);
        }
    }
    for (const auto& [place, typed] : second.answers) {
        if (!first.answers.contains(place)) differ(place, nullptr, &typed);
    }
    return found;
}

} // namespace rekindle::forms

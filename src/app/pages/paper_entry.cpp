// SPDX-License-Identifier: MIT
#include "app/pages/paper_entry.h"

#include "app/pages/next_step.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/paper/numbers.h"
#include "forms/paper/typed_sheet.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

const domain::Questionnaire& form_of(const Library& library, const std::string& id)
{
    const forms::CatalogEntry* const entry = library.forms().find(id);
    if (entry == nullptr || !entry->usable())
        throw base::Error(base::Trouble::NotFound, say("There is no form \"{}\" that can be filled.", id));
    return *entry->form.questionnaire;
}

PaperEntry::Row row_of(const forms::PrintedQuestion& question)
{
    const domain::Item& item = *question.item;
    PaperEntry::Row row;
    row.place =
        forms::in_words({question.number, std::vector<int>(static_cast<std::size_t>(question.repeating), 1)});
    row.question = item.text;
    for (const forms::PrintedOption& option : forms::printed_options(item))
        row.options.push_back(option.letter + ": " + option.text);
    row.scale = forms::printed_scale(item);
    row.several = item.repeats && !row.options.empty();
    row.more = question.repeating > 0 || (item.repeats && row.options.empty());
    return row;
}

std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

} // namespace

PaperEntry::PaperEntry(domain::Practice& practice, const Library& library, AnswersOnPaper sheet, bool twice)
    : m_practice(practice), m_library(library), m_sheet(std::move(sheet)), m_twice(twice)
{
    const domain::Questionnaire& form = form_of(library, m_sheet.form);
    m_title = form.title;
    for (const forms::PrintedQuestion& question : forms::printed_questions(form))
        m_rows.push_back(row_of(question));
    for (auto& typed : m_typed) typed.resize(m_rows.size());
    m_wrong.resize(m_rows.size());
    m_sheet.first.name = tr("The first typing");
}

std::string PaperEntry::in_words() const
{
    const std::string whose = say("From the paper of partner {}, filled in on {}.",
                                  domain::word(m_sheet.side), base::to_text(m_sheet.filled));
    if (!m_twice) return whose;
    switch (m_typing) {
    case Typing::First:
        return whose + " " + tr("First typing.");
    case Typing::Second:
        return whose + " " + tr("Second typing, without looking at the first.");
    case Typing::Both:
        break;
    }
    return whose + " " + tr("Both typings: where they differ, type what the sheet says.");
}

std::string PaperEntry::typed(std::size_t row) const
{
    return m_typed.at(m_typing == Typing::Second ? 1 : 0)[row];
}

std::string PaperEntry::hint() const
{
    if (m_rows.empty()) return {};
    const Row& row = m_rows[m_here];
    if (!row.options.empty())
        return row.several ? tr("Digits choose and take back, Enter goes on; 0 declined, - left open")
                           : tr("A digit chooses and goes on; 0 declined, - left open");
    if (!row.scale.empty())
        return say("{} to {}; * declined, - left open", row.scale.front(), row.scale.back());
    return tr("Type what is written, then Enter; * declined, - left open");
}

bool PaperEntry::anything_typed() const
{
    return !m_outcome && std::ranges::any_of(m_typed, [](const std::vector<std::string>& typing) {
        return std::ranges::any_of(typing, [](const std::string& text) { return !text.empty(); });
    });
}

void PaperEntry::go_to(std::size_t row)
{
    if (row >= m_rows.size() || (row == m_here && !m_begun)) return;
    m_here = row;
    m_begun = false;
    changed();
}

void PaperEntry::next()
{
    m_begun = false;
    if (m_here + 1 < m_rows.size()) ++m_here;
    changed();
}

void PaperEntry::back()
{
    m_begun = false;
    if (m_here > 0) --m_here;
    changed();
}

void PaperEntry::type(const std::string& text)
{
    if (m_rows.empty() || m_outcome) return;
    const bool stands = text_here() == text && (m_typing != Typing::Both || m_typed[1][m_here] == text);
    if (stands) return;
    if (m_typing != Typing::Second) m_typed[0][m_here] = text;
    if (m_typing != Typing::First) m_typed[1][m_here] = text;
    m_wrong[m_here].clear();
    m_begun = true;
    changed();
}

void PaperEntry::answer(const std::string& text)
{
    type(text);
    next();
}

void PaperEntry::done()
{
    if (m_outcome) return;
    if (is_first_of_two()) {
        m_typing = Typing::Second;
        m_here = 0;
        m_begun = false;
    } else {
        if (m_typing == Typing::Second) m_typing = Typing::Both;
        save();
    }
    changed();
}

/// A line for each row with something in it: the table that "answers type" takes.
std::string PaperEntry::sheet_of(std::size_t typing) const
{
    std::string lines;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const std::string text(base::trimmed(m_typed.at(typing)[i]));
        if (!text.empty()) lines += m_rows[i].place + "," + quoted(text) + "\n";
    }
    return lines;
}

void PaperEntry::save()
{
    m_trouble.clear();
    std::ranges::fill(m_wrong, "");
    m_sheet.first.bytes = sheet_of(0);
    if (m_twice) m_sheet.second = TypedFile{tr("the second typing"), sheet_of(1)};
    try {
        m_outcome = type_answers(m_practice, m_library, m_sheet);
    } catch (const base::Error& error) {
        say_what_is_wrong(error);
    }
}

/// Beside each row what is wrong with it, the rest above, and to the first of them.
void PaperEntry::say_what_is_wrong(const base::Error& error)
{
    m_trouble = error.what();
    if (const std::string next = next_steps_here(error); !next.empty()) m_trouble += ' ' + next;
    std::size_t line = 0;
    std::vector<std::vector<std::string>> names(m_rows.size()); // how the reader of the sheet calls each
    for (std::size_t typing = 0; typing < (m_twice ? 2U : 1U); ++typing) {
        line = 0;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const std::string question = say("question {}", m_rows[i].place);
            names[i].push_back(question);
            if (base::trimmed(m_typed.at(typing)[i]).empty()) continue;
            const std::string row = say("row {}", ++line);
            names[i].insert(names[i].end(),
                            {row, say("row {}, question {}", line, m_rows[i].place),
                             say("{} of {}", row, typing == 0 ? m_sheet.first.name : m_sheet.second->name)});
        }
    }
    std::optional<std::size_t> first;
    for (const base::Problem& problem : error.problems()) {
        const auto at = std::ranges::find_if(names, [&](const std::vector<std::string>& called) {
            return std::ranges::find(called, problem.where) != called.end();
        });
        if (at == names.end()) {
            m_trouble += "\n" + problem.where + ": " + problem.what;
            continue;
        }
        const auto row = static_cast<std::size_t>(at - names.begin());
        m_wrong[row] += (m_wrong[row].empty() ? "" : "; ") + problem.what;
        first = std::min(first.value_or(row), row);
    }
    if (first) m_here = *first;
    m_begun = false;
}

} // namespace rekindle::app

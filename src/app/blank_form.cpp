// SPDX-License-Identifier: MIT
#include "app/blank_form.h"

#include "app/conditions_in_words.h"
#include "app/printed_words.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/paper/numbers.h"

#include <map>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Item;
using domain::ItemType;
using report::Lines;
using report::Piece;
using report::Role;
using report::Ticks;
using report::Words;

/// The prefix says something that our number does not.
std::string text_of(const Item& item, int number)
{
    std::string prefix(base::trimmed(item.prefix));
    while (!prefix.empty() && (prefix.back() == '.' || prefix.back() == ')')) prefix.pop_back();
    return prefix.empty() || prefix == std::to_string(number) ? item.text : item.prefix + " " + item.text;
}

std::string what_to_write(const Item& item)
{
    switch (item.type) {
    case ItemType::Date:
        return tr("Day (year-month-day):");
    case ItemType::DateTime:
        return tr("Day and time:");
    case ItemType::Time:
        return tr("Time (hours:minutes):");
    case ItemType::Integer:
    case ItemType::Decimal:
    case ItemType::Quantity:
        return tr("Number:");
    case ItemType::Url:
        return tr("Address:");
    default:
        return {};
    }
}

int lines_for(const Item& item)
{
    if (item.type == ItemType::Text) return 4;
    return item.repeats ? 3 : 1;
}

/// Where the answer goes, with what helps to find it.
void add_answer(const Item& item, Piece& piece)
{
    const auto note = [&](const std::string& words) {
        if (!words.empty()) piece.parts.emplace_back(Words{words, Role::Note});
    };
    Ticks ticks;
    if (const auto options = forms::printed_options(item); !options.empty()) {
        ticks.several = item.repeats;
        if (item.repeats) note(tr("Tick all that fit."));
        for (const forms::PrintedOption& option : options)
            ticks.ticks.push_back({option.letter, option.text, option.in_own_words});
    } else if (const auto scale = forms::printed_scale(item); !scale.empty()) {
        note(ends_in_words(item));
        for (const std::string& number : scale) ticks.ticks.push_back({"", number});
    } else {
        note(range_in_words(item));
        piece.parts.emplace_back(Lines{what_to_write(item), lines_for(item)});
        return;
    }
    piece.parts.emplace_back(std::move(ticks));
}

class Printing {
public:
    explicit Printing(const domain::Questionnaire& form) : m_form(form), m_conditions(form)
    {
        for (const forms::PrintedQuestion& question : forms::printed_questions(form))
            m_numbers[question.item] = question.number;
    }

    std::vector<Piece> print()
    {
        print(m_form.items, 0);
        return std::move(m_pieces);
    }

private:
    void print(const std::vector<Item>& items, int depth)
    {
        for (const Item& item : items) {
            if (!forms::is_printed(item)) continue;
            if (item.type == ItemType::Group) {
                heading(item, depth);
            } else if (item.type == ItemType::Display) {
                words(item);
            } else {
                question(item);
            }
            print(item.items, depth + 1);
        }
    }

    void heading(const Item& item, int depth)
    {
        Piece piece;
        if (!item.text.empty())
            piece.parts.emplace_back(Words{text_of(item, 0), depth == 0 ? Role::Heading : Role::Label});
        add_conditions(item, piece);
        if (item.repeats)
            piece.parts.emplace_back(
                Words{tr("If this is so more than once, take another sheet for each further "
                         "time and number the sheets."),
                      Role::Note});
        piece.with_next = true;
        if (!piece.parts.empty()) m_pieces.push_back(std::move(piece));
    }

    void words(const Item& item)
    {
        const std::string& control = item.presentation.control;
        if (item.text.empty() || control == "lower" || control == "upper") return; // beside their scale
        Piece piece;
        piece.parts.emplace_back(Words{text_of(item, 0), Role::Plain});
        add_conditions(item, piece);
        piece.with_next = true;
        m_pieces.push_back(std::move(piece));
    }

    void question(const Item& item)
    {
        const auto number = m_numbers.find(&item);
        Piece piece;
        const int its_number = number == m_numbers.end() ? 0 : number->second;
        piece.parts.emplace_back(Words{text_of(item, its_number), Role::Plain});
        add_conditions(item, piece);
        if (number == m_numbers.end()) {
            piece.parts.emplace_back(Words{tr("Talk about this one with your counselor."), Role::Note});
        } else {
            piece.number = std::to_string(its_number);
            if (item.required)
                piece.parts.emplace_back(Words{tr("Please do not leave this one open."), Role::Note});
            add_answer(item, piece);
        }
        m_pieces.push_back(std::move(piece));
    }

    void add_conditions(const Item& item, Piece& piece)
    {
        const std::string words = m_conditions.in_words(item);
        if (!words.empty()) piece.parts.emplace_back(Words{words, Role::Note});
    }

    const domain::Questionnaire& m_form;
    ConditionsInWords m_conditions;
    std::map<const Item*, int> m_numbers;
    std::vector<Piece> m_pieces;
};

Piece top_of(const domain::Questionnaire& form)
{
    Piece top;
    top.parts.emplace_back(Words{form.title, Role::Title});
    top.parts.emplace_back(Words{tr("Fill this in alone. Tick what fits best. You may leave any "
                                    "question open. To say that you "
                                    "prefer not to answer one, cross out its number."),
                                 Role::Note});
    top.parts.emplace_back(Lines{tr("Filled in on (year-month-day):")});
    return top;
}

/// For everybody who gets the sheet, whatever they are going to answer.
Piece help_now(const std::string& crisis_text)
{
    Piece piece;
    piece.parts.emplace_back(
        Words{tr("If you are in danger now, stop here and call for help. You do not have to be sure."),
              Role::Label});
    if (crisis_text.empty())
        piece.parts.emplace_back(Lines{tr("Whom to call:")});
    else
        piece.parts.emplace_back(Words{say("Whom to call: {}", crisis_text)});
    return piece;
}

} // namespace

report::Handout blank_form(const domain::Questionnaire& form, const domain::ScoringKey* key,
                           base::Date printed, const std::optional<SheetOf>& whose,
                           const std::string& crisis_text)
{
    report::Handout handout;
    handout.title = form.title;
    handout.created = printed;
    handout.language = form.language;
    handout.below = form.version.empty() ? form.title : say("{}, version {}", form.title, form.version);
    handout.above_left = tr("Code ____________________  partner  A / B"); // pages come apart
    if (whose) {
        handout.above_left = say("{}, partner {}", whose->couple, domain::word(whose->side));
        handout.above_right = say("Check code {} of {}", whose->code, base::to_text(printed));
        handout.of = whose->side == domain::Side::A ? report::Mark::PartnerA : report::Mark::PartnerB;
    }
    handout.pieces.push_back(top_of(form));
    if (key != nullptr && domain::asks_about_safety(*key)) handout.pieces.push_back(help_now(crisis_text));
    for (Piece& piece : Printing(form).print()) handout.pieces.push_back(std::move(piece));
    // No page for the words behind the last question alone.
    for (auto piece = handout.pieces.rbegin(); piece != handout.pieces.rend(); ++piece) {
        piece->with_next = true;
        if (!piece->number.empty()) break;
    }
    if (!form.copyright.empty()) {
        handout.pieces.emplace_back();
        handout.pieces.back().parts.emplace_back(Words{form.copyright, Role::Note});
    }
    return handout;
}

} // namespace rekindle::app

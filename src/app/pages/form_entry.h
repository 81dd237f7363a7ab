// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/form_fields.h"

#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// What stands on a page of a form, and what kind of entry it wants.
enum class EntryKind {
    Heading,     ///< of a section inside the page
    Words,       ///< nothing to enter
    OneOf,       ///< of its options one is chosen
    SomeOf,      ///< any number of its options
    DropDown,    ///< one of many options, or where the form says so
    Scale,       ///< one of a row of numbers, which are its options
    Slider,      ///< a number from `least` to `most`
    WholeNumber, // these are typed:
    Number,
    Amount, ///< a number of `unit`
    Day,
    DayAndTime,
    TimeOfDay,
    Line,
    Paragraph,
    Address,
    OnlyShown, ///< a value nobody enters: computed or fixed
    TalkAbout, ///< asked, but by the counselor: there is no way to enter it here
};
bool is_typed(EntryKind kind);
bool is_chosen(EntryKind kind); ///< has options

struct EntryOption {
    std::string key; ///< the number key that chooses it, of a scale one after the other; "" for none
    std::string words;
    bool in_own_words = false; ///< chosen together with words of one's own
};

/// What there is to know of one field that does not change while the form is filled.
struct FormEntry {
    std::size_t field = 0;
    EntryKind kind = EntryKind::Words;
    int depth = 0;                 ///< how far inside other sections or questions of its page it stands
    std::string label;             ///< the question, the heading, the words
    std::vector<std::string> help; ///< more about it
    std::string ends;              ///< of a scale: "0: Far apart,  10: Very close"
    std::string expects; ///< what may be typed, in words: "0 to 240, minutes", "year-month-day"; "" for all
    std::string link;    ///< where to read more
    std::vector<EntryOption> options;
    bool required = false;
    bool several = false; ///< typed: one answer on each line
    bool in_row = false;  ///< options stand beside each other: the form says so, or it is a row of a table
    double least = 0, most = 0, step = 1; ///< of a slider
    std::optional<int> most_characters;   ///< of one typed answer
    bool can_be_added = false;      ///< a section, the last of its kind here, and there may be one more of it
    bool can_be_taken_away = false; ///< the same, and not the only one
};

/// `language`: texts in it where the form has them (BCP 47); "": as it was written.
FormEntry entry_of(const FormFields& fields, std::size_t field, const std::string& language = "");

/// Whether a field is shown by itself. The ends of a scale, help and units stand beside their question.
bool has_entry(const FormField& field);

/// Which option each answer is, by index; of words of one's own it is the last one.
std::vector<std::size_t> chosen_options(const FormEntry& entry, const FormField& field);
/// The answer an option is; not of one in own words.
domain::Value value_of(const FormEntry& entry, const domain::Item& item, std::size_t option);
/// Words of one's own, rather than an option that is a text.
bool is_in_own_words(const FormEntry& entry, const domain::Item& item, const domain::Value& value);
/// The answers as they are typed, a line each; of a choice the own words.
std::string typed_text(const FormEntry& entry, const FormField& field);

} // namespace rekindle::app

// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rekindle::report {

// Paper that somebody reads, ticks and writes on, as plain values: one thing below the other, from page to
// page. What is a table of numbers is a Document instead.

/// A paragraph, in lines as wide as the page.
struct Words {
    std::string text;
    Role role = Role::Plain;

    bool operator==(const Words&) const = default;
};

struct Tick {
    std::string letter; ///< by which it is called; may be ""
    std::string text;
    bool to_write_on = false; ///< a line to write on follows

    bool operator==(const Tick&) const = default;
};
/// Boxes to tick, side by side where they are short: round ones where one is meant, square ones where several
/// may be.
struct Ticks {
    bool several = false;
    std::vector<Tick> ticks;

    bool operator==(const Ticks&) const = default;
};

/// Lines to write on; the first begins behind `before`.
struct Lines {
    std::string before;
    int count = 1;

    bool operator==(const Lines&) const = default;
};

/// A table to fill in. Its head stands on top of each page it goes on to.
struct Grid {
    struct Column {
        std::string title;
        double share = 1; ///< of the width

        bool operator==(const Column&) const = default;
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    double least_height = 24; ///< of a row, in points: room to write

    bool operator==(const Grid&) const = default;
};

using Part = std::variant<Words, Ticks, Lines, Grid>;

/// What belongs together and stays on one page where a page can hold it; a Grid may go on to the next.
struct Piece {
    std::vector<Part> parts;
    std::string number;     ///< in the margin, by which it is called
    bool with_next = false; ///< not the last on a page, as a heading
    bool on_new_page = false;

    bool operator==(const Piece&) const = default;
};

struct Handout {
    std::string title;
    base::Date created;   ///< the same hand-out has the same bytes
    std::string language; ///< BCP 47
    Paper paper = Paper::A4;
    std::string above_left, above_right, below; ///< on every page; page n of m is added
    /// For whom: a bar along the edge in the colour and stroke of Mark::PartnerA or PartnerB, and a letter.
    std::optional<Mark> of;
    std::vector<Piece> pieces;

    bool operator==(const Handout&) const = default;
};

} // namespace rekindle::report

// SPDX-License-Identifier: MIT
#pragma once

#include "base/problem.h"
#include "domain/people.h"
#include "report/document.h"

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::report {

enum class BlockKind {
    Summary,
    Partners,
    Trends,
    Scores,
    Homework,
    Results,
    Weeks,
    Story,
    Goals,
    Sessions,
    Log,
    Answers,
    Calculations,
    Codebook,
    Method,
    Feedback,
    NextSession,
    Long,
    Dictionary,
    Caseload, // from here on about the practice
    CaseloadMade,
    Norms,
    NormsMade,
    Disclosures,
};
inline constexpr std::size_t block_kinds = 24;
std::string_view word(BlockKind kind); // "summary", "scores" ...

/// What a report is about: one couple, or the whole practice, which is for the counselor alone.
enum class About { Couple, Practice };
About about(BlockKind kind);

/// One sheet of a report.
struct Block {
    BlockKind kind = BlockKind::Summary;
    std::string title; ///< the sheet's name
    bool landscape = false;
    bool charts = true; ///< trends, weeks, feedback: charts of their numbers
    bool levels = true; ///< goals: the texts of the five levels
    bool first = false; ///< partners: of the first forms of the period, not of the latest
    bool print = true;  ///< false: kept from paper, it is to be looked at where it can be searched

    bool operator==(const Block&) const = default;
};

/// What a report contains for some audiences.
struct Edition {
    std::vector<domain::Audience> audiences;
    std::string title;
    std::string note; ///< under the title of its first sheet: what this is; "" has none
    std::vector<Block> blocks;

    bool operator==(const Edition&) const = default;
};

/// What a report contains, as reports/<id>.json says it (docs/report-format.md).
struct Definition {
    std::string id;
    int version = 1;
    std::string title;
    std::string language = "en"; ///< of the titles, BCP 47
    Paper paper = Paper::A4;
    About about = About::Couple;             ///< all its blocks are about the same
    std::vector<domain::Audience> audiences; ///< for whom `blocks` are
    std::vector<Block> blocks;
    std::vector<Edition> editions; ///< for other audiences; no audience stands in two

    bool operator==(const Definition&) const = default;
};

/// What this audience gets; empty when the definition names it nowhere.
std::optional<Edition> edition_for(const Definition& definition, domain::Audience audience);

/// Blocks for everybody else's eyes are laid out in plain words (blocks/plain.h); of the other blocks there
/// is no such layout, so they are for the counselor alone.
bool has_plain_layout(BlockKind kind);

/// One value a row for other programs, and what the values are: for de-identified reports alone.
bool is_for_research(BlockKind kind);

/// Whether this audience's edition has a block of one of these kinds.
bool has_block(const Definition& definition, domain::Audience audience,
               std::initializer_list<BlockKind> kinds);

/// Whether a block of that kind tells of the homework, or of anything found from it.
bool draws_on_homework(BlockKind kind);

/// The definition, or every problem of the text. `definition` is empty exactly when there is a problem.
struct ReadDefinition {
    std::optional<Definition> definition;
    base::Problems problems;
};
ReadDefinition read_definition(std::string_view json_text);

/// Reads one file. Throws base::Error: NotFound when there is none, Data with every problem when it is wrong.
Definition load_definition(const std::filesystem::path& file);

/// The report of that id in a folder, whatever is wrong with others there; empty when there is none. Throws
/// as load_definition; also when the file is not named after its id.
std::optional<Definition> find_definition(const std::filesystem::path& folder, const std::string& id);

/// Every report of a folder, by id. Throws as find_definition.
std::vector<Definition> load_definitions(const std::filesystem::path& folder);

} // namespace rekindle::report

// SPDX-License-Identifier: MIT
#include "report/definition.h"

#include "base/error.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "json/parse.h"
#include "json/reader.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace rekindle::report {
namespace {

constexpr std::array<std::string_view, block_kinds> block_words{
    "summary",      "partners", "trends",        "scores",   "homework",     "results",
    "weeks",        "story",    "goals",         "sessions", "log",          "answers",
    "calculations", "codebook", "method",        "feedback", "next-session", "long",
    "dictionary",   "caseload", "caseload-made", "norms",    "norms-made",   "disclosures"};

bool is_upright(BlockKind kind)
{
    return kind == BlockKind::Summary || kind == BlockKind::Trends || kind == BlockKind::Scores ||
           kind == BlockKind::Weeks || kind == BlockKind::Story || kind == BlockKind::Method ||
           kind == BlockKind::NextSession || kind == BlockKind::Long;
}

bool is_id(std::string_view text)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= 64 && text.front() != '-' &&
           std::all_of(text.begin(), text.end(), fits);
}

/// Sheet names that differ only in ASCII case are the same to a spreadsheet program.
std::string folded(std::string text)
{
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

void read_options(const json::Reader& options, Block& block)
{
    block.landscape =
        options.optional_one_of("orientation", {"portrait", "landscape"}).value_or(block.landscape ? 1 : 0) ==
        1;
    block.print = options.boolean("print", true);
    switch (block.kind) {
    case BlockKind::Trends:
    case BlockKind::Weeks:
    case BlockKind::Feedback:
        options.only({"orientation", "print", "charts"});
        block.charts = options.boolean("charts", true);
        break;
    case BlockKind::Goals:
        options.only({"orientation", "print", "levels"});
        block.levels = options.boolean("levels", true);
        break;
    case BlockKind::Partners:
        options.only({"orientation", "print", "first"});
        block.first = options.boolean("first", false);
        break;
    case BlockKind::Summary:
    case BlockKind::Scores:
    case BlockKind::Homework:
    case BlockKind::Results:
    case BlockKind::Story:
    case BlockKind::Sessions:
    case BlockKind::Log:
    case BlockKind::Answers:
    case BlockKind::Calculations:
    case BlockKind::Codebook:
    case BlockKind::Method:
    case BlockKind::NextSession:
    case BlockKind::Caseload:
    case BlockKind::CaseloadMade:
    case BlockKind::Norms:
    case BlockKind::NormsMade:
    case BlockKind::Disclosures:
    case BlockKind::Long:
    case BlockKind::Dictionary:
        options.only({"orientation", "print"});
        break;
    }
}

Block read_block(const json::Reader& reader)
{
    reader.only({"block", "title", "options"});
    Block block;
    block.kind = static_cast<BlockKind>(reader.one_of("block", {block_words.begin(), block_words.end()}));
    block.title = reader.text("title");
    const std::string problem = block.title.empty() ? "" : sheet_name_problem(block.title);
    if (!problem.empty()) reader.problem("title", problem);
    block.landscape = !is_upright(block.kind);
    reader.within("options", [&](const json::Reader& options) { read_options(options, block); });
    return block;
}

/// `taken`: what stands elsewhere in the file already.
std::vector<domain::Audience> read_audiences(const json::Reader& reader, std::set<domain::Audience>& taken)
{
    std::vector<domain::Audience> audiences;
    for (const std::string& text : reader.texts("audiences")) {
        const std::optional<domain::Audience> audience = domain::parse_audience(text);
        if (!audience)
            reader.problem("audiences", base::say("\"{}\" is no audience", text));
        else if (!taken.insert(*audience).second)
            reader.problem("audiences", base::say("\"{}\" stands there twice", text));
        else
            audiences.push_back(*audience);
    }
    if (audiences.empty()) reader.problem("audiences", base::tr("names nobody the report may be made for"));
    return audiences;
}

std::vector<Block> read_blocks(const json::Reader& reader, const std::vector<domain::Audience>& audiences,
                               About of)
{
    const bool for_others = std::ranges::any_of(
        audiences, [](domain::Audience audience) { return audience != domain::Audience::Counselor; });
    const bool for_research = std::ranges::all_of(
        audiences, [](domain::Audience audience) { return audience == domain::Audience::DeIdentified; });
    std::vector<Block> blocks;
    std::set<std::string> titles;
    reader.each("blocks", [&](const json::Reader& item) {
        Block block = read_block(item);
        if (!block.title.empty() && !titles.insert(folded(block.title)).second)
            item.problem("title", base::tr("is the title of another block too"));
        if (about(block.kind) != of)
            item.problem("block", of == About::Couple
                                      ? base::say("\"{}\" is about the whole practice", word(block.kind))
                                      : base::say("\"{}\" is about one couple", word(block.kind)));
        else if (!for_research && is_for_research(block.kind))
            item.problem("block",
                         base::say("\"{}\" is for the audience de-identified alone", word(block.kind)));
        else if (for_others && !has_plain_layout(block.kind))
            item.problem("block", base::say("\"{}\" is for the counselor alone", word(block.kind)));
        blocks.push_back(std::move(block));
    });
    if (blocks.empty())
        reader.problem("blocks", base::tr("is empty: a report needs at least one block"));
    else if (std::ranges::none_of(blocks, &Block::print))
        reader.problem("blocks", base::tr("has no block that is printed: a PDF of it would be empty"));
    return blocks;
}

Edition read_edition(const json::Reader& reader, std::set<domain::Audience>& taken)
{
    reader.only({"audiences", "title", "note", "blocks"});
    Edition edition;
    edition.audiences = read_audiences(reader, taken);
    edition.title = reader.text("title");
    edition.note = reader.optional_text("note").value_or("");
    edition.blocks = read_blocks(reader, edition.audiences, About::Couple);
    return edition;
}

Definition read(const json::Reader& reader)
{
    reader.only({"$schema", "id", "version", "title", "language", "paper", "about", "audiences", "blocks",
                 "editions"});
    Definition definition;
    definition.id = reader.text("id");
    if (!definition.id.empty() && !is_id(definition.id)) {
        reader.problem("id", base::tr("may hold only small letters a-z, digits and hyphens, 64 at most"));
    }
    definition.version = static_cast<int>(reader.integer("version", 1, 1'000'000));
    definition.title = reader.text("title");
    definition.language = reader.optional_text("language").value_or("en");
    definition.paper = static_cast<Paper>(reader.optional_one_of("paper", {"A4", "Letter"}).value_or(0));
    definition.about =
        static_cast<About>(reader.optional_one_of("about", {"couple", "practice"}).value_or(0));
    std::set<domain::Audience> taken;
    definition.audiences = read_audiences(reader, taken);
    definition.blocks = read_blocks(reader, definition.audiences, definition.about);
    if (definition.about == About::Practice) {
        taken.erase(domain::Audience::Counselor);
        if (!taken.empty() || reader.has("editions"))
            reader.problem("audiences",
                           base::tr("a report about the whole practice is for the counselor alone"));
        return definition;
    }
    reader.each("editions",
                [&](const json::Reader& item) { definition.editions.push_back(read_edition(item, taken)); });
    return definition;
}

/// Of a file that is named after its id.
Definition load_named(const std::filesystem::path& file)
{
    Definition definition = load_definition(file);
    if (definition.id != file.stem().string())
        throw base::Error(base::say("The report definition {} is wrong.", file.filename().string()),
                          file.string(), {{"/id", base::tr("is not the name of its file")}});
    return definition;
}

} // namespace

std::string_view word(BlockKind kind)
{
    return block_words.at(static_cast<std::size_t>(kind));
}

About about(BlockKind kind)
{
    return kind >= BlockKind::Caseload ? About::Practice : About::Couple;
}

std::optional<Edition> edition_for(const Definition& definition, domain::Audience audience)
{
    const auto names = [&](const std::vector<domain::Audience>& audiences) {
        return std::ranges::find(audiences, audience) != audiences.end();
    };
    if (names(definition.audiences))
        return Edition{definition.audiences, definition.title, "", definition.blocks};
    const auto edition = std::ranges::find_if(definition.editions, names, &Edition::audiences);
    return edition == definition.editions.end() ? std::nullopt : std::optional(*edition);
}

bool has_plain_layout(BlockKind kind)
{
    return kind == BlockKind::Summary || kind == BlockKind::Trends || kind == BlockKind::Homework ||
           kind == BlockKind::Goals || kind == BlockKind::Feedback || is_for_research(kind);
}

bool is_for_research(BlockKind kind)
{
    return kind == BlockKind::Long || kind == BlockKind::Dictionary;
}

bool has_block(const Definition& definition, domain::Audience audience,
               std::initializer_list<BlockKind> kinds)
{
    const auto edition = edition_for(definition, audience);
    return edition && std::ranges::any_of(edition->blocks, [&](const Block& block) {
               return std::ranges::find(kinds, block.kind) != kinds.end();
           });
}

bool draws_on_homework(BlockKind kind)
{
    return kind != BlockKind::Trends && kind != BlockKind::Feedback;
}

ReadDefinition read_definition(std::string_view json_text)
{
    json::Parsed parsed = json::parse(json_text, {.bytes = 1U << 20U, .depth = 16, .values = 10'000});
    ReadDefinition result;
    result.problems = std::move(parsed.problems);
    if (!parsed.value) return result;
    if (!parsed.value->is(json::Value::Kind::Object)) {
        result.problems.push_back({"", base::tr("is not a JSON object")});
        return result;
    }
    Definition definition = read(json::Reader(*parsed.value, "", result.problems));
    if (result.problems.empty()) result.definition = std::move(definition);
    return result;
}

Definition load_definition(const std::filesystem::path& file)
{
    ReadDefinition result = read_definition(base::read_file(file));
    if (!result.definition) {
        throw base::Error(base::say("The report definition {} is wrong.", file.filename().string()),
                          file.string(), std::move(result.problems));
    }
    return std::move(*result.definition);
}

std::optional<Definition> find_definition(const std::filesystem::path& folder, const std::string& id)
{
    const std::filesystem::path file = folder / (id + ".json");
    std::error_code error;
    if (!is_id(id) || !std::filesystem::exists(file, error)) return std::nullopt;
    return load_named(file);
}

std::vector<Definition> load_definitions(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    if (error) {
        throw base::Error(
            base::Trouble::NotFound,
            base::say("The folder of report definitions, {}, cannot be read.", folder.string()));
    }
    std::sort(files.begin(), files.end());
    std::vector<Definition> definitions;
    for (const std::filesystem::path& file : files) {
        definitions.push_back(load_named(file));
    }
    return definitions;
}

} // namespace rekindle::report

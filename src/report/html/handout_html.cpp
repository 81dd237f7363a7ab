// SPDX-License-Identifier: MIT
#include "report/html/handout_html.h"

#include "base/translate.h"
#include "report/plain_text.h"
#include "report/text_direction.h"
#include "report/theme.h"

#include <fmt/format.h>

namespace rekindle::report {
namespace {

std::string element(const std::string& name, const std::string& attributes, const std::string& content)
{
    return fmt::format("<{}{}{}>{}</{}>\n", name, attributes.empty() ? "" : " ", attributes, content, name);
}

// What is only drawn and says nothing is kept from a screen reader.
const char* const line_to_write_on = R"(<span class="line" aria-hidden="true"></span>)";

std::string html_of(const Words& words)
{
    const std::string text = html_text(words.text);
    switch (words.role) {
    case Role::Title:
        return element("h1", "", text);
    case Role::Heading:
        return element("h2", "", text);
    case Role::Group:
    case Role::Label:
        return element("h3", "", text);
    case Role::Subtitle:
    case Role::Note:
        return element("p", R"(class="note")", text);
    default:
        return element("p", "", text);
    }
}

std::string html_of(const Ticks& ticks)
{
    std::string items;
    for (const Tick& tick : ticks.ticks) {
        std::string content = fmt::format(R"(<span class="{}" aria-hidden="true"></span>)",
                                          ticks.several ? "box" : "box round");
        if (!tick.letter.empty())
            content += fmt::format(R"( <span class="letter">{}</span>)", html_text(tick.letter));
        content += ' ' + html_text(tick.text);
        if (tick.to_write_on) content += line_to_write_on;
        items += element("li", tick.to_write_on ? R"(class="write")" : "", content);
    }
    return element("ul", R"(class="ticks")", items);
}

std::string html_of(const Lines& lines)
{
    std::string made;
    for (int i = 0; i < lines.count; ++i)
        made += element("p", R"(class="write")",
                        (i == 0 ? html_text(lines.before) : std::string()) + line_to_write_on);
    return made;
}

std::string html_of(const Grid& grid)
{
    double shares = 0;
    for (const Grid::Column& column : grid.columns) shares += column.share;
    std::string head, rows;
    for (const Grid::Column& column : grid.columns)
        head +=
            element("th", fmt::format(R"(scope="col" style="width:{:.2f}%")", 100 * column.share / shares),
                    html_text(column.title));
    for (const std::vector<std::string>& row : grid.rows) {
        std::string cells;
        for (std::size_t i = 0; i < grid.columns.size(); ++i)
            cells += element("td", "", i < row.size() ? html_text(row[i]) : "");
        rows += element("tr", fmt::format(R"(style="height:{}pt")", grid.least_height), cells);
    }
    return element("table", R"(class="grid")",
                   element("thead", "", element("tr", "", head)) + element("tbody", "", rows));
}

std::string html_of(const Piece& piece)
{
    std::string content;
    for (const Part& part : piece.parts)
        content += std::visit([](const auto& each) { return html_of(each); }, part);
    std::string names = "piece";
    if (piece.with_next) names += " with-next";
    if (piece.on_new_page) names += " new-page";
    if (!piece.number.empty()) {
        names += " numbered";
        content = element("p", R"(class="number")", html_text(piece.number)) + element("div", "", content);
    }
    return element("section", fmt::format(R"(class="{}")", names), content);
}

/// In the colour of the partner; the stroke and the letter tell the two apart where there is none.
std::string style_of_partner(Mark of)
{
    return fmt::format("body {{ border-inline-start: 7px {} #{:06X}; }}\n"
                       ".badge {{ background: #{:06X}; }}\n",
                       look_of(of).stroke == MarkLook::Stroke::Solid ? "solid" : "dashed", look_of(of).colour,
                       look_of(of).colour);
}

std::string style_of(const Handout& handout)
{
    const Look title = look_of(Role::Title, Emphasis::None), heading = look_of(Role::Heading, Emphasis::None),
               note = look_of(Role::Note, Emphasis::None), head = look_of(Role::Header, Emphasis::None);
    std::string style =
        fmt::format(R"(
@page {{ size: {}; margin: 0.6in 0.5in; }}
body {{ font: {}pt "{}", Carlito, "DejaVu Sans", sans-serif; line-height: 1.4; color: #1A1A1A; background: #FFFFFF;
       max-width: 48em; margin: 1em auto; padding: 0 1em; }}
h1 {{ font-size: {}pt; color: #{:06X}; margin: 0.4em 0; }}
h2 {{ font-size: {}pt; color: #{:06X}; margin: 1.2em 0 0.4em; border-bottom: 1.5pt solid #8A94A3; }}
h3 {{ font-size: 1em; margin: 0.8em 0 0.3em; }}
p {{ margin: 0.3em 0; white-space: pre-wrap; overflow-wrap: anywhere; }}
.note {{ color: #{:06X}; font-size: {}pt; }}
)",
                    handout.paper == Paper::A4 ? "A4" : "letter", standard_size, font_name, title.size,
                    title.colour, heading.size, heading.colour, note.colour, note.size);
    style += fmt::format(R"(.page, .grid {{ width: 100%; border-collapse: collapse; }}
.edge {{ color: #555555; font-size: 9pt; font-weight: normal; padding: 0 0 0.8em; }}
.edge div {{ display: flex; justify-content: space-between; gap: 1em; }}
.edge.foot {{ padding: 0.8em 0 0; }}
.badge {{ color: #FFFFFF; font-weight: bold; padding: 0.1em 0.5em; margin-inline-end: 0.5em; print-color-adjust: exact; }}
.grid th {{ background: #{:06X}; color: #{:06X}; font-size: 9pt; print-color-adjust: exact; }}
.grid th, .grid td {{ border: 0.6pt solid #8A94A3; padding: 4pt; text-align: start; overflow-wrap: anywhere; }}
.piece {{ break-inside: avoid; margin: 0.7em 0; }}
.piece:has(.grid) {{ break-inside: auto; }}
.with-next {{ break-after: avoid; }}
.new-page {{ break-before: page; }}
.numbered {{ display: grid; grid-template-columns: 2.4em 1fr; }}
.number {{ font-weight: bold; color: #1F3A5F; }}
.ticks {{ list-style: none; margin: 0.3em 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3em 2em; }}
.box {{ display: inline-block; width: 0.75em; height: 0.75em; border: 0.9pt solid #3A3A3A; margin-inline-end: 0.2em; }}
.round {{ border-radius: 50%; }}
.letter {{ color: #555555; font-size: 0.9em; }}
.write {{ display: flex; gap: 0.5em; align-items: baseline; min-height: 1.8em; }}
li.write {{ flex: 1 0 18em; }}
.line {{ flex: 1; min-width: 6em; border-bottom: 0.6pt solid #8A94A3; align-self: flex-end; }}
tr {{ break-inside: avoid; }}
)",
                         head.fill, head.colour);
    if (handout.of) style += style_of_partner(*handout.of);
    return style;
}

std::string edge(const std::string& cell, const std::string& names, const std::string& first,
                 const std::string& last)
{
    return element("tr", "",
                   element(cell, fmt::format(R"(class="{}")", names),
                           "<div><span>" + first + "</span><span>" + last + "</span></div>"));
}

/// The table is for its head and foot, which browsers say again on each page they print.
std::string body_of(const Handout& handout)
{
    std::string badge, pieces;
    if (handout.of)
        badge = fmt::format(R"(<span class="badge" aria-hidden="true">{}</span>)",
                            *handout.of == Mark::PartnerA ? "A" : "B");
    for (const Piece& piece : handout.pieces) pieces += html_of(piece);
    return element(
        "table", R"(class="page" role="presentation")",
        element("thead", "",
                edge("td", "edge", badge + html_text(handout.above_left), html_text(handout.above_right))) +
            element("tbody", "", element("tr", "", element("td", "", element("main", "", pieces)))) +
            element("tfoot", "", edge("td", "edge foot", html_text(handout.below), "")));
}

} // namespace

std::string html_text(std::string_view text)
{
    std::string made;
    for (const char c : plain_text(text)) {
        switch (c) {
        case '&':
            made += "&amp;";
            break;
        case '<':
            made += "&lt;";
            break;
        case '>':
            made += "&gt;";
            break;
        case '"':
            made += "&quot;";
            break;
        case '\'':
            made += "&#39;";
            break;
        default:
            made += c;
        }
    }
    return made;
}

std::string html_of(const Handout& handout)
{
    const std::string head =
        "<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
        element("title", "", html_text(handout.title)) + element("style", "", style_of(handout));
    return "<!DOCTYPE html>\n" + element("html",
                                         fmt::format(R"(lang="{}" dir="{}")", html_text(handout.language),
                                                     reads_right_to_left(handout.language) ? "rtl" : "ltr"),
                                         element("head", "", head) + element("body", "", body_of(handout)));
}

} // namespace rekindle::report

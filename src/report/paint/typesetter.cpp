// SPDX-License-Identifier: MIT
#include "report/paint/typesetter.h"

#include "report/page_size.h"
#include "report/plain_text.h"

#include <algorithm>

#ifdef __SANITIZE_ADDRESS__
// Fontconfig loses some of the settings it reads, once a program. What is ours is still looked for.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libfontconfig";
}
#endif

namespace rekindle::report {
namespace {

/// Carlito has the widths of Calibri; DejaVu Sans comes with every system that has Pango.
std::string families()
{
    return std::string(font_name) + ",Carlito,DejaVu Sans,Sans";
}

/// Letters are as the printer has them, not as a screen rounds them.
Handle<PangoContext> context_of(PangoFontMap* fonts, const std::string& language)
{
    Handle<PangoContext> context(pango_font_map_create_context(fonts));
    const Handle<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_cairo_context_set_resolution(context.get(), 72); // a unit is a point
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
    return context;
}

/// What runs from right to left Pango turns round: its left is where a line begins.
PangoAlignment turned(PangoAlignment alignment)
{
    return alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

void align(PangoLayout* layout, Align side)
{
    if (side == Align::Middle) return pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
    const PangoAlignment alignment = side == Align::Left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
    PangoLayoutLine* const first = pango_layout_get_line_readonly(layout, 0);
    const bool runs_left = pango_layout_line_get_resolved_direction(first) == PANGO_DIRECTION_RTL;
    // A name stays on the side of its column; lines that run on begin on the side from which they are read.
    const bool stays = side == Align::Right || pango_layout_get_line_count(layout) == 1;
    pango_layout_set_alignment(layout, runs_left && stays ? turned(alignment) : alignment);
}

} // namespace

Typesetter::Typesetter(const std::string& language)
    : m_fonts(pango_cairo_font_map_new()), m_context(context_of(m_fonts.get(), language))
{
    const double digit = extent_of(set("0", Look{})).width;
    if (digit > 0) m_shrunk = std::min(1.0, paper_digit / digit);
}

SetText Typesetter::set(std::string_view given, const Look& look, double width) const
{
    const std::string text = plain_text(given);
    SetText layout(pango_layout_new(m_context.get()));
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));

    const Handle<PangoFontDescription> font(pango_font_description_new());
    const std::string family = families();
    pango_font_description_set_family(font.get(), family.c_str());
    pango_font_description_set_absolute_size(font.get(), look.size * m_shrunk * PANGO_SCALE);
    if (look.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    if (look.italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
    pango_layout_set_font_description(layout.get(), font.get());

    const Handle<PangoAttrList> attributes(pango_attr_list_new());
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
    if (look.underline)
        pango_attr_list_insert(attributes.get(), pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
    pango_layout_set_attributes(layout.get(), attributes.get());

    if (width > 0) {
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    }
    align(layout.get(), look.align);
    return layout;
}

Extent extent_of(const SetText& text)
{
    int width = 0, height = 0;
    pango_layout_get_size(text.get(), &width, &height);
    return {static_cast<double>(width) / PANGO_SCALE, static_cast<double>(height) / PANGO_SCALE};
}

} // namespace rekindle::report

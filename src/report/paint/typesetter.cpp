// SPDX-License-Identifier: MIT
#include "report/paint/typesetter.h"

#include "report/page_size.h"
#include "report/plain_text.h"
#include "report/text/letter_directions.h"
#include "report/text_direction.h"

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
Handle<PangoContext> context_of(PangoFontMap* fonts, const std::string& language, PangoDirection direction)
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
    pango_context_set_base_dir(context.get(), direction);
    return context;
}

/// A name stays on the side of its column; lines that run on begin on the side from which they are read.
PangoAlignment alignment_of(PangoLayout* layout, Align side)
{
    if (side == Align::Middle) return PANGO_ALIGN_CENTER;
    if (side == Align::Right) return PANGO_ALIGN_RIGHT;
    const bool from_right =
        pango_context_get_base_dir(pango_layout_get_context(layout)) == PANGO_DIRECTION_RTL;
    return from_right && pango_layout_get_line_count(layout) > 1 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

} // namespace

Typesetter::Typesetter(const std::string& language)
    : m_fonts(pango_cairo_font_map_new()),
      m_from_left(context_of(m_fonts.get(), language, PANGO_DIRECTION_LTR)),
      m_from_right(context_of(m_fonts.get(), language, PANGO_DIRECTION_RTL)),
      m_language_from_right(reads_right_to_left(language))
{
    const double digit = extent_of(set("0", Look{})).width;
    if (digit > 0) m_shrunk = std::min(1.0, paper_digit / digit);
}

SetText Typesetter::set(std::string_view given, const Look& look, double width) const
{
    const std::string text = plain_text(given);
    const bool from_right = set_from_right(text, m_language_from_right);
    SetText layout(pango_layout_new((from_right ? m_from_right : m_from_left).get()));
    pango_layout_set_auto_dir(layout.get(), FALSE); // a name of another script begins no sentence of its own
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
    pango_layout_set_alignment(layout.get(), alignment_of(layout.get(), look.align));
    return layout;
}

Extent extent_of(const SetText& text)
{
    int width = 0, height = 0;
    pango_layout_get_size(text.get(), &width, &height);
    return {static_cast<double>(width) / PANGO_SCALE, static_cast<double>(height) / PANGO_SCALE};
}

} // namespace rekindle::report

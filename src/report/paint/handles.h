// SPDX-License-Identifier: MIT
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

namespace rekindle::report {

// Whatever Cairo and Pango give us to keep is freed when its handle goes.

struct GiveBack {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* drawing) const { cairo_destroy(drawing); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
    void operator()(PangoFontMap* fonts) const { g_object_unref(fonts); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
};

template <typename T>
using Handle = std::unique_ptr<T, GiveBack>;

/// Throws base::Error (World) for any trouble of Cairo.
void demand_success(cairo_status_t status);

} // namespace rekindle::report

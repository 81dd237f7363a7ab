// SPDX-License-Identifier: MIT
#include "report/xlsx/write_chart.h"

#include "base/translate.h"
#include "report/theme.h"
#include "report/xlsx/checked.h"
#include "report/xlsx/safe_text.h"

#include <string>

namespace rekindle::report {
namespace {

// libxlsxwriter cuts an attribute after 2,080 bytes, also inside a character; each unit takes six bytes at
// most.
constexpr std::size_t alt_text_units = 340;
constexpr double bar_edge = 0.75; // points

std::uint8_t dash_of(MarkLook::Stroke stroke)
{
    switch (stroke) {
    case MarkLook::Stroke::Solid:
        return LXW_CHART_LINE_DASH_SOLID;
    case MarkLook::Stroke::Dash:
        return LXW_CHART_LINE_DASH_DASH;
    case MarkLook::Stroke::LongDash:
        return LXW_CHART_LINE_DASH_LONG_DASH;
    case MarkLook::Stroke::Dots:
        return LXW_CHART_LINE_DASH_SQUARE_DOT;
    }
    return LXW_CHART_LINE_DASH_SOLID;
}

lxw_chart_series* series_in(lxw_chart* chart, const std::string& sheet_name, const Series& series)
{
    const auto row = [](int at) { return static_cast<lxw_row_t>(at); };
    const auto column = [](int at) { return static_cast<lxw_col_t>(at); };
    const char* name = sheet_name.c_str();
    const CellRange &along = series.along, &values = series.values;
    lxw_chart_series* out = made(chart_add_series(chart, nullptr, nullptr));
    chart_series_set_categories(out, name, row(along.first_row), column(along.column), row(along.last_row),
                                column(along.column));
    chart_series_set_values(out, name, row(values.first_row), column(values.column), row(values.last_row),
                            column(values.column));
    // By cell, never by text: a name that begins with '=' would be a formula.
    chart_series_set_name_range(out, name, row(series.name_row), column(series.name_column));

    return out;
}

void look_like_a_line(lxw_chart_series* out, const Series& series)
{
    const MarkLook look = look_of(series.mark);
    lxw_chart_line line{};
    line.color = look.colour;
    line.width = static_cast<float>(look.width);
    line.dash_type = dash_of(look.stroke);
    chart_series_set_line(out, &line);
    if (look.shape == MarkLook::Shape::None) {
        chart_series_set_marker_type(out, LXW_CHART_MARKER_NONE);
        return;
    }
    chart_series_set_marker_type(out, look.shape == MarkLook::Shape::Circle   ? LXW_CHART_MARKER_CIRCLE
                                      : look.shape == MarkLook::Shape::Square ? LXW_CHART_MARKER_SQUARE
                                                                              : LXW_CHART_MARKER_DIAMOND);
    const double size = mark_size(series.values.last_row - series.values.first_row + 1);
    chart_series_set_marker_size(out, static_cast<std::uint8_t>(size));
    lxw_chart_line edge{};
    edge.color = look.colour;
    chart_series_set_marker_line(out, &edge);
    lxw_chart_fill fill{};
    fill.color = look.colour;
    chart_series_set_marker_fill(out, &fill);
    if (series.error <= 0) return;
    lxw_chart_line reach{};
    reach.color = look.colour;
    reach.width = static_cast<float>(error_width);
    chart_series_set_error_bars(out->y_error_bars, LXW_CHART_ERROR_BAR_TYPE_FIXED, series.error);
    chart_series_set_error_bars_line(out->y_error_bars, &reach);
}

void look_like_bars(lxw_chart_series* out, const Series& series)
{
    const MarkLook look = look_of(series.mark);
    lxw_chart_line edge{};
    edge.color = look.colour;
    edge.width = static_cast<float>(bar_edge);
    chart_series_set_line(out, &edge);
    if (look.hatched) {
        lxw_chart_pattern pattern{};
        pattern.fg_color = look.colour;
        pattern.bg_color = 0xFFFFFF;
        pattern.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
        chart_series_set_pattern(out, &pattern);
        return;
    }
    lxw_chart_fill fill{};
    fill.color = look.colour;
    chart_series_set_fill(out, &fill);
}

struct AxisFont : lxw_chart_font {
    AxisFont() : lxw_chart_font{} { size = chart_look.text_size; }
};

void set_value_axis(lxw_chart_axis* values, const Chart& chart)
{
    AxisFont font;
    lxw_chart_line grid{};
    grid.color = chart_look.grid.colour;
    grid.width = static_cast<float>(chart_look.grid.width);
    chart_axis_set_name(values, safe_label(chart.value_axis).c_str());
    chart_axis_set_name_font(values, &font);
    chart_axis_set_num_font(values, &font);
    chart_axis_set_num_format(values, chart.percent ? "0%" : "General");
    chart_axis_set_min(values, chart.least);
    chart_axis_set_max(values, chart.most);
    chart_axis_set_major_unit(values, chart.step);
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &grid);
    chart_axis_set_label_position(values, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

void set_day_axis(lxw_chart_axis* days, const Chart& chart)
{
    AxisFont font;
    chart_axis_set_name(days, safe_label(chart.day_axis).c_str());
    chart_axis_set_name_font(days, &font);
    chart_axis_set_num_font(days, &font);
    chart_axis_set_num_format(days, "yyyy-mm-dd");
    chart_axis_set_min(days, serial_day(chart.first_day));
    chart_axis_set_max(days, serial_day(chart.last_day));
    chart_axis_set_major_unit(days, chart.day_step);
    chart_axis_major_gridlines_set_visible(days, LXW_FALSE);
    chart_axis_set_label_position(days, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

/// From the top down, as the names stand in the sheet; so the values are named at the other end.
void set_name_axis(lxw_chart_axis* names)
{
    AxisFont font;
    chart_axis_set_num_font(names, &font);
    chart_axis_set_reverse(names);
    chart_axis_set_label_position(names, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    chart_axis_set_crossing_max(names);
}

lxw_chart* lines(lxw_workbook* workbook, const std::string& sheet_name, const Chart& chart)
{
    lxw_chart* out = made(workbook_add_chart(workbook, LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS));
    for (const Series& series : chart.series) look_like_a_line(series_in(out, sheet_name, series), series);
    set_day_axis(made(chart_axis_get(out, LXW_CHART_AXIS_TYPE_X)), chart);
    set_value_axis(made(chart_axis_get(out, LXW_CHART_AXIS_TYPE_Y)), chart);
    return out;
}

lxw_chart* bars(lxw_workbook* workbook, const std::string& sheet_name, const Chart& chart)
{
    lxw_chart* out = made(workbook_add_chart(workbook, LXW_CHART_BAR));
    for (const Series& series : chart.series) look_like_bars(series_in(out, sheet_name, series), series);
    chart_set_series_overlap(out, 0);
    constexpr std::uint16_t half_a_bar = 50;
    chart_set_series_gap(out, half_a_bar);
    // Of a bar chart the library calls the axis of the values X, which lies below.
    set_name_axis(made(chart_axis_get(out, LXW_CHART_AXIS_TYPE_Y)));
    set_value_axis(made(chart_axis_get(out, LXW_CHART_AXIS_TYPE_X)), chart);
    return out;
}

} // namespace

double serial_day(base::Date day)
{
    return static_cast<double>(day.time_since_epoch().count() + 25'569);
}

void write_chart(lxw_workbook* workbook, lxw_worksheet* worksheet, const Sheet& sheet, const Chart& chart)
{
    const std::string sheet_name = safe_label(sheet.name);
    lxw_chart* out = chart.kind == Chart::Kind::Lines ? lines(workbook, sheet_name, chart)
                                                      : bars(workbook, sheet_name, chart);
    lxw_chart_font title{};
    title.size = chart_look.title_size;
    title.bold = LXW_TRUE;
    chart_title_set_name(out, safe_label(chart.title).c_str());
    chart_title_set_name_font(out, &title);
    chart_legend_set_position(out, LXW_CHART_LEGEND_BOTTOM);
    chart_show_blanks_as(out, LXW_CHART_BLANKS_AS_GAP);

    std::string alt_text = safe_label(chart.alt_text, alt_text_units);
    lxw_chart_options options{};
    options.x_scale = chart.width / 480.0; // libxlsxwriter's own size
    options.y_scale = chart.height / 288.0;
    options.description = alt_text.data();
    checked(worksheet_insert_chart_opt(worksheet, static_cast<lxw_row_t>(chart.row),
                                       static_cast<lxw_col_t>(chart.column), out, &options));
}

} // namespace rekindle::report

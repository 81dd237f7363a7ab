/* SPDX-License-Identifier: MIT */
#include "cells.h"
#include "database.h"

#include <stdlib.h>
#include <time.h>
#include <xlsxwriter.h>

static void checked(lxw_error error)
{
    if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
}

static lxw_format **make_formats(lxw_workbook *workbook)
{
    const int32_t count = next_number();
    lxw_format **formats = calloc((size_t)count + 1, sizeof *formats);
    for (int32_t i = 0; i < count; ++i) {
        lxw_format *format = formats[i] = workbook_add_format(workbook);
        format_set_font_name(format, next_text());
        format_set_font_size(format, next_real());
        if (next_number()) format_set_bold(format);
        if (next_number()) format_set_italic(format);
        if (next_number()) format_set_underline(format, LXW_UNDERLINE_SINGLE);
        format_set_font_color(format, (lxw_color_t)next_number());
        const int32_t fill = next_number();
        if (fill != 0xFFFFFF) {
            format_set_pattern(format, LXW_PATTERN_SOLID);
            format_set_fg_color(format, (lxw_color_t)fill);
        }
        format_set_align(format, (uint8_t)next_number());
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        const int32_t indent = next_number();
        if (indent > 0) format_set_indent(format, (uint8_t)indent);
        if (next_number()) format_set_text_wrap(format);
        const int32_t line = next_number(), line_colour = next_number();
        if (line != LXW_BORDER_NONE) {
            format_set_bottom(format, (uint8_t)line);
            format_set_bottom_color(format, (lxw_color_t)line_colour);
        }
        const char *code = next_text();
        if (*code) format_set_num_format(format, code);
    }
    return formats;
}

static void write_row(lxw_worksheet *worksheet, lxw_format **formats, lxw_row_t row)
{
    const double height = next_real();
    if (height > 0) checked(worksheet_set_row(worksheet, row, height, NULL));
    for (int32_t cells = next_number(); cells > 0; --cells) {
        const lxw_col_t column = (lxw_col_t)next_number();
        const int32_t span = next_number();
        lxw_format *format = formats[next_number()];
        if (span > 1)
            checked(worksheet_merge_range(worksheet, row, column, row, (lxw_col_t)(column + span - 1), "", format));
        switch (next_number()) {
        case 0:
            checked(worksheet_write_blank(worksheet, row, column, format));
            break;
        case 1:
            checked(worksheet_write_string(worksheet, row, column, next_text(), format));
            break;
        case 3: {
            const char *formula = next_text();
            checked(worksheet_write_formula_num(worksheet, row, column, formula, format, next_real()));
            break;
        }
        default:
            checked(worksheet_write_number(worksheet, row, column, next_real(), format));
        }
    }
}

static void write_series(lxw_chart *chart, const char *sheet)
{
    lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
    int32_t place[8];
    for (int i = 0; i < 8; ++i) place[i] = next_number();
    chart_series_set_categories(series, sheet, (lxw_row_t)place[1], (lxw_col_t)place[0], (lxw_row_t)place[2],
                                (lxw_col_t)place[0]);
    chart_series_set_values(series, sheet, (lxw_row_t)place[4], (lxw_col_t)place[3], (lxw_row_t)place[5],
                            (lxw_col_t)place[3]);
    chart_series_set_name_range(series, sheet, (lxw_row_t)place[6], (lxw_col_t)place[7]);
    lxw_chart_line line = {0}, edge = {0};
    lxw_chart_fill fill = {0};
    line.color = edge.color = fill.color = (lxw_color_t)next_number();
    line.width = (float)next_real();
    line.dash_type = (uint8_t)next_number();
    chart_series_set_line(series, &line);
    const int32_t marker = next_number(), size = next_number();
    const double error = next_real();
    chart_series_set_marker_type(series, (uint8_t)marker);
    if (marker == LXW_CHART_MARKER_NONE) return;
    chart_series_set_marker_size(series, (uint8_t)size);
    chart_series_set_marker_line(series, &edge);
    chart_series_set_marker_fill(series, &fill);
    if (error <= 0) return;
    lxw_chart_line reach = {0};
    reach.color = edge.color;
    reach.width = 0.75F;
    chart_series_set_error_bars(series->y_error_bars, LXW_CHART_ERROR_BAR_TYPE_FIXED, error);
    chart_series_set_error_bars_line(series->y_error_bars, &reach);
}

static void write_data_bars(lxw_worksheet *worksheet)
{
    const lxw_col_t column = (lxw_col_t)next_number();
    const lxw_row_t first = (lxw_row_t)next_number(), last = (lxw_row_t)next_number();
    lxw_conditional_format bars = {0};
    bars.type = LXW_CONDITIONAL_DATA_BAR;
    bars.data_bar_2010 = LXW_TRUE;
    bars.bar_solid = LXW_TRUE;
    bars.min_rule_type = bars.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    bars.min_value = next_real();
    bars.max_value = next_real();
    bars.bar_color = (lxw_color_t)next_number();
    checked(worksheet_conditional_format_range(worksheet, first, column, last, column, &bars));
}

static void write_link(lxw_worksheet *worksheet, lxw_format **formats)
{
    const lxw_row_t row = (lxw_row_t)next_number();
    const char *place = next_text();
    lxw_format *format = formats[next_number()];
    checked(worksheet_write_url_opt(worksheet, row, 0, place, format, next_text(), NULL));
}

static void set_axis(lxw_chart_axis *axis, const char *format)
{
    lxw_chart_font font = {0};
    font.size = 9;
    chart_axis_set_name(axis, next_text());
    chart_axis_set_name_font(axis, &font);
    chart_axis_set_num_font(axis, &font);
    chart_axis_set_num_format(axis, format ? format : next_text());
    chart_axis_set_min(axis, next_real());
    chart_axis_set_max(axis, next_real());
    chart_axis_set_major_unit(axis, next_real());
    chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

static void write_chart(lxw_workbook *workbook, lxw_worksheet *worksheet, const char *sheet)
{
    lxw_chart *chart = workbook_add_chart(workbook, LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS);
    for (int32_t series = next_number(); series > 0; --series) write_series(chart, sheet);
    lxw_chart_line grid = {0};
    grid.color = 0xD9DDE3;
    grid.width = 0.5F;
    lxw_chart_axis *days = chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X);
    lxw_chart_axis *values = chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y);
    set_axis(days, "yyyy-mm-dd");
    chart_axis_major_gridlines_set_visible(days, LXW_FALSE);
    set_axis(values, NULL);
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &grid);
    lxw_chart_font title = {0};
    title.size = 12;
    title.bold = LXW_TRUE;
    chart_title_set_name(chart, next_text());
    chart_title_set_name_font(chart, &title);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    lxw_chart_options options = {0};
    options.x_scale = next_real();
    options.y_scale = next_real();
    options.description = (char *)next_text();
    const lxw_row_t row = (lxw_row_t)next_number();
    const lxw_col_t column = (lxw_col_t)next_number();
    checked(worksheet_insert_chart_opt(worksheet, row, column, chart, &options));
}

static void set_up_printing(lxw_worksheet *worksheet)
{
    worksheet_set_paper(worksheet, (uint8_t)next_number());
    if (next_number()) worksheet_set_landscape(worksheet);
    worksheet_fit_to_pages(worksheet, 1, 0);
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.75, 0.7);
    const int32_t first = next_number(), last = next_number();
    if (first >= 0) checked(worksheet_repeat_rows(worksheet, (lxw_row_t)first, (lxw_row_t)last));
    const lxw_row_t last_row = (lxw_row_t)next_number();
    const int32_t last_column = next_number();
    if (last_column >= 0) checked(worksheet_print_area(worksheet, 0, 0, last_row, (lxw_col_t)last_column));
    const int32_t count = next_number();
    lxw_row_t *breaks = calloc((size_t)count + 1, sizeof *breaks);
    for (int32_t i = 0; i < count; ++i) breaks[i] = (lxw_row_t)next_number();
    if (count > 0) checked(worksheet_set_h_pagebreaks(worksheet, breaks));
    free(breaks);
    checked(worksheet_set_header(worksheet, next_text()));
    checked(worksheet_set_footer(worksheet, next_text()));
}

static void write_sheet(lxw_workbook *workbook, lxw_format **formats)
{
    const char *name = next_text();
    lxw_worksheet *worksheet = workbook_add_worksheet(workbook, name);
    worksheet_set_tab_color(worksheet, (lxw_color_t)next_number());
    worksheet_gridlines(worksheet, LXW_HIDE_ALL_GRIDLINES);
    const int32_t columns = next_number();
    for (int32_t i = 0; i < columns; ++i)
        checked(worksheet_set_column(worksheet, (lxw_col_t)i, (lxw_col_t)i, next_real(), NULL));
    const int32_t rows = next_number();
    for (int32_t i = 0; i < rows; ++i) write_row(worksheet, formats, (lxw_row_t)i);
    const int32_t first_filtered = next_number(), last_filtered = next_number();
    if (first_filtered >= 0)
        checked(worksheet_autofilter(worksheet, (lxw_row_t)first_filtered, 0, (lxw_row_t)last_filtered, (lxw_col_t)(columns - 1)));
    const int32_t frozen_rows = next_number(), frozen_columns = next_number();
    if (frozen_rows > 0 || frozen_columns > 0)
        worksheet_freeze_panes(worksheet, (lxw_row_t)frozen_rows, (lxw_col_t)frozen_columns);
    set_up_printing(worksheet);
    for (int32_t bars = next_number(); bars > 0; --bars) write_data_bars(worksheet);
    for (int32_t links = next_number(); links > 0; --links) write_link(worksheet, formats);
    for (int32_t charts = next_number(); charts > 0; --charts) write_chart(workbook, worksheet, name);
}

void write_workbook(const char *file)
{
    lxw_workbook *workbook = workbook_new(file);
    if (!workbook) fail("the workbook cannot be made");
    lxw_doc_properties properties = {0};
    properties.title = (char *)next_text();
    properties.created = (time_t)next_real();
    checked(workbook_set_properties(workbook, &properties));
    lxw_format **formats = make_formats(workbook);
    for (int32_t sheets = next_number(); sheets > 0; --sheets) write_sheet(workbook, formats);
    for (int32_t names = next_number(); names > 0; --names) {
        const char *name = next_text();
        checked(workbook_define_name(workbook, name, next_text()));
    }
    checked(workbook_close(workbook));
    free(formats);
}

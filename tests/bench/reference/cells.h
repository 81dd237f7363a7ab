/* SPDX-License-Identifier: MIT */
#ifndef REFERENCE_CELLS_H
#define REFERENCE_CELLS_H

#include <stdint.h>

/* The list of cells that `rekindle_measure cells` writes (see cell_list.cpp there), read whole into memory
 * and then gone through from the front. */
void load_cells(const char* file);
int32_t next_number(void);
double next_real(void);
const char* next_text(void);

/* Writes all of it as a workbook with libxlsxwriter. */
void write_workbook(const char* file);

#endif

/* SPDX-License-Identifier: MIT */
#include "cells.h"

#include "database.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *list, *at, *end;

void load_cells(const char *name)
{
    FILE *file = fopen(name, "rb");
    if (!file) fail("the list of cells cannot be read");
    fseek(file, 0, SEEK_END);
    const long size = ftell(file);
    rewind(file);
    list = at = malloc((size_t)size);
    if (!list || fread(list, 1, (size_t)size, file) != (size_t)size) fail("the list of cells is not whole");
    end = list + size;
    fclose(file);
}

static const void *next(size_t size)
{
    if ((size_t)(end - at) < size) fail("the list of cells ends too early");
    const void *found = at;
    at += size;
    return found;
}

int32_t next_number(void)
{
    int32_t number;
    memcpy(&number, next(sizeof number), sizeof number);
    return number;
}

double next_real(void)
{
    double real;
    memcpy(&real, next(sizeof real), sizeof real);
    return real;
}

const char *next_text(void)
{
    const int32_t size = next_number();
    return next((size_t)size + 1);
}

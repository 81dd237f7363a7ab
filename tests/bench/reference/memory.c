/* SPDX-License-Identifier: MIT */
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long status_of(const char *name)
{
    FILE *file = fopen("/proc/self/status", "r");
    char line[256];
    long found = -1;
    while (file && fgets(line, sizeof line, file)) {
        if (strncmp(line, name, strlen(name)) == 0) found = strtol(line + strlen(name), NULL, 10);
    }
    if (file) fclose(file);
    return found;
}

long memory_now(void)
{
    return status_of("VmRSS:");
}

long memory_peak(void)
{
    return status_of("VmHWM:");
}

void forget_peak(void)
{
    FILE *file = fopen("/proc/self/clear_refs", "w");
    if (!file || fputs("5", file) < 0 || fclose(file) != 0) {
        fprintf(stderr, "the peak of memory cannot be counted anew here\n");
        exit(1);
    }
}

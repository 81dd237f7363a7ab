/* SPDX-License-Identifier: MIT */
#ifndef REFERENCE_MEMORY_H
#define REFERENCE_MEMORY_H

#ifdef __cplusplus
extern "C" {
#endif

/* KiB of this process in memory, as Linux counts them in /proc/self/status. */
long memory_now(void);
long memory_peak(void);
/* From now on the peak counts anew; ends the program where the system cannot do that. */
void forget_peak(void);

#ifdef __cplusplus
}
#endif

#endif

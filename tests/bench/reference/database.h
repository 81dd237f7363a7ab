/* SPDX-License-Identifier: MIT */
#ifndef REFERENCE_DATABASE_H
#define REFERENCE_DATABASE_H

#include <sqlite3.h>

/* The keys of a practice, as `rekindle_measure keys` writes them: three lines of hexadecimal digits. */
struct keys {
    unsigned char pages[32], chain[32], rows[32];
};

/* All of these end the program with a sentence when something goes wrong. */
void fail(const char* what);
struct keys read_keys(const char* file);
/* With the page key and the settings the program demands of itself. */
sqlite3* open_database(const char* file, const struct keys* keys);
sqlite3_stmt* prepared(sqlite3* database, const char* sql);
void run(sqlite3* database, const char* sql);
double seconds_now(void);

#endif

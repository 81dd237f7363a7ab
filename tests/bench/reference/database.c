/* SPDX-License-Identifier: MIT */
#include "database.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void fail(const char *what)
{
    fprintf(stderr, "reference: %s\n", what);
    exit(1);
}

static void read_key(FILE *file, unsigned char *key)
{
    for (int i = 0; i < 32; ++i) {
        unsigned byte = 0;
        if (fscanf(file, "%2x", &byte) != 1) fail("no keys in the key file");
        key[i] = (unsigned char)byte;
    }
}

struct keys read_keys(const char *name)
{
    struct keys keys;
    FILE *file = fopen(name, "r");
    if (!file) fail("the key file cannot be read");
    read_key(file, keys.pages);
    read_key(file, keys.chain);
    read_key(file, keys.rows);
    fclose(file);
    return keys;
}

void run(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sqlite3_errmsg(database));
}

sqlite3 *open_database(const char *file, const struct keys *keys)
{
    sqlite3 *database = NULL;
    if (sqlite3_open_v2(file, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE,
                        NULL) != SQLITE_OK)
        fail("the database cannot be opened");
    unsigned char raw[36] = "raw:";
    memcpy(raw + 4, keys->pages, 32);
    if (sqlite3_key(database, raw, 36) != SQLITE_OK) fail("the key was refused");
    run(database, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY;"
                  "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                  "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA recursive_triggers = ON;"
                  "PRAGMA cache_size = -8192;");
    return database;
}

sqlite3_stmt *prepared(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) fail(sqlite3_errmsg(database));
    return statement;
}

double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

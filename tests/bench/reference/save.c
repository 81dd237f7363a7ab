/* SPDX-License-Identifier: MIT */
/* reference_save DATABASE KEYS PLAN: saves answers of forms in progress as the program does, one transaction
 * an answer: the answer's row, the keyed hash of all rows of the form, the chained entry of the audit trail.
 * PLAN has a line an answer: the form's id, place, type and value, with tabs between. Writes the seconds of
 * each to standard output. `rekindle_measure verify` afterwards says whether these rows and entries are what
 * the program itself would have written. */
#include "database.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct statements {
    sqlite3_stmt *begin, *commit, *status, *existing, *next, *insert, *form_row, *answer_rows, *head, *entry;
};

static void prepare_all(sqlite3 *database, struct statements *all)
{
    all->begin = prepared(database, "BEGIN IMMEDIATE");
    all->commit = prepared(database, "COMMIT");
    all->status = prepared(database, "SELECT status FROM response WHERE id = ? AND purpose = 'questionnaire'");
    all->existing = prepared(database, "SELECT value FROM answer WHERE response_id = ? AND place = ?");
    all->next = prepared(database, "SELECT coalesce(max(position), -1) + 1 FROM answer WHERE response_id = ?");
    all->insert = prepared(database, "INSERT INTO answer (response_id, place, position, value_type, value, "
                                     "visibility, saved_utc, saved_offset) VALUES (?, ?, ?, ?, ?, 'normal', ?, 0)");
    all->form_row = prepared(
        database,
        "SELECT couple_id || ' ' || owner || ' ' || coalesce(session_id, '-') || ' ' || "
        "coalesce(questionnaire_kind, '-') || ' ' || hex(questionnaire_id) || ' ' || hex(questionnaire_version) "
        "|| ' ' || coalesce(key_kind, '-') || ' ' || hex(key_id) || ' ' || hex(key_version) || ' ' || "
        "authored_utc || ' ' || authored_offset || ' ' || status FROM response WHERE id = ?");
    all->answer_rows = prepared(
        database, "SELECT printf('answer %09d', position), hex(place) || ' ' || value_type || ' ' || hex(value) || "
                  "' ' || visibility || ' ' || saved_utc || ' ' || saved_offset FROM answer WHERE response_id = ? "
                  "ORDER BY position");
    all->head = prepared(database, "SELECT number, mac FROM audit ORDER BY number DESC LIMIT 1");
    all->entry = prepared(database, "INSERT INTO audit (number, utc, offset_minutes, counselor, system_account, "
                                    "action, subject, subject_id, rows_hash, mac) VALUES (?, ?, 0, 'Bench', "
                                    "'bench', 'save-answer', 'response', ?, ?, ?)");
}

static void text(sqlite3_stmt *statement, int place, const char *value)
{
    sqlite3_bind_text(statement, place, value, -1, SQLITE_STATIC);
}

static const char *column(sqlite3_stmt *statement, int place)
{
    return (const char *)sqlite3_column_text(statement, place);
}

static void done(sqlite3 *database, sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE) fail(sqlite3_errmsg(database));
    sqlite3_reset(statement);
}

static void add_number(crypto_generichash_state *hash, long long number)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; ++i) bytes[i] = (unsigned char)((unsigned long long)number >> 8 * i);
    crypto_generichash_update(hash, bytes, 8);
}

static void add_text(crypto_generichash_state *hash, const char *value)
{
    const size_t size = strlen(value);
    add_number(hash, (long long)size);
    crypto_generichash_update(hash, (const unsigned char *)value, size);
}

static void end_hash(crypto_generichash_state *hash, char *hex)
{
    unsigned char sum[32];
    crypto_generichash_final(hash, sum, 32);
    sodium_bin2hex(hex, 65, sum, 32);
}

static void hash_rows(sqlite3 *database, struct statements *all, const struct keys *keys, const char *id, char *hex)
{
    crypto_generichash_state hash;
    crypto_generichash_init(&hash, keys->rows, 32, 32);
    add_text(&hash, "response");
    add_text(&hash, id);
    text(all->form_row, 1, id);
    if (sqlite3_step(all->form_row) != SQLITE_ROW) fail(sqlite3_errmsg(database));
    add_text(&hash, "");
    add_text(&hash, column(all->form_row, 0));
    sqlite3_reset(all->form_row);
    text(all->answer_rows, 1, id);
    while (sqlite3_step(all->answer_rows) == SQLITE_ROW) {
        add_text(&hash, column(all->answer_rows, 0));
        add_text(&hash, column(all->answer_rows, 1));
    }
    sqlite3_reset(all->answer_rows);
    end_hash(&hash, hex);
}

static void write_entry(sqlite3 *database, struct statements *all, const struct keys *keys, const char *id,
                        const char *utc)
{
    char rows_hash[65], mac[65];
    hash_rows(database, all, keys, id, rows_hash);
    if (sqlite3_step(all->head) != SQLITE_ROW) fail("the audit trail is empty");
    const long long number = sqlite3_column_int64(all->head, 0) + 1;
    crypto_generichash_state hash;
    crypto_generichash_init(&hash, keys->chain, 32, 32);
    add_text(&hash, column(all->head, 1));
    sqlite3_reset(all->head);
    add_number(&hash, number);
    add_text(&hash, utc);
    add_number(&hash, 0);
    add_text(&hash, "Bench");
    add_text(&hash, "bench");
    add_text(&hash, "save-answer");
    add_text(&hash, "response");
    add_text(&hash, id);
    add_text(&hash, rows_hash);
    end_hash(&hash, mac);
    sqlite3_bind_int64(all->entry, 1, number);
    text(all->entry, 2, utc);
    text(all->entry, 3, id);
    text(all->entry, 4, rows_hash);
    text(all->entry, 5, mac);
    done(database, all->entry);
}

static void now_text(char *utc)
{
    struct timespec now;
    struct tm parts;
    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &parts);
    const size_t size = strftime(utc, 32, "%Y-%m-%dT%H:%M:%S", &parts);
    snprintf(utc + size, 32 - size, ".%03ldZ", now.tv_nsec / 1000000);
}

static void save(sqlite3 *database, struct statements *all, const struct keys *keys, char *line)
{
    const char *id = strtok(line, "\t"), *place = strtok(NULL, "\t"), *type = strtok(NULL, "\t");
    const char *value = strtok(NULL, "\t\n");
    if (!value) fail("a line of the plan is not whole");
    char utc[32];
    done(database, all->begin);
    text(all->status, 1, id);
    if (sqlite3_step(all->status) != SQLITE_ROW || strcmp(column(all->status, 0), "in-progress") != 0)
        fail("the form is not being filled");
    sqlite3_reset(all->status);
    text(all->existing, 1, id);
    text(all->existing, 2, place);
    if (sqlite3_step(all->existing) != SQLITE_DONE) fail("the answer is there already");
    sqlite3_reset(all->existing);
    text(all->next, 1, id);
    if (sqlite3_step(all->next) != SQLITE_ROW) fail(sqlite3_errmsg(database));
    const long long position = sqlite3_column_int64(all->next, 0);
    sqlite3_reset(all->next);
    now_text(utc);
    text(all->insert, 1, id);
    text(all->insert, 2, place);
    sqlite3_bind_int64(all->insert, 3, position);
    text(all->insert, 4, type);
    text(all->insert, 5, value);
    text(all->insert, 6, utc);
    done(database, all->insert);
    now_text(utc);
    write_entry(database, all, keys, id, utc);
    done(database, all->commit);
}

int main(int count, char **words)
{
    if (count != 4) fail("reference_save DATABASE KEYS PLAN");
    if (sodium_init() < 0) fail("libsodium is not ready");
    const struct keys keys = read_keys(words[2]);
    sqlite3 *database = open_database(words[1], &keys);
    struct statements all;
    prepare_all(database, &all);
    FILE *plan = fopen(words[3], "r");
    if (!plan) fail("the plan cannot be read");
    char line[1024];
    while (fgets(line, sizeof line, plan)) {
        const double start = seconds_now();
        save(database, &all, &keys, line);
        printf("%.9f\n", seconds_now() - start);
    }
    fclose(plan);
    return 0;
}

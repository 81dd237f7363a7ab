/* SPDX-License-Identifier: MIT */
/* reference_report DATABASE KEYS COUPLE CELLS FILE: reads every row a report about the couple rests on, then
 * writes the cells of the list, which was read into memory before the clock started. Writes to standard
 * output: seconds, KiB of memory in use before, the most in use until the end, rows read. */
#include "cells.h"
#include "database.h"
#include "memory.h"

#include <stdio.h>

static const char *const statements[] = {
    "SELECT id, name, counselor FROM practice WHERE ?1 <> ''",
    "SELECT couple.id, code, opened, status, a.label, a.pronouns, b.label, b.pronouns FROM couple "
    "JOIN partner a ON a.couple_id = couple.id AND a.side = 'A' "
    "JOIN partner b ON b.couple_id = couple.id AND b.side = 'B' WHERE couple.id = ?1",
    "SELECT id, number, kind, day FROM session WHERE couple_id = ?1 ORDER BY number",
    "SELECT id, owner, session_id, questionnaire_kind, questionnaire_id, questionnaire_version, key_kind, "
    "key_id, key_version, authored_utc, authored_offset, status FROM response WHERE couple_id = ?1 "
    "AND purpose = 'questionnaire' ORDER BY authored_utc, id",
    "SELECT bytes FROM definition WHERE (kind, id, version) IN (SELECT questionnaire_kind, questionnaire_id, "
    "questionnaire_version FROM response WHERE couple_id = ?1 UNION SELECT key_kind, key_id, key_version "
    "FROM response WHERE couple_id = ?1 UNION SELECT 'homework', template_id, CAST(template_version AS TEXT) "
    "FROM assignment WHERE couple_id = ?1)",
    "SELECT response_id, place, value_type, value, visibility FROM answer JOIN response "
    "ON response.id = response_id WHERE couple_id = ?1 AND purpose = 'questionnaire' "
    "ORDER BY authored_utc, response.id, position",
    "SELECT id, couple_id, template_id, template_version, title, assigned_session_id, start_day, last_day, "
    "ended_day, schedule, for_a, for_b, joint, kind, plan, follows_id FROM assignment WHERE couple_id = ?1 "
    "ORDER BY rowid",
    "SELECT log_entry.id, assignment_id, side, day, state, entered_by FROM assignment JOIN log_entry "
    "ON assignment_id = assignment.id WHERE couple_id = ?1 ORDER BY assignment.rowid, day, number",
    "SELECT response_id, place, value_type, value, visibility FROM answer JOIN response "
    "ON response.id = response_id WHERE couple_id = ?1 AND purpose = 'log' "
    "ORDER BY authored_utc, response.id, position",
    "SELECT review.id, assignment_id, session_id, day, decision FROM assignment JOIN review "
    "ON assignment_id = assignment.id WHERE couple_id = ?1 ORDER BY assignment.rowid, day, review.number",
    "SELECT response_id, place, value_type, value, visibility FROM answer JOIN response "
    "ON response.id = response_id WHERE couple_id = ?1 AND purpose = 'review' "
    "ORDER BY authored_utc, response.id, position",
    "SELECT id, title, owner, importance, difficulty, baseline, set_on, target FROM goal WHERE couple_id = ?1",
    "SELECT goal_id, level, words FROM goal JOIN goal_level ON goal_id = goal.id WHERE couple_id = ?1",
    "SELECT goal_id, number, goal_step.title, goal_step.owner, due, status, done_on FROM goal JOIN goal_step "
    "ON goal_id = goal.id WHERE couple_id = ?1",
    "SELECT goal_id, day, rated_by, goal_rating.level FROM goal JOIN goal_rating ON goal_id = goal.id "
    "WHERE couple_id = ?1",
};

/* Every column of every row is fetched. */
static long read_rows(sqlite3 *database, const char *couple)
{
    long rows = 0, bytes = 0;
    for (size_t i = 0; i < sizeof statements / sizeof *statements; ++i) {
        sqlite3_stmt *statement = prepared(database, statements[i]);
        sqlite3_bind_text(statement, 1, couple, -1, SQLITE_STATIC);
        int result;
        for (; (result = sqlite3_step(statement)) == SQLITE_ROW; ++rows) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                if (sqlite3_column_text(statement, column)) bytes += sqlite3_column_bytes(statement, column);
            }
        }
        if (result != SQLITE_DONE) fail(sqlite3_errmsg(database));
        sqlite3_finalize(statement);
    }
    if (bytes == 0) fail("there is nothing about this couple");
    return rows;
}

int main(int count, char **words)
{
    if (count != 6) fail("reference_report DATABASE KEYS COUPLE CELLS FILE");
    const struct keys keys = read_keys(words[2]);
    sqlite3 *database = open_database(words[1], &keys);
    run(database, "SELECT count(*) FROM sqlite_schema");
    load_cells(words[4]);
    forget_peak();
    const long before = memory_now();
    const double start = seconds_now();
    const long rows = read_rows(database, words[3]);
    write_workbook(words[5]);
    printf("%.9f %ld %ld %ld\n", seconds_now() - start, before, memory_peak(), rows);
    sqlite3_close(database);
    return 0;
}

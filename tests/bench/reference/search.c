/* SPDX-License-Identifier: MIT */
/* reference_search DATABASE KEYS TEXT...: finds the couples whose code or label has the text, for each TEXT, with one
 * prepared statement and every column fetched. The first is for warming up. Writes the seconds of each after it, and
 * the rows. */
#include "database.h"

#include <stdio.h>

int main(int count, char **words)
{
    if (count < 5) fail("reference_search DATABASE KEYS WARM TEXT...");
    const struct keys keys = read_keys(words[2]);
    sqlite3 *database = open_database(words[1], &keys);
    sqlite3_stmt *statement = prepared(
        database,
        "SELECT couple.id, code, opened, coalesce((SELECT couple_status.status FROM couple_status WHERE couple_id = "
        "couple.id ORDER BY number DESC LIMIT 1), couple.status), a.label, a.pronouns, b.label, b.pronouns FROM couple "
        "JOIN partner a ON a.couple_id = couple.id AND a.side = 'A' JOIN partner b ON b.couple_id = couple.id AND "
        "b.side = 'B' WHERE code LIKE '%' || ?1 || '%' OR a.label LIKE '%' || ?1 || '%' OR b.label LIKE '%' || ?1 || "
        "'%' ORDER BY code");
    for (int i = 3; i < count; ++i) {
        const double start = seconds_now();
        sqlite3_bind_text(statement, 1, words[i], -1, SQLITE_STATIC);
        long rows = 0, bytes = 0;
        int result;
        for (; (result = sqlite3_step(statement)) == SQLITE_ROW; ++rows) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                if (sqlite3_column_text(statement, column)) bytes += sqlite3_column_bytes(statement, column);
            }
        }
        if (result != SQLITE_DONE || (rows > 0 && bytes == 0)) fail(sqlite3_errmsg(database));
        sqlite3_reset(statement);
        if (i > 3) printf("%.9f %ld\n", seconds_now() - start, rows);
    }
    return 0;
}

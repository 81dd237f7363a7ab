// SPDX-License-Identifier: MIT
// Old content with good seals put back: the pages and keys are genuine, only the trail and its anchor tell.
#include "torture/commands.h"
#include "torture/outcome.h"

#include "storage/sample.h"

#include <cstdio>

namespace rekindle::torture {
using namespace storage;

namespace {

constexpr std::size_t page = 4096;

void change_a_bit(domain::Practice& practice, std::int64_t day)
{
    const auto couple = practice.couples().all().at(0);
    const auto response = begin_response(practice, couple);
    for (std::int64_t i = 0; i < 3; ++i) practice.responses().save_answer(response, answer(i, 200));
    const auto goal = practice.goals().of(couple.id).at(0);
    practice.goals().rate(
        goal.id, {goal.set_on + std::chrono::days{day}, domain::RatedBy::A, static_cast<int>(day % 2)});
}

void old_pages(Judge& judge, Tally& tally, const Files& old, const Files& now)
{
    for (std::size_t at = 0; at + page <= std::min(old.database.size(), now.database.size()); at += page) {
        if (old.database.compare(at, page, now.database, at, page) == 0) continue;
        auto files = now;
        files.database.replace(at, page, old.database, at, page);
        tally.add("old page", judge.of(files));
    }
}

/// A key holder who changes rows beside the program: each statement alone.
void old_rows(Judge& judge, Tally& tally, const Files& now)
{
    for (const char* change : {"UPDATE answer SET value = '0:' WHERE rowid = (SELECT min(rowid) FROM answer)",
                               "DELETE FROM answer WHERE rowid = (SELECT max(rowid) FROM answer)",
                               "DELETE FROM goal_rating WHERE rowid = (SELECT max(rowid) FROM goal_rating)",
                               "UPDATE couple SET code = 'C-0009' WHERE code = 'C-0001'",
                               "UPDATE session SET number = 7 WHERE rowid = 1",
                               "UPDATE partner SET label = 'Other' WHERE side = 'A'",
                               "UPDATE goal SET title = 'another' WHERE rowid = 1"}) {
        now.put_into(judge.folder());
        {
            Connection connection(judge.folder().database(), derived_keys(judge.key()).pages);
            connection.run(change);
            if (connection.number("SELECT changes()") == 0) std::printf("no row to change: %s\n", change);
        }
        auto files = now;
        files.database = sample::bytes_of(judge.folder().database());
        tally.add("row changed beside the program", judge.of(files));
    }
}

/// A transaction broken off half-way with its journal: with the journal it must read as before, without it
/// it must not stay unnoticed.
void journals(Judge& judge, Tally& tally, const Files& now)
{
    for (int megabytes = 1; megabytes <= 3; ++megabytes) {
        now.put_into(judge.folder());
        Files torn;
        {
            Connection connection(judge.folder().database(), derived_keys(judge.key()).pages);
            connection.run("PRAGMA cache_size = 2; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                           "UPDATE answer SET value = value || 'torn', saved_offset = 5;"
                           "UPDATE goal SET title = title || 'torn';"
                           "UPDATE couple SET opened = '2001-01-01'");
            torn = Files::of(judge.folder());
            connection.run("ROLLBACK");
        }
        torn.anchor = now.anchor;
        if (torn.journal.empty() || torn.database == now.database) {
            std::puts("no page was spilled: nothing is tested");
            tally.add("transaction torn", Outcome::Silent);
            continue;
        }
        tally.add("transaction torn, journal there", judge.of(torn));
        torn.journal.clear();
        tally.add("transaction torn, journal deleted", judge.of(torn));
    }
}

} // namespace

int replay(const Words& words)
{
    Judge judge({words.folder}, words.plant);
    Tally tally;
    Files before = Files::of(judge.folder());
    for (std::int64_t round = 0; round < words.number("--count", 3); ++round) {
        before.put_into(judge.folder());
        change_a_bit(*open(judge.folder().root), round + 1);
        judge.remember();
        const Files now = Files::of(judge.folder());
        old_pages(judge, tally, before, now);
        auto rolled_back = now;
        rolled_back.database = before.database;
        if (words.plant == "old-anchor") rolled_back.anchor = before.anchor;
        tally.add("whole database rolled back", judge.of(rolled_back));
        old_rows(judge, tally, now);
        journals(judge, tally, now);
        before = now;
    }
    return tally.print() ? 0 : 1;
}

} // namespace rekindle::torture

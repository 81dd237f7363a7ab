// SPDX-License-Identifier: MIT
#pragma once

#include "torture/practice_under_test.h"

#include <algorithm>
#include <string>
#include <vector>

namespace rekindle::torture {

/// torture COMMAND FOLDER [--option [VALUE]]... [--plant FAULT]
struct Words {
    std::filesystem::path folder;
    std::vector<std::string> options;
    std::string plant; ///< the fault that is planted; ""

    bool has(const std::string& option) const
    {
        return std::find(options.begin(), options.end(), option) != options.end();
    }
    std::int64_t number(const std::string& option, std::int64_t otherwise) const
    {
        const auto found = std::find(options.begin(), options.end(), option);
        return found == options.end() || found + 1 == options.end() ? otherwise : std::stoll(*(found + 1));
    }
    std::string text(const std::string& option) const ///< "" when it is not given
    {
        const auto found = std::find(options.begin(), options.end(), option);
        return found == options.end() || found + 1 == options.end() ? "" : *(found + 1);
    }
};

/// Saves answers one at a time and prints the number of each once it is saved, after the response's id.
/// --count N: that many; --padding N: letters more; --again: after a failure, which it prints, it waits for a
/// line and tries again. Plants: ack-before-commit, synchronous-off, ignore-failures.
int write_answers(const Words& words);
/// Opens the practice as the program does and closes it; --hold: once a line came. Plants: no-lock,
/// write-before-lock.
int open_and_hold(const Words& words);
/// Makes a backup in --to DIR. Plant: name-first.
int back_up(const Words& words);
/// Makes of the backup FOLDER the practice --to DIR. Plant: remove-first.
int restore(const Words& words);
/// Gives it `new_passphrase`; opened by the recovery key, or --by PASSPHRASE. Plant: in-place.
int change_passphrase(const Words& words);
/// Gives it a new data key and `new_passphrase`. Plant: in-place.
int change_data_key(const Words& words);
/// Prints how long saves took. --count N.
int measure_saves(const Words& words);
/// Opens the practice and closes it; --tomorrow: with the schema of tomorrow, after a backup as the program
/// makes it. Plant: no-recovery (a journal is taken for rubbish).
int open_and_close(const Words& words);
/// Judges folders named on standard input, see checker.cpp.
int check(const Words& words);
/// "ok N", N answers found, or "bad" and what is wrong. `acknowledged` answers must be there.
std::string verdict(const std::filesystem::path& folder, const std::string& response,
                    std::int64_t acknowledged, bool tomorrow = false);
/// Prints what became of many damages; ends with 1 when one went unnoticed. --count N bits are flipped.
/// Plant: not-verified.
int damage(const Words& words);
/// The same with old pages, rows, journals and databases put back. Plant: old-anchor (goes back with the
/// database).
int replay(const Words& words);
/// The same saves delivered several times. --count N. Plant: always-insert.
int retries(const Words& words);
/// Every allocation of opening, saving and closing fails in turn. --count N: about so many of each kind.
/// Plant: unchecked.
int out_of_memory(const Words& words);

} // namespace rekindle::torture

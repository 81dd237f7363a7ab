// SPDX-License-Identifier: MIT
// Sorts and packs more than fits the cache, after asking for temporary files: temp_files_probe FILE
#include "storage/connection.h"
#include "storage/sample.h"

#include <cstdio>

using namespace rekindle;
using namespace rekindle::storage;

int main(int, char** argv)
{
    const auto error = sample::error_of([&] {
        sample::write_bytes(argv[1], "");
        // All but the setting that keeps them in memory as well: here the engine itself has to.
        std::vector<Setting> settings = required_settings();
        std::erase_if(settings, [](const Setting& setting) {
            return std::string(setting.ask).find("temp_store") != std::string::npos;
        });
        Connection connection(argv[1], SecretBytes::random(32), settings);
        bool in_memory_only = false;
        connection.each_row("PRAGMA compile_options", [&](const std::vector<std::string>& cells) {
            in_memory_only = in_memory_only || cells.at(0) == "tTEMP_STORE=3";
        });
        std::printf("TEMP_STORE=3: %s\n", in_memory_only ? "yes" : "no");
        connection.run("PRAGMA temp_store = FILE; PRAGMA cache_size = 10; CREATE TABLE words (x TEXT) STRICT;"
                       "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
                       "INSERT INTO words SELECT hex(randomblob(100)) FROM n;"
                       "CREATE INDEX words_in_order ON words (x);"
                       "CREATE TEMP TABLE sorted AS SELECT DISTINCT x FROM words ORDER BY x DESC;"
                       "DELETE FROM words WHERE rowid % 2; VACUUM;");
        std::printf("%lld rows sorted\n",
                    static_cast<long long>(connection.number("SELECT count(*) FROM sorted")));
    });
    if (error) std::printf("%s\n", error->what());
    return error ? 6 : 0;
}

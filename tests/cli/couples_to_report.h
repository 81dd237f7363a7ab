// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using Words = std::vector<std::string>;

inline std::string bytes_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct CouplesToReport : CommandLine {
    static constexpr int couples = 5;
    static constexpr const char* note = ".rekindle-batch.json";

    CouplesToReport()
    {
        create();
        for (int i = 1; i <= couples; ++i) {
            const std::string code = code_of(i);
            // Days of their own, so that no two de-identified reports are moved alike.
            const std::string day = "2026-03-0" + std::to_string(i);
            done(
                {"couple", "add", "--a", "Noor" + std::to_string(i), "--b", "Sam", "--opened", "2026-02-23"});
            done({"session", "add", "--couple", code, "--day", day});
            if (i == 3) continue; // nothing was answered yet
            for (const char* partner : {"A", "B"}) {
                const std::string file = partner == std::string("A") ? "a-intake-1.json" : "b-intake-1.json";
                done({"answers", "import", "--couple", code, "--partner", partner, "--session", "1",
                      examples("responses/" + file)});
            }
        }
    }
    static std::string code_of(int number) { return "C-000" + std::to_string(number); }
    std::string path(const std::string& name) const { return (folder / name).string(); }

    Result all(const std::string& audience, const std::string& out, const Words& more = {})
    {
        Words words{"--as-of", "2026-04-01", "report", "make",  "progress",
                    "--all",   "--audience", audience, "--out", path(out)};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    Result one(const std::string& code, const std::string& audience, const std::string& out,
               const Words& more = {})
    {
        Words words{"--as-of", "2026-04-01", "report", "make",  "progress", "--couple",
                    code,      "--audience", audience, "--out", path(out)};
        words.insert(words.end(), more.begin(), more.end());
        return done(words);
    }
    /// The names in a folder, hidden ones too.
    std::set<std::string> names(const std::string& out) const
    {
        std::set<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(path(out)))
            found.insert(entry.path().filename());
        return found;
    }
    /// Until a batch is complete.
    static std::set<std::string> with_note(std::set<std::string> names)
    {
        names.insert(note);
        return names;
    }
    std::size_t releases(const std::string& code)
    {
        return done({"--json", "disclosures", "--couple", code}).json().items().size();
    }
};

inline const std::set<std::string> five{"C-0001.xlsx", "C-0002.xlsx", "C-0003.xlsx", "C-0004.xlsx",
                                        "C-0005.xlsx"};

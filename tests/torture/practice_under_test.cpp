// SPDX-License-Identifier: MIT
#include "torture/practice_under_test.h"

#include "storage/errors.h"
#include "storage/files.h"
#include "storage/key_copies.h"
#include "storage/practice.h"
#include "storage/sample.h"
#include "storage/system.h"
#include "storage/unlocked_practice.h"
#include "storage/unlocking.h"
#include "storage/write_backup.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace rekindle::torture {
using namespace storage;
namespace fs = std::filesystem;

void make(const fs::path& folder)
{
    const char* file = std::getenv("RECOVERY_KEY_FILE");
    const std::string key = sample::create(folder) + "\n";
    if (write_and_sync(file ? file : "", key)) throw damaged();
    const auto practice = sample::open(folder);
    sample::fill(*practice);
}

std::string recovery_key()
{
    const char* file = std::getenv("RECOVERY_KEY_FILE");
    std::string text = find_bytes(file ? file : "", 1000).value_or(""); // which says in words what is wrong
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

Surroundings surroundings()
{
    Surroundings made = surroundings_of_this_computer();
    made.account = "ada";
    made.host = "desk";
    made.cost = least_cost;
    made.wait = nullptr;
    made.tell = [](const std::string& sentence) { std::fprintf(stderr, "%s\n", sentence.c_str()); };
    return made;
}

SecretBytes data_key_of(const fs::path& folder)
{
    const std::string key = recovery_key();
    return std::move(opened_slots(read_key_copies({folder}).file, RecoveryKey{key}).at(0).data_key);
}

std::unique_ptr<OpenedPractice> open(const fs::path& path, const Opening& opening)
{
    const std::string key = recovery_key();
    return std::move(unlock_practice(path, RecoveryKey{key}, surroundings(), opening).practice);
}

std::vector<Setting> settings_but(const Setting& other)
{
    auto settings = required_settings();
    const auto same = [&](const Setting& one) { return std::string_view(one.ask) == other.ask; };
    const auto found = std::find_if(settings.begin(), settings.end(), same);
    if (found == settings.end())
        settings.push_back(other);
    else
        *found = other;
    return settings;
}

std::span<const Migration> migrations_of_tomorrow()
{
    static const std::vector<Migration> all = [] {
        const auto today = embedded_migrations();
        std::vector<Migration> migrations(today.begin(), today.end());
        migrations.push_back(
            {today.back().number + 1, "tomorrow",
             "CREATE TABLE tomorrow (place TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;"
             "INSERT INTO tomorrow SELECT response_id || place, value FROM answer;"
             "CREATE INDEX tomorrow_value ON tomorrow (value);"});
        return migrations;
    }();
    return all;
}

domain::ResponseId begin_response(domain::Practice& practice, const domain::Couple& couple)
{
    auto response = sample::response(practice, couple);
    response.authored = surroundings().now();
    response.status = domain::Progressing::InProgress;
    response.items.clear();
    response.visibility.clear();
    practice.responses().save(response);
    return response.id;
}

domain::PlacedAnswer answer(std::int64_t number, std::size_t padding)
{
    return {{{{"n", static_cast<int>(number)}}},
            fmt::format("{}:{}", number, std::string(padding, 'x')),
            domain::Visibility::Normal};
}

std::optional<std::int64_t> answers_in(domain::Practice& practice, const std::string& response)
{
    for (const auto& found : practice.responses().of(practice.couples().all().at(0).id)) {
        if (found.id.value != response) continue;
        const auto answers = answers_to(found.items, "n");
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const auto* text = std::get_if<std::string>(&answers[i]->value);
            const std::string head = std::to_string(i) + ":";
            if (!text || !text->starts_with(head) ||
                text->find_first_not_of('x', head.size()) != std::string::npos)
                return std::nullopt;
        }
        return static_cast<std::int64_t>(answers.size());
    }
    return std::nullopt;
}

} // namespace rekindle::torture

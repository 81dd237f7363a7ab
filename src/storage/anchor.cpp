// SPDX-License-Identifier: MIT
#include "storage/anchor.h"

#include "storage/files.h"
#include "storage/system.h"
#include "json/parse.h"
#include "json/reader.h"
#include "json/write.h"

#include <limits>

namespace rekindle::storage {

std::error_code write_anchor(const std::filesystem::path& file, const Anchor& anchor)
{
    auto value = json::Value::object(
        {{"count", json::Value::number(anchor.head.number)}, {"head", json::Value::string(anchor.head.mac)}});
    if (anchor.commits) value.set("commits", json::Value::number(*anchor.commits));
    return write_atomically(file, json::write(value) + "\n");
}

std::optional<Anchor> read_anchor(const std::filesystem::path& file)
{
    std::string bytes;
    if (read_whole(file, 65536, bytes)) return std::nullopt;
    const auto parsed = json::parse(bytes, {.bytes = 65536, .depth = 2, .values = 10});
    if (!parsed.value) return std::nullopt;
    base::Problems problems;
    const json::Reader reader(*parsed.value, "", problems);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    Anchor anchor{{reader.integer("count", 1, most), reader.text("head")}, std::nullopt};
    if (parsed.value->find("commits")) anchor.commits = reader.integer("commits", 0, most);
    if (!problems.empty()) return std::nullopt;
    return anchor;
}

bool contains(Database& database, const ChainHead& anchor)
{
    return mac_at(database, anchor.number) == anchor.mac;
}

} // namespace rekindle::storage

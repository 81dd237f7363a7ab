// SPDX-License-Identifier: MIT
#include "forms/key/item_map.h"

#include "base/translate.h"
#include "json/parse.h"
#include "json/reader.h"

namespace rekindle::forms {

LoadedItemMap load_item_map(std::string_view bytes)
{
    LoadedItemMap loaded;
    json::Parsed parsed = json::parse(bytes);
    loaded.problems = std::move(parsed.problems);
    if (!parsed.value) return loaded;
    const json::Value& tree = *parsed.value;
    if (!tree.is(json::Value::Kind::Object) || tree.members().empty()) {
        loaded.problems.push_back({"", base::tr("must be an object that names at least one item")});
        return loaded;
    }
    const json::Reader reader(tree, "", loaded.problems);
    ItemMap map;
    for (const auto& [link_id, value] : tree.members()) map[link_id] = reader.text(link_id);
    if (loaded.problems.empty()) loaded.map = std::move(map);
    return loaded;
}

} // namespace rekindle::forms

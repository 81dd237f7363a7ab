// SPDX-License-Identifier: MIT
#pragma once

#include "domain/homework/template.h"
#include "forms/homework/load.h"
#include "support/files.h"
#include "json/parse.h"
#include "json/write.h"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>

namespace shipped {

/// The bytes of a template that is part of the product.
inline std::string bytes(const std::string& id)
{
    return source_file("forms/homework/" + id + ".json");
}

inline rekindle::domain::HomeworkTemplate homework(const std::string& id)
{
    const rekindle::forms::LoadedHomework loaded = rekindle::forms::load_homework(bytes(id));
    for (const auto& problem : loaded.problems)
        throw std::runtime_error(id + problem.where + ": " + problem.what);
    return loaded.homework.value();
}

/// A shipped file with something changed in it.
inline std::string changed(const std::string& text, const std::function<void(rekindle::json::Value&)>& change)
{
    rekindle::json::Value tree = rekindle::json::parse(text).value.value();
    change(tree);
    return rekindle::json::write(tree);
}

inline rekindle::json::Value& member(rekindle::json::Value& object, const std::string& name)
{
    for (auto& [key, value] : object.members()) {
        if (key == name) return value;
    }
    throw std::runtime_error("no member " + name);
}

inline void drop(rekindle::json::Value& object, const std::string& name)
{
    std::erase_if(object.members(), [&](const auto& each) { return each.first == name; });
}

/// "where: what" of every problem, one a line; easy to read when a test fails.
inline std::string lines(const rekindle::base::Problems& problems)
{
    std::string text;
    for (const auto& problem : problems) text += problem.where + ": " + problem.what + "\n";
    return text;
}

} // namespace shipped

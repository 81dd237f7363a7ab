// SPDX-License-Identifier: MIT
#include "forms/expression/functions.h"

#include "base/translate.h"

#include <map>

namespace rekindle::forms::expression {

Collection Call::for_item(std::size_t i, const Item& item, std::size_t index) const
{
    const Collection focus = {item};
    return run.evaluate(arguments[i], {&focus, static_cast<std::int64_t>(index), scope.total});
}

std::optional<std::string> Call::text_argument(std::size_t i) const
{
    const Collection values = argument(i);
    const Item* const item = run.single(values);
    if (item == nullptr) return std::nullopt;
    if (item->is(Item::Type::String)) return item->text;
    run.refuse(base::tr("a text is expected where something else is"));
    return std::nullopt;
}

std::optional<std::int64_t> Call::integer_argument(std::size_t i) const
{
    const Collection values = argument(i);
    const Item* const item = run.single(values);
    if (item == nullptr) return std::nullopt;
    const std::optional<std::int64_t> number = item->is_number() ? item->number.as_integer() : std::nullopt;
    if (!number) run.refuse(base::tr("a whole number is expected where something else is"));
    return number;
}

const Function* find_function(std::string_view name)
{
    static const std::map<std::string_view, const Function*> all = [] {
        std::map<std::string_view, const Function*> made;
        for (const auto& some : {existence_functions(), selection_functions(), number_functions(),
                                 text_functions(), conversion_functions(), form_functions()}) {
            for (const Function& one : some) made.emplace(one.name, &one);
        }
        return made;
    }();
    const auto found = all.find(name);
    return found == all.end() ? nullptr : found->second;
}

} // namespace rekindle::forms::expression

// SPDX-License-Identifier: MIT
#include "storage/stored_value.h"

#include "storage/errors.h"
#include "json/parse.h"
#include "json/write.h"

#include <array>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace rekindle::storage {
namespace {

using namespace domain;

// In the order of the alternatives of domain::Value.
constexpr std::array<const char*, std::variant_size_v<Value>> type_words{
    "boolean", "integer", "decimal", "date",     "dateTime",  "time",
    "string",  "uri",     "coding",  "quantity", "reference", "declined"};

std::string object_text(std::initializer_list<std::pair<const char*, const std::string*>> members)
{
    auto object = json::Value::object();
    for (const auto& [name, text] : members) {
        if (!text->empty()) object.set(name, json::Value::string(*text));
    }
    return json::write(object);
}

json::Value object_from(const std::string& text)
{
    auto parsed = json::parse(text);
    if (!parsed.value || !parsed.value->is(json::Value::Kind::Object)) throw damaged();
    return std::move(*parsed.value);
}

struct Write {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const Coding& c) const
    {
        return object_text(
            {{"system", &c.system}, {"version", &c.version}, {"code", &c.code}, {"display", &c.display}});
    }
    std::string operator()(const Quantity& q) const
    {
        return object_text({{"value", &q.value.text},
                            {"comparator", &q.comparator},
                            {"unit", &q.unit},
                            {"system", &q.system},
                            {"code", &q.code}});
    }
    std::string operator()(const Reference& r) const
    {
        return object_text({{"reference", &r.reference}, {"display", &r.display}});
    }
    std::string operator()(const Declined&) const { return ""; }
    template <typename Text>
    std::string operator()(const Text& value) const
    {
        return value.text;
    }
};

std::int64_t integer_from(const std::string& text)
{
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end) throw damaged();
    return number;
}

bool boolean_from(const std::string& text)
{
    if (text != "true" && text != "false") throw damaged();
    return text == "true";
}

} // namespace

StoredValue stored(const Value& value)
{
    return {type_words[value.index()], std::visit(Write{}, value)};
}

Value value_from(const StoredValue& stored)
{
    const std::string& type = stored.type;
    const std::string& text = stored.text;
    if (type == "boolean") return boolean_from(text);
    if (type == "integer") return integer_from(text);
    if (type == "decimal") return Decimal{text};
    if (type == "date") return PartialDate{text};
    if (type == "dateTime") return DateTime{text};
    if (type == "time") return Time{text};
    if (type == "string") return text;
    if (type == "uri") return Uri{text};
    if (type == "declined") return Declined{};
    const json::Value object = object_from(text);
    if (type == "coding")
        return Coding{object.text_of("system"), object.text_of("version"), object.text_of("code"),
                      object.text_of("display")};
    if (type == "quantity")
        return Quantity{Decimal{object.text_of("value")}, object.text_of("comparator"),
                        object.text_of("unit"), object.text_of("system"), object.text_of("code")};
    if (type == "reference") return Reference{object.text_of("reference"), object.text_of("display")};
    throw damaged();
}

} // namespace rekindle::storage

// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/response/bundle.h"
#include "forms/response/subject.h"
#include "json/parse.h"
#include "json/pointer.h"

#include <algorithm>
#include <array>
#include <span>

namespace rekindle::forms {

using base::say;
using base::tr;
using json::Value;
using Kind = Value::Kind;

namespace {

constexpr std::array<std::string_view, 10> bundle_members{
    "resourceType", "id",   "meta",      "implicitRules", "language",
    "identifier",   "type", "timestamp", "entry",         "signature"};
constexpr std::array<std::string_view, 5> entry_members{"id", "extension", "fullUrl", "link", "resource"};

std::optional<domain::Side> subject_of(const Value& resource)
{
    const Value* const subject = resource.find("subject");
    if (subject == nullptr) return std::nullopt;
    for (const domain::Side side : domain::both_sides) {
        if (subject->text_of("display") == subject_display(side)) return side;
    }
    return std::nullopt;
}

class Reading {
public:
    explicit Reading(ReadResponses& out) : m_out(out) {}

    void read(const Value& tree)
    {
        if (tree.text_of("resourceType") != "Bundle") return add(tree, "");
        check_members(tree, "", bundle_members);
        if (tree.text_of("type") != "collection")
            problem("/type", tr("must be \"collection\": other bundles ask for something to be done"));
        const Value* const entries = tree.find("entry");
        if (entries == nullptr || !entries->is(Kind::Array) || entries->items().empty())
            return problem("/entry", tr("must be a list with a filled form in each entry"));
        for (std::size_t i = 0; i < entries->items().size(); ++i)
            read_entry(entries->items()[i], json::pointer("/entry", i));
    }

private:
    void problem(std::string where, std::string what)
    {
        m_out.problems.push_back({std::move(where), std::move(what)});
    }

    void check_members(const Value& element, const std::string& where,
                       std::span<const std::string_view> known)
    {
        for (const auto& [name, value] : element.members()) {
            const std::string_view bare = name.starts_with('_') ? std::string_view(name).substr(1) : name;
            if (std::ranges::find(known, bare) == known.end())
                problem(json::pointer(where, name), say("a bundle of filled forms has no \"{}\" here", name));
        }
    }

    void read_entry(const Value& entry, const std::string& where)
    {
        check_members(entry, where, entry_members);
        const Value* const resource = entry.find("resource");
        if (resource == nullptr) return problem(json::pointer(where, "resource"), tr("is missing"));
        add(*resource, json::pointer(where, "resource"));
    }

    void add(const Value& resource, std::string where)
    {
        m_out.entries.push_back({std::move(where), read_response(resource), subject_of(resource)});
    }

    ReadResponses& m_out;
};

} // namespace

ReadResponses read_responses(std::string_view bytes)
{
    ReadResponses out;
    const json::Parsed parsed = json::parse(bytes);
    if (parsed.value)
        Reading(out).read(*parsed.value);
    else
        out.problems = parsed.problems;
    return out;
}

} // namespace rekindle::forms

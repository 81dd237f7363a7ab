// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/fhir_value.h"
#include "forms/response/codec.h"
#include "json/parse.h"
#include "json/pointer.h"

#include <algorithm>
#include <array>
#include <span>

namespace rekindle::forms {

using base::say;
using base::tr;
using domain::Answer;
using domain::ResponseItem;
using json::Value;
using Kind = Value::Kind;
using Names = std::span<const std::string_view>;

namespace {

constexpr std::array<std::string_view, 5> root_read{"resourceType", "questionnaire", "status", "authored",
                                                    "item"};
constexpr std::array<std::string_view, 13> root_set_aside{
    "id",      "meta",   "implicitRules", "language",  "text",   "contained", "identifier",
    "basedOn", "partOf", "subject",       "encounter", "author", "source"};
constexpr std::array<std::string_view, 3> item_read{"linkId", "answer", "item"};
constexpr std::array<std::string_view, 3> item_set_aside{"id", "definition", "text"};

bool is_in(Names names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

/// Whether one of the extensions says that the question was asked and not answered on purpose.
bool says_declined(const Value& element)
{
    const Value* const extensions = element.find("extension");
    return extensions != nullptr && std::ranges::any_of(extensions->items(), [](const Value& extension) {
               return extension.text_of("url") == absent_reason_url &&
                      extension.text_of("valueCode") == asked_declined;
           });
}

class Reading {
public:
    explicit Reading(ReadResponse& out) : m_out(out) {}

    void read(const Value& tree)
    {
        if (tree.text_of("resourceType") != "QuestionnaireResponse") {
            problem("/resourceType", tr("this is no FHIR QuestionnaireResponse"));
            return;
        }
        domain::Response& response = m_out.response.emplace();
        check_members(tree, "", root_read, root_set_aside);
        response.questionnaire = text(tree, "", "questionnaire");
        read_status(tree, response);
        read_authored(tree, response);
        response.items = read_items(tree, "");
    }

private:
    void problem(std::string where, std::string what)
    {
        m_out.problems.push_back({std::move(where), std::move(what)});
    }
    void set_aside(std::string where, std::string what)
    {
        m_out.set_aside.push_back({std::move(where), std::move(what)});
    }

    void check_members(const Value& element, const std::string& where, Names known, Names not_kept)
    {
        for (const auto& [name, value] : element.members()) check_member(name, where, known, not_kept);
    }

    void check_member(const std::string& name, const std::string& where, Names known, Names not_kept)
    {
        if (is_in(known, name)) return;
        const std::string here = json::pointer(where, name);
        const std::string_view bare = name.starts_with('_') ? std::string_view(name).substr(1) : name;
        if (name == "modifierExtension") {
            problem(here, tr("changes the meaning of what it stands on and is not understood"));
        } else if (is_in(not_kept, name) || name == "extension" ||
                   (bare != name && (is_in(known, bare) || is_in(not_kept, bare)))) {
            set_aside(here, say("\"{}\" is not kept", name));
        } else {
            problem(here, say("FHIR R4 has no \"{}\" here", name));
        }
    }

    std::string text(const Value& element, const std::string& where, std::string_view name)
    {
        const Value* const found = element.find(name);
        if (found == nullptr || found->is(Kind::String))
            return found == nullptr ? std::string() : found->text();
        problem(json::pointer(where, name), tr("must be a text"));
        return {};
    }

    void read_status(const Value& tree, domain::Response& response)
    {
        constexpr std::array<std::string_view, 5> words{"in-progress", "completed", "amended",
                                                        "entered-in-error", "stopped"};
        response.status = text(tree, "", "status");
        if (response.status.empty()) {
            problem("/status", tr("is missing"));
        } else if (!is_in(words, response.status)) {
            problem("/status", say("\"{}\" is no status of a filled form", response.status));
        }
    }

    void read_authored(const Value& tree, domain::Response& response)
    {
        const Value* const written = tree.find("authored");
        if (written == nullptr) return;
        const ReadValue read = read_value("DateTime", *written);
        if (!read.value) return problem("/authored", read.what);
        response.authored = base::parse_instant(written->text());
        if (!response.authored) set_aside("/authored", tr("has no time of day; not kept"));
    }

    /// The list `name` of an element; a problem for each entry that is no object.
    std::span<const Value> list(const Value& element, const std::string& where, std::string_view name)
    {
        const Value* const found = element.find(name);
        if (found == nullptr) return {};
        if (!found->is(Kind::Array)) problem(json::pointer(where, name), tr("must be a list"));
        return found->items();
    }

    std::vector<ResponseItem> read_items(const Value& parent, const std::string& where)
    {
        std::vector<ResponseItem> items;
        const auto entries = list(parent, where, "item");
        for (std::size_t i = 0; i < entries.size(); ++i) {
            items.push_back(read_item(entries[i], json::pointer(json::pointer(where, "item"), i)));
        }
        return items;
    }

    ResponseItem read_item(const Value& element, const std::string& where)
    {
        ResponseItem item;
        if (!element.is(Kind::Object)) {
            problem(where, tr("must be an object"));
            return item;
        }
        check_members(element, where, item_read, item_set_aside);
        item.link_id = text(element, where, "linkId");
        if (item.link_id.empty()) problem(json::pointer(where, "linkId"), tr("is missing"));
        const auto answers = list(element, where, "answer");
        for (std::size_t i = 0; i < answers.size(); ++i) {
            auto answer = read_answer(answers[i], json::pointer(json::pointer(where, "answer"), i));
            if (answer) item.answers.push_back(std::move(*answer));
        }
        item.items = read_items(element, where);
        return item;
    }

    /// Empty, after a problem, when it holds nothing that could be read: better missing than something else.
    std::optional<Answer> read_answer(const Value& element, const std::string& where)
    {
        if (!element.is(Kind::Object)) {
            problem(where, tr("must be an object"));
            return std::nullopt;
        }
        const Value::Member* const member = find_typed(element, "value");
        const bool declined = member == nullptr && says_declined(element);
        const std::array<std::string_view, 3> read{
            "item", member != nullptr ? std::string_view(member->first) : "item",
            declined ? "extension" : "item"};
        constexpr std::array<std::string_view, 1> not_kept{"id"};
        check_members(element, where, read, not_kept);
        Answer answer{domain::Declined{}, read_items(element, where)};
        if (declined) return answer;
        if (member == nullptr) {
            problem(where, tr("holds no value"));
            return std::nullopt;
        }
        const std::string here = json::pointer(where, member->first);
        ReadValue value = read_value(std::string_view(member->first).substr(5), member->second);
        if (!value.value) {
            problem(here, value.what);
            return std::nullopt;
        }
        look_inside(member->second, here);
        answer.value = std::move(*value.value);
        return answer;
    }

    /// Members of a coding or quantity that we do not keep.
    void look_inside(const Value& value, const std::string& where)
    {
        constexpr std::array<std::string_view, 8> kept{"system", "version",    "code", "display",
                                                       "value",  "comparator", "unit", "reference"};
        constexpr std::array<std::string_view, 4> not_kept{"id", "userSelected", "type", "identifier"};
        check_members(value, where, kept, not_kept);
    }

    ReadResponse& m_out;
};

} // namespace

ReadResponse read_response(const json::Value& tree)
{
    ReadResponse out;
    Reading(out).read(tree);
    return out;
}

ReadResponse read_response(std::string_view bytes)
{
    const json::Parsed parsed = json::parse(bytes);
    if (parsed.value) return read_response(*parsed.value);
    ReadResponse out;
    out.problems = parsed.problems;
    return out;
}

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#include "forms/key/instruments.h"

#include "base/error.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "forms/key/named_items.h"
#include "json/pointer.h"
#include "json/write.h"

#include <algorithm>
#include <cmath>
#include <system_error>

namespace rekindle::forms {

using json::Value;

namespace {

InstrumentKey load_instrument(const std::filesystem::path& file)
{
    InstrumentKey instrument{file.stem().string(), file, load_key(base::read_file(file))};
    LoadedKey& loaded = instrument.loaded;
    if (!loaded.key) return instrument;
    const std::set<std::string> scored = scored_items(*loaded.key);
    if (scored.empty())
        loaded.problems.push_back({"/scales", base::tr("an instrument's key scores something")});
    for (const std::string& link_id : scored) {
        const auto fact = loaded.key->items.find(link_id);
        if (fact == loaded.key->items.end() || (!fact->second.least && fact->second.points.empty()))
            loaded.problems.push_back({json::pointer("/items", link_id),
                                       base::tr("an instrument's key says the points of every item it "
                                                "scores: \"least\" and \"most\", or \"points\"")});
    }
    if (!loaded.problems.empty()) loaded.key.reset();
    return instrument;
}

Value limit(const char* name, double value)
{
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15; // fits an integer
    Value extension = Value::object(
        {{"url", Value::string(std::string("http://hl7.org/fhir/StructureDefinition/") + name)}});
    if (whole)
        extension.set("valueInteger", Value::number(static_cast<std::int64_t>(value)));
    else
        extension.set("valueDecimal", Value::number(value));
    return extension;
}

Value bare_item(const std::string& link_id, const domain::ItemFact& fact)
{
    Value item = Value::object({{"linkId", Value::string(link_id)}, {"text", Value::string(link_id)}});
    if (!fact.points.empty()) {
        item.set("type", Value::string("choice"));
        Value options = Value::array();
        for (const auto& [code, points] : fact.points)
            options.add(Value::object({{"valueCoding", Value::object({{"code", Value::string(code)}})}}));
        item.set("answerOption", std::move(options));
        return item;
    }
    const bool whole =
        fact.least && *fact.least == std::floor(*fact.least) && *fact.most == std::floor(*fact.most);
    item.set("type", Value::string(whole ? "integer" : "decimal"));
    if (fact.least)
        item.set("extension", Value::array({limit("minValue", *fact.least), limit("maxValue", *fact.most)}));
    return item;
}

} // namespace

std::vector<InstrumentKey> load_instruments(const std::filesystem::path& folder)
{
    std::error_code failed;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (entry->path().extension() == ".json") files.push_back(entry->path());
    }
    if (failed && failed != std::errc::no_such_file_or_directory)
        throw base::Error(base::Trouble::World,
                          base::say("The folder {} cannot be read: {}.", folder.string(), failed.message()));
    std::ranges::sort(files);
    std::vector<InstrumentKey> instruments;
    instruments.reserve(files.size());
    for (const std::filesystem::path& file : files) instruments.push_back(load_instrument(file));
    return instruments;
}

const InstrumentKey* find_instrument(const std::vector<InstrumentKey>& instruments, std::string_view name)
{
    const auto found = std::ranges::find_if(instruments, [&](const InstrumentKey& instrument) {
        return instrument.id == name ||
               (instrument.loaded.key && instrument.loaded.key->questionnaire == name);
    });
    return found == instruments.end() ? nullptr : &*found;
}

LoadedQuestionnaire bare_form(const domain::ScoringKey& key)
{
    Value items = Value::array();
    for (const std::string& link_id : named_items(key)) {
        const auto fact = key.items.find(link_id);
        items.add(bare_item(link_id, fact == key.items.end() ? domain::ItemFact{} : fact->second));
    }
    const std::string& named = key.questionnaire;
    const std::size_t bar = named.find('|');
    Value form = Value::object(
        {{"resourceType", Value::string("Questionnaire")}, {"url", Value::string(named.substr(0, bar))}});
    if (bar != std::string::npos) form.set("version", Value::string(named.substr(bar + 1)));
    form.set("status", Value::string("active"));
    form.set("item", std::move(items));
    return load_questionnaire(json::write(form));
}

} // namespace rekindle::forms

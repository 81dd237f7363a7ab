// SPDX-License-Identifier: MIT
#pragma once

#include "support/files.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

/// A small folder of forms of the tests' own: one questionnaire, "mood", three of our templates (care-mind is
/// for one alone, talk-ground-rules and touch-goodnight-kiss are for two) and rules of suggestions.
namespace mood_data {

inline void write(const std::filesystem::path& file, const std::string& text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

inline std::string integer(const std::string& link_id, int most, const std::string& more = "")
{
    return R"({"linkId": ")" + link_id + R"(", "type": "integer", "text": "Secret question )" + link_id +
           R"(", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
{"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": )" +
           std::to_string(most) + "}]" + more + "}";
}

inline std::string questionnaire(const std::string& version = "1")
{
    return R"({"resourceType": "Questionnaire", "status": "active", "id": "mood", "title": "Mood",
"url": "https://rekindle.invalid/fhir/Questionnaire/mood", "version": ")" +
           version + R"(", "item": [)" + integer("comm-1", 10) + "," + integer("comm-2", 10) + "," +
           integer("root-1", 10) + "," + integer("root-2", 10) + "," + integer("worry", 3) + "," +
           R"({"linkId": "has-job", "type": "boolean", "text": "Any work?"},)" +
           integer("job", 3,
                   R"(, "enableWhen": [{"question": "has-job", "operator": "=", "answerBoolean": true}])") +
           "," + integer("ready-confidence", 10) + "," + integer("ready-willingness", 5) + "]}";
}

inline std::string key(const std::string& version = "1")
{
    return R"({"questionnaire": "https://rekindle.invalid/fhir/Questionnaire/mood|)" + version +
           R"(", "version": 1,
"scales": [
 {"id": "comm", "title": "Talks", "domain": "COMM", "rule": "sum", "items": ["comm-1", "comm-2"],
  "percent_of_range": true, "direction": "higher-is-better"},
 {"id": "root", "title": "Load", "domain": "ROOT", "rule": "sum", "items": ["root-1", "root-2"],
  "percent_of_range": true, "direction": "lower-is-better"},
 {"id": "worry", "title": "Worry", "rule": "sum", "items": ["worry"], "percent_of_range": true,
  "direction": "lower-is-better", "visibility": "safety"}],
"alerts": [{"id": "some", "title": "Some worry", "severity": "medium", "item": "worry", "at_least": 1},
 {"id": "much", "title": "Much worry", "severity": "high", "item": "worry", "at_least": 3}],
"items": {"root-1": {"domain": "ROOT"}, "root-2": {"domain": "ROOT"},
 "worry": {"domain": "SIGNS", "visibility": "safety"}, "ready-confidence": {"visibility": "private"}}})";
}

inline const char* const rules =
    R"({"version": 1, "language": "en", "thresholds_source": "By hand.", "rules": [
{"id": "fear", "when": {"item": "worry", "at_least": 1}, "suggest": ["care-mind"], "because": "Alone first."},
{"id": "comm-low", "when": {"domain": "COMM", "at_most_percent": 40},
 "suggest": ["talk-ground-rules", "care-mind"], "because": "Rules first."},
{"id": "root-high", "when": {"domain": "ROOT", "at_least_percent": 50},
 "suggest": ["touch-goodnight-kiss"], "because": "Much weighs on them."},
{"id": "comm-gap", "when": {"gap": "COMM", "at_least_points": 20}, "suggest": ["talk-ground-rules"],
 "because": "Seen from two sides."},
{"id": "signs-high", "when": {"domain": "SIGNS", "at_least_percent": 30}, "suggest": ["talk-ground-rules"],
 "because": "Signs."},
{"id": "job", "when": {"item": "job", "at_least": 2}, "suggest": ["care-mind"], "because": "Work comes home."},
{"id": "hope", "when": {"readiness": "confidence", "at_most": 3}, "suggest": ["touch-goodnight-kiss"],
 "because": "Small wins."},
{"id": "will", "when": {"readiness": "willingness", "at_most": 3}, "suggest": ["care-mind"], "because": "Little will."}]})";

/// Writes `data`/forms with all of it.
inline void make(const std::filesystem::path& data)
{
    write(data / "forms/questionnaires/mood/questionnaire.json", questionnaire());
    write(data / "forms/questionnaires/mood/key.json", key());
    for (const std::string id : {"care-mind", "talk-ground-rules", "touch-goodnight-kiss"})
        write(data / "forms/homework" / (id + ".json"), source_file("forms/homework/" + id + ".json"));
    write(data / "forms/suggestions.json", rules);
}

/// One filled form: answers by linkId, as JSON members of an answer ("valueInteger": 3).
inline std::string filled(const std::string& day, const std::map<std::string, std::string>& answers,
                          const std::string& status = "completed", const std::string& version = "1")
{
    std::string items;
    for (const char* link_id : {"comm-1", "comm-2", "root-1", "root-2", "worry", "has-job", "job",
                                "ready-confidence", "ready-willingness"}) { // in the order of the form
        const auto answer = answers.find(link_id);
        if (answer == answers.end()) continue;
        items += (items.empty() ? "" : ",") + std::string(R"({"linkId": ")") + link_id +
                 R"(", "answer": [{)" + answer->second + "}]}";
    }
    return R"({"resourceType": "QuestionnaireResponse", "status": ")" + status +
           R"(", "questionnaire": "https://rekindle.invalid/fhir/Questionnaire/mood|)" + version +
           R"(", "authored": ")" + day + R"(T10:00:00+01:00", "item": [)" + items + "]}";
}

inline std::string number(int value)
{
    return R"("valueInteger": )" + std::to_string(value);
}

} // namespace mood_data

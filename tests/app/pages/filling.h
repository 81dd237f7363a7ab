// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/fill_form.h"
#include "support/days.h"

#include <boost/test/unit_test.hpp>

#include <deque>
#include <optional>
#include <string>
#include <vector>

/// A form of these items (JSON) being filled, and what was passed on to be saved. `at_once`: each order is
/// reported as saved before the call returns.
struct Filling {
    using FillForm = rekindle::app::FillForm;
    using SaveOrder = rekindle::app::SaveOrder;

    explicit Filling(const std::string& items, bool saves_at_once = true,
                     rekindle::domain::Administration how = rekindle::domain::Administration::Interview,
                     std::optional<std::vector<rekindle::domain::ResponseItem>> given = std::nullopt,
                     const std::string& more = "")
        : form(rekindle::forms::load_questionnaire(
              R"({"resourceType": "Questionnaire", "status": "active", "id": "t", "version": "1",
"url": "https://example.org/t", "title": "A form", )" +
              more + R"("item": [)" + items + "]}")),
          at_once(saves_at_once)
    {
        BOOST_TEST_REQUIRE(form.questionnaire.has_value());
        rekindle::app::FormToFill wanted{form, rekindle::domain::Side::B, how, {}, {}, {}, "Call 1-2-3", ""};
        wanted.now = rekindle::base::parse_instant("2026-05-04T18:30:00+02:00").value();
        using Begins = rekindle::app::FormToFill::Begins;
        wanted.begins = given.has_value() ? Begins::WhereItWas : Begins::Anew;
        if (given) wanted.given = *given;
        page.emplace(std::move(wanted), [this](const SaveOrder& order) {
            passed.push_back(order);
            if (at_once) page->saved(order.number);
        });
        page->start();
    }
    Filling(const Filling&) = delete;
    Filling& operator=(const Filling&) = delete;

    FillForm* operator->() { return &*page; }
    FillForm& operator*() { return *page; }

    /// The field of this page that shows the item; its `time`th where it is there more often.
    std::size_t field(const std::string& link_id, int time = 0)
    {
        for (const std::size_t at : page->shown()) {
            if (label(at) == link_id && time-- == 0) return at;
        }
        BOOST_FAIL("no entry " + link_id);
        return 0;
    }
    bool shows(const std::string& link_id)
    {
        for (const std::size_t at : page->shown()) {
            if (label(at) == link_id) return true;
        }
        return false;
    }
    std::string label(std::size_t at) { return page->entry(at).label; }
    std::string here() { return page->here() ? label(*page->here()) : "-"; }
    /// What was passed on to be saved: "q=3", "several=a,b", "q=", "completed", "stopped".
    std::vector<std::string> saves()
    {
        std::vector<std::string> words;
        for (const SaveOrder& order : passed) words.push_back(in_words(order));
        return words;
    }
    static std::string in_words(const SaveOrder& order)
    {
        using namespace rekindle;
        if (const auto* const end = std::get_if<app::FormEnd>(&order.what))
            return end->how == app::FormEnd::How::Completed ? "completed" : "stopped";
        const auto& answers = std::get<app::QuestionAnswers>(order.what);
        std::string words;
        for (const auto& step : answers.place.steps) {
            if (!words.empty()) words += "/";
            words += step.link_id + (step.repetition > 0 ? "#" + std::to_string(step.repetition) : "");
        }
        words += "=";
        for (const domain::Value& value : answers.values)
            words += (words.back() == '=' ? "" : ",") + domain::display_text(value);
        return words;
    }

    rekindle::forms::LoadedQuestionnaire form;
    std::deque<SaveOrder> passed;
    bool at_once;
    std::optional<FillForm> page;
};

/// Items, whose text is their linkId.
namespace items {

inline std::string item(const std::string& link_id, const std::string& type, const std::string& more = "")
{
    return R"({"linkId": ")" + link_id + R"(", "text": ")" + link_id + R"(", "type": ")" + type + "\"" +
           (more.empty() ? "" : ", " + more) + "}";
}
inline std::string choice(const std::string& link_id, const std::vector<std::string>& codes,
                          const std::string& more = "", const std::string& type = "choice")
{
    std::string options;
    for (const std::string& code : codes)
        options +=
            (options.empty() ? "" : ",") + std::string(R"({"valueCoding": {"code": ")") + code + "\"}}";
    return item(link_id, type, R"("answerOption": [)" + options + "]" + (more.empty() ? "" : ", " + more));
}
inline std::string group(const std::string& link_id, const std::string& below, const std::string& more = "")
{
    return item(link_id, "group", R"("item": [)" + below + "]" + (more.empty() ? "" : ", " + more));
}
inline std::string limits(int least, int most, const std::string& more = "")
{
    return R"("extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": )" +
           std::to_string(least) +
           R"(}, {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": )" +
           std::to_string(most) + "}" + more + "]";
}
inline std::string control(const std::string& code)
{
    return R"("extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
"valueCodeableConcept": {"coding": [{"code": ")" +
           code + R"("}]}}])";
}
inline std::string when(const std::string& question, const std::string& answer)
{
    return R"("enableWhen": [{"question": ")" + question + R"(", "operator": "=", )" + answer + "}]";
}

} // namespace items

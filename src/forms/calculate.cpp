// SPDX-License-Identifier: MIT
#include "forms/calculate.h"

#include "base/translate.h"
#include "forms/filled_form.h"

#include <algorithm>

namespace rekindle::forms {

using base::tr;
using expression::Item;
using expression::Outcome;
using json::Value;
using Type = Item::Type;

namespace {

/// The member of an answer that holds the value, as the item's type wants it, so that other expressions find
/// it.
Value answer(const Item& item, const std::string& item_type)
{
    const Value value = to_json(item);
    const auto with = [](const char* name, Value held) { return Value::object({{name, std::move(held)}}); };
    switch (item.type) {
    case Type::Boolean:
        return with("valueBoolean", value);
    case Type::Integer:
    case Type::Decimal:
        if (item_type == "quantity") return with("valueQuantity", Value::object({{"value", value}}));
        return with(item_type != "decimal" && value.as_integer() ? "valueInteger" : "valueDecimal", value);
    case Type::String:
        return with("valueString", value);
    case Type::Date:
        return with("valueDate", value);
    case Type::DateTime:
        return with("valueDateTime", value);
    case Type::Time:
        return with("valueTime", value);
    case Type::Quantity:
        return with("valueQuantity", value);
    case Type::Object:
        break;
    }
    const std::string type = item.fhir.empty() ? "Coding" : std::string(item.fhir);
    return Value::object({{"value" + type, *item.node}});
}

/// Fills the calculated items in, again and again until nothing changes any more.
class Calculation {
public:
    Calculation(FilledForm& form, std::optional<base::Date> as_of) : m_form(form)
    {
        m_base.resource = &form.response();
        m_base.questionnaire = &form.questionnaire();
        m_base.as_of = as_of;
        m_base.work = &m_work;
    }

    std::vector<Calculated> run()
    {
        std::vector<Calculated> results;
        std::vector<Place*> places;
        for (Place& place : m_form.places()) {
            if (place.calculated) places.push_back(&place);
        }
        // Each round settles at least one more link of a chain; what is still moving then depends on itself.
        const std::size_t most_rounds = std::min<std::size_t>(places.size() + 2, 100);
        std::vector<bool> moving(places.size(), true);
        for (std::size_t round = 0; round < most_rounds && std::ranges::find(moving, true) != moving.end();
             ++round) {
            std::vector<Value> answers;
            results.clear();
            for (const Place* const place : places) results.push_back(result(*place, answers));
            for (std::size_t i = 0; i < places.size(); ++i)
                moving[i] = put(*places[i], std::move(answers[i]));
            m_form.forget_variables();
        }
        if (std::ranges::find(moving, true) != moving.end()) {
            // Others may have read a value that is still moving: nothing of this form is certain.
            for (Calculated& one : results)
                one = {one.link_id, {}, tr("items of this form depend on each other in a circle")};
            for (const Place* const place : places) put(*place, unknown());
        }
        return results;
    }

    std::vector<Condition> conditions()
    {
        run();
        std::vector<Condition> found;
        for (const Place& place : m_form.places()) {
            if (!place.enabled) continue;
            const Outcome outcome = place.level->evaluate(*place.enabled, m_base);
            Condition condition{place.link_id, true, outcome.why_not};
            if (outcome.computed()) {
                const bool clear = outcome.values.empty() ||
                                   (outcome.values.size() == 1 && outcome.values[0].is(Type::Boolean));
                if (!clear) condition.why_not = tr("yes or no is expected where something else is");
                condition.holds = !clear || (!outcome.values.empty() && outcome.values[0].flag);
            }
            found.push_back(std::move(condition));
        }
        return found;
    }

private:
    static Value unknown()
    {
        return Value::array(
            {Value::object({{std::string(expression::not_computed_mark), Value::boolean(true)}})});
    }

    Calculated result(const Place& place, std::vector<Value>& answers)
    {
        const Outcome outcome = place.level->evaluate(*place.calculated, m_base);
        Calculated made{place.link_id, {}, outcome.why_not};
        Value filled = outcome.computed() ? Value::array() : unknown();
        for (const Item& item : outcome.values) {
            made.values.push_back(to_json(item));
            filled.add(answer(item, place.item->text_of("type")));
        }
        answers.push_back(std::move(filled));
        return made;
    }

    /// True when that changes something.
    static bool put(const Place& place, Value answers)
    {
        if (place.answers == nullptr || *place.answers == answers) return false;
        *place.answers = std::move(answers);
        return true;
    }

    FilledForm& m_form;
    expression::Work m_work;
    expression::Surroundings m_base;
};

} // namespace

std::vector<Calculated> calculate(const Value& questionnaire, const Value& response,
                                  std::optional<base::Date> as_of)
{
    FilledForm form(questionnaire, response);
    return Calculation(form, as_of).run();
}

std::vector<Condition> conditions(const Value& questionnaire, const Value& response,
                                  std::optional<base::Date> as_of)
{
    FilledForm form(questionnaire, response);
    return Calculation(form, as_of).conditions();
}

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
// How long forms of several lengths take: measure_fill_form. It prints figures and judges none.
#include "app/pages/fill_form.h"

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>

using namespace rekindle;

namespace {

/// Sections of 20 choices; each section's last question hangs on its first when `conditions`.
std::string form_of(int questions, bool conditions)
{
    std::string sections;
    for (int i = 0; i < questions; ++i) {
        const std::string id = "q" + std::to_string(i), first = "q" + std::to_string(i / 20 * 20);
        if (i % 20 == 0)
            sections += (i > 0 ? "]}," : "") + std::string(R"({"linkId": "g)") + std::to_string(i) +
                        R"(", "type": "group", "text": "Section", "item": [)";
        sections += (i % 20 == 0 ? "" : ",") + std::string(R"({"linkId": ")") + id +
                    R"(", "type": "choice", "text": "How often do you laugh together?", "answerOption": [
{"valueCoding": {"code": "never"}}, {"valueCoding": {"code": "often"}}, {"valueCoding": {"code": "always"}}])";
        if (conditions && i % 20 == 19)
            sections += R"(, "enableWhen": [{"question": ")" + first +
                        R"(", "operator": "exists", "answerBoolean": true}])";
        sections += "}";
    }
    return R"({"resourceType": "Questionnaire", "status": "active", "id": "t", "item": [)" + sections +
           "]}]}";
}

double microseconds(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - since).count();
}

void measure(int questions, bool conditions)
{
    const auto form = forms::load_questionnaire(form_of(questions, conditions));
    const auto began = std::chrono::steady_clock::now();
    std::optional<app::FillForm> page;
    app::FormToFill wanted{form, domain::Side::A, domain::Administration::Interview, {}, {}, {}, "", ""};
    page.emplace(std::move(wanted), [&](const app::SaveOrder& order) { page->saved(order.number); });
    page->start();
    std::size_t entries = 0;
    for (const std::size_t field : page->shown()) entries += page->entry(field).options.size();
    const double opening = microseconds(began);
    const auto answering = std::chrono::steady_clock::now();
    int answers = 0;
    for (;;) {
        while (page->press('2')) {
            ++answers;
            if (!page->here()) break;
        }
        if (page->is_last_page()) break;
        page->next();
    }
    std::printf("%5d questions%s: open and first page %8.1f us, %5d answers %6.2f us each (%zu)\n", questions,
                conditions ? " with conditions" : "", opening, answers, microseconds(answering) / answers,
                entries);
}

} // namespace

int main()
{
    for (const bool conditions : {false, true}) {
        for (const int questions : {10, 100, 300, 3000}) measure(questions, conditions);
    }
}

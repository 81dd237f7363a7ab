// SPDX-License-Identifier: MIT
// A questionnaire file: read, written and read again it says the same; what cannot be run says why and where.
#include "domain/form/check_response.h"
#include "forms/questionnaire/load.h"
#include "forms/regex.h"
#include "fuzz/demand.h"
#include "json/write.h"

#include <algorithm>

using namespace rekindle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text(data, size);
    const forms::LoadedQuestionnaire form = forms::load_questionnaire(text);
    fuzz::demand(form.bytes == text, "the bytes are kept");
    fuzz::demand(form.questionnaire.has_value() == (form.verdict() != forms::Verdict::CannotRun),
                 "a form that can run is there, and no other");
    for (const forms::Finding& finding : form.findings) {
        fuzz::demand(fuzz::is_place(finding.where), "every finding says where it is");
        fuzz::demand(!finding.what.empty(), "every finding says what it is");
    }
    if (form.tree.is(json::Value::Kind::Object)) {
        const forms::LoadedQuestionnaire again = forms::load_questionnaire(json::write(form.tree));
        fuzz::demand(again.findings == form.findings, "written and read again it has the same findings");
        fuzz::demand(again.tree == form.tree, "written and read again it is the same tree");
    }
    if (!form.questionnaire) return 0;
    for (const domain::Item* item : domain::all_items(*form.questionnaire)) {
        const domain::Item* first = domain::find_item(*form.questionnaire, item->link_id);
        fuzz::demand(first && first->link_id == item->link_id, "each item is found by its id");
    }
    domain::Response empty;
    empty.questionnaire = form.questionnaire->canonical();
    empty.status = "completed";
    fuzz::demand_places(domain::check_response(*form.questionnaire, empty, forms::matches_regex));
    return 0;
}

// SPDX-License-Identifier: MIT
// A questionnaire file: read, written and read again it says the same; what cannot be run says why and where.
#include "domain/form/check_response.h"
#include "forms/questionnaire/load.h"
#include "forms/regex.h"
#include "fuzz/demand.h"
#include "fuzz/plant.h"
#include "json/write.h"

#include <algorithm>

using namespace rekindle;

namespace {

bool is_planted(const domain::Questionnaire& form)
{
    if (form.items.empty() || form.items[0].type != domain::ItemType::Integer) return false;
    const auto& most = form.items[0].constraints.most;
    return most && domain::number_of(*most).value_or(0) >= 10;
}

} // namespace

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
        std::string written = json::write(form.tree);
        if (!fuzz::planted().empty() && form.questionnaire && is_planted(*form.questionnaire))
            fuzz::fault(written);
        const forms::LoadedQuestionnaire again = forms::load_questionnaire(written);
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

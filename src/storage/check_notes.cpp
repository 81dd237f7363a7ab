// SPDX-License-Identifier: MIT
#include "storage/check_notes.h"

#include "base/translate.h"
#include "storage/check_pages.h"
#include "storage/check_record.h"
#include "storage/errors.h"
#include "storage/migrations.h"
#include "storage/notes_database.h"

namespace rekindle::storage {
namespace {

using base::say;
using Troubles = std::vector<std::string>;

void look_at_rows(Database& notes, const PracticeKeys& keys, Database& practice,
                  const std::string& practice_id, Troubles& troubles)
{
    refuse_foreign(notes.connection(), embedded_notes_migrations(), notes_application_id);
    RecordTroubles record = record_troubles(notes, keys, practice_id);
    for (auto* some : {&record.rows, &record.trail})
        troubles.insert(troubles.end(), some->begin(), some->end());
    if (!is_as_new_as_noted(notes, practice))
        troubles.emplace_back(
            base::tr("They are older than when they were last used, or have another course: "
                     "somebody may have put back an old copy."));
}

} // namespace

std::optional<Troubles> notes_troubles(Database& practice, const PracticeFolder& folder,
                                       const std::string& practice_id)
{
    Troubles troubles;
    bool any = true;
    const auto trouble = trouble_of([&] {
        const auto place = notes_place(practice);
        any = place.has_value();
        if (!any) return;
        const auto file = folder.notes(place->file);
        const PracticeKeys keys = derived_keys(place->data_key);
        troubles = page_troubles(file, keys.pages);
        if (!troubles.empty()) return; // no row of what was not written tells anything
        Database notes(Connection(file, keys.pages));
        look_at_rows(notes, keys, practice, practice_id, troubles);
    });
    if (trouble) troubles.emplace_back(in_a_check(*trouble));
    if (!any) return std::nullopt;
    for (std::string& each : troubles) each = say("Psychotherapy notes: {}", each);
    return troubles;
}

} // namespace rekindle::storage

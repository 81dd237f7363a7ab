// SPDX-License-Identifier: MIT
#include "app/own_forms.h"

#include "app/frozen_definitions.h"
#include "app/refusal.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

forms::CatalogEntry entry_of(domain::Practice& practice, const domain::OwnForm& form)
{
    forms::CatalogEntry entry;
    entry.own = true;
    entry.form = forms::load_questionnaire(frozen_bytes(practice, form.questionnaire));
    const auto& questionnaire = entry.form.questionnaire;
    entry.id = questionnaire ? questionnaire->id : form.questionnaire.id;
    if (form.key)
        entry.key =
            forms::load_key(frozen_bytes(practice, *form.key), questionnaire ? &*questionnaire : nullptr);
    return entry;
}

[[noreturn]] void refuse(const FormToImport& wanted, const char* where, std::string what)
{
    throw base::Error(tr("The form was not imported; nothing was changed."), wanted.source,
                      {{where, std::move(what)}});
}

void demand_licence(const domain::ScoringKey& key)
{
    if (!key.licence.needs_holder || !key.licence.held_by.empty()) return;
    throw Refusal(base::Trouble::Refused,
                  say("This instrument needs a licence ({}). The form was not imported; nothing was changed.",
                      key.licence.holder),
                  {{NextStep::What::SayLicenceHolder}});
}

/// They are printed in lists and messages: a line break or an escape sequence would let a file write there.
void demand_plain_names(const FormToImport& wanted)
{
    const domain::Questionnaire& form = *wanted.form.questionnaire;
    for (const auto& [where, name] : {std::pair("/id", form.id), std::pair("/url", form.url),
                                      std::pair("/version", form.version), std::pair("/title", form.title)}) {
        if (!base::is_plain_line(name)) refuse(wanted, where, tr("must be one line of plain text"));
    }
}

/// Under which the practice keeps what was said of its licence.
std::string licence_setting(const domain::Questionnaire& form)
{
    const domain::DefinitionRef ref = ref_of(form);
    return "form-licence " + ref.id + '|' + ref.version;
}

/// Every name an answer could call the form by must be its own.
void refuse_names_taken(const forms::Catalog& forms, const FormToImport& wanted)
{
    const domain::Questionnaire& form = *wanted.form.questionnaire;
    for (const std::string& name : {form.canonical(), form.url, form.id, "Questionnaire/" + form.id}) {
        const forms::CatalogEntry* const there = forms.find(name);
        if (there == nullptr) continue;
        if (!there->own)
            refuse(wanted, "/url",
                   say("\"{}\" is the installed form {}; give this one a url and an id of its own", name,
                       there->id));
        if (ref_of(*there->form.questionnaire).id != ref_of(form).id)
            refuse(
                wanted, "/id",
                say("another form of the practice is called \"{}\"; give this one an id of its own", name));
    }
}

/// The form of this version that is there already.
const forms::CatalogEntry* same_version(const forms::Catalog& forms, const domain::DefinitionRef& ref)
{
    for (const forms::CatalogEntry& entry : forms.entries) {
        if (entry.own && entry.form.questionnaire && ref_of(*entry.form.questionnaire) == ref) return &entry;
    }
    return nullptr;
}

bool same_key(const std::optional<forms::LoadedKey>& one, const std::optional<forms::LoadedKey>& other)
{
    if (!one || !other) return one.has_value() == other.has_value();
    return one->bytes == other->bytes;
}

} // namespace

void add_own_forms(Library& library, domain::Practice& practice)
{
    const std::vector<domain::OwnForm> own = practice.own_forms().all();
    for (auto form = own.rbegin(); form != own.rend(); ++form) library.add(entry_of(practice, *form));
}

bool import_form(domain::Practice& practice, const Library& library, const FormToImport& wanted)
{
    if (wanted.key) demand_licence(*wanted.key->key);
    demand_plain_names(wanted);
    refuse_names_taken(library.forms(), wanted);
    const domain::DefinitionRef questionnaire = ref_of(*wanted.form.questionnaire);
    if (const auto* const there = same_version(library.forms(), questionnaire)) {
        if (there->form.bytes == wanted.form.bytes && same_key(there->key, wanted.key)) return false;
        refuse(wanted, "/version",
               say("the practice has version \"{}\" of this form with another text or another key; give the "
                   "changed one a new version",
                   questionnaire.version));
    }
    domain::OwnForm form{practice.new_id(), questionnaire, std::nullopt};
    if (wanted.key) form.key = ref_of(*wanted.key->key);
    practice.together([&] {
        practice.definitions().freeze({questionnaire, wanted.form.bytes});
        if (form.key) practice.definitions().freeze({*form.key, wanted.key->bytes});
        practice.own_forms().add(form);
    });
    return true;
}

std::string licence_of(domain::Practice& practice, const domain::Questionnaire& form)
{
    return practice.office().setting(licence_setting(form)).value_or("");
}

void set_licence_of(domain::Practice& practice, const domain::Questionnaire& form, const std::string& words)
{
    practice.office().set(licence_setting(form), words);
}

} // namespace rekindle::app

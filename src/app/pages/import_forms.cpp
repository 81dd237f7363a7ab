// SPDX-License-Identifier: MIT
#include "app/pages/import_forms.h"

#include "app/own_forms.h"
#include "base/error.h"
#include "base/read_file.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/key/key_for_form.h"

#include <algorithm>
#include <iterator>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using Effect = forms::Finding::Effect;

const char* in_words(const forms::ItemVerdict& verdict)
{
    if (verdict.worst == Effect::CannotRun) return tr("refused");
    if (verdict.worst == Effect::Limit) return tr("taken with a limit");
    return verdict.findings.empty() ? tr("taken") : tr("taken as");
}

/// By its words, else by its linkId.
std::string called(const forms::ItemVerdict& verdict)
{
    if (verdict.where.empty()) return tr("The file as a whole");
    const std::string& words = verdict.text.empty() ? verdict.link_id : verdict.text;
    return base::as_utf8(words);
}

} // namespace

std::string FormFile::title() const
{
    if (!runs()) return {};
    return form.questionnaire->title.empty() ? form.questionnaire->id : form.questionnaire->title;
}

std::string FormFile::verdict() const
{
    switch (form.verdict()) {
    case forms::Verdict::Whole:
        return tr("can be taken whole");
    case forms::Verdict::WithLimits:
        return tr("can be taken, with limits");
    case forms::Verdict::CannotRun:
        return tr("cannot be taken");
    }
    return {};
}

ImportForms::ImportForms(Workspace& workspace, const std::filesystem::path& data)
    : m_workspace(workspace), m_instruments(forms::load_instruments(data / "forms" / "keys"))
{
    std::erase_if(m_instruments, [](const auto& instrument) { return !instrument.loaded.key; });
}

void ImportForms::add(const std::vector<std::filesystem::path>& files)
{
    std::vector<FormFile> read;
    for (const std::filesystem::path& file : files)
        read.push_back({file.filename().string(), forms::load_questionnaire(base::read_file(file)), {}, {}});
    std::ranges::move(read, std::back_inserter(m_files));
}

void ImportForms::take_away(std::size_t file)
{
    m_files.erase(m_files.begin() + static_cast<std::ptrdiff_t>(file));
}

std::vector<FormFileRow> ImportForms::rows(std::size_t file) const
{
    const FormFile& of = m_files.at(file);
    std::vector<FormFileRow> rows;
    if (const auto key = key_of(of)) {
        for (const base::Problem& problem : key->problems)
            rows.push_back({tr("The scoring key"), tr("does not fit"), problem.where, problem.what});
    }
    for (const forms::ItemVerdict& verdict : forms::item_verdicts(of.form)) {
        if (verdict.findings.empty()) rows.push_back({called(verdict), in_words(verdict), verdict.where, ""});
        for (const forms::Finding& finding : verdict.findings)
            rows.push_back({called(verdict),
                            in_words(forms::ItemVerdict{{}, {}, {}, finding.effect, {finding}}),
                            finding.where, finding.what});
    }
    return rows;
}

std::optional<forms::LoadedKey> ImportForms::key_of(const FormFile& file) const
{
    const auto* const instrument = forms::find_instrument(m_instruments, file.instrument);
    if (instrument == nullptr || !file.runs()) return std::nullopt;
    const domain::Licence& licence = instrument->loaded.key->licence;
    const forms::Fitting fitting{std::nullopt,
                                 licence.needs_holder ? std::string(base::trimmed(file.licence)) : ""};
    return forms::key_for_form(instrument->loaded.bytes, fitting, file.form, m_instruments);
}

std::vector<std::string> ImportForms::in_the_way() const
{
    std::vector<std::string> reasons;
    if (m_files.empty()) reasons.emplace_back(tr("Choose a file first."));
    for (const FormFile& file : m_files) {
        if (!file.runs()) {
            reasons.push_back(say("{} cannot be taken in; take it off the list.", file.name));
            continue;
        }
        if (base::trimmed(file.licence).empty())
            reasons.push_back(say("{}: say who holds its licence, or on what ground you use it.", file.name));
        if (const auto key = key_of(file); key && !key->key)
            reasons.push_back(say("{}: the scoring key does not fit; choose another, or none.", file.name));
    }
    return reasons;
}

std::size_t ImportForms::take_in()
{
    if (const auto reasons = in_the_way(); !reasons.empty())
        throw base::Error(base::Trouble::Data, base::joined(reasons, "\n"));
    domain::Practice& practice = m_workspace.practice();
    Library library = m_workspace.library(); // with those that were taken in before in the same go
    std::size_t taken = 0;
    practice.together([&] {
        for (const FormFile& file : m_files) {
            FormToImport wanted{file.name, file.form, key_of(file)};
            if (!import_form(practice, library, wanted)) continue;
            ++taken;
            set_licence_of(practice, *file.form.questionnaire, std::string(base::trimmed(file.licence)));
            library.add({wanted.form.questionnaire->id, true, {}, {}, wanted.form, wanted.key});
        }
    });
    m_files.clear();
    m_workspace.read_library_anew();
    m_workspace.changed();
    return taken;
}

} // namespace rekindle::app

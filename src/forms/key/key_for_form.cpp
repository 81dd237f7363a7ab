// SPDX-License-Identifier: MIT
#include "forms/key/key_for_form.h"

namespace rekindle::forms {

LoadedKey key_for_form(std::string_view key, const Fitting& fitting, const LoadedQuestionnaire& form,
                       const std::vector<InstrumentKey>& instruments)
{
    const LoadedKey read = load_key(key);
    const bool of_instrument = read.key && find_instrument(instruments, read.key->questionnaire) != nullptr;
    if (!fitting.map && !of_instrument) {
        LoadedKey loaded = load_key(key, &*form.questionnaire);
        demand_examples(form, loaded);
        if (!loaded.key || fitting.held_by.empty()) return loaded;
    }
    return fit_key(key, form, fitting);
}

} // namespace rekindle::forms

// SPDX-License-Identifier: MIT
#include "forms/questionnaire/with_version.h"

#include "json/write.h"

namespace rekindle::forms {

LoadedQuestionnaire with_version(const LoadedQuestionnaire& form, const std::string& version)
{
    json::Value tree = form.tree;
    tree.set("version", json::Value::string(version));
    return load_questionnaire(json::write_indented(tree) + '\n');
}

} // namespace rekindle::forms

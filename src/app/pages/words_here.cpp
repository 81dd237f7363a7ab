// SPDX-License-Identifier: MIT
#include "app/pages/words_here.h"

#include "base/translate.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rekindle::app {
namespace {

using base::translatable;

struct Name {
    std::string_view command;
    const char* here;
};
/// What begins so is called that. The words are those of menus, sections and buttons; what the window cannot
/// do is not among them, and keeps its command.
constexpr std::array names{
    Name{"practice restore", translatable("Restore a backup…")},
    Name{"practice backup", translatable("Make a backup")},
    Name{"practice check", translatable("Check the practice…")},
    Name{"couple list", translatable("Couples")},
    Name{"couple tag", translatable("Change the tags …")},
    Name{"session list", translatable("Sessions")},
    Name{"note list", translatable("Sessions")},
    Name{"task list", translatable("Today")},
    Name{"safety list", translatable("Record")},
    Name{"consent", translatable("Record a consent …")},
    Name{"goal list", translatable("Goals")},
    Name{"homework list", translatable("Homework")},
    Name{"homework", translatable("Library")},
    Name{"forms", translatable("Library")},
    Name{"report list", translatable("Reports")},
    Name{"answers list", translatable("Questionnaires")},
};

} // namespace

std::string words_here(std::string sentence)
{
    std::size_t end = 0;
    for (std::size_t open = sentence.find('"'); open != std::string::npos; open = sentence.find('"', end)) {
        end = sentence.find('"', open + 1);
        if (end == std::string::npos) break;
        const std::string_view quoted = std::string_view(sentence).substr(open + 1, end - open - 1);
        const auto name = std::ranges::find_if(names, [&](const Name& each) {
            return quoted.starts_with(each.command) &&
                   (quoted.size() == each.command.size() || quoted[each.command.size()] == ' ');
        });
        if (name != names.end()) {
            const std::string here = base::tr(name->here);
            sentence.replace(open + 1, end - open - 1, here);
            end = open + 1 + here.size();
        }
        ++end;
    }
    return sentence;
}

} // namespace rekindle::app

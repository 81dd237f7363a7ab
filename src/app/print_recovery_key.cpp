// SPDX-License-Identifier: MIT
#include "app/print_recovery_key.h"

#include "app/hand_out.h"
#include "app/sheet_parts.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using report::Role;

report::Handout page_of(const RecoveryKeyToPrint& wanted)
{
    report::Handout page;
    page.title = tr("Recovery key");
    page.created = wanted.day;
    page.language = "en";
    page.pieces = {
        paragraph(say("The recovery key of {}", wanted.practice), Role::Title),
        paragraph(say("Printed on {}", base::to_text(wanted.day))),
        paragraph(in_two_lines(wanted.key), Role::Title),
        paragraph(tr("It opens the practice when the passphrase is forgotten. Without both, nobody "
                     "can open it.")),
        paragraph(tr("Keep this page where you keep other keys, away from the computer. Whoever has "
                     "it and the computer has the practice. Delete the file it was printed from."))};
    return page;
}

bool lies_beside_backups(const std::filesystem::path& target)
{
    std::error_code error;
    for (std::filesystem::directory_iterator at(std::filesystem::absolute(target).parent_path(), error), none;
         !error && at != none; at.increment(error)) {
        std::error_code unknown;
        if (std::filesystem::exists(at->path() / "manifest.json", unknown)) return true;
    }
    return false;
}

} // namespace

std::string in_two_lines(std::string key)
{
    const std::size_t dash = key.find('-', key.size() / 2);
    if (dash != std::string::npos) key.insert(dash + 1, "\n");
    return key;
}

void print_recovery_key(const RecoveryKeyToPrint& wanted, const std::filesystem::path& target)
{
    if (base::folded(target.extension().string()) != ".pdf")
        throw base::Error(
            base::Trouble::Call,
            say("The page is a PDF: name a new file, ending in .pdf, and not {}.", target.string()));
    if (lies_beside_backups(target))
        throw base::Error(
            base::Trouble::Call,
            say("{} lies beside backups, which the key opens. Choose another place.", target.string()));
    write_blank(page_of(wanted), target);
}

} // namespace rekindle::app

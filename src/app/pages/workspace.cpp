// SPDX-License-Identifier: MIT
#include "app/pages/workspace.h"

#include "app/own_forms.h"
#include "base/error.h"
#include "base/translate.h"

namespace rekindle::app {
namespace {

std::shared_ptr<const Library> with_own_forms(std::shared_ptr<const Library> library,
                                              domain::Practice& practice)
{
    if (practice.own_forms().all().empty()) return library;
    auto larger = std::make_shared<Library>(*library);
    add_own_forms(*larger, practice);
    return larger;
}

} // namespace

Workspace::Workspace(std::filesystem::path folder, std::unique_ptr<domain::Practice> practice,
                     std::shared_ptr<const Library> library, std::function<base::Instant()> now)
    : m_folder(std::move(folder)),
      m_practice(std::move(practice)),
      m_name(m_practice->name()),
      m_installed(std::move(library)),
      m_library(with_own_forms(m_installed, *m_practice)),
      m_now(std::move(now))
{
}

void Workspace::read_library_anew()
{
    m_library = with_own_forms(m_installed, practice());
}

domain::Practice& Workspace::practice()
{
    if (m_in_joint_room)
        throw base::Error(base::Trouble::Refused,
                          base::tr("This is not shown in the joint-room view. Leave it first; that takes the "
                                   "passphrase."));
    m_saving.wait();
    return *m_practice;
}

} // namespace rekindle::app

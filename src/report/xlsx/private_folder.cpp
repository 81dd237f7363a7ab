// SPDX-License-Identifier: MIT
#include "report/xlsx/private_folder.h"

#include "base/error.h"
#include "base/translate.h"

#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <vector>

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rekindle::report {
namespace fs = std::filesystem;
namespace {

/// Nobody gives a folder of their own this name; mkdtemp puts six letters behind it.
constexpr std::string_view start = ".rekindle-unfinished-report-";
constexpr std::size_t letters = 6;

/// The folder, open and locked by this program; -1 when another one has it, or it is not ours.
int locked(const fs::path& folder)
{
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (opened < 0) return -1;
    struct stat facts {};
    if (::fstat(opened, &facts) == 0 && facts.st_uid == ::geteuid() &&
        ::flock(opened, LOCK_EX | LOCK_NB) == 0)
        return opened;
    ::close(opened);
    return -1;
}

/// True while the name still leads to the folder that was locked: somebody may have cleared it away before.
bool is_there(const fs::path& folder, int lock)
{
    struct stat named {
    }, held{};
    return ::lstat(folder.c_str(), &named) == 0 && ::fstat(lock, &held) == 0 && named.st_ino == held.st_ino &&
           named.st_dev == held.st_dev;
}

/// An empty one goes also where no file can be opened any more.
void take_away(const fs::path& folder)
{
    std::error_code ignored;
    if (::rmdir(folder.c_str()) != 0) fs::remove_all(folder, ignored);
}

/// What programs left that were killed: a living one holds the lock of its folder.
void clear_leftovers(const fs::path& place)
{
    std::error_code error;
    std::vector<fs::path> found;
    for (fs::directory_iterator at(place, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(start) && name.size() == start.size() + letters) found.push_back(at->path());
    }
    for (const fs::path& folder : found) {
        const int lock = locked(folder);
        if (lock < 0) continue;
        take_away(folder);
        ::close(lock);
    }
}

} // namespace

PrivateFolder::PrivateFolder(const fs::path& beside)
{
    std::vector<fs::path> places{"/dev/shm"};
    if (const char* runtime = std::getenv("XDG_RUNTIME_DIR"); runtime != nullptr && *runtime == '/') {
        places.emplace_back(runtime);
    }
    places.push_back(beside);
    for (const fs::path& place : places) {
        clear_leftovers(place);
        std::string name = (place / (std::string(start) + "XXXXXX")).string();
        if (::mkdtemp(name.data()) == nullptr) continue; // mode 0700
        m_lock = locked(name);
        if (m_lock >= 0 && is_there(name, m_lock)) {
            m_path = name;
            return;
        }
        if (m_lock >= 0) ::close(m_lock);
        ::rmdir(name.c_str());
    }
    throw base::Error(
        base::Trouble::World,
        base::tr("There is no place for temporary files: make sure that the folder you chose can be "
                 "written to."));
}

PrivateFolder::~PrivateFolder()
{
    take_away(m_path);
    ::close(m_lock);
}

} // namespace rekindle::report

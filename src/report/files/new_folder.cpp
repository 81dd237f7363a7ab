// SPDX-License-Identifier: MIT
#include "report/files/new_folder.h"

#include "base/error.h"
#include "base/translate.h"
#include "report/files/settled.h"
#include "report/files/unfinished.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rekindle::report {
namespace {

std::filesystem::path without_slash(const std::filesystem::path& folder)
{
    return folder.has_filename() ? folder : folder.parent_path();
}

[[noreturn]] void refuse(const std::filesystem::path& target)
{
    throw base::Error(base::Trouble::World,
                      base::say("There is something at {} already. Nothing is replaced: choose the name of a "
                                "new folder.",
                                target.string()));
}

bool put(int descriptor, const std::string& bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ::ssize_t written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) done += static_cast<std::size_t>(written);
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

NewFolder::NewFolder(const std::filesystem::path& target) : m_target(without_slash(target))
{
    std::error_code error;
    if (!m_target.has_filename() ||
        std::filesystem::symlink_status(m_target, error).type() != std::filesystem::file_type::not_found)
        refuse(m_target);
    std::string name = unfinished_name(m_target);
    if (::mkdtemp(name.data()) == nullptr) fail_to_write(m_target); // mode 0700
    m_path = name;
}

void make_empty_folder(const std::filesystem::path& target)
{
    const std::filesystem::path folder = without_slash(target);
    if (::mkdir(folder.c_str(), 0700) == 0) return settle_name(folder);
    if (errno == EEXIST) refuse(folder);
    fail_to_write(folder);
}

NewFolder::~NewFolder()
{
    if (m_path.empty()) return;
    // By name: a disk that lists no folder any more may still remove what was made.
    for (const std::string& name : m_names) ::unlink((m_path / name).c_str());
    ::rmdir(m_path.c_str());
}

void NewFolder::add(const std::string& name, const std::string& bytes)
{
    const int descriptor = ::open((m_path / name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) fail_to_write(m_target);
    m_names.push_back(name);
    const bool done = put(descriptor, bytes);
    const int reason = errno;
    const bool closed = ::close(descriptor) == 0; // a network disk may tell of its trouble only here
    if (!done) errno = reason;
    if (!done || !closed) fail_to_write(m_target);
}

void NewFolder::keep(const WhenComplete& when_complete)
{
    if (!settled(m_path)) fail_to_write(m_target);
    if (when_complete) when_complete(m_path);
    if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE) != 0) {
        if (errno == EEXIST) refuse(m_target);
        fail_to_write(m_target);
    }
    m_path.clear();
    settle_name(m_target);
}

} // namespace rekindle::report

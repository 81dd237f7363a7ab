// SPDX-License-Identifier: MIT
#include "report/files/new_file.h"

#include "base/error.h"
#include "base/translate.h"
#include "report/files/settled.h"
#include "report/files/unfinished.h"

#include <cstdlib>
#include <string>
#include <utility>

#include <unistd.h>

namespace rekindle::report {

NewFile::NewFile(std::filesystem::path target, std::string what)
    : m_target(std::move(target)), m_what(std::move(what))
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::symlink_status(m_target, error);
    const bool replaceable = status.type() == std::filesystem::file_type::not_found ||
                             status.type() == std::filesystem::file_type::regular;
    if (!m_target.has_filename() || !replaceable) {
        throw base::Error(base::Trouble::World,
                          base::say("{} cannot be written to {}: it is not the name of a plain file.", m_what,
                                    m_target.string()));
    }
    std::string name = unfinished_name(m_target);
    const int descriptor = ::mkstemp(name.data()); // mode 0600, and kept by whoever opens it to write
    if (descriptor < 0) fail();
    ::close(descriptor);
    m_path = name;
}

NewFile::~NewFile()
{
    if (!m_path.empty()) ::unlink(m_path.c_str());
}

void NewFile::keep(const WhenComplete& when_complete)
{
    if (!settled(m_path)) fail();
    if (when_complete) when_complete(m_path);
    if (::rename(m_path.c_str(), m_target.c_str()) != 0) fail();
    m_path.clear();
    settle_name(m_target);
}

void NewFile::fail() const
{
    fail_to_write(m_target, m_what);
}

} // namespace rekindle::report

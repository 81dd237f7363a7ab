// SPDX-License-Identifier: MIT
#include "base/read_file.h"

#include "base/error.h"
#include "base/translate.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rekindle::base {

namespace {

constexpr std::size_t most_bytes = 64U * 1024 * 1024;

class OpenFile {
public:
    // Without O_NONBLOCK opening a pipe waits for somebody to write into it.
    explicit OpenFile(const std::filesystem::path& path)
        : m_descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
    {
    }
    ~OpenFile()
    {
        if (is_open()) ::close(m_descriptor);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    bool is_open() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

[[noreturn]] void say_unreadable(const std::string& name)
{
    throw Error(Trouble::World, say("{} cannot be read. Check that you may open it.", name));
}

} // namespace

void read_pieces(const std::filesystem::path& path, const std::function<void(std::string_view)>& piece)
{
    const std::string name = path.string();
    const OpenFile file(path);
    if (!file.is_open()) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw Error(Trouble::NotFound, say("There is no file {}. Check its name and folder.", name));
        say_unreadable(name);
    }
    struct stat status = {};
    if (::fstat(file.descriptor(), &status) != 0) say_unreadable(name);
    if (S_ISDIR(status.st_mode)) throw Error(Trouble::World, say("{} is a folder. Name a file in it.", name));
    if (!S_ISREG(status.st_mode))
        throw Error(Trouble::World, say("{} is not an ordinary file. Save it as a file first.", name));

    std::string part(64U * 1024, '\0');
    for (;;) {
        const ssize_t got = ::read(file.descriptor(), part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) say_unreadable(name);
        if (got == 0) return;
        piece(std::string_view(part).substr(0, static_cast<std::size_t>(got)));
    }
}

std::string read_file(const std::filesystem::path& path)
{
    std::string bytes;
    read_pieces(path, [&](std::string_view piece) {
        bytes.append(piece);
        if (bytes.size() > most_bytes)
            throw Error(Trouble::World, say("{} is larger than 64 MiB. Check what it is.", path.string()));
    });
    return bytes;
}

} // namespace rekindle::base

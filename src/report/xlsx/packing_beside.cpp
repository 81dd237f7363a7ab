// SPDX-License-Identifier: MIT
#include "report/xlsx/packing_beside.h"

#include "report/xlsx/packing_thread.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dlfcn.h>
#include <xlsxwriter/third_party/zip.h>

namespace rekindle::report {
namespace {

struct Beside {
    std::unique_ptr<PackingThread> thread;
    std::size_t calls = 0;
};

/// That of the thread that asks.
Beside& beside()
{
    thread_local Beside mine;
    return mine;
}

/// The function of the packer that stands behind ours of the same name.
template <typename Function>
Function* behind(Function* /*ours*/, const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int leave(PackingThread::Call call, std::size_t bytes)
{
    ++beside().calls;
    return beside().thread->leave(std::move(call), bytes);
}

} // namespace

PackingBeside::PackingBeside()
{
    auto thread = std::make_unique<PackingThread>();
    if (thread->is_there()) beside().thread = std::move(thread);
}

PackingBeside::~PackingBeside()
{
    beside().thread.reset();
}

std::size_t PackingBeside::calls_left()
{
    return beside().calls;
}

} // namespace rekindle::report

// The packer's functions that libxlsxwriter calls: the program's stand before those of the shared library.
// Each does as the one behind it, or leaves it to the thread beside with copies of what it is given.
using rekindle::report::behind;
using rekindle::report::beside;
using rekindle::report::leave;

extern "C" {

int ZEXPORT zipOpenNewFileInZip4_64(zipFile file, const char* filename, const zip_fileinfo* zipfi,
                                    const void* extrafield_local, uInt size_extrafield_local,
                                    const void* extrafield_global, uInt size_extrafield_global,
                                    const char* comment, int method, int level, int raw, int windowBits,
                                    int memLevel, int strategy, const char* password, uLong crcForCrypting,
                                    uLong versionMadeBy, uLong flagBase, int zip64)
{
    static auto* const open = behind(&zipOpenNewFileInZip4_64, "zipOpenNewFileInZip4_64");
    const auto call = [=](const char* name, const zip_fileinfo* facts) {
        return open(file, name, facts, extrafield_local, size_extrafield_local, extrafield_global,
                    size_extrafield_global, comment, method, level, raw, windowBits, memLevel, strategy,
                    password, crcForCrypting, versionMadeBy, flagBase, zip64);
    };
    if (!beside().thread) return call(filename, zipfi);
    const bool is_plain = extrafield_local == nullptr && extrafield_global == nullptr && comment == nullptr &&
                          password == nullptr && filename != nullptr && zipfi != nullptr;
    if (!is_plain) { // not as the library calls it today: nothing is copied, so nothing may be left for later
        const int before = beside().thread->finish();
        return before != ZIP_OK ? before : call(filename, zipfi);
    }
    return leave([call, name = std::string(filename), facts = *zipfi] { return call(name.c_str(), &facts); },
                 0);
}

int ZEXPORT zipWriteInFileInZip(zipFile file, const void* buf, unsigned len)
{
    static auto* const write = behind(&zipWriteInFileInZip, "zipWriteInFileInZip");
    if (!beside().thread) return write(file, buf, len);
    const auto* const bytes = static_cast<const char*>(buf);
    return leave(
        [file, part = std::vector<char>(bytes, bytes + len)] {
            return write(file, part.data(), static_cast<unsigned>(part.size()));
        },
        len);
}

int ZEXPORT zipCloseFileInZip(zipFile file)
{
    static auto* const close = behind(&zipCloseFileInZip, "zipCloseFileInZip");
    if (!beside().thread) return close(file);
    return leave([file] { return close(file); }, 0);
}

int ZEXPORT zipClose(zipFile file, const char* global_comment)
{
    static auto* const close = behind(&zipClose, "zipClose");
    const int before = beside().thread ? beside().thread->finish() : ZIP_OK;
    const int closed = close(file, global_comment);
    return before != ZIP_OK ? before : closed;
}

} // extern "C"
